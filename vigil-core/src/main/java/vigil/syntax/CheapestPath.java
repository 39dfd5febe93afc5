package vigil.syntax;

import vigil.syntax.Tagger.Tagged;

import java.util.Arrays;
import java.util.List;

/// The cheapest way through what the tokens of a sentence may be (Viterbi over classes).
///
/// Time grows with tokens times the square of candidates.
final class CheapestPath {
    private static final int ADVERB_BEHIND_PREPOSITION = 4;
    private static final int ADVERB_WITHIN_VERB = 8;
    private static final int RESTRICTION = 9;
    private static final String RESTRICTED = "RESTRICTED";

    private final Grammar grammar;

    CheapestPath(Grammar grammar) {
        this.grammar = grammar;
    }

    /// @param open what each token may be, at least one candidate each
    /// @return one choice for each token
    List<Tagged> through(List<List<Candidate>> open) {
        int n = open.size();
        int[][] cost = new int[n][];
        int[][] back = new int[n][];
        int[] behind = new int[n]; // the token whose choice a back pointer means
        int last = -1; // the last token that is no date: dates are seen through
        for (int i = 0; i < n; i++) {
            List<Candidate> here = open.get(i);
            cost[i] = new int[here.size()];
            back[i] = new int[here.size()];
            behind[i] = last;
            for (int c = 0; c < here.size(); c++) {
                Candidate candidate = here.get(c);
                if (seenThrough(here, i)) continue;
                int best = Integer.MAX_VALUE;
                if (last < 0) best = grammar.cost(WordClass.STOP, candidate.kind());
                else
                    for (int p = 0; p < open.get(last).size(); p++) {
                        WordClass before = open.get(last).get(p).kind();
                        boolean told = isVerb(candidate) && dated(open, last, i);
                        int way =
                                cost[last][p]
                                        + grammar.cost(
                                                told && before == WordClass.PREPOSITION
                                                        ? WordClass.DATE
                                                        : before,
                                                candidate.kind());
                        if (open.get(last).get(p).says().equals(RESTRICTED))
                            way += restricted(candidate.kind());
                        if (candidate.kind() == WordClass.FINITE
                                && before == WordClass.ADVERB
                                && isAuxiliary(open, behind[last], back[last][p]))
                            way += ADVERB_WITHIN_VERB;
                        // "to immediately release": an adverb behind "to" makes a verb likely
                        if (before == WordClass.PREPOSITION
                                && last < i - 1
                                && isAdverb(open.get(i - 1))) way += ADVERB_BEHIND_PREPOSITION;
                        if (way < best) {
                            best = way;
                            back[i][c] = p;
                        }
                    }
                cost[i][c] = best + candidate.cost();
            }
            if (!seenThrough(here, i)) last = i;
        }
        Tagged[] chosen = new Tagged[n];
        int at = -1;
        for (int i = n - 1; i >= 0; i--) {
            List<Candidate> here = open.get(i);
            int c = 0;
            if (!seenThrough(here, i)) {
                if (at < 0)
                    for (int k = 1; k < here.size(); k++) if (cost[i][k] < cost[i][c]) c = k;
                if (at >= 0) c = at;
                at = back[i][c];
            }
            chosen[i] =
                    new Tagged(
                            new Word(here.get(c).kind(), here.get(c).reading()),
                            here.get(c).says());
        }
        return Arrays.asList(chosen);
    }

    /// "A court on Sunday freed": a preposition has what it asks for in the date behind it.
    private static boolean dated(List<List<Candidate>> open, int last, int i) {
        return last < i - 1 && open.get(i - 1).getFirst().kind() == WordClass.DATE;
    }

    private static boolean isVerb(Candidate candidate) {
        return switch (candidate.kind()) {
            case FINITE, AUXILIARY, MODAL -> true;
            default -> false;
        };
    }

    /// "Those arrested include Jane Roe": behind a word that asks whom it means a form is the
    /// participle.
    private static int restricted(WordClass behind) {
        return switch (behind) {
            case PARTICIPLE -> -RESTRICTION;
            case FINITE -> RESTRICTION;
            default -> 0;
        };
    }

    /// "was first arrested": an adverb behind an auxiliary stands within its verb.
    private static boolean isAuxiliary(List<List<Candidate>> open, int at, int chosen) {
        return at >= 0 && open.get(at).get(chosen).kind() == WordClass.AUXILIARY;
    }

    /// An adverb that can be nothing else stands anywhere and tells nothing of its neighbours.
    private static boolean seenThrough(List<Candidate> here, int i) {
        Candidate only = here.getFirst();
        return only.seenThrough() || (i > 0 && isAdverb(here));
    }

    /// {@return whether a token can be nothing but an adverb}
    static boolean isAdverb(List<Candidate> here) {
        return here.size() == 1 && here.getFirst().kind() == WordClass.ADVERB;
    }
}
