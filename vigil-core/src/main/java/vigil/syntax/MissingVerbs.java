package vigil.syntax;

import vigil.syntax.Tagger.Tagged;

import java.util.List;

/// Clauses that came out without a finite verb though one of their words may be one.
final class MissingVerbs {
    private static final int WANTED = 7;

    private final List<List<Candidate>> open;

    /// @param open what each token may be; changed in place
    MissingVerbs(List<List<Candidate>> open) {
        this.open = open;
    }

    /// A clause that came out without a finite verb is tried again with its possible ones made
    /// cheaper: "demands", "release".
    ///
    /// @param chosen the first choice, one for each token
    /// @return whether anything is cheaper now
    boolean cheapen(List<Tagged> chosen) {
        int n = open.size();
        boolean changed = false;
        int from = 0;
        boolean verb = false;
        boolean opened = n > 3;
        boolean stopped = chosen.getLast().word().kind() == WordClass.STOP;
        for (int i = 0; i <= n; i++) {
            WordClass kind = i == n ? WordClass.STOP : chosen.get(i).word().kind();
            switch (kind) {
                case FINITE, AUXILIARY, MODAL, IMPERSONAL -> verb = true;
                case SUBORDINATOR, RELATIVE, STOP, COLON, QUOTE_OPEN, QUOTE_CLOSE -> {
                    // a word in quotation marks belongs to the clause around it
                    if (kind == WordClass.QUOTE_OPEN
                            && i > 0
                            && !chosen.get(i - 1).word().kind().isMark()) continue;
                    if (kind == WordClass.QUOTE_CLOSE && !opened) continue;
                    if (!verb && opened && i - from > 1 && !verbComesLater(chosen, i)) {
                        // a heading may well begin with a noun: its first word is left alone
                        for (int k = stopped || from > 0 ? from : from + 1; k < i; k++)
                            changed |= cheapen(k);
                    }
                    from = i;
                    verb = false;
                    opened = kind == WordClass.SUBORDINATOR || kind == WordClass.RELATIVE;
                }
                default -> {}
            }
        }
        return changed;
    }

    /// "X, an expert who works abroad, was held": behind a relative clause with its verb comes the
    /// verb of what stands before it.
    private static boolean verbComesLater(List<Tagged> chosen, int opener) {
        if (opener >= chosen.size()) return false;
        WordClass opens = chosen.get(opener).word().kind();
        if (opens != WordClass.RELATIVE && opens != WordClass.SUBORDINATOR) return false;
        int finite = 0;
        boolean chained = false;
        for (int i = opener + 1; i < chosen.size(); i++) {
            WordClass kind = chosen.get(i).word().kind();
            if (kind == WordClass.SUBORDINATOR
                    || kind == WordClass.RELATIVE
                    || kind == WordClass.COLON
                    || kind == WordClass.STOP) break;
            boolean verb =
                    kind == WordClass.FINITE
                            || kind == WordClass.AUXILIARY
                            || kind == WordClass.MODAL;
            // "has been held" is one
            if (verb && !chained) finite++;
            if (kind != WordClass.ADVERB && kind != WordClass.NEGATION) chained = verb;
        }
        return finite > 1;
    }

    /// A verb by itself, or a form that is told without a subject.
    private static boolean mayServe(Candidate c) {
        return c.kind() == WordClass.FINITE || c.kind() == WordClass.IMPERSONAL;
    }

    private boolean cheapen(int i) {
        List<Candidate> here = open.get(i);
        if (here.size() < 2 || here.stream().noneMatch(MissingVerbs::mayServe)) return false;
        // a word that the dictionary knows as a name
        if (here.stream().anyMatch(c -> c.kind() == WordClass.NAME && c.cost() == 0)) return false;
        open.set(i, here.stream().map(c -> mayServe(c) ? c.cheaperBy(WANTED) : c).toList());
        return true;
    }
}
