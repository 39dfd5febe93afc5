package vigil.bench;

import vigil.language.LanguagePack;
import vigil.language.Languages;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The scoreboard: how often Vigil is wrong on gold that others made, beside what others reach.
///
/// Arguments: `--gold DIR` (by default `../shared/bench`; gold of whole case files is looked for in
/// `DIR/../acceptance`), `--examples DIR` (by default `examples`), `--texts DIR` with the texts of
/// real pages, one folder a bundle, `--without a,b` leaves bundles out, `--only TEXT` keeps sets
/// whose name contains it, `--json`. A set that is not there is named as absent; nothing fails.
public final class Quality {
    private static final List<String> CASE_FILES =
            List.of("casefile/seeds", "casefile/examples", "casefile/real");

    private Quality() {}

    /// What was asked for.
    record Wanted(
            Path gold,
            Path examples,
            Optional<Path> texts,
            Set<String> without,
            String only,
            boolean json) {
        static Wanted of(String[] arguments) {
            Path gold = Path.of("../shared/bench");
            Path examples = Path.of("examples");
            Optional<Path> texts = Optional.empty();
            Set<String> without = Set.of();
            String only = "";
            boolean json = false;
            for (int i = 0; i < arguments.length; i++)
                switch (arguments[i]) {
                    case "--gold" -> gold = Path.of(value(arguments, ++i));
                    case "--examples" -> examples = Path.of(value(arguments, ++i));
                    case "--texts" -> texts = Optional.of(Path.of(value(arguments, ++i)));
                    case "--without" -> without = Set.of(value(arguments, ++i).split(","));
                    case "--only" -> only = value(arguments, ++i);
                    case "--json" -> json = true;
                    default ->
                            throw new IllegalArgumentException(
                                    "quality knows no option "
                                            + arguments[i]
                                            + "; it has --gold DIR, --examples DIR, --texts DIR,"
                                            + " --without NAMES, --only TEXT and --json");
                }
            return new Wanted(gold, examples, texts, without, only, json);
        }

        private static String value(String[] arguments, int i) {
            if (i >= arguments.length)
                throw new IllegalArgumentException(arguments[i - 1] + " needs a value");
            return arguments[i];
        }
    }

    /// Everything that was measured.
    ///
    /// @param outcomes set by set
    /// @param bands how often lines of a certainty were right
    record Board(List<GoldSet.Outcome> outcomes, List<CertaintyBands.Band> bands) {
        Board {
            outcomes = List.copyOf(outcomes);
            bands = List.copyOf(bands);
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            for (GoldSet.Outcome outcome : outcomes)
                if (outcome instanceof GoldSet.Outcome.Measured(_, var some)) figures.addAll(some);
            return figures;
        }
    }

    /// Runs the scoring and prints the table.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Wanted wanted;
        try {
            wanted = Wanted.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Board board = measure(wanted, System.err);
        if (wanted.json()) Scoreboard.json(board, Bound.all(), out);
        else Scoreboard.table(board, Bound.all(), out);
    }

    /// {@return the figures of all sets that are there}
    ///
    /// @param progress is told each set as it is done
    static Board measure(Wanted wanted, PrintStream progress) {
        Predicate<String> kept = set -> set.contains(wanted.only());
        List<GoldSet.Outcome> outcomes = new ArrayList<>();
        List<CertaintyBands.Line> lines = new ArrayList<>();
        Path acceptance = wanted.gold().toAbsolutePath().normalize().resolveSibling("acceptance");
        Optional<AcceptanceScorer> scorer = AcceptanceScorer.in(acceptance);
        for (String set : CASE_FILES) {
            if (!kept.test(set)) continue;
            List<GoldBundle> bundles = bundles(set, acceptance, wanted);
            if (scorer.isEmpty())
                outcomes.add(
                        new GoldSet.Outcome.Absent(
                                set, "python3 or " + acceptance + "/score.py is not present"));
            else if (bundles.isEmpty())
                outcomes.add(new GoldSet.Outcome.Absent(set, "no pages with gold are present"));
            else {
                List<AcceptanceScorer.Judged> judged =
                        bundles.stream().map(scorer.get()::judge).toList();
                judged.forEach(bundle -> lines.addAll(bundle.lines()));
                outcomes.add(new GoldSet.Outcome.Measured(set, CaseFileFigures.of(set, judged)));
                progress.println("scored " + set);
            }
        }
        for (GoldSet set : GoldSet.all())
            if (kept.test(set.name())) {
                outcomes.add(set.outcome(wanted.gold()));
                progress.println("scored " + set.name());
            }
        return new Board(outcomes, CertaintyBands.bands(lines));
    }

    private static List<GoldBundle> bundles(String set, Path acceptance, Wanted wanted) {
        return switch (set) {
            case "casefile/seeds" -> GoldBundle.seeds(acceptance);
            case "casefile/examples" ->
                    Files.isDirectory(wanted.examples())
                            ? GoldBundle.examples(wanted.examples())
                            : List.of();
            default ->
                    wanted.texts()
                            .map(t -> GoldBundle.real(acceptance, t, wanted.without(), tags()))
                            .orElse(List.of());
        };
    }

    private static Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        for (LanguagePack pack : Languages.bundled().all())
            if (!pack.tag().equals(LanguagePack.NEUTRAL_TAG)) tags.add(pack.tag());
        return tags;
    }
}
