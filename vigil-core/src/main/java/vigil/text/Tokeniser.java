package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.language.Spelling;
import vigil.text.Orthography.AbbreviationKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        if (isBlank(c)) at++;
        else if (NumberShape.isDigit(c)) number();
        else if (NumberShape.isFraction(c)) add(at + 1, Token.Kind.NUMBER);
        else {
            boolean letter = isLetter(at);
            int address = letter || c == '#' || c == '@' ? address() : at;
            if (address > at) add(address, Token.Kind.MARK);
            else if (letter) word();
            else mark(c);
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u00AD'
                || c == '\uFEFF'
                || (c >= '\u2000' && c <= '\u200F')
                || (c >= '\u2028' && c <= '\u202F')
                || c == '\u2060'
                || (c > '\u007F' && (Character.isWhitespace(c) || Character.isISOControl(c)));
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
        add(end, Token.Kind.NUMBER);
    }

    /// "5. Mai": in some languages a full stop makes an ordinal.
    private boolean isOrdinalStop(int end) {
        return end - at <= 2
                && end + 2 < limit
                && text.charAt(end) == '.'
                && isBlank(text.charAt(end + 1))
                && Character.isLetter(text.charAt(end + 2));
    }

    private boolean isLetter(int index) {
        int type = Character.getType(text.codePointAt(index));
        return type == Character.UPPERCASE_LETTER
                || type == Character.LOWERCASE_LETTER
                || type == Character.OTHER_LETTER
                || type == Character.TITLECASE_LETTER
                || type == Character.MODIFIER_LETTER;
    }

    private void word() {
        int end = wordEnd();
        int stop = stopEnd(end);
        if (stop > end) {
            add(stop, Token.Kind.WORD);
            return;
        }
        end = unglued(end);
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
            if (isWordPart(c)) {
                end++;
            } else if (isJoiner(c)
                    && end > at
                    && end + 1 < max
                    && isWordPart(text.charAt(end + 1))) {
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

    private static boolean isWordPart(char c) {
        if (c < '\u0080')
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (c == '\u00AD' || c == '\u200C' || c == '\u200D') return true;
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE;
    }

    private static boolean isJoiner(char c) {
        return Spelling.isHyphen(c) || Spelling.isApostrophe(c);
    }

    /// {@return end of the word with its full stop where that belongs to it, else `end`}
    private int stopEnd(int end) {
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
                                !tokens.isEmpty() && tokens.getLast().kind() == Token.Kind.NUMBER;
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
        while (end < limit && isWordPart(text.charAt(end))) end++;
        // "plan B. The" against "B. Theron"
        return end - next == 1 || !isSmallWord(text.substring(next, end));
    }

    private boolean behindName() {
        if (tokens.isEmpty()) return false;
        Token last = tokens.getLast();
        return last.capitalised()
                && last.end() <= at
                && at - last.end() <= 1
                && !isSmallWord(last.text());
    }

    private boolean isSmallWord(String word) {
        for (Reading reading : pack.readings(word)) {
            if (!reading.known()) return false;
            Pos pos = reading.pos();
            if (pos == Pos.DET
                    || pos == Pos.PRON
                    || pos == Pos.ADP
                    || pos == Pos.CCONJ
                    || pos == Pos.SCONJ
                    || pos == Pos.AUX) return true;
        }
        return false;
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
        while (next < limit && isBlank(text.charAt(next)) && next - index < 3) next++;
        return next;
    }

    /// {@return `end`, or where the first of two words without a blank between them ends}
    private int unglued(int end) {
        for (int i = at + 2; i < end; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                if (isGlue(i, end)) return i;
            } else if (NumberShape.isDigit(c) && Character.isLowerCase(before) && i - at >= 3) {
                if (isKnown(text.substring(at, i))) return i;
            }
        }
        return end;
    }

    private boolean isGlue(int split, int end) {
        String whole = text.substring(at, end);
        if (orthography.keepsInnerCapital(whole)) return false;
        String left = text.substring(at, split);
        String right = text.substring(split, end);
        boolean leftLower = Character.isLowerCase(text.charAt(at));
        if (!isKnown(left)) return false;
        // a lower-case word never goes on with a capital; a name may ("MacArthur"), so there both
        // halves must be words
        return leftLower
                ? left.length() >= 2
                : right.length() >= 2 && isKnown(right.toLowerCase(Locale.ROOT));
    }

    private boolean isKnown(String word) {
        List<Reading> readings = pack.readings(word);
        return !readings.isEmpty() && readings.getFirst().known();
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
