package vigil.text;

/// Where a number written in digits ends: "2,5", "1 000", "25.10.2017", "20:30", "2017-10-25",
/// "1er", "90-х", "10-year-old".
final class NumberShape {
    private NumberShape() {}

    /// {@return whether this is a fraction in one character, such as one half}
    static boolean isFraction(char c) {
        return (c >= '\u00BC' && c <= '\u00BE') || (c >= '\u2150' && c <= '\u215E');
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > '\u007F' && Character.isDigit(c));
    }

    /// {@return end of the number that begins with the digit at `start`}
    static int end(String text, int start, int limit, Orthography orthography) {
        int at = digits(text, start, limit);
        int date = hyphenDate(text, start, at, limit);
        if (date > 0) return date;
        at = grouped(text, start, at, limit, orthography.pack().groupsByBlank());
        while (at + 1 < limit && isInner(text.charAt(at)) && isDigit(text.charAt(at + 1))) {
            int next = digits(text, at + 1, limit);
            // "2016,2017" is two years, not a fraction
            if (text.charAt(at) == ',' && next - at > 4 && isYear(text, at - 4, at)) break;
            at = next;
        }
        if (at < limit && isFraction(text.charAt(at))) return at + 1;
        return letters(text, at, limit, orthography);
    }

    private static boolean isInner(char c) {
        return c == '.' || c == ',' || c == ':' || c == '/' || c == '\'' || c == '\u2019';
    }

    private static boolean isYear(String text, int start, int end) {
        return start >= 0 && digits(text, start, end) == end;
    }

    private static int digits(String text, int at, int limit) {
        int end = at;
        while (end < limit && isDigit(text.charAt(end))) end++;
        return end;
    }

    /// "2017-10-25", "25-10-2017", with or without a time of day; but "2014-2017" is a range of two
    /// numbers.
    private static int hyphenDate(String text, int start, int first, int limit) {
        if (first >= limit || text.charAt(first) != '-') return 0;
        int second = digits(text, first + 1, limit);
        if (second - first < 2
                || second - first > 3
                || second >= limit
                || text.charAt(second) != '-') return 0;
        int third = digits(text, second + 1, limit);
        int outer = (first - start) + (third - second - 1);
        if (third == second + 1 || outer < 4 || outer > 6) return 0;
        if (third + 1 < limit && text.charAt(third) == 'T' && isDigit(text.charAt(third + 1))) {
            int time = third + 1;
            while (time < limit
                    && (isDigit(text.charAt(time)) || ":.+-Z".indexOf(text.charAt(time)) >= 0))
                time++;
            while (":.+-".indexOf(text.charAt(time - 1)) >= 0) time--;
            return time;
        }
        return third < limit && text.charAt(third) == '-' ? 0 : third;
    }

    /// "1 000 000": groups of exactly three digits behind one to three.
    private static int grouped(String text, int start, int first, int limit, boolean byBlank) {
        if (first - start > 3) return first;
        int at = first;
        while (at + 3 < limit && isGroupBlank(text.charAt(at), byBlank)) {
            int end = digits(text, at + 1, limit);
            if (end != at + 4) break;
            at = end;
        }
        return at;
    }

    private static boolean isGroupBlank(char c, boolean byBlank) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2009' || (byBlank && c == ' ');
    }

    /// Letters that belong to the number: its ending, or a compound such as "10-year".
    private static int letters(String text, int at, int limit, Orthography orthography) {
        if (at >= limit) return at;
        char c = text.charAt(at);
        if (Character.isLetter(c)) {
            int end = at;
            while (end < limit && Character.isLetter(text.charAt(end))) end++;
            String letters = text.substring(at, end);
            if (orthography.endsNumber(letters)) {
                // "20h30"
                return digits(text, end, limit);
            }
            // "5G", "205a"; anything longer is a word that lost its blank: "2017in"
            return letters.length() == 1 ? digits(text, end, limit) : at;
        }
        boolean hyphen = c == '-' || c == '\u2011';
        if (hyphen && at + 1 < limit && Character.isLowerCase(text.charAt(at + 1))) {
            int end = at + 1;
            while (end < limit
                    && (Character.isLetter(text.charAt(end)) || isInnerHyphen(text, end, limit)))
                end++;
            return end;
        }
        return at;
    }

    private static boolean isInnerHyphen(String text, int at, int limit) {
        return text.charAt(at) == '-' && at + 1 < limit && Character.isLetter(text.charAt(at + 1));
    }
}
