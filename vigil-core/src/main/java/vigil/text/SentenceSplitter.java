package vigil.text;

import vigil.language.Agreement;
import vigil.language.LanguagePack;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.ArrayList;
import java.util.List;

/// Cuts a block into sentences.
///
/// Sentence boundaries follow UAX #29 in spirit, with what the tokens know besides: none falls
/// after an initial, an abbreviation or an ordinal, none before a word in lower case, none inside
/// brackets that a sentence opened; one falls after a full stop that lost its blank ("office.On"),
/// and inside quotation marks. The end of the block ends its last sentence, with or without a mark.
public final class SentenceSplitter {
    /// A bracket that does not close within so many tokens was never meant to.
    private static final int MAX_BRACKET_TOKENS = 60;

    /// A run of so many tokens without any end is a list or a table that lost its lines; it is cut,
    /// so that no later stage grows with it.
    private static final int MAX_SENTENCE_TOKENS = 400;

    private SentenceSplitter() {}

    /// {@return the sentences of a block, with their tokens and the readings that neighbours leave
    /// open}
    ///
    /// @param text the rendition's text
    /// @param start where the block begins, UTF-16 units, inclusive
    /// @param end where it ends, exclusive
    /// @param block the block's index in its page
    /// @param pack the language to read it in
    public static List<Sentence> sentences(
            String text, int start, int end, int block, LanguagePack pack) {
        List<Token> tokens = Tokeniser.tokens(text, start, end, pack);
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            if (!last && i - first < MAX_SENTENCE_TOKENS && !endsAfter(text, tokens, first, i))
                continue;
            List<Token> own = agreeing(tokens.subList(first, i + 1), pack);
            sentences.add(new Sentence(own.getFirst().start(), own.getLast().end(), block, own));
            first = i + 1;
        }
        return List.copyOf(sentences);
    }

    private static List<Token> agreeing(List<Token> tokens, LanguagePack pack) {
        List<List<Reading>> left =
                Agreement.of(pack)
                        .filter(
                                tokens.stream().map(Token::text).toList(),
                                tokens.stream().map(Token::readings).toList());
        List<Token> agreeing = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            agreeing.add(
                    left.get(i) == token.readings()
                            ? token
                            : new Token(
                                    token.start(),
                                    token.end(),
                                    token.text(),
                                    token.kind(),
                                    left.get(i)));
        }
        return agreeing;
    }

    private static boolean endsAfter(String text, List<Token> tokens, int first, int index) {
        Token token = tokens.get(index);
        Token next = tokens.get(index + 1);
        if (hasEmptyLine(text, token, next)) return true;
        // closing quotation marks and brackets belong to the sentence before them
        if (isCloser(tokens, first, index + 1)) return false;
        int mark = index;
        while (mark > first && isCloser(tokens, first, mark)) mark--;
        if (!mayEnd(tokens, mark, next)
                || isNameInside(tokens, first, mark)
                || isCounter(tokens, first, mark)) return false;
        return mayBegin(tokens, index + 1) && !insideBracket(tokens, first, index);
    }

    /// A full stop between two capitalised words without a blank is more often part of a name
    /// ("Radio.Svoboda") than the end of a sentence, unless a small word follows ("Kyiv.On").
    private static boolean isNameInside(List<Token> tokens, int first, int mark) {
        if (mark == first || !tokens.get(mark).text().equals(".")) return false;
        Token before = tokens.get(mark - 1);
        Token behind = tokens.get(mark + 1);
        return before.capitalised()
                && behind.capitalised()
                && before.end() == tokens.get(mark).start()
                && behind.start() == tokens.get(mark).end()
                && !isSmallWord(behind);
    }

    /// "1." at the head of an item counts it.
    private static boolean isCounter(List<Token> tokens, int first, int mark) {
        return mark == first + 1
                && tokens.get(first).kind() == Token.Kind.NUMBER
                && tokens.get(mark).text().equals(".");
    }

    private static boolean hasEmptyLine(String text, Token before, Token behind) {
        int lines = 0;
        for (int i = before.end(); i < behind.start(); i++) if (text.charAt(i) == '\n') lines++;
        return lines > 1;
    }

    private static boolean mayEnd(List<Token> tokens, int index, Token next) {
        Token token = tokens.get(index);
        if (token.kind() == Token.Kind.MARK) return isTerminal(token.text());
        if (token.kind() != Token.Kind.WORD || !token.text().endsWith(".")) return false;
        // an abbreviation at the end of a sentence: only a small word shows that a new one begins
        return next.kind() == Token.Kind.WORD
                && next.capitalised()
                && !isInitial(token)
                && isSmallWord(next);
    }

    private static boolean isInitial(Token token) {
        return token.text().length() == 2 && token.capitalised();
    }

    private static boolean isSmallWord(Token token) {
        if (token.readings().isEmpty()) return false;
        Reading reading = token.readings().getFirst();
        Pos pos = reading.pos();
        return reading.known()
                && (pos == Pos.DET
                        || pos == Pos.PRON
                        || pos == Pos.ADP
                        || pos == Pos.CCONJ
                        || pos == Pos.SCONJ
                        || pos == Pos.ADV);
    }

    private static boolean isTerminal(String mark) {
        char c = mark.charAt(0);
        return switch (c) {
            case '.',
                    '!',
                    '?',
                    '\u2026',
                    '\u061F',
                    '\u06D4',
                    '\u3002',
                    '\uFF01',
                    '\uFF1F',
                    '\u203C',
                    '\u2049',
                    '\u0964' ->
                    true;
            default -> false;
        };
    }

    private static boolean isCloser(List<Token> tokens, int first, int index) {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.MARK) return false;
        return switch (token.text().charAt(0)) {
            case ')', ']', '}', '\u00BB', '\u203A' -> true;
            case '"', '\'', '\u201D', '\u2019' -> closes(tokens, index);
            // the opening mark of English is the closing one of German and Ukrainian
            case '\u201C' ->
                    closes(tokens, index) && (index == first || touchesBefore(tokens, index));
            default -> false;
        };
    }

    /// A mark that looks alike on both sides closes if it stands right behind something and not
    /// right before a word.
    private static boolean closes(List<Token> tokens, int index) {
        if (!touchesBefore(tokens, index)) return false;
        if (index + 1 >= tokens.size()) return true;
        Token next = tokens.get(index + 1);
        return next.kind() == Token.Kind.MARK || next.start() > tokens.get(index).end();
    }

    private static boolean touchesBefore(List<Token> tokens, int index) {
        return index > 0 && tokens.get(index - 1).end() == tokens.get(index).start();
    }

    private static boolean mayBegin(List<Token> tokens, int index) {
        for (int i = index; i < tokens.size() && i < index + 4; i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NUMBER) return true;
            if (token.kind() == Token.Kind.WORD) {
                int first = token.text().codePointAt(0);
                return !Character.isLowerCase(first);
            }
            // an address, handle or bullet
            if (Character.isLetter(token.text().charAt(0)) || token.text().length() > 3)
                return true;
            if (isTerminal(token.text())) return false;
            char c = token.text().charAt(0);
            if (c == ',' || c == ';' || c == ':') return false;
        }
        return true;
    }

    /// Whether a bracket that the sentence opened, not as its first token, is still open and closes
    /// later.
    private static boolean insideBracket(List<Token> tokens, int first, int index) {
        int depth = 0;
        for (int i = first + 1; i <= index; i++) depth += bracket(tokens.get(i));
        if (depth <= 0) return false;
        int end = Math.min(tokens.size(), index + MAX_BRACKET_TOKENS);
        for (int i = index + 1; i < end; i++) {
            depth += bracket(tokens.get(i));
            if (depth == 0) return true;
        }
        return false;
    }

    private static int bracket(Token token) {
        if (token.kind() != Token.Kind.MARK) return 0;
        char c = token.text().charAt(0);
        return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
}
