package vigil.text;

import vigil.text.Orthography.AbbreviationKind;

import java.util.List;
import java.util.Set;

/// Whether the full stop behind a word belongs to it: an initial, an abbreviation, or the end of a
/// sentence.
final class FullStop {
    private final String text;
    private final int limit;
    private final Orthography orthography;
    private final List<Token> before;
    private final int at;

    /// @param before the tokens before the word
    /// @param at where the word begins
    FullStop(String text, int limit, Orthography orthography, List<Token> before, int at) {
        this.text = text;
        this.limit = limit;
        this.orthography = orthography;
        this.before = before;
        this.at = at;
    }

    /// {@return end of the word that ends at `end`, with its full stop where that belongs to it}
    int end(int end) {
        if (end >= limit || text.charAt(end) != '.') return end;
        int hyphenated = hyphenatedInitialEnd(end);
        if (hyphenated > end) return hyphenated;
        int dotted = dottedEnd(end);
        if (dotted > end + 1) {
            Set<AbbreviationKind> kinds = orthography.abbreviation(text.substring(at, dotted));
            if (!kinds.isEmpty() && holds(kinds, dotted)) return dotted;
        }
        String word = text.substring(at, end);
        Set<AbbreviationKind> kinds = orthography.abbreviation(word + ".");
        if (!kinds.isEmpty() && holds(kinds, end + 1)) return end + 1;
        if (isInitial(word, end + 1)) return end + 1;
        // "P.K.K." at the end of a name: three letters and more are one word
        return dotted > end + 4 && word.length() == 1 && Character.isUpperCase(word.charAt(0))
                ? dotted
                : end;
    }

    /// End of "J.-P.", or `end`.
    private int hyphenatedInitialEnd(int end) {
        boolean follows =
                end - at == 1
                        && Character.isUpperCase(text.charAt(at))
                        && end + 3 < limit
                        && (text.charAt(end + 1) == '-' || text.charAt(end + 1) == '\u2011')
                        && Character.isUpperCase(text.charAt(end + 2))
                        && text.charAt(end + 3) == '.';
        return follows ? end + 4 : end;
    }

    /// End of a run such as "U.S." or "p.m.": short words with full stops and no blanks.
    private int dottedEnd(int firstStop) {
        int stop = firstStop;
        int i = firstStop + 1;
        while (i < limit && Character.isLetter(text.charAt(i))) {
            int letters = i;
            while (i < limit && i - letters < 4 && Character.isLetter(text.charAt(i))) i++;
            if (i >= limit || text.charAt(i) != '.') break;
            stop = i++;
        }
        return stop + 1;
    }

    private boolean holds(Set<AbbreviationKind> kinds, int afterStop) {
        for (AbbreviationKind kind : kinds) {
            boolean holds =
                    switch (kind) {
                        case BEFORE -> followedBy(afterStop) != Following.NOTHING;
                        case END -> true;
                        case BEFORE_NUMBER -> followedBy(afterStop) == Following.DIGIT;
                        case BEFORE_NAME -> followedBy(afterStop) == Following.CAPITAL;
                        case AFTER_NUMBER ->
                                !before.isEmpty() && before.getLast().kind() == Token.Kind.NUMBER;
                        case INITIAL -> followedBy(afterStop) == Following.CAPITAL || behindName();
                    };
            if (holds) return true;
        }
        return false;
    }

    /// One capital with a full stop before a capitalised word, or behind a name.
    private boolean isInitial(String word, int afterStop) {
        if (word.length() != 1 || !Character.isUpperCase(word.charAt(0))) return false;
        if (followedBy(afterStop) != Following.CAPITAL) return behindName();
        int next = skipBlanks(afterStop);
        int end = next;
        while (end < limit && WordCharacters.isWordPart(text.charAt(end))) end++;
        // "plan B. The" against "B. Theron"
        return end - next == 1 || !orthography.isSmallWord(text.substring(next, end));
    }

    private boolean behindName() {
        if (before.isEmpty()) return false;
        Token last = before.getLast();
        return last.capitalised()
                && last.end() <= at
                && at - last.end() <= 1
                && !orthography.isSmallWord(last.text());
    }

    private enum Following {
        NOTHING,
        DIGIT,
        CAPITAL,
        OTHER
    }

    private Following followedBy(int index) {
        int next = skipBlanks(index);
        if (next >= limit) return Following.NOTHING;
        char c = text.charAt(next);
        if (NumberShape.isDigit(c)) return Following.DIGIT;
        return Character.isUpperCase(text.codePointAt(next)) ? Following.CAPITAL : Following.OTHER;
    }

    private int skipBlanks(int index) {
        int next = index;
        while (next < limit && WordCharacters.isBlank(text.charAt(next)) && next - index < 3)
            next++;
        return next;
    }
}
