package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.VerbGroup.Form;
import vigil.syntax.VerbGroup.Voice;

import java.util.List;

/// Settles forms that may be past tense or participle ("sentenced") by what stands around them.
///
/// The question is always the same: is there another verb for the subject that stands before, or is
/// this form its only one?
final class OpenForms {
    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final List<Unit> units;

    OpenForms(Grammar grammar, Groups groups, NounTies ties) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.units = groups.units;
    }

    /// {@return the verb as it is, or as a participle}
    ///
    /// @param top the clause that is open at this place
    /// @param coordinated whether a coordinator stands before it
    /// @param awaited whether a clause around this one has a subject and no verb yet
    VerbGroup settle(int u, VerbGroup verb, Draft top, boolean coordinated, boolean awaited) {
        if (!isOpen(u) || verb.form() != Form.FINITE || verb.end() - verb.first() > 2) return verb;
        int next = behind(u);
        boolean likePassive =
                coordinated && !top.open() && groups.verbs.get(top.verb).voice() == Voice.PASSIVE;
        // "was moved to a cell and denied water": what is denied somebody stays an object
        if (groups.isBareNoun(next))
            return likePassive && grammar.verb(verb.lemma(), "ditransitive")
                    ? asParticiple(verb)
                    : verb;
        boolean by =
                groups.isNoun(next)
                        && groups.noun(next)
                                .preposition()
                                .map(p -> grammar.setting("agent").contains("|" + p + "|"))
                                .orElse(false);
        int p = u - 1;
        while (p >= 0 && (ties.isBracketed(p) || groups.word(p) == WordClass.ADVERB)) p--;
        boolean pronoun =
                groups.isNoun(p)
                        && groups.noun(p).kind() == Kind.PRONOUN
                        && groups.noun(p).preposition().isEmpty();
        if (pronoun && !by) return verb;
        if (top.open()
                && top.kind == Clause.Kind.RELATIVE
                && (top.before.isEmpty() || isObject(top))
                && !by) return verb;
        if (by || (top.open() && finiteFollows(u, next, top))) return asParticiple(verb);
        if (awaited
                && !coordinated
                && (afterComma(u) || moves(verb))
                && !finiteFollows(u, next, top)) return verb;
        if (opensSentence(top, coordinated) || hangsOnObject(p, verb, top, coordinated))
            return asParticiple(verb);
        if (likePassive) return asParticiple(verb);
        if (groups.word(u - 1) == WordClass.COMMA && !top.open()) return asParticiple(verb);
        return verb;
    }

    /// "whom the police failed to find": what stands behind such a relative is the subject.
    private boolean isObject(Draft relative) {
        return relative.relative >= 0
                && groups.words.says(relative.relative).equals("OBJECT")
                && relative.before.size() == 1;
    }

    /// "Freed in 2019, she …": nothing stands before that could be the subject.
    private boolean opensSentence(Draft top, boolean coordinated) {
        return top.open()
                && top.kind == Clause.Kind.MAIN
                && !coordinated
                && top.before.stream().noneMatch(n -> groups.nouns.get(n).kind() != Kind.DATE);
    }

    /// "condemned the sentence imposed on …": the noun before is the object of a verb already, and
    /// not what somebody says.
    private boolean hangsOnObject(int p, VerbGroup verb, Draft top, boolean coordinated) {
        return !top.open()
                && !coordinated
                && groups.isNoun(p)
                && groups.noun(p).kind() != Kind.DATE
                && groups.noun(p).first() >= groups.verbs.get(top.verb).end()
                && !grammar.verb(groups.verbs.get(top.verb).lemma(), "say")
                && !grammar.verb(verb.lemma(), "say")
                && !moves(verb);
    }

    private boolean moves(VerbGroup verb) {
        return grammar.verb(verb.lemma(), "unaccusative")
                || verb.particles().stream()
                        .anyMatch(p -> grammar.verb(verb.lemma() + " " + p, "unaccusative"));
    }

    /// Whether a finite verb comes that has no subject of its own but what stands before here.
    private boolean finiteFollows(int open, int from, Draft top) {
        boolean bareNoun = false;
        for (int u = from; u < units.size(); u++) {
            WordClass word = groups.word(u);
            if (word == WordClass.SUBORDINATOR
                    || word == WordClass.RELATIVE
                    || word == WordClass.COLON
                    || word == WordClass.QUOTE_OPEN) return false;
            if (word == WordClass.COMMA) bareNoun = false;
            if (word == WordClass.COORDINATOR && !(u + 1 < units.size() && isOpen(u + 1)))
                return false;
            if (groups.isNoun(u) && !ties.isBracketed(u))
                bareNoun |=
                        groups.noun(u).kind() != Kind.DATE
                                && groups.noun(u).preposition().isEmpty()
                                && !ties.isAbsorbed(groups.noun(u));
            if (!groups.isVerb(u)) continue;
            boolean finite = groups.verb(u).form() == Form.FINITE;
            if (finite && (!isOpen(u) || mustBeFinite(open, u, top))) return !bareNoun;
        }
        return false;
    }

    /// "X, a teacher sentenced to eight years, passed away": of two open forms the one behind the
    /// comma that closes an apposition, or the one that has an object, is the finite one.
    private boolean mustBeFinite(int open, int u, Draft top) {
        VerbGroup verb = groups.verb(u);
        if (groups.word(u - 1) == WordClass.COORDINATOR) return false;
        if (moves(verb)) return true;
        return afterComma(u) ? !afterComma(open) && apposed(top) : groups.isBareNoun(behind(u));
    }

    private boolean afterComma(int u) {
        int before = u - 1;
        while (before > 0 && (groups.word(before) == WordClass.ADVERB || groups.isDate(before)))
            before--;
        return groups.word(before) == WordClass.COMMA;
    }

    /// Whether a comma stands behind the subject of this clause.
    private boolean apposed(Draft top) {
        for (int u = 1; u < units.size(); u++) {
            if (units.get(u).first() < top.first) continue;
            if (groups.isVerb(u)) return false;
            if (groups.word(u) == WordClass.COMMA
                    && groups.isNoun(u - 1)
                    && groups.noun(u - 1).preposition().isEmpty()) return true;
        }
        return false;
    }

    /// The unit behind `u`, dates, adverbs and brackets passed over.
    private int behind(int u) {
        int next = u + 1;
        while (next < units.size()
                && (ties.isBracketed(next)
                        || groups.isDate(next)
                        || groups.word(next) == WordClass.ADVERB)) next++;
        return next;
    }

    /// A participle, or a form that may be one.
    private boolean isOpen(int u) {
        if (!groups.isVerb(u)) return false;
        VerbGroup verb = groups.verb(u);
        return verb.form() == Form.PARTICIPLE
                || (verb.is(Feature.PARTICIPLE) && verb.voice() == Voice.ACTIVE);
    }

    private static VerbGroup asParticiple(VerbGroup verb) {
        return verb.as(Form.PARTICIPLE);
    }
}
