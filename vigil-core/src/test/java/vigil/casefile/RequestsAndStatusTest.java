package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.claim.PageClaims;
import vigil.claim.Telling.Answer;
import vigil.claim.Telling.State;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class RequestsAndStatusTest {
    private static final String TEXT =
            "Maro Venk was arrested on 7 May 2019. The defence asked the court to let him see his"
                    + " mother. The request was rejected. The union demands his release. He was"
                    + " released on 9 June 2019.";

    private static Tale arrestAndRequest(String id, String text) {
        return Tale.arrested(id, text)
                .on("7 May 2019", "2019-05-07")
                .told()
                .request(
                        "Maro Venk",
                        "The defence",
                        "to let him see his mother",
                        "visit",
                        Optional.empty());
    }

    private static Tale tale(String id) {
        return arrestAndRequest(id, TEXT)
                .answer("Maro Venk", Answer.REFUSED, "rejected", "visit")
                .request("Maro Venk", "The union", "his release", "release", Optional.empty())
                .act(ActType.RELEASE, "Maro Venk", "released")
                .on("9 June 2019", "2019-06-09")
                .told();
    }

    @Test
    void
            an_answer_belongs_to_the_last_request_of_its_matter_and_a_release_answers_nothing_by_coming_later() {
        var requests = CaseFiles.of(tale("a")).cases().getFirst().requests();

        assertThat(requests)
                .extracting(l -> l.value().by().name() + " " + l.value().answer())
                .containsExactly("The defence REFUSED", "The union UNKNOWN");
    }

    @Test
    void one_request_told_by_two_pages_is_one_line() {
        Tale other =
                new Tale("b", "Venk's fate is open. The defence has asked that he see his mother.")
                        .named("Venk")
                        .request(
                                "Venk",
                                "The defence",
                                "he see his mother",
                                "visit",
                                Optional.empty());

        var requests = CaseFiles.of(tale("a"), other).cases().getFirst().requests();

        assertThat(requests).hasSize(2);
        assertThat(requests.getFirst().origins()).isEqualTo(2);
    }

    @Test
    void a_length_of_custody_on_a_page_that_tells_its_end_leaves_nobody_in_custody() {
        Status status =
                CaseFiles.of(
                                new Tale(
                                                Tale.published(
                                                        "a",
                                                        "Maro Venk was released after spending 15"
                                                                + " months in jail.",
                                                        "2019-07-23"))
                                        .named("Maro Venk")
                                        .act(ActType.RELEASE, "Maro Venk", "released")
                                        .told()
                                        .lasting(
                                                State.HELD,
                                                "Maro Venk",
                                                "spending 15 months in jail",
                                                450,
                                                460))
                        .cases()
                        .getFirst()
                        .status();

        assertThat(status.value()).isEqualTo(Status.Value.RELEASED);
    }

    @Test
    void the_status_is_where_the_last_act_left_the_person() {
        Status status = CaseFiles.of(tale("a")).cases().getFirst().status();

        assertThat(status.value()).isEqualTo(Status.Value.RELEASED);
        assertThat(status.confirmed()).hasToString("Optional[2019-06-09]");
    }

    @Test
    void a_release_without_a_date_follows_the_custody_that_its_page_tells_before() {
        Tale told =
                arrestAndRequest(
                                "a",
                                "Maro Venk was arrested on 7 May 2019. The defence asked the"
                                        + " court to let him see his mother. He was released.")
                        .act(ActType.RELEASE, "Maro Venk", "released")
                        .told();

        assertThat(CaseFiles.of(told).cases().getFirst().status().value())
                .isEqualTo(Status.Value.RELEASED);
    }

    @Test
    void an_acquittal_of_one_charge_beside_a_conviction_frees_nobody() {
        Tale told =
                new Tale(
                                Tale.published(
                                        "a",
                                        "Maro Venk was sentenced to two years on 7 May 2019. The"
                                                + " court convicted and acquitted him.",
                                        "2019-08-01"))
                        .named("Maro Venk")
                        .act(ActType.SENTENCE, "Maro Venk", "sentenced")
                        .term("two years", "P2Y")
                        .on("7 May 2019", "2019-05-07")
                        .told()
                        .act(ActType.CONVICTION, "Maro Venk", "convicted")
                        .told()
                        .act(ActType.ACQUITTAL, "Maro Venk", "acquitted")
                        .told();

        assertThat(CaseFiles.of(told).cases().getFirst().status().value())
                .isEqualTo(Status.Value.SERVING_SENTENCE);
    }

    @Test
    void who_is_released_later_has_not_died() {
        Tale told =
                arrestAndRequest("a", TEXT + " He died on 1 June 2019.")
                        .act(ActType.RELEASE, "Maro Venk", "released")
                        .on("9 June 2019", "2019-06-09")
                        .told()
                        .act(ActType.DEATH, "Maro Venk", "died")
                        .on("1 June 2019", "2019-06-01")
                        .told();

        assertThat(CaseFiles.of(told).cases().getFirst().status().value())
                .isEqualTo(Status.Value.RELEASED);
    }

    @Test
    void a_page_that_is_not_read_and_names_the_person_is_a_gap_of_the_case() {
        Tale unread = new Tale("b", "ar", "Maro Venk في السجن منذ سنة كاملة.");

        assertThat(CaseFiles.of(tale("a"), unread).cases().getFirst().gaps())
                .filteredOn(gap -> gap.kind() == Gap.Kind.LANGUAGE_NOT_READ)
                .extracting(gap -> gap.document().orElse(""))
                .containsExactly("b");
    }

    @Test
    void being_in_prison_confirms_a_sentence_and_does_not_undo_it() {
        Tale sentence =
                new Tale("a", "Maro Venk was sentenced to two years on 7 May 2019.")
                        .named("Maro Venk")
                        .act(ActType.SENTENCE, "Maro Venk", "sentenced")
                        .term("two years", "P2Y")
                        .on("7 May 2019", "2019-05-07")
                        .told();
        Tale prison =
                new Tale(Tale.published("b", "Maro Venk is in prison.", "2019-08-01"))
                        .named("Maro Venk")
                        .state(State.HELD, "Maro Venk", "is in prison");

        Case aCase = CaseFiles.of(sentence, prison).cases().getFirst();

        assertThat(aCase.status().value()).isEqualTo(Status.Value.SERVING_SENTENCE);
        assertThat(aCase.status().confirmed()).hasToString("Optional[2019-08-01]");
        assertThat(aCase.gaps()).isEmpty();
    }

    @Test
    void silence_is_shown_up_to_the_day_that_is_asked_for() {
        Tale arrest =
                Tale.of(
                        "a",
                        "Maro Venk",
                        ActType.ARREST,
                        "was arrested",
                        "on 7 May 2019",
                        "2019-05-07");
        CaseOptions options =
                new CaseOptions(
                        Optional.empty(),
                        Optional.of(java.time.LocalDate.of(2020, 5, 7)),
                        "",
                        "",
                        List.of());

        Case aCase = CaseFiles.of(List.of(arrest.told()), options).cases().getFirst();

        assertThat(aCase.gaps())
                .extracting(Gap::reason)
                .containsExactly(
                        "No source tells what happened after 2019-05-07: 366 days up to"
                                + " 2020-05-07.");
    }

    @Test
    void the_order_of_the_inputs_makes_no_difference() {
        List<PageClaims> pages = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d"))
            pages.add(arrestAndRequest(id, "Page " + id + ". " + TEXT).told());
        CaseFile first = CaseFiles.of(pages, CaseOptions.PLAIN);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(pages, new Random(seed));
            assertThat(CaseFiles.of(pages, CaseOptions.PLAIN)).isEqualTo(first);
        }
    }

    @Test
    void identical_texts_are_two_documents_and_one_origin_and_anchors_name_the_first() {
        CaseFile file = CaseFiles.of(tale("b"), tale("a"));

        assertThat(file.pages()).extracting(p -> p.id()).containsExactly("a", "b");
        assertThat(file.cases().getFirst().events()).allMatch(l -> l.origins() == 1);
    }
}
