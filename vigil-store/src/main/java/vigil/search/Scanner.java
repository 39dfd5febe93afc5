package vigil.search;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a query that moves on over words, quotations and marks; blanks are passed over.
final class Scanner {
    private static final char QUOTE = '"';
    private static final char LEFT_DOUBLE = '\u201C';
    private static final char RIGHT_DOUBLE = '\u201D';
    private static final char LOW_DOUBLE = '\u201E';
    private static final char LEFT_GUILLEMET = '\u00AB';
    private static final char RIGHT_GUILLEMET = '\u00BB';

    private final String query;
    private int at;

    Scanner(String query) {
        this.query = query;
        skipBlanks();
    }

    /// {@return where it stands, in code points}
    int place() {
        return query.codePointCount(0, at);
    }

    boolean atEnd() {
        return at >= query.length();
    }

    boolean atBlankOrEnd() {
        return atEnd() || isBlank(query.charAt(at));
    }

    boolean isAt(char mark) {
        return !atEnd() && query.charAt(at) == mark;
    }

    boolean take(char mark) {
        if (!isAt(mark)) return false;
        at++;
        skipBlanks();
        return true;
    }

    /// Takes a mark that has to touch what follows.
    boolean takePrefix(char mark) {
        if (!isAt(mark) || at + 1 >= query.length() || isBlank(query.charAt(at + 1))) return false;
        at++;
        return true;
    }

    /// Takes a hyphen right before a word, which means NOT.
    boolean takeMinus() {
        if (!isAt('-') || at + 1 >= query.length()) return false;
        char next = query.charAt(at + 1);
        if (isBlank(next) || next == '-' || next == ')') return false;
        at++;
        return true;
    }

    /// {@return the bare word that stands here, its end a blank, parenthesis or quotation mark}
    Optional<String> peekWord() {
        int end = wordEnd();
        return end == at ? Optional.empty() : Optional.of(query.substring(at, end));
    }

    boolean isAtWord(String word) {
        return peekWord().filter(word::equals).isPresent();
    }

    boolean takeWord(String word) {
        if (!isAtWord(word)) return false;
        at += word.length();
        skipBlanks();
        return true;
    }

    /// {@return a match that begins here; null if there is none}
    @Nullable Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(query).region(at, query.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /// Moves to `end`, an offset in UTF-16 units; blanks behind it are kept.
    void skip(int end) {
        at = end;
    }

    /// {@return the words of the quotation that begins here; empty if none does}
    ///
    /// @throws QueryMistake if it is never closed
    Optional<String> takeQuotation() {
        if (atEnd()) return Optional.empty();
        String closers = closers(query.charAt(at));
        if (closers.isEmpty()) return Optional.empty();
        int end = at + 1;
        while (end < query.length() && closers.indexOf(query.charAt(end)) < 0) end++;
        if (end == query.length())
            throw new QueryMistake(
                    place(), "this quotation mark is never closed; close it, or take it away.");
        String words = query.substring(at + 1, end);
        at = end + 1;
        return Optional.of(words);
    }

    /// {@return the mark of likeness behind a word or quotation: `~` and the digits behind it}
    Optional<String> takeTilde() {
        if (!isAt('~')) return Optional.empty();
        int end = at + 1;
        while (end < query.length() && Character.isDigit(query.charAt(end))) end++;
        String tilde = query.substring(at, end);
        at = end;
        return Optional.of(tilde);
    }

    /// {@return the bare word here, which may be empty}
    String takeBareWord() {
        int end = wordEnd();
        String word = query.substring(at, end);
        at = end;
        return word;
    }

    void skipBlanks() {
        while (!atEnd() && isBlank(query.charAt(at))) at++;
    }

    private int wordEnd() {
        int end = at;
        while (end < query.length()) {
            char c = query.charAt(end);
            if (isBlank(c) || c == '(' || c == ')' || !closers(c).isEmpty()) break;
            end++;
        }
        return end;
    }

    private static String closers(char opening) {
        return switch (opening) {
            case QUOTE, LEFT_DOUBLE, RIGHT_DOUBLE, LOW_DOUBLE ->
                    "" + QUOTE + LEFT_DOUBLE + RIGHT_DOUBLE;
            case LEFT_GUILLEMET -> "" + RIGHT_GUILLEMET;
            default -> "";
        };
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
    }
}
