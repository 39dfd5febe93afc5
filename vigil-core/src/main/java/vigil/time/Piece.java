package vigil.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The smallest run that date words are made of: letters, digits, or one mark.
///
/// Dates are cut finer than words of a sentence: "mid-June", "27th", "2017-го" and "officeOn" all
/// fall apart, so that no table has to foresee how a word was glued to another.
///
/// @param start offset in the rendition, UTF-16 units, inclusive
/// @param end exclusive
/// @param form lower case, NFC, every apostrophe as `'` and every dash as `-`
/// @param kind letters, digits, or a mark
/// @param glued whether no blank parts it from the piece before
/// @param capital whether its first letter is upper case
record Piece(int start, int end, String form, Kind kind, boolean glued, boolean capital) {
    /// What a piece is made of.
    enum Kind {
        LETTERS,
        DIGITS,
        MARK
    }

    /// {@return the pieces of `text[start, end)`}
    ///
    /// @param locale whose rules make lower case
    static List<Piece> cut(String text, int start, int end, Locale locale) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        boolean glued = false;
        while (at < end) {
            int first = text.codePointAt(at);
            if (blank(first)) {
                glued = false;
                at += Character.charCount(first);
                continue;
            }
            Kind kind = kind(first);
            int to = at + Character.charCount(first);
            if (kind != Kind.MARK) to = run(text, to, end, kind);
            to = Math.min(to, end);
            pieces.add(
                    new Piece(
                            at,
                            to,
                            form(text.substring(at, to), kind, locale),
                            kind,
                            glued,
                            Character.isUpperCase(first)));
            glued = true;
            at = to;
        }
        return pieces;
    }

    private static int run(String text, int from, int end, Kind kind) {
        int at = from;
        while (at < end) {
            int next = text.codePointAt(at);
            boolean mark = kind == Kind.LETTERS && joins(next);
            if (!mark && kind(next) != kind) break;
            // "officeOn": two words that lost the blank between them
            if (kind == Kind.LETTERS
                    && Character.isUpperCase(next)
                    && Character.isLowerCase(text.codePointBefore(at))) break;
            at += Character.charCount(next);
        }
        return at;
    }

    private static boolean joins(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0xAD
                || c == 0x200D;
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0x200B
                || c == 0xFEFF
                || c == 0x200E
                || c == 0x200F;
    }

    private static Kind kind(int c) {
        if (Character.isLetter(c)) return Kind.LETTERS;
        return Character.isDigit(c) ? Kind.DIGITS : Kind.MARK;
    }

    private static String form(String written, Kind kind, Locale locale) {
        if (kind == Kind.DIGITS) return asciiDigits(written);
        if (kind == Kind.MARK) {
            int c = written.codePointAt(0);
            if (apostrophe(c)) return "'";
            return Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212
                    ? "-"
                    : written;
        }
        return Normalizer.normalize(written.replace("\u00AD", ""), Normalizer.Form.NFC)
                .toLowerCase(locale);
    }

    private static boolean apostrophe(int c) {
        return switch (c) {
            case '\'', '`', 0xB4, 0x2B9, 0x2BC, 0x2018, 0x2019, 0xFF07 -> true;
            default -> false;
        };
    }

    private static String asciiDigits(String written) {
        StringBuilder digits = new StringBuilder();
        written.codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
