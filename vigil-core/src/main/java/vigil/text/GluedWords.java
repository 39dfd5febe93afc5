package vigil.text;

import java.util.Locale;

/// Words that lost the blank between them when a page was made into text: "officeOn", "in2017".
///
/// @param at where the first of them begins
record GluedWords(String text, int at, Orthography orthography) {
    /// {@return `end`, or where the first of two words without a blank between them ends}
    int end(int end) {
        for (int i = at + 2; i < end; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                if (isGlue(i, end)) return i;
            } else if (NumberShape.isDigit(c) && Character.isLowerCase(before) && i - at >= 3) {
                if (orthography.knows(text.substring(at, i))) return i;
            }
        }
        return end;
    }

    private boolean isGlue(int split, int end) {
        String whole = text.substring(at, end);
        if (orthography.keepsInnerCapital(whole)) return false;
        String left = text.substring(at, split);
        String right = text.substring(split, end);
        boolean leftLower = Character.isLowerCase(text.charAt(at));
        if (!orthography.knows(left)) return false;
        // a lower-case word never goes on with a capital; a name may ("MacArthur"), so there both
        // halves must be words
        return leftLower
                ? left.length() >= 2
                : right.length() >= 2 && orthography.knows(right.toLowerCase(Locale.ROOT));
    }
}
