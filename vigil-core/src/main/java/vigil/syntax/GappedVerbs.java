package vigil.syntax;

import vigil.syntax.NounGroup.Kind;

import java.util.List;
import java.util.Optional;

/// "Jeanne Roe was sentenced to five years and Max Moe to three": a further person with a measure
/// under the preposition of the one before goes with the same verb, which is not said again.
final class GappedVerbs {
    private final Groups groups;
    private final NounTies ties;
    private final OpenClauses clauses;
    private final boolean cases;

    GappedVerbs(Grammar grammar, Groups groups, NounTies ties, OpenClauses clauses) {
        this.groups = groups;
        this.ties = ties;
        this.clauses = clauses;
        this.cases = grammar.set("cases", "yes");
    }

    /// {@return the clause that the name at `u` opens, if it goes with a verb not said again}
    Optional<Draft> at(int u) {
        NounGroup noun = groups.noun(u);
        if (cases || !standsBeside(groups, u) || clauses.top().open()) return Optional.empty();
        Draft before = clauses.top();
        if (!isDateGap(groups, u) && !repeats(before, u)) return Optional.empty();
        VerbGroup verb = clauses.verb(before);
        if (verb.form() != VerbGroup.Form.FINITE || verbFollows(u)) return Optional.empty();
        boolean object = verb.voice() == VerbGroup.Voice.ACTIVE && hasNameBehind(before);
        if (!object && verb.voice() != VerbGroup.Voice.PASSIVE) return Optional.empty();
        ties.release(noun);
        before.end = Math.min(before.end, groups.units.get(u - 1).first());
        Draft clause = clauses.sharing(groups.units.get(u));
        clause.sharesSubject = object;
        if (!object) clause.before.add(noun.id());
        clause.verb = again(verb);
        if (object) clause.behind.add(noun.id());
        return Optional.of(clause);
    }

    /// "à la prison de A, et B à la prison de C", "to five years and B to three": whether what
    /// stands behind the name is like something that the clause before has.
    private boolean repeats(Draft before, int u) {
        int next = behind(groups, u);
        if (!ties.isNoun(next) || groups.noun(next).preposition().isEmpty()) return false;
        NounGroup like = groups.noun(next);
        for (int n : before.behind) {
            if (n == Draft.BREAK) continue;
            NounGroup said = groups.nouns.get(n);
            if (said.preposition().equals(like.preposition())
                    && (said.lemma().equals(like.lemma())
                            || (said.number().isPresent() && like.number().isPresent())))
                return true;
        }
        return false;
    }

    private boolean verbFollows(int u) {
        for (int k = behind(groups, u); k < groups.units.size(); k++) {
            if (groups.isVerb(k)) return groups.isFinite(k);
            WordClass word = groups.word(k);
            if (word == WordClass.COMMA
                    || word == WordClass.COORDINATOR
                    || word == WordClass.RELATIVE
                    || word == WordClass.SUBORDINATOR) return false;
        }
        return false;
    }

    private static boolean standsBeside(Groups groups, int u) {
        return groups.isNoun(u)
                && groups.noun(u).kind() == Kind.NAME
                && groups.noun(u).preposition().isEmpty()
                && (groups.is(u - 1, WordClass.COMMA) || groups.is(u - 1, WordClass.COORDINATOR));
    }

    private static int behind(Groups groups, int u) {
        int next = groups.is(u + 1, WordClass.COMMA) ? u + 2 : u + 1;
        // "on" before a date stands by itself
        return groups.is(next, WordClass.PREPOSITION) && groups.isDate(next + 1) ? next + 1 : next;
    }

    /// "was arrested in May and Max Moe in June": a name between dates.
    static boolean isDateGap(Groups groups, int u) {
        int mark = u - 1;
        while (groups.is(mark, WordClass.COMMA) || groups.is(mark, WordClass.COORDINATOR)) mark--;
        return standsBeside(groups, u) && groups.isDate(mark) && groups.isDate(behind(groups, u));
    }

    /// Whether a name behind a comma or coordinator has a measure right behind it.
    static boolean isGap(Groups groups, NounTies ties, int u) {
        return standsBeside(groups, u)
                && ties.isNoun(u + 1)
                && groups.noun(u + 1).kind() == Kind.COMMON
                && groups.noun(u + 1).preposition().isPresent()
                && groups.noun(u + 1).number().isPresent();
    }

    private boolean hasNameBehind(Draft clause) {
        List<Integer> behind = clause.behind;
        return behind.stream()
                .anyMatch(
                        n ->
                                n != Draft.BREAK
                                        && groups.isBare(n)
                                        && groups.nouns.get(n).kind() == Kind.NAME);
    }

    private int again(VerbGroup verb) {
        int id = groups.verbs.size();
        groups.verbs.add(
                new VerbGroup(
                        id,
                        verb.first(),
                        verb.end(),
                        verb.head(),
                        verb.lemma(),
                        verb.form(),
                        verb.voice(),
                        verb.negated(),
                        verb.modality(),
                        verb.modal(),
                        verb.tense(),
                        verb.features(),
                        verb.particles(),
                        List.of()));
        return id;
    }
}
