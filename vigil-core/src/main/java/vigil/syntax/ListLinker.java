package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;

import java.util.ArrayList;
import java.util.List;

/// Ties the members of a list to its first: "A, B and C".
final class ListLinker {
    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final boolean cases;

    ListLinker(Grammar grammar, Groups groups, NounTies ties) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.cases = grammar.set("cases", "yes");
    }

    private boolean saysBut(int u) {
        return groups.words.says(groups.units.get(u).index()).equals("ADVERSATIVE");
    }

    void link(int u) {
        List<Integer> members = new ArrayList<>();
        members.add(u);
        boolean closed = false;
        int k = behindAge(u, ties.after(u));
        // "A in B and C": C may go with A or with B; the bare one goes with the bare one
        while (k < groups.units.size() && !closed) {
            boolean comma = groups.is(k, WordClass.COMMA);
            // "one of them, the lawyer and teacher …"
            if (comma
                    && groups.noun(u).kind() == Kind.PRONOUN
                    && groups.noun(u).preposition().isPresent()) break;
            int next = ties.ahead(comma ? k + 1 : k);
            boolean joined = groups.is(next, WordClass.COORDINATOR);
            // "asked for a visit, but the judge …"
            if (joined && comma && saysBut(next) && !grammar.set("cases", "yes")) break;
            if (joined) next = ties.ahead(next + 1);
            if ((!comma && !joined)
                    || !ties.isNoun(next)
                    || !alike(groups.noun(u), groups.noun(next))) break;
            if (joined && !comesTogether(u, next)) break;
            // "A was sentenced to five years and B to three"
            boolean gap = !cases && GappedVerbs.isGap(groups, ties, next) && measures(u);
            if (gap || (!cases && GappedVerbs.isDateGap(groups, next))) break;
            // "the verdicts against three teachers, A, B and C": names tell who the teachers are
            if (comma && members.size() == 1 && names(u, next)) break;
            int inner = ties.back(k - 1);
            if (inner > u
                    && ties.isNoun(inner)
                    && !members.contains(inner)
                    && groups.noun(inner).kind() == groups.noun(next).kind()
                    && groups.noun(u).kind() != groups.noun(next).kind()) break;
            if (inner > u && !members.contains(inner) && goesWithInner(u, inner, next)) break;
            // "the release of Jane Roe, teacher and writer": said of the name, not beside the thing
            if (comma && members.size() == 1 && describesInner(u, inner, next)) break;
            if (comma
                    && !joined
                    && beforeVerb(u)
                    && opensSentence(groups.noun(u), groups.noun(next))) break;
            members.add(next);
            closed = joined;
            k = behindAge(next, ties.after(next));
            if ((closed && groups.is(k, WordClass.COORDINATOR))
                    || (groups.is(k, WordClass.COMMA) && groups.is(k + 1, WordClass.COORDINATOR)))
                closed = false;
        }
        if (members.size() < 2 || !joinedSomewhere(members)) return;
        for (int m : members.subList(1, members.size()))
            if (!ties.isAbsorbed(groups.noun(m)) || groups.noun(m).preposition().isPresent())
                ties.tie(groups.noun(u), Relation.Kind.CONJUNCT, groups.noun(m), "list");
    }

    /// "the party's appeal for the release of A and B": people go with people, and a possessor is
    /// no member of a list that what it has is followed by.
    private boolean goesWithInner(int u, int inner, int next) {
        boolean owns =
                groups.is(u + 1, WordClass.POSSESSIVE_MARK)
                        && groups.noun(inner).kind() == Kind.NAME;
        return owns || (isPerson(inner) && isPerson(next) && !isPerson(u));
    }

    private boolean isPerson(int u) {
        NounGroup noun = groups.noun(u);
        if (groups.isPersonsName(noun)) return true;
        boolean human = false;
        for (int t = noun.first(); t < noun.end() && !cases; t++)
            human |= grammar.human(groups.words.lemma(t));
        return human;
    }

    /// "Jane Roe, 23, and Max Moe": the age of a name is no member of its list.
    private int behindAge(int u, int k) {
        boolean age =
                groups.noun(u).kind() == Kind.NAME
                        && groups.is(k, WordClass.COMMA)
                        && ties.isNoun(k + 1)
                        && groups.noun(k + 1).kind() == Kind.NUMBER
                        && groups.noun(k + 1).preposition().isEmpty()
                        && (groups.is(k + 2, WordClass.COMMA)
                                || groups.is(k + 2, WordClass.COORDINATOR));
        return age ? k + 2 : k;
    }

    /// Whether the group at `u` is a measure, or what hangs on one: "five years in prison".
    private boolean measures(int u) {
        for (int b = u; b >= 0 && ties.isNoun(b); b--) {
            if (groups.noun(b).number().isPresent() && groups.noun(b).preposition().isPresent())
                return true;
            if (groups.noun(b).preposition().isEmpty()) return false;
        }
        return false;
    }

    /// Whether names stand behind a plural noun that is no name.
    boolean names(int u, int next) {
        return !cases
                && groups.noun(u).kind() == Kind.COMMON
                && groups.noun(next).kind() == Kind.NAME
                && groups.noun(next).title().isEmpty()
                && counted(u) >= 0;
    }

    /// The group at `u`, or what hangs on it or it hangs on, that is a number of people or things;
    /// -1 if none is.
    int counted(int u) {
        for (int b = u - 1; b >= 0 && ties.isNoun(b); b--)
            if (isCounted(groups.noun(b)) && ties.after(b) > u) return b;
        for (int k = u; k < ties.after(u); k++)
            if (ties.isNoun(k) && isCounted(groups.noun(k))) return k;
        return -1;
    }

    private static boolean isCounted(NounGroup noun) {
        return noun.kind() == Kind.COMMON && noun.number().isPresent() && noun.is(Feature.PLURAL);
    }

    private boolean describesInner(int u, int inner, int next) {
        return !cases
                && inner > u
                && ties.isNoun(inner)
                && groups.noun(inner).kind() == Kind.NAME
                && groups.noun(u).kind() == Kind.COMMON
                && !grammar.human(groups.noun(u).lemma())
                && groups.noun(next).kind() == Kind.COMMON
                && grammar.human(groups.noun(next).lemma());
    }

    private boolean joinedSomewhere(List<Integer> members) {
        for (int m : members.subList(1, members.size())) {
            if (groups.is(ties.back(m - 1), WordClass.COORDINATOR)) return true;
        }
        return false;
    }

    boolean alike(NounGroup first, NounGroup next) {
        if (next.preposition().isPresent() && !next.preposition().equals(first.preposition()))
            return false;
        if (next.kind() == Kind.NUMBER != (first.kind() == Kind.NUMBER)) return false;
        return !cases || Agreement.mayShareCase(first.features(), next.features());
    }

    private boolean beforeVerb(int u) {
        for (int b = 0; b < u; b++) if (groups.isFinite(b)) return false;
        return true;
    }

    /// "At dawn, Jane Roe and John Doe were …": what stands under a preposition before the comma is
    /// no member of the list of names behind it.
    private static boolean opensSentence(NounGroup before, NounGroup behind) {
        return before.preposition().isPresent()
                && behind.preposition().isEmpty()
                && before.kind() != Kind.NAME
                && behind.kind() == Kind.NAME;
    }

    /// "After pleading guilty, A and B were …": what stands before the comma has no verb with a
    /// subject.
    private boolean opensBefore(int b, int u) {
        if (!groups.is(u - 1, WordClass.COMMA)) return false;
        for (int k = 0; k < b; k++) if (groups.isFinite(k)) return false;
        return true;
    }

    /// Whether the group behind the coordinator is no subject of a clause of its own ("police
    /// arrested A and B fled").
    private boolean comesTogether(int u, int next) {
        int k = ties.after(next);
        if (k >= groups.units.size() || !groups.isVerb(k)) return true;
        VerbGroup verb = groups.verb(k);
        if (verb.form() != VerbGroup.Form.FINITE) return true;
        for (int b = u - 1; b >= 0; b--) {
            if (groups.isVerb(b)) {
                VerbGroup before = groups.verb(b);
                if (before.form() == VerbGroup.Form.PARTICIPLE && b == 0) return true;
                if (before.form() != VerbGroup.Form.FINITE && opensBefore(b, u)) return true;
                // "l'exil forcé de A et B a commencé": the subject of the verb stands further on
                if (before.form() == VerbGroup.Form.PARTICIPLE && !cases && ties.isNoun(b - 1))
                    continue;
                return before.form() == VerbGroup.Form.FINITE
                        && grammar.verb(before.lemma(), "say")
                        && b == ties.back(u - 1);
            }
            if (groups.is(b, WordClass.SUBORDINATOR)
                    || groups.is(b, WordClass.RELATIVE)
                    || groups.is(b, WordClass.COLON)
                    || groups.is(b, WordClass.QUOTE_OPEN)) return true;
        }
        return true;
    }
}
