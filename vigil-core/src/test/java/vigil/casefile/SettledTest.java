package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import static vigil.casefile.Desk.arrest;
import static vigil.casefile.Desk.events;
import static vigil.casefile.Desk.named;
import static vigil.casefile.Desk.twoReleases;

import org.junit.jupiter.api.Test;

import vigil.journal.Decision;

import java.util.Optional;

/// What people decide on which tellings are one act, and which of two values holds.
class SettledTest {
    private final Desk desk = new Desk();

    @Test
    void two_tellings_are_one_act_when_a_person_says_so() {
        desk.given(twoReleases());
        Assembled a = desk.now();
        Case c = a.file().cases().getFirst();
        assertThat(c.events()).hasSize(2);

        desk.decide(
                new Decision.SameAct(
                        a.leaves().claims(c.events().get(0), c.person()).getFirst(),
                        a.leaves().claims(c.events().get(1), c.person()).getFirst()));

        assertThat(desk.file().cases().getFirst().events()).hasSize(1);
    }

    @Test
    void one_act_is_two_when_a_person_says_so() {
        desk.given(arrest("a"), named("b", "Ivan Marchenko", "2019-05-05"));
        Assembled a = desk.now();
        Case c = a.file().cases().getFirst();
        assertThat(c.events()).hasSize(1);
        var tellings = a.leaves().claims(c.events().getFirst(), c.person());

        desk.decide(new Decision.DifferentAct(tellings.get(0), tellings.get(1)));

        assertThat(desk.file().cases().getFirst().events()).hasSize(2);
    }

    @Test
    void a_settled_disagreement_stays_and_one_line_takes_the_value_that_holds() {
        desk.given(twoReleases());
        Assembled a = desk.now();
        Disagreement clash = a.file().cases().getFirst().disagreements().getFirst();
        int later = clash.sides().get(0).value().equals("2019-05-08") ? 0 : 1;

        desk.decide(a.leaves().settle(clash, Optional.of(later)), "the decree is dated");

        Case settled = desk.file().cases().getFirst();
        assertThat(events(desk.file())).containsExactly("release 2019-05-08 PROPOSED");
        assertThat(settled.disagreements())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.sides()).hasSize(2);
                            assertThat(d.settled().orElseThrow().holds()).contains("2019-05-08");
                            assertThat(d.settled().orElseThrow().because())
                                    .isEqualTo("the decree is dated");
                        });
    }

    @Test
    void a_disagreement_that_nothing_settles_keeps_both_lines() {
        desk.given(twoReleases());
        Assembled a = desk.now();
        Disagreement clash = a.file().cases().getFirst().disagreements().getFirst();

        desk.decide(a.leaves().settle(clash, Optional.empty()));

        assertThat(desk.file().cases().getFirst().events()).hasSize(2);
        assertThat(desk.file().cases().getFirst().disagreements().getFirst().settled()).isPresent();
    }
}
