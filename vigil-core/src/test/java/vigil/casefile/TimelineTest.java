package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import vigil.claim.Reality;
import vigil.time.EventDates;

import java.util.List;

/// Told vaguely over several pages: no inferred date excludes the truth, every planted clash is
/// found, none is invented.
class TimelineTest {
    @RepeatedTest(300)
    void what_is_inferred_holds_the_truth_and_clashes_are_those_that_were_planted(
            RepetitionInfo run) {
        Timeline life = new Timeline(run.getCurrentRepetition());

        CaseFile file = CaseFiles.of(life.tales.toArray(Tale[]::new));

        List<Disagreement> clashes =
                file.cases().stream().flatMap(c -> c.disagreements().stream()).toList();
        if (life.plant == Timeline.Plant.NONE) {
            assertThat(clashes).isEmpty();
            Dating dating =
                    CaseFiles.builder()
                            .assembly(
                                    life.tales.stream().map(Tale::told).toList(),
                                    vigil.journal.Replay.NOTHING,
                                    CaseOptions.PLAIN)
                            .dating();
            life.written.forEach(
                    (page, day) ->
                            dating.page(page)
                                    .ifPresent(
                                            i ->
                                                    assertThat(Timeline.allows(i.within(), day))
                                                            .as("%s on %s: %s", page, day, i)
                                                            .isTrue()));
            for (Case aCase : file.cases())
                assertThat(aCase.events())
                        .filteredOn(l -> l.value().reality() == Reality.HAPPENED)
                        .filteredOn(l -> !EventDates.print(l.value().date()).contains("~"))
                        .allMatch(
                                l ->
                                        Timeline.allows(
                                                l.value().date(),
                                                life.truth.get(l.value().type())));
        } else
            assertThat(clashes).extracting(d -> d.kind().name()).containsExactly(life.plant.name());
    }
}
