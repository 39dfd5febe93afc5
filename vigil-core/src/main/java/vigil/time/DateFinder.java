package vigil.time;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.text.Rendition;
import vigil.text.Sentence;
import vigil.time.Sense.Meant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what is said of time in a stretch of text: dates, durations, repetitions.
///
/// The text is cut into its own small pieces, finer than the tokens of a sentence, and read by the
/// rules of the language's `time/grammar.tsv` and of the neutral pack. From left to right, the
/// longest reading counts. Ages and years of birth are stepped over.
public final class DateFinder {
    /// A sentence of more pieces than this is read in parts: no date is this long.
    private static final int MAX_PIECES = 4000;

    private final TimeGrammar grammar;
    private final LanguagePack pack;

    private DateFinder(TimeGrammar grammar, LanguagePack pack) {
        this.grammar = grammar;
        this.pack = pack;
    }

    /// {@return the finder for text of this language}
    ///
    /// @param pack the language
    /// @param languages holds the neutral pack, whose rules hold in every language
    public static DateFinder of(LanguagePack pack, Languages languages) {
        return new DateFinder(TimeGrammar.of(pack, languages), pack);
    }

    /// {@return what is said of time in this sentence, in reading order, without overlaps}
    public List<DateExpression> find(Rendition rendition, Sentence sentence) {
        return find(rendition, sentence.start(), sentence.end());
    }

    /// {@return what is said of time in `[start, end)` of this text, in reading order, without
    /// overlaps}
    public List<DateExpression> find(Rendition rendition, int start, int end) {
        List<DateExpression> found = new ArrayList<>();
        for (Reading reading : read(rendition.text(), start, end))
            found.add(
                    new DateExpression(
                            rendition.passage(reading.start(), reading.end()),
                            reading.meaning(),
                            reading.rule()));
        return found;
    }

    /// What [#find] finds, without passages: offsets into `text`.
    ///
    /// @param text any text
    /// @param start first unit, inclusive
    /// @param end exclusive
    public List<Reading> read(String text, int start, int end) {
        List<Piece> all = Piece.cut(text, start, end, pack.locale());
        List<Reading> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MAX_PIECES)
            read(all.subList(from, Math.min(all.size(), from + MAX_PIECES)), found);
        return found;
    }

    private void read(List<Piece> pieces, List<Reading> found) {
        TimeChart chart = new TimeChart(grammar, pieces);
        int at = 0;
        while (at < pieces.size()) {
            if (!grammar.mayBegin(pieces.get(at)) || !Surroundings.open(pieces, at)) {
                at++;
                continue;
            }
            int from = at;
            Optional<TimeChart.Match> no =
                    chart.longest(
                            TimeGrammar.NOT_A_DATE, at, end -> Surroundings.closed(pieces, end));
            Optional<TimeChart.Match> yes =
                    chart.longest(
                            TimeGrammar.EXPRESSION, at, end -> Surroundings.closed(pieces, end));
            if (no.isPresent() && (yes.isEmpty() || no.get().end() >= yes.get().end())) {
                at = no.get().end();
            } else if (yes.isPresent()) {
                at = yes.get().end();
                if (yes.get().senses().getFirst().value() instanceof Meant(var meaning))
                    found.add(
                            new Reading(
                                    pieces.get(from).start(),
                                    pieces.get(at - 1).end(),
                                    meaning,
                                    yes.get().rule()));
            } else {
                at++;
            }
        }
    }

    /// A stretch of text that says something of time.
    ///
    /// @param start first UTF-16 unit, inclusive
    /// @param end exclusive
    /// @param meaning what it says
    /// @param rule id of the rule that read it
    public record Reading(int start, int end, Meaning meaning, String rule) {}
}
