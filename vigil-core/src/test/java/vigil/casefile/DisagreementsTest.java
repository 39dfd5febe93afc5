package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling.State;
import vigil.text.Page;

import java.util.List;

class DisagreementsTest {
    private static Tale arrested(String id, String day, String edtf) {
        return Tale.of(id, "Maro Venk", ActType.ARREST, "was arrested", "on " + day, edtf);
    }

    private static Tale sentenced(String id, String term, String iso, String day, String edtf) {
        return new Tale(id, "Maro Venk was sentenced to " + term + " on " + day + ".")
                .named("Maro Venk")
                .act(ActType.SENTENCE, "Maro Venk", "sentenced")
                .term(term, iso)
                .on(day, edtf)
                .told();
    }

    private static List<Disagreement> of(Tale... tales) {
        CaseFile file = CaseFiles.of(tales);
        return file.cases().getFirst().disagreements();
    }

    @Test
    void near_days_of_one_arrest_clash_and_both_events_stay() {
        var clashes =
                of(
                        arrested("a", "7 May 2019", "2019-05-07"),
                        arrested("b", "8 May 2019", "2019-05-08"));

        assertThat(clashes).hasSize(1);
        assertThat(clashes.getFirst().kind()).isEqualTo(Disagreement.Kind.DATE);
        assertThat(clashes.getFirst().sides())
                .extracting(Disagreement.Side::value)
                .containsExactlyInAnyOrder("2019-05-07", "2019-05-08");
    }

    @Test
    void a_slip_of_the_year_or_month_clashes() {
        assertThat(
                        of(
                                arrested("a", "7 May 2019", "2019-05-07"),
                                arrested("b", "7 May 2020", "2020-05-07")))
                .hasSize(1);
        assertThat(
                        of(
                                arrested("a", "7 May 2019", "2019-05-07"),
                                arrested("b", "7 June 2019", "2019-06-07")))
                .hasSize(1);
    }

    @Test
    void arrests_far_apart_are_two_arrests() {
        assertThat(
                        of(
                                arrested("a", "7 May 2019", "2019-05-07"),
                                arrested("b", "20 June 2020", "2020-06-20")))
                .isEmpty();
    }

    @Test
    void a_difference_of_precision_never_clashes() {
        assertThat(
                        of(
                                arrested("a", "7 May 2019", "2019-05-07"),
                                arrested("b", "May 2019", "2019-05")))
                .isEmpty();
        assertThat(
                        of(
                                sentenced(
                                        "a",
                                        "three and a half years",
                                        "P3Y6M",
                                        "7 May 2019",
                                        "2019-05-07"),
                                sentenced(
                                        "b",
                                        "more than three years",
                                        "P3Y",
                                        "7 May 2019",
                                        "2019-05-07")))
                .isEmpty();
    }

    @Test
    void one_page_that_tells_two_dates_has_two_arrests_in_mind() {
        Tale both =
                new Tale(
                                "a",
                                "Maro Venk was seized on 7 May 2019 and arrested again on 9 May"
                                        + " 2019.")
                        .named("Maro Venk")
                        .act(ActType.ARREST, "Maro Venk", "seized")
                        .on("7 May 2019", "2019-05-07")
                        .told()
                        .act(ActType.ARREST, "Maro Venk", "arrested")
                        .on("9 May 2019", "2019-05-09")
                        .told();

        assertThat(of(both)).isEmpty();
    }

    @Test
    void two_terms_of_one_day_clash() {
        var clashes =
                of(
                        sentenced("a", "eight years", "P8Y", "7 May 2019", "2019-05-07"),
                        sentenced("b", "nine years", "P9Y", "7 May 2019", "2019-05-07"));

        assertThat(clashes).extracting(Disagreement::kind).containsExactly(Disagreement.Kind.TERM);
    }

    private static Tale died(String id, String day, String edtf) {
        return new Tale(id, "Maro Venk is in prison. Maro Venk died on " + day + ".")
                .named("Maro Venk")
                .state(State.HELD, "Maro Venk", "is in prison")
                .act(ActType.DEATH, "Maro Venk", "died")
                .on(day, edtf)
                .told();
    }

    @Test
    void two_days_of_one_death_clash_though_no_page_says_the_year() {
        assertThat(of(died("a", "28 August", "XXXX-08-28"), died("b", "3 September", "XXXX-09-03")))
                .extracting(Disagreement::kind)
                .containsExactly(Disagreement.Kind.DATE);
    }

