package vigil.text;

import vigil.language.Spelling;

/// Which characters are blanks, which begin a word, and which go on with it.
final class WordCharacters {
    private WordCharacters() {}

    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u00AD'
                || c == '\uFEFF'
                || (c >= '\u2000' && c <= '\u200F')
                || (c >= '\u2028' && c <= '\u202F')
                || c == '\u2060'
                || (c > '\u007F' && (Character.isWhitespace(c) || Character.isISOControl(c)));
    }

    /// {@return whether a word may begin here}
    static boolean isLetter(String text, int index) {
        int type = Character.getType(text.codePointAt(index));
        return type == Character.UPPERCASE_LETTER
                || type == Character.LOWERCASE_LETTER
                || type == Character.OTHER_LETTER
                || type == Character.TITLECASE_LETTER
                || type == Character.MODIFIER_LETTER;
    }

    /// {@return whether this may stand anywhere inside a word}
    static boolean isWordPart(char c) {
        if (c < '\u0080')
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (c == '\u00AD' || c == '\u200C' || c == '\u200D') return true;
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE;
    }

    /// {@return whether this belongs to a word where it stands between two of its parts}
    static boolean isJoiner(char c) {
        return Spelling.isHyphen(c) || Spelling.isApostrophe(c);
    }
}
