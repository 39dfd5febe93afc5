package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.VerbGroup.Form;
import vigil.syntax.VerbGroup.Voice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Finds the clause of a finite verb: one that waits for it, one that shares its subject with the
/// verb before, or a new one.
final class FiniteVerbs {
    private static final Set<WordClass> BREAKS =
            EnumSet.of(WordClass.COMMA, WordClass.COORDINATOR, WordClass.COLON, WordClass.DASH);

    private static final Set<WordClass> BEHIND_TAG =
            EnumSet.of(
                    WordClass.STOP,
                    WordClass.COMMA,
                    WordClass.QUOTE_CLOSE,
                    WordClass.COORDINATOR,
                    WordClass.RELATIVE);

    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final OpenClauses clauses;
    private final OpenForms openForms;
    private final Openings openings;
    private final NonFiniteVerbs nonFinite;

    FiniteVerbs(
            Grammar grammar,
            Groups groups,
            NounTies ties,
            OpenClauses clauses,
            Openings openings,
            NonFiniteVerbs nonFinite) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.clauses = clauses;
        this.openForms = new OpenForms(grammar, groups, ties);
        this.openings = openings;
        this.nonFinite = nonFinite;
    }

    /// @param given the verb as it was read alone: it may turn out to be a participle
    void finite(int u, VerbGroup given) {
        VerbGroup verb =
                openForms.settle(u, given, clauses.top(), clauses.coordinated, clauses.awaited());
        if (verb.form() == Form.PARTICIPLE) {
            groups.verbs.set(verb.id(), verb);
            nonFinite.participle(u, verb);
            return;
        }
        leaveParenthesis(u);
        Draft top = clauses.top();
        if (top.open()) {
            top.take(verb, groups.units.get(u));
            return;
        }
        int subject = freeSubject(top, verb);
        Draft waiting = clauses.waiting();
        if (subject < 0 && clauses.coordinated) coordinated(u, verb);
        else if (subject < 0 && waiting != null) {
            clauses.leaveTo(waiting);
            waiting.take(verb, groups.units.get(u));
        } else if (isTag(u, verb)) {
            clauses.leaveWhile(_ -> true);
            clauses.push(Clause.Kind.COORDINATED, groups.units.get(u))
                    .take(verb, groups.units.get(u));
        } else if (subject < 0) withoutSubject(u, verb);
        else withSubject(u, verb, subject);
    }

    /// "was held and faces trial": a verb behind a coordinator, with no subject of its own.
    private void coordinated(int u, VerbGroup verb) {
        if (clauses.verb(clauses.top()).form() == Form.INFINITIVE && bare(verb)) {
            groups.verbs.set(verb.id(), verb.as(Form.INFINITIVE));
            clauses.sibling(Clause.Kind.INFINITIVAL, groups.units.get(u))
                    .take(verb, groups.units.get(u));
            return;
        }
        List<Integer> led = ledBy(u, clauses.top());
        clauses.leaveWhile(d -> (d.open() ? verb : clauses.verb(d)).form() != Form.FINITE);
        if (clauses.top().open()) clauses.top().take(verb, groups.units.get(u));
        else nonFinite.share(u, verb);
        clauses.top().before.addAll(led);
    }

    /// "was held, and for this him they tried": what stands between the coordinator and its verb
    /// belongs to that verb.
    private List<Integer> ledBy(int u, Draft from) {
        List<Integer> led = new ArrayList<>();
        if (!grammar.set("cases", "yes")) return led;
        for (int k = u - 1; k >= 0 && !groups.is(k, WordClass.COORDINATOR); k--) {
            if (groups.isVerb(k)) return List.of();
            if (groups.isNoun(k) && from.behind.contains(groups.noun(k).id()))
                led.addFirst(groups.noun(k).id());
        }
        from.behind.removeAll(led);
        return led;
    }

    private void withoutSubject(int u, VerbGroup verb) {
        Draft top = clauses.top();
        Draft finite = clauses.finite();
        if (clauses.freshComma && finite != null) {
            // "must stop …, free …": one subject, several verbs, commas between
            clauses.leaveTo(finite);
            nonFinite.share(u, verb);
            return;
        }
        // no subject of its own and nothing waits: a list of predicates, or text that broke
        if (!groups.is(u - 1, WordClass.QUOTE_CLOSE) && !clauses.freshComma) leaveToComplement();
        if (!clauses.isSaying(top)) leaveToComplement();
        clauses.push(
                        clauses.isSaying(top) ? Clause.Kind.COMPLEMENT : Clause.Kind.COORDINATED,
                        groups.units.get(u))
                .take(verb, groups.units.get(u));
    }

    private void leaveToComplement() {
        clauses.leaveWhile(d -> d.kind != Clause.Kind.COMPLEMENT);
    }

    /// @param subject the noun group that stands behind the verb before
    private void withSubject(int u, VerbGroup verb, int subject) {
        Unit unit = groups.units.get(u);
        Draft top = clauses.top();
        top.behind.remove(Integer.valueOf(subject));
        Draft waiting = clauses.waiting();
        if (waiting != null && endsRelative(u, subject)) {
            top.behind.add(subject);
            clauses.leaveTo(waiting);
            waiting.take(verb, unit);
            return;
        }
        if (waiting != null && !clauses.coordinated && !clauses.hasBareNoun(waiting)) {
            // "Sentenced to eight years, Jane Roe began …": the subject stood at the end of the
            // clause before
            clauses.leaveTo(waiting);
            waiting.before.add(subject);
            waiting.take(verb, unit);
            return;
        }
        boolean beside =
                clauses.coordinated
                        && !commaBeforeCoordinator(u)
                        && (top.kind == Clause.Kind.ADVERBIAL
                                || top.kind == Clause.Kind.CONDITIONAL);
        if (beside) {
            Draft clause = clauses.sibling(top.kind, unit);
            clause.before.add(subject);
            clause.subject = -1;
            clause.take(verb, unit);
            return;
        }
        int at = groups.unitOf(subject);
        boolean said =
                clauses.isSaying(top)
                        && !clauses.coordinated
                        && !groups.is(at - 1, WordClass.COMMA);
        if (!said) leaveToComplement();
        Draft clause = clauses.push(said ? Clause.Kind.COMPLEMENT : Clause.Kind.COORDINATED, unit);
        openings.take(top, clause, at);
        clause.before.add(subject);
        clause.first = Math.min(clause.first, groups.nouns.get(subject).first());
        top.end = Math.min(top.end, endBefore(at));
        for (int between = at + 1; between < u; between++) openings.move(top, clause, between);
        clause.take(verb, unit);
    }

    /// "The court, which confirmed the sentence, sits in …": a comma right before the verb and none
    /// before it ends a relative clause, and the noun stays that clause's object.
    private boolean endsRelative(int u, int subject) {
        Draft top = clauses.top();
        if (top.kind != Clause.Kind.RELATIVE
                || clauses.coordinated
                || !groups.is(u - 1, WordClass.COMMA)) return false;
        for (int k = groups.unitOf(subject) - 1; k < u - 1; k++)
            if (groups.is(k, WordClass.COMMA)) return false;
        return true;
    }

    /// "asked to free him, but the court refused": a clause ends before what joins the next.
    private int endBefore(int u) {
        int at = u;
        while (groups.is(at - 1, WordClass.COORDINATOR) || groups.is(at - 1, WordClass.COMMA)) at--;
        return groups.units.get(at).first();
    }

    /// "Jane Roe, once a teacher, is held": a clause that gets no verb before its comma has none.
    private void leaveParenthesis(int u) {
        Draft top = clauses.top();
        if (!top.open()
                || (top.kind != Clause.Kind.ADVERBIAL && top.kind != Clause.Kind.CONDITIONAL)
                || groups.word(u - 1) != WordClass.COMMA
                || !clauses.hasBareNoun(top)) return;
        Draft waiting = clauses.waiting();
        if (waiting != null && clauses.hasBareNoun(waiting)) clauses.leaveTo(waiting);
    }

    /// "…, said the lawyer": a verb of saying behind a comma, its speaker behind it.
    private boolean isTag(int u, VerbGroup verb) {
        if (!grammar.verb(verb.lemma(), "say")
                || verb.voice() != Voice.ACTIVE
                || groups.word(u - 1) != WordClass.COMMA
                || clauses.coordinated
                || !groups.isNoun(u + 1)
                || !groups.isBare(groups.units.get(u + 1).index())
                || !clauses.isSettled()) return false;
        int end = u + 2;
        while (end < groups.units.size() && (ties.isBracketed(end) || hangs(end))) end++;
        return end >= groups.units.size() || BEHIND_TAG.contains(groups.word(end));
    }

    private boolean hangs(int u) {
        return groups.isNoun(u)
                && (!groups.isBare(groups.units.get(u).index()) || ties.isAbsorbed(groups.noun(u)));
    }

    private boolean commaBeforeCoordinator(int u) {
        for (int b = u - 1; b > 0; b--)
            if (groups.word(b) == WordClass.COORDINATOR)
                return groups.word(b - 1) == WordClass.COMMA;
        return false;
    }

    private static boolean bare(VerbGroup verb) {
        return !verb.is(Feature.THIRD) && !verb.is(Feature.PAST);
    }

    /// The bare group behind the verb before, if nothing but what hangs on it stands between it and
    /// this verb.
    private int freeSubject(Draft top, VerbGroup verb) {
        for (int i = top.behind.size() - 1; i >= 0; i--) {
            int noun = top.behind.get(i);
            if (noun < 0) return -1;
            NounGroup group = groups.nouns.get(noun);
            if (!groups.isBare(noun)) continue;
            if (grammar.set("cases", "yes") && !Agreement.may(group.features(), Feature.NOMINATIVE))
                return -1;
            if (!Agreement.mayGovern(group.features(), verb.features())) return -1;
            // the only object of a verb that needs one stays with it, unless a coordinator or comma
            // stands before it; behind a coordinator comes a verb of the subject before: "condemns
            // the arrest of Jane Roe and demands"
            if (clauses.coordinated && !breaksBefore(noun)) return -1;
            return breaksBefore(noun) || i > 0 || subjectBehindGerund(top) || clauses.isSaying(top)
                    ? noun
                    : -1;
        }
        return -1;
    }

    /// "During questioning Jane Roe was beaten": the clause below waits for its subject and verb.
    private boolean subjectBehindGerund(Draft top) {
        return top.kind == Clause.Kind.PARTICIPIAL
                && top.opener.isPresent()
                && clauses.verb(top).form() == Form.GERUND
                && clauses.isAnyOpen()
                && !clauses.awaited();
    }

    private boolean breaksBefore(int noun) {
        int u = groups.unitOf(noun) - 1;
        while (u > 0 && (groups.is(u, WordClass.ADVERB) || ties.isBracketed(u) || groups.isDate(u)))
            u--;
        return BREAKS.contains(groups.word(u));
    }
}
