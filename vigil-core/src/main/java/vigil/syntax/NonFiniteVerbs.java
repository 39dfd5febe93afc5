package vigil.syntax;

import vigil.syntax.VerbGroup.Form;
import vigil.syntax.VerbGroup.Voice;

import java.util.Optional;

/// Finds the clause of an infinitive, gerund or participle.
final class NonFiniteVerbs {
    private final Groups groups;
    private final NounTies ties;
    private final OpenClauses clauses;
    private final Antecedents antecedents;
    private final Openings openings;

    NonFiniteVerbs(
            Groups groups,
            NounTies ties,
            OpenClauses clauses,
            Antecedents antecedents,
            Openings openings) {
        this.groups = groups;
        this.ties = ties;
        this.clauses = clauses;
        this.antecedents = antecedents;
        this.openings = openings;
    }

    void infinitive(int u, VerbGroup verb) {
        Draft clause = sameOrNew(u, Form.INFINITIVE, Clause.Kind.INFINITIVAL);
        clause.antecedent = groups.isNoun(u - 1) ? groups.units.get(u - 1).index() : -1;
        if (groups.is(u - 1, WordClass.PREPOSITION)) opened(clause, u);
        clause.take(verb, groups.units.get(u));
    }

    /// "demands that she be freed": a bare form behind a subject that waits for its verb, in a
    /// language that marks its infinitives.
    boolean isWished(VerbGroup verb) {
        Draft top = clauses.top();
        return groups.words.kind(verb.first()) != WordClass.INFINITIVE_MARK
                && verb.modality() == VerbGroup.Modality.NONE
                && top.open()
                && top.kind == Clause.Kind.COMPLEMENT
                && top.opener.isPresent()
                && !top.quote
                && !top.before.isEmpty();
    }

    void gerund(int u, VerbGroup verb) {
        clauses.leaveFinished();
        Draft clause = sameOrNew(u, Form.GERUND, Clause.Kind.PARTICIPIAL);
        if (groups.is(u - 1, WordClass.PREPOSITION)) opened(clause, u);
        // "is weak, having been ill": a perfect is told of the subject
        else if (groups.isNoun(u - 1) && verb.tense() != VerbGroup.Tense.PERFECT)
            clause.antecedent = groups.units.get(u - 1).index();
        clause.take(verb, groups.units.get(u));
    }

    /// A clause beside the one on top where a coordinator joins verbs of one form, else one of its
    /// own.
    private Draft sameOrNew(int u, Form form, Clause.Kind kind) {
        Draft top = clauses.top();
        boolean beside = clauses.coordinated && !top.open() && clauses.verb(top).form() == form;
        Unit unit = groups.units.get(u);
        return beside ? clauses.sibling(kind, unit) : clauses.push(kind, unit);
    }

    /// A preposition before a verb opens its clause; a noun before that may hold it ("the charge of
    /// plotting").
    private void opened(Draft clause, int u) {
        clause.opener = Optional.of(groups.lemma(u - 1));
        if (groups.isNoun(u - 2)) clause.antecedent = groups.units.get(u - 2).index();
    }

    /// A verb that has its subject in common with the clause on top.
    void share(int u, VerbGroup verb) {
        Draft before = clauses.top();
        Draft clause = clauses.sharing(groups.units.get(u));
        openings.take(before, clause, u);
        clause.take(verb, groups.units.get(u));
    }

    void participle(int u, VerbGroup verb) {
        Draft top = clauses.top();
        if (clauses.coordinated && !top.open()) {
            VerbGroup before = clauses.verb(top);
            if (before.voice() == verb.voice()
                    || before.voice() == Voice.PASSIVE
                    || before.form() == Form.PARTICIPLE) {
                like(verb, before);
                share(u, groups.verbs.get(verb.id()));
                return;
            }
        }
        if (top.open()
                && top.kind != Clause.Kind.MAIN
                && top.antecedent < 0
                && top.before.isEmpty()
                && top.opener.isPresent()
                && !top.quote) {
            // "when arrested", "as agreed": the clause's own verb
            top.take(verb, groups.units.get(u));
            return;
        }
        clauses.leaveFinished();
        Draft clause = clauses.push(Clause.Kind.PARTICIPIAL, groups.units.get(u));
        if (leads(u, verb)) {
            clause.antecedent = groups.units.get(u + 1).index();
            clause.take(verb, groups.units.get(u));
            clause.cover(groups.units.get(u + 1));
            clauses.close(d -> d == clause);
            return;
        }
        boolean behindNoun =
                groups.isNoun(u - 1)
                        || groups.is(u - 1, WordClass.COMMA)
                        || ties.isBracketed(u - 1)
                        || groups.is(u - 1, WordClass.OPEN)
                        || groups.is(u - 1, WordClass.ADVERB)
                        || groups.is(u - 1, WordClass.DASH);
        clause.antecedent = behindNoun && !opensWithParticiples(u) ? antecedents.of(u) : -1;
        if (groups.is(u - 1, WordClass.PREPOSITION))
            clause.opener = Optional.of(groups.lemma(u - 1));
        clause.take(verb, groups.units.get(u));
    }

    /// "Née à Rouen, arrêtée lundi, Jeanne …": a further participle before the subject, behind a
    /// comma, belongs to the subject like the first.
    private boolean opensWithParticiples(int u) {
        if (!groups.is(u - 1, WordClass.COMMA)
                || !groups.isVerb(0)
                || groups.verb(0).form() != Form.PARTICIPLE) return false;
        for (int b = 1; b < u; b++) {
            if (groups.isVerb(b) && groups.verb(b).form() != Form.PARTICIPLE) return false;
            if (groups.isBareNoun(b) && !groups.isDate(b)) return false;
            if (groups.is(b, WordClass.RELATIVE) || groups.is(b, WordClass.SUBORDINATOR))
                return false;
        }
        return true;
    }

    /// "анексованого Криму": in a language with cases a participle right before the noun it agrees
    /// with says something of that noun, and nothing behind it.
    private boolean leads(int u, VerbGroup verb) {
        if (!groups.isNoun(u + 1) || verb.end() - verb.first() > 1) return false;
        NounGroup noun = groups.noun(u + 1);
        return noun.first() == verb.end()
                && noun.preposition().isEmpty()
                && noun.kind() != NounGroup.Kind.DATE
                && !Agreement.cases(verb.features()).isEmpty()
                && !Agreement.cases(noun.features()).isEmpty()
                && Agreement.mayAgree(verb.features(), noun.features());
    }

    /// A participle beside another shares its auxiliary: "was tried and sentenced".
    private void like(VerbGroup verb, VerbGroup before) {
        groups.verbs.set(
                verb.id(),
                new VerbGroup(
                        verb.id(),
                        verb.first(),
                        verb.end(),
                        verb.head(),
                        verb.lemma(),
                        before.form(),
                        verb.voice() == Voice.PASSIVE ? before.voice() : verb.voice(),
                        verb.negated() || before.negated(),
                        before.modality(),
                        before.modal(),
                        before.tense(),
                        before.features(),
                        verb.particles(),
                        verb.clitics()));
    }
}
