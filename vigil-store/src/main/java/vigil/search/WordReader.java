package vigil.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.language.Spelling;
import vigil.search.SearchWord.Shape;
import vigil.text.Token;
import vigil.text.Tokeniser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Cuts texts and queries into words, with their dictionary forms.
///
/// A language with a pack is read as everywhere else in Vigil: by the pack's tokeniser, dictionary
/// and guesser. Text in another language is cut at the word boundaries of UAX #29 with ICU's
/// dictionaries (Chinese, Thai), and has no dictionary forms.
final class WordReader {
    private static final Set<Pos> CLOSED =
            EnumSet.of(
                    Pos.PRON, Pos.DET, Pos.AUX, Pos.ADP, Pos.CCONJ, Pos.SCONJ, Pos.PART, Pos.INTJ);

    private static final String VERB = "v:";
    private static final String NOT_A_VERB = "n:";

    private static final int CLOSED_CLASS = 1;
    private static final int OPEN_CLASS = 4;
    private static final int NAME = 6;

    /// A longer word is no word; its beginning is enough to find it.
    private static final int MAX_CHARS = 200;

    private static final BreakIterator BOUNDARIES = BreakIterator.getWordInstance(ULocale.ROOT);

    private final Languages languages;

    WordReader(Languages languages) {
        this.languages = languages;
    }

    /// {@return the words of `text`, by position}
    List<SearchWord> read(String text, String language) {
        return languages
                .pack(language)
                .map(pack -> byPack(text, pack))
                .orElseGet(() -> bySegments(text));
    }

    private static List<SearchWord> byPack(String text, LanguagePack pack) {
        List<SearchWord> words = new ArrayList<>();
        int position = -1;
        for (Token token : Tokeniser.tokens(text, 0, text.length(), pack)) {
            String form = token.text();
            if (token.kind() == Token.Kind.MARK && !hasLetter(form)) continue;
            if (leansForward(form)) {
                words.add(word(position + 1, token.start(), form, Shape.LEANING, pack));
            } else if (leansBack(form)) {
                words.add(word(Math.max(position, 0), token.start(), form, Shape.LEANING, pack));
            } else {
                List<int[]> pieces = pieces(form);
                boolean hyphenated = pieces.size() > 1 && token.kind() != Token.Kind.MARK;
                words.add(
                        word(
                                position + 1,
                                token.start(),
                                form,
                                hyphenated ? Shape.WHOLE : Shape.WORD,
                                pack));
                if (!hyphenated) position++;
                else
                    for (int[] piece : pieces)
                        words.add(
                                word(
                                        ++position,
                                        token.start() + piece[0],
                                        form.substring(piece[0], piece[1]),
                                        Shape.PIECE,
                                        pack));
            }
        }
        return words;
    }

    private static SearchWord word(
            int position, int start, String form, Shape shape, LanguagePack pack) {
        String written = form.substring(0, Math.min(form.length(), MAX_CHARS));
        List<Reading> readings = pack.readings(written);
        Set<String> lemmas = new LinkedHashSet<>();
        for (Reading reading : readings) lemmas.addAll(lemmas(reading, pack));
        return new SearchWord(
                position,
                start,
                start + form.length(),
                shape,
                written,
                pack.tag(),
                List.copyOf(lemmas),
                weight(written, readings));
    }

    /// {@return the dictionary form, folded, and the word it belongs to; a noun and a verb that
    /// share one are two words}
    static List<String> lemmas(Reading reading, LanguagePack pack) {
        String folded = Folding.folded(reading.lemma());
        if (folded.isEmpty()) return List.of();
        boolean verb = reading.pos() == Pos.VERB || reading.pos() == Pos.AUX;
        String sort = verb ? VERB : NOT_A_VERB;
        return Stream.concat(Stream.of(folded), SameWords.of(pack).word(folded).stream())
                .map(lemma -> sort + lemma)
                .toList();
    }

    private static int weight(String written, List<Reading> readings) {
        if (!readings.isEmpty() && readings.stream().allMatch(r -> CLOSED.contains(r.pos())))
            return CLOSED_CLASS;
        return Character.isUpperCase(written.codePointAt(0)) ? NAME : OPEN_CLASS;
    }

    private static boolean leansForward(String form) {
        return form.length() > 1 && Spelling.isApostrophe(form.charAt(form.length() - 1));
    }

    private static boolean leansBack(String form) {
        return form.length() > 1 && Spelling.isApostrophe(form.charAt(0));
    }

    private static List<int[]> pieces(String form) {
        List<int[]> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= form.length(); i++) {
            if (i < form.length() && !Spelling.isHyphen(form.charAt(i))) continue;
            if (i > start) pieces.add(new int[] {start, i});
            start = i + 1;
        }
        return pieces;
    }

    private static List<SearchWord> bySegments(String text) {
        BreakIterator breaks = BOUNDARIES.clone();
        breaks.setText(text);
        List<SearchWord> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (breaks.getRuleStatus() == BreakIterator.WORD_NONE) continue;
            String form = text.substring(start, Math.min(end, start + MAX_CHARS));
            words.add(
                    new SearchWord(
                            words.size(),
                            start,
                            end,
                            Shape.WORD,
                            form,
                            LanguagePack.NEUTRAL_TAG,
                            List.of(),
                            Character.isUpperCase(form.codePointAt(0)) ? NAME : OPEN_CLASS));
        }
        return words;
    }

    private static boolean hasLetter(String form) {
        return form.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
