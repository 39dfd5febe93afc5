package vigil.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vigil.Judgement;
import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.name.NameForms;
import vigil.name.NameMatcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Scores the name matcher on hand-made pairs: one person's name or not.
///
/// Arguments: the folder with `pairs.csv`; `--errors` prints each wrong pair with its reasons.
public final class NamePairs {
    private NamePairs() {}

    /// How often the matcher was right.
    ///
    /// @param hits pairs rightly taken for one name
    /// @param extras pairs wrongly taken for one
    /// @param misses pairs wrongly taken for two
    public record Score(int hits, int extras, int misses) {
        /// {@return the harmonic mean of precision and recall, 0 to 1}
        public double f1() {
            return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + extras + misses);
        }
    }

    /// Runs the scoring.
    public static void main(String[] args) throws IOException {
        boolean errors = Arrays.asList(args).contains("--errors");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var score =
                run(
                        Path.of(args[0]),
                        errors
                                ? out
                                : new PrintStream(
                                        PrintStream.nullOutputStream(),
                                        false,
                                        StandardCharsets.UTF_8));
        out.printf(
                Locale.ROOT,
                "names/pairs: F1 %.3f (hits %d, extras %d, misses %d)%n",
                score.f1(),
                score.hits,
                score.extras,
                score.misses);
    }

    /// {@return the score over the pairs in this folder}
    public static Score run(Path folder) throws IOException {
        return run(
                folder,
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /// {@return the score over the pairs in this folder}
    ///
    /// @param errors where to print each wrong pair
    public static Score run(Path folder, PrintStream errors) throws IOException {
        var languages = Languages.bundled();
        var forms = NameForms.of(languages);
        var matcher = NameMatcher.of(languages);
        int hits = 0;
        int extras = 0;
        int misses = 0;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("pairs.csv"))) {
            for (NamedCsvRecord row : rows) {
                Judgement judgement =
                        matcher.compare(
                                forms.form(row.getField("name1"), LanguagePack.NEUTRAL_TAG),
                                forms.form(row.getField("name2"), LanguagePack.NEUTRAL_TAG));
                boolean same = judgement.score() >= NameMatcher.COMPATIBLE;
                boolean gold = row.getField("is_match").equals("true");
                if (same && gold) hits++;
                else if (same) extras++;
                else if (gold) misses++;
                if (same != gold)
                    errors.println(
                            (gold ? "MISS  " : "EXTRA ")
                                    + row.getField("name1")
                                    + " | "
                                    + row.getField("name2")
                                    + " | "
                                    + judgement.score()
                                    + " "
                                    + judgement.reasons().stream()
                                            .map(r -> r.rule() + ": " + r.because())
                                            .toList());
            }
        }
        return new Score(hits, extras, misses);
    }
}
