package vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds the figures of the scoreboard above the floors of `floors.csv`.
///
/// Gold is looked for in `../shared/bench` beside the project, or where `VIGIL_GOLD` says; without
/// it the tests are skipped with a message. Sets without a floor are not run, and of the sentences
/// about arrests every third document is read, to keep the whole under 90 seconds.
class QualityFloorsTest {
    private static final List<Bound> BOUNDS = Bound.all();

    @Test
    void every_floor_stands_below_its_goal_and_says_when_it_was_measured() {
        for (Bound bound : BOUNDS) {
            if (bound.floor().isEmpty()) continue;
            assertThat(bound.why()).as(bound.set() + ", " + bound.metric()).isNotBlank();
            bound.goal()
                    .ifPresent(
                            goal -> {
                                if (bound.side() == Bound.Side.LEAST)
                                    assertThat(bound.floor().get()).isLessThanOrEqualTo(goal);
                                else assertThat(bound.floor().get()).isGreaterThanOrEqualTo(goal);
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"casefile/seeds", "casefile/examples"})
    void case_files_keep_their_floors(String set) {
        Path gold = gold();
        var wanted =
                new Quality.Wanted(
                        gold, root().resolve("examples"), Optional.empty(), Set.of(), set, false);
        var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var board = Quality.measure(wanted, silent);
        for (GoldSet.Outcome outcome : board.outcomes())
            if (outcome instanceof GoldSet.Outcome.Absent(var name, var why))
                abort(name + " is not scored: " + why);
        holds(board.figures());
    }

    @Test
    void main_text_of_pages() throws IOException {
        holds(List.of(Figure.of(PagesScore.run(folder("pages")))));
    }

    @Test
    void days_of_publication() throws IOException {
        holds(List.of(Figure.of(PublishedScore.run(folder("published")))));
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEBANK", "WIKIWARS"})
    void dates_in_english_news_and_in_ukrainian_stories(TimexScore.Texts texts) throws IOException {
        holds(List.of(Figure.of(TimexScore.run(texts, folder(texts.set())))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "French"})
    void published_cases_of_dates(String language) throws IOException {
        holds(List.of(Figure.of(DateSpecsScore.run(folder("dates/specs"), language))));
    }

    @Test
    void pairs_of_names() throws IOException {
        var score = NamePairs.run(folder("names"));
        holds(List.of(Figure.of("names", "one name or two, F1", score.f1(), 1)));
    }

    @Test
    void sentences_about_arrests() throws IOException {
        holds(List.of(Figure.of(ArrestSentences.run(folder("justice/india-police-en"), 3))));
    }

    private static void holds(List<Figure> figures) {
        int held = 0;
        for (Figure figure : figures)
            for (Bound bound : BOUNDS)
                if (bound.bounds(figure) && bound.floor().isPresent()) {
                    held++;
                    assertThat(bound.holds(figure.value()))
                            .as(
                                    "%s, %s: %.4f, and the floor is %.3f (%s); details: %s",
                                    figure.set(),
                                    figure.metric(),
                                    figure.value(),
                                    bound.floor().get(),
                                    bound.why(),
                                    figure.details())
                            .isTrue();
                }
        assertThat(held).as("figures with a floor among %s", figures).isPositive();
    }

    private static Path folder(String set) {
        Path folder = gold().resolve(set);
        assumeTrue(Files.isDirectory(folder), () -> set + " is not present in " + gold());
        return folder;
    }

    private static Path gold() {
        String told = System.getenv("VIGIL_GOLD");
        Path gold = told == null ? root().resolveSibling("shared").resolve("bench") : Path.of(told);
        assumeTrue(
                Files.isDirectory(gold),
                () ->
                        "no gold in "
                                + gold
                                + ": quality is not measured. Set VIGIL_GOLD to its folder.");
        return gold;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("vigil-core"))) {
            if (folder.getParent() == null)
                throw new IllegalStateException("run the tests inside the project's folder");
            folder = folder.getParent();
        }
        return folder;
    }
}
