package vigil.syntax;

import java.util.EnumSet;
import java.util.Set;

/// Ties noun groups to noun groups: possessors, genitives, lists, appositions, and what stands in
/// brackets.
///
/// What is tied here is no argument of a verb of its own, except a prepositional group, which may
/// hang on either.
final class NounLinker {
    /// Brackets of up to so many units are seen through though a verb stands in them.
    private static final int SHORT_BRACKET = 5;

    /// What no remark between dashes has in it.
    private static final Set<WordClass> PARTING =
            EnumSet.of(WordClass.STOP, WordClass.COLON, WordClass.RELATIVE, WordClass.SUBORDINATOR);

    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;

    NounLinker(Grammar grammar, Groups groups) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = new NounTies(groups);
    }

    NounTies link() {
        brackets();
        NeighbourLinker neighbours = new NeighbourLinker(grammar, groups, ties);
        ListLinker lists = new ListLinker(grammar, groups, ties);
        AppositionLinker appositions = new AppositionLinker(grammar, groups, ties, lists);
        int units = groups.units.size();
        for (int u = 0; u < units; u++) if (ties.isNoun(u)) neighbours.link(u);
        for (int u = 0; u < units; u++)
            if (ties.isNoun(u)
                    && !ties.isBracketed(u)
                    && !ties.tied(groups.noun(u), Relation.Kind.CONJUNCT)) lists.link(u);
        for (int u = 0; u < units; u++)
            if (ties.isNoun(u) && !ties.isBracketed(u)) appositions.link(u);
        return ties;
    }

    private void brackets() {
        int units = groups.units.size();
        for (int u = 0; u < units; u++) {
            if (groups.is(u, WordClass.DASH)) u = dashes(u);
            if (!groups.is(u, WordClass.OPEN)) continue;
            int close = u + 1;
            boolean verb = false;
            while (close < units && !groups.is(close, WordClass.CLOSE))
                verb |= groups.isVerb(close++);
            if (close == units) continue;
            if (!verb || (close - u <= SHORT_BRACKET && !tells(u, close))) seeThrough(u, close);
            u = close;
        }
    }

    /// "Jane Roe – a teacher and mother of two – was held": what two dashes part from the sentence
    /// and has no verb is a remark on the name before them, as in brackets.
    ///
    /// @return the last unit that is settled
    private int dashes(int open) {
        if (!ties.isNoun(open - 1) || groups.noun(open - 1).kind() != NounGroup.Kind.NAME)
            return open;
        int close = open + 1;
        while (close < groups.units.size() && !groups.is(close, WordClass.DASH)) {
            if (groups.isVerb(close) || PARTING.contains(groups.word(close))) return open;
            close++;
        }
        if (close - open < 2 || !groups.isVerb(close + 1)) return open;
        seeThrough(open, close);
        return close;
    }

    /// "Jane Roe (37, held since 5 May)": a participle in brackets tells of what stands before
    /// them.
    private boolean tells(int open, int close) {
        if (!ties.isNoun(open - 1)) return false;
        for (int k = open + 1; k < close; k++)
            if (groups.isVerb(k)
                    && groups.verb(k).form() == VerbGroup.Form.PARTICIPLE
                    && (k == open + 1 || groups.is(k - 1, WordClass.COMMA))) return true;
        return false;
    }

    /// The first group in brackets is a further name of the group before them.
    private void seeThrough(int open, int close) {
        ties.bracket(open, close);
        int before = ties.back(open - 1);
        boolean first = ties.isNoun(before);
        for (int k = open + 1; k < close; k++) {
            if (!ties.isNoun(k)) continue;
            if (first)
                ties.tie(groups.noun(before), Relation.Kind.APPOSITION, groups.noun(k), "bracket");
            else ties.absorb(groups.noun(k));
            first = false;
        }
    }
}
