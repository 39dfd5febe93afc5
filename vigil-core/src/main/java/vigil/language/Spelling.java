package vigil.language;

import java.text.Normalizer;

/// What spelling leaves to the typist: which apostrophe, which hyphen, marks of stress, soft
/// hyphens.
public final class Spelling {
    private Spelling() {}

    /// {@return whether this is one of the characters that are typed for an apostrophe}
    public static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '\u2019', '\u02BC', '\u2018', '\u02B9', '\u00B4', '`', '\u2032', '\uFF07' ->
                    true;
            default -> false;
        };
    }

    /// {@return whether this is one of the characters that are typed for a hyphen inside a word}
    public static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /// {@return the word with one kind of apostrophe and hyphen, without soft hyphens, joiners and
    /// marks of stress, in NFC}
    public static String plain(String written) {
        if (isPlain(written)) return written;
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (isApostrophe(c)) plain.append('\'');
            else if (isHyphen(c)) plain.append('-');
            else if (!isIgnored(c)
                    && !(c == '\u0301' && i > 0 && isStressed(written.charAt(i - 1))))
                plain.append(c);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /// Most words have nothing to be made plain.
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean plain =
                    c < '\u0080'
                            ? c != '`'
                            : (c >= '\u00C0' && c < '\u0180') || (c >= '\u0400' && c < '\u0460');
            if (!plain) return false;
        }
        return true;
    }

    private static boolean isIgnored(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
    }

    /// A stress over a Cyrillic vowel is a help to readers; over a consonant the mark makes another
    /// letter.
    private static boolean isStressed(char before) {
        return Character.UnicodeScript.of(before) == Character.UnicodeScript.CYRILLIC
                && "\u0433\u043A\u0413\u041A".indexOf(before) < 0;
    }
}
