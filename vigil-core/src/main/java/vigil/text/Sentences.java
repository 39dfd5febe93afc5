package vigil.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Pos;
import vigil.language.Reading;

/// Cuts blocks into sentences of tokens.
final class Sentences {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019-][\\p{L}\\p{M}]+)*|\\p{N}+(?:[.,]\\p{N}+)*|\\S");

    private Sentences() {}

    static List<Sentence> of(String text, Block block, int index, Optional<LanguagePack> pack) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        String part = text.substring(block.start(), block.end());
        breaks.setText(part);
        List<Sentence> sentences = new ArrayList<>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            List<Token> tokens = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(part).region(from, to);
            while (matcher.find()) {
                String word = matcher.group();
                Token.Kind kind = Character.isLetter(word.codePointAt(0)) ? Token.Kind.WORD : Character.isDigit(word.charAt(0)) ? Token.Kind.NUMBER : Token.Kind.MARK;
                List<Reading> readings = kind != Token.Kind.WORD ? List.of() : pack.map(p -> p.readings(word)).filter(r -> !r.isEmpty()).orElse(List.of(new Reading(word, Pos.X, java.util.Set.of(), false)));
                tokens.add(new Token(block.start() + matcher.start(), block.start() + matcher.end(), word, kind, readings));
            }
            if (!tokens.isEmpty())
                sentences.add(new Sentence(tokens.getFirst().start(), tokens.getLast().end(), index, tokens));
        }
        return sentences;
    }

    static String guessLanguage(String text, Languages languages) {
        String best = languages.neutral().tag();
        int most = 0;
        for (LanguagePack pack : languages.all()) {
            int known = 0;
            Matcher words = TOKEN.matcher(text.substring(0, Math.min(text.length(), 4000)));
            while (words.find()) {
                for (Reading reading : pack.readings(words.group().toLowerCase(Locale.ROOT))) if (reading.known()) { known++; break; }
            }
            if (known > most) {
                most = known;
                best = pack.tag();
            }
        }
        return best;
    }
}
