package vigil.mention;

/// A second name that stands in quotation marks or brackets between the parts of a name: `Jane
/// "Janey" Roe`, `Alexander (Sasha) Moe`.
final class Nickname {
    private static final String OPENING = "\"'(\u201C\u2018\u201E\u00AB";
    private static final String CLOSING = "\"')\u201D\u2019\u201C\u00BB";
    private static final int MOST_WORDS = 3;

    private Nickname() {}

    /// {@return one past the closing mark of a nickname whose opening mark is the token at `open`;
    /// `open` if none begins there}
    static int end(NameWords words, Line line, int open) {
        if (!line.isMark(open, OPENING) || !isGiven(words, line, open - 1)) return open;
        int close = open + 1;
        while (close - open <= MOST_WORDS && isName(words, line, close)) close++;
        boolean whole =
                close > open + 1
                        && line.isMark(close, CLOSING)
                        && line.touches(open, open + 1)
                        && line.touches(close - 1, close)
                        && isFamily(words, line, close + 1);
        return whole ? close + 1 : open;
    }

    /// {@return the opening mark of the nickname that the token at `last` closes, or else `last`}
    static int start(NameWords words, Line line, int first, int last) {
        if (!line.isMark(last, CLOSING)) return last;
        for (int open = last - 2; open > first && last - open <= MOST_WORDS + 1; open--)
            if (end(words, line, open) == last + 1) return open;
        return last;
    }

    private static boolean isGiven(NameWords words, Line line, int i) {
        return i >= 0
                && words.written(line, i)
                && (words.given(line, i)
                        || (words.personable(line, i)
                                && !words.common(line, i)
                                && !words.taken(line, i)));
    }

    private static boolean isName(NameWords words, Line line, int i) {
        return i < line.size()
                && words.written(line, i)
                && !words.acronym(line, i)
                && !words.place(line, i);
    }

    private static boolean isFamily(NameWords words, Line line, int i) {
        return i < line.size()
                && words.written(line, i)
                && words.personable(line, i)
                && !words.acronym(line, i);
    }
}
