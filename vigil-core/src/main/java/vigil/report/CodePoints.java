package vigil.report;

import java.util.Arrays;

/// Turns UTF-16 offsets into code point offsets, as W3C Web Annotation's TextPositionSelector
/// counts.
///
/// A table of the places of supplementary characters, so that a look-up costs a binary search.
final class CodePoints {
    /// Offsets of the second halves of surrogate pairs, ascending.
    private final int[] trailing;

    CodePoints(String text) {
        this.trailing =
                java.util.stream.IntStream.range(1, text.length())
                        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                        .toArray();
    }

    /// {@return how many code points stand before this UTF-16 offset}
    int at(int offset) {
        int place = Arrays.binarySearch(trailing, offset);
        int before = place >= 0 ? place : -place - 1;
        return offset - before;
    }
}
