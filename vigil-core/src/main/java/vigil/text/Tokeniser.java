package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Reading;

import java.util.ArrayList;
import java.util.List;

/// Cuts text into words, numbers and marks, each with all its readings.
///
/// Initials, abbreviations and numbers stay whole with their full stops; leaning words ("l'", "'s",
/// "n't", "-t-il") are tokens of their own; words that lost the blank between them ("officeOn",
/// "2017in") are parted; web addresses are one mark each. What a language does is data: the tables
/// `language/abbreviations.tsv`, `clitics.tsv`, `number-endings.tsv`, `inner-capitals.tsv` of its
/// pack.
public final class Tokeniser {
    /// A longer run of letters is no word of any language; it is cut, so that no look-up grows with
    /// hostile input.
    private static final int MAX_WORD_CHARS = 120;

    private final String text;
    private final int limit;
    private final Orthography orthography;
    private final AddressShape addresses;
    private final LanguagePack pack;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokeniser(String text, int start, int limit, LanguagePack pack) {
        this.text = text;
        this.at = start;
        this.limit = limit;
        this.pack = pack;
        this.orthography = Orthography.of(pack);
        this.addresses = AddressShape.of(pack);
    }

    /// {@return the tokens of `text` between `start` (inclusive) and `end` (exclusive), UTF-16
    /// units, in reading order}
    public static List<Token> tokens(String text, int start, int end, LanguagePack pack) {
        Tokeniser tokeniser = new Tokeniser(text, start, end, pack);
        while (tokeniser.at < end) tokeniser.next();
        return List.copyOf(tokeniser.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (WordCharacters.isBlank(c)) at++;
        else if (NumberShape.isDigit(c)) number();
        else if (NumberShape.isFraction(c)) add(at + 1, Token.Kind.NUMBER);
        else {
            boolean letter = WordCharacters.isLetter(text, at);
            int address = letter || c == '#' || c == '@' ? address() : at;
            if (address > at) add(address, Token.Kind.MARK);
            else if (letter) word();
            else mark(c);
        }
    }

    private int address() {
        return addresses.end(text, at, limit);
    }

    private void mark(char c) {
        int end = at + Character.charCount(text.codePointAt(at));
        if (c == '.' || c == '-' || c == '*' || c == '_' || c == '=' || c == '~')
            while (end < limit && text.charAt(end) == c) end++;
        add(Math.min(end, limit), Token.Kind.MARK);
    }

    private void number() {
        int end = NumberShape.end(text, at, limit, orthography);
        if (orthography.ordinalStop() && isOrdinalStop(end)) end++;
        add(Math.min(end, at + MAX_WORD_CHARS), Token.Kind.NUMBER);
    }

    /// "5. Mai": in some languages a full stop makes an ordinal.
    private boolean isOrdinalStop(int end) {
        return end - at <= 2
                && end + 2 < limit
                && text.charAt(end) == '.'
                && WordCharacters.isBlank(text.charAt(end + 1))
                && Character.isLetter(text.charAt(end + 2));
    }

    private void word() {
        int end = wordEnd();
        int stop = new FullStop(text, limit, orthography, tokens, at).end(end);
        if (stop > end) {
            add(stop, Token.Kind.WORD);
            return;
        }
        end = new GluedWords(text, at, orthography).end(end);
        // "d'" before a quotation mark: it leans on what is quoted
        if (end < limit
                && WordCharacters.isJoiner(text.charAt(end))
                && orthography.isCliticBefore(text.substring(at, end + 1))) {
            add(end + 1, Token.Kind.WORD);
            return;
        }
        int before = orthography.cliticBefore(text.substring(at, end));
        if (before > 0) {
            add(at + before, Token.Kind.WORD);
            return;
        }
        int after = orthography.cliticAfter(text.substring(at, end));
        if (after == 0) {
            add(end, Token.Kind.WORD);
            possessiveApostrophe();
            return;
        }
        add(end - after, Token.Kind.WORD);
        add(end, Token.Kind.WORD);
    }

    /// Letters, marks and digits, with hyphens and apostrophes between them.
    private int wordEnd() {
        int end = at;
        int max = Math.min(limit, at + MAX_WORD_CHARS);
        while (end < max) {
            char c = text.charAt(end);
            if (WordCharacters.isWordPart(c)) {
                end++;
            } else if (WordCharacters.isJoiner(c)
                    && end > at
                    && end + 1 < max
                    && WordCharacters.isWordPart(text.charAt(end + 1))) {
                end++;
            } else {
                break;
            }
        }
        // a pair of surrogates is never parted
        if (end < limit
                && end > at + 1
                && Character.isLowSurrogate(text.charAt(end))
                && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return Math.max(end, Math.min(limit, at + Character.charCount(text.codePointAt(at))));
    }

    /// "prisoners' rights": an apostrophe right behind a word in -s, no quotation being open.
    private void possessiveApostrophe() {
        if (at >= limit || tokens.isEmpty()) return;
        char c = text.charAt(at);
        if ((c != '\'' && c != '\u2019') || !orthography.possessiveApostrophe()) return;
        char last = text.charAt(at - 1);
        boolean blankBehind = at + 1 < limit && text.charAt(at + 1) == ' ';
        if ((last != 's' && last != 'S') || !blankBehind || quotationOpen(c)) return;
        add(at + 1, Token.Kind.WORD);
    }

    private boolean quotationOpen(char closing) {
        char opening = closing == '\u2019' ? '\u2018' : '\'';
        int balance = 0;
        for (int i = tokens.size() - 1; i >= 0 && i > tokens.size() - 80; i--) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.MARK || token.text().length() != 1) continue;
            if (token.text().charAt(0) == opening) balance++;
        }
        return balance % 2 == 1;
    }

    private void add(int end, Token.Kind kind) {
        String form = text.substring(at, end);
        List<Reading> readings =
                switch (kind) {
                    case WORD -> pack.readings(form);
                    case NUMBER -> NumberReadings.of(form, pack);
                    case MARK -> List.of();
                };
        tokens.add(new Token(at, end, form, kind, readings));
        at = end;
    }
}
