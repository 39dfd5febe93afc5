package vigil.syntax;

import vigil.syntax.Tagger.Tagged;

import java.util.List;

/// Quotation marks that only put a word at a distance ("the “court”") are seen through; those
/// around a clause are not.
final class QuoteMarks {
    private QuoteMarks() {}

    static boolean[] seenThrough(List<Tagged> words) {
        boolean[] clear = new boolean[words.size()];
        int open = -1;
        boolean verb = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i).word().kind()) {
                case QUOTE_OPEN -> {
                    open = i;
                    verb = false;
                }
                case QUOTE_CLOSE -> {
                    if (open >= 0 && !verb) {
                        clear[open] = true;
                        clear[i] = true;
                    }
                    open = -1;
                }
                case FINITE, AUXILIARY, MODAL, IMPERSONAL -> verb = true;
                default -> {}
            }
        }
        return clear;
    }
}
