package vigil.bench;

import vigil.language.LanguagePack;
import vigil.language.Languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A set of published gold and how it is scored.
///
/// @param name as its folder is called, below the folder of all gold
/// @param language the tag that a pack must exist for; empty if any will do
/// @param scorer from the set's folder to figures
record GoldSet(String name, Optional<String> language, Scorer scorer) {
    /// From a folder to figures.
    interface Scorer {
        List<Figure> score(Path folder) throws IOException;
    }

    /// What came of a set.
    sealed interface Outcome {
        /// It was scored.
        record Measured(String set, List<Figure> figures) implements Outcome {
            public Measured {
                figures = List.copyOf(figures);
            }
        }

        /// It was not, and why: a sentence.
        record Absent(String set, String why) implements Outcome {}
    }

    /// {@return every set, in the order of the scoreboard}
    static List<GoldSet> all() {
        return List.of(
                any("pages", folder -> one(PagesScore.run(folder))),
                any("pages", folder -> one(PagesScore.readability4j(folder))),
                any("published", folder -> one(PublishedScore.run(folder))),
                dates(TimexScore.Texts.TIMEBANK),
                dates(TimexScore.Texts.WIKIWARS),
                dates(TimexScore.Texts.KRAUTS),
                any("dates/specs", GoldSet::specs),
                any("names", GoldSet::pairs),
                any("people/slavic", GoldSet::slavic),
                dates("justice/india-police-en", folder -> one(ArrestSentences.run(folder, 1))));
    }

    private static GoldSet any(String name, Scorer scorer) {
        return new GoldSet(name, Optional.empty(), scorer);
    }

    private static GoldSet dates(TimexScore.Texts texts) {
        return dates(texts.set(), folder -> one(TimexScore.run(texts, folder)));
    }

    /// A set whose name ends in the tag of its language.
    private static GoldSet dates(String name, Scorer scorer) {
        return new GoldSet(name, Optional.of(name.substring(name.lastIndexOf('-') + 1)), scorer);
    }

    /// {@return what comes of the set in this folder of all gold}
    Outcome outcome(Path gold) {
        Path folder = gold.resolve(name);
        if (!Files.isDirectory(folder)) return new Outcome.Absent(name, "not present in " + gold);
        if (language.isPresent() && Languages.bundled().pack(language.get()).isEmpty())
            return new Outcome.Absent(name, "there is no pack for its language yet");
        try {
            return new Outcome.Measured(name, scorer.score(folder));
        } catch (IOException e) {
            return new Outcome.Absent(name, "could not be read: " + e);
        }
    }

    private static List<Figure> one(Score score) {
        return List.of(Figure.of(score));
    }

    private static List<Figure> specs(Path folder) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (LanguagePack pack : Languages.bundled().all())
            if (Files.exists(folder.resolve(pack.name() + ".json")))
                figures.add(Figure.of(DateSpecsScore.run(folder, pack.name())));
        return figures;
    }

    private static List<Figure> pairs(Path folder) throws IOException {
        NamePairs.Score score = NamePairs.run(folder);
        return List.of(
                new Figure(
                        "names",
                        "one name or two, F1",
                        score.f1(),
                        score.hits() + score.misses(),
                        List.of(
                                "%d hits, %d extras, %d misses"
                                        .formatted(score.hits(), score.extras(), score.misses()))));
    }

    private static List<Figure> slavic(Path folder) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (LanguagePack pack : Languages.bundled().all())
            figures.addAll(SlavicPeople.run(folder, pack.tag()));
        SlavicIdentities.run(folder)
                .forEach(
                        (metric, value) ->
                                figures.add(Figure.of("people/slavic", metric, value, 0)));
        return figures;
    }
}
