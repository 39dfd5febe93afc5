package vigil.mention;

/// Where in a sentence a token stands.
final class Positions {
    private static final String OPENERS =
            "\"'\u201C\u201E\u00AB\u2018\u2039([\u2013\u2014-\u2022\u00B7*>\u25CF\u25AA|/";
    private static final String BEFORE_SPEECH = ":.!?\u2026;";

    private Positions() {}

    /// {@return whether a capital here may only mark the beginning of a sentence or quotation}
    static boolean mayBegin(Line line, int token) {
        int i = token - 1;
        boolean opened = false;
        while (i >= 0 && line.isMark(i, OPENERS)) {
            opened = true;
            i--;
        }
        if (i < 0) return true;
        if (line.isMark(i, BEFORE_SPEECH)) return true;
        // a quotation that begins inside a sentence: « La ... »
        return opened
                && line.isMark(token - 1, "\"\u201C\u201E\u00AB\u2018\u2039")
                && !line.isMark(token + 1, "\"\u201D\u00BB\u2019\u203A");
    }

    /// {@return the nearest token before this one that is no quotation mark, or -1}
    static int before(Line line, int token) {
        int i = token - 1;
        while (i >= 0 && line.isMark(i, "\"'\u201C\u201E\u00AB\u2018\u2039\u201D\u00BB")) i--;
        return i;
    }

    /// {@return the nearest token from this one on that is no quotation mark}
    static int after(Line line, int token) {
        int i = token;
        while (i < line.size() && line.isMark(i, "\"\u201D\u00BB\u203A\u201C")) i++;
        return i;
    }
}