    @Test
    void days_without_a_year_clash_only_if_near() {
        assertThat(
                        of(
                                arrested("a", "28 March", "XXXX-03-28"),
                                arrested("b", "29 March", "XXXX-03-29")))
                .hasSize(1);
        assertThat(
                        of(
                                arrested("a", "28 March", "XXXX-03-28"),
                                arrested("b", "29 May", "XXXX-05-29")))
                .isEmpty();
        assertThat(
                        of(
                                arrested("a", "28 March 2019", "2019-03-28"),
                                arrested("b", "4 April", "XXXX-04-04")))
                .isEmpty();
    }

    @Test
    void what_a_page_tells_without_a_date_takes_no_side() {
        Tale both =
                new Tale("c", "Maro Venk was seized. Maro Venk was taken on 8 May 2019.")
                        .named("Maro Venk")
                        .act(ActType.ARREST, "Maro Venk", "seized")
                        .told()
                        .act(ActType.ARREST, "Maro Venk", "taken")
                        .on("8 May 2019", "2019-05-08")
                        .told();

        assertThat(of(arrested("a", "7 May 2019", "2019-05-07"), both)).hasSize(1);
    }

    @Test
    void one_month_of_two_years_clashes() {
        assertThat(
                        of(
                                arrested("a", "5 October 2020", "2020-10-05"),
                                arrested("b", "October 2022", "2022-10")))
                .hasSize(1);
    }

    @Test
    void sentences_of_different_times_may_have_different_terms() {
        assertThat(
                        of(
                                sentenced("a", "eight years", "P8Y", "7 May 2019", "2019-05-07"),
                                sentenced("b", "nine years", "P9Y", "3 March 2021", "2021-03-03")))
                .isEmpty();
    }

    @Test
    void a_second_year_clashes_with_two_years_and_a_half() {
        Page dated =
                Tale.published("a", "Maro Venk has been in jail since January 2015.", "2017-06-16");
        Tale since =
                new Tale(dated)
                        .named("Maro Venk")
                        .act(ActType.ARREST, "Maro Venk", "since")
                        .on("since January 2015", "2015-01/..")
                        .told();
        Tale second =
                new Tale(Tale.published("b", "Maro Venk is held for a second year.", "2017-06-20"))
                        .named("Maro Venk")
                        .lasting(State.HELD, "Maro Venk", "for a second year", 366, 731);
        Tale more =
                new Tale(
                                Tale.published(
                                        "c",
                                        "Maro Venk was held for more than two years.",
                                        "2017-06-20"))
                        .named("Maro Venk")
                        .lasting(
                                State.HELD,
                                "Maro Venk",
                                "for more than two years",
                                730,
                                Integer.MAX_VALUE);

        var clashes = of(since, second, more);

        assertThat(clashes)
                .extracting(Disagreement::kind)
                .containsExactly(Disagreement.Kind.DURATION);
        assertThat(clashes.getFirst().sides())
                .extracting(Disagreement.Side::value)
                .contains("for a second year");
        assertThat(of(since, more)).isEmpty();
    }

    @Test
    void what_has_not_happened_yet_does_not_clash_with_what_happens_later() {
        Tale later =
                new Tale("a", "Maro Venk was convicted on 7 September 2017.")
                        .named("Maro Venk")
                        .act(ActType.CONVICTION, "Maro Venk", "convicted")
                        .on("7 September 2017", "2017-09-07")
                        .told();
        Tale june =
                new Tale(Tale.published("b", "Maro Venk has not been convicted.", "2017-06-16"))
                        .named("Maro Venk")
                        .act(ActType.CONVICTION, "Maro Venk", "convicted")
                        .reality(Reality.DENIED)
                        .told();
        Tale december =
                new Tale(Tale.published("b", "Maro Venk has not been convicted.", "2017-12-16"))
                        .named("Maro Venk")
                        .act(ActType.CONVICTION, "Maro Venk", "convicted")
                        .reality(Reality.DENIED)
                        .told();

        assertThat(of(later, june)).isEmpty();
        assertThat(of(later, december))
                .extracting(Disagreement::kind)
                .containsExactly(Disagreement.Kind.STATUS);
    }
}
