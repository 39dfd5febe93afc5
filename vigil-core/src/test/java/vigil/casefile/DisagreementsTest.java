package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7 May 2019   | 2019-05-07 | 7 May 2020    | 2020-05-07 | 1 | a slip of the year
                    7 May 2019   | 2019-05-07 | 7 June 2019   | 2019-06-07 | 1 | a slip of the month
                    7 May 2019   | 2019-05-07 | 20 June 2020  | 2020-06-20 | 0 | far apart: two arrests
                    7 May 2019   | 2019-05-07 | May 2019      | 2019-05    | 0 | less precise
                    28 March     | XXXX-03-28 | 29 March      | XXXX-03-29 | 1 | near days of no year
                    28 March     | XXXX-03-28 | 29 May        | XXXX-05-29 | 0 | far days of no year
                    28 March 2019| 2019-03-28 | 4 April       | XXXX-04-04 | 0 | too far for one without a year
                    5 October 2020|2020-10-05 | October 2022  | 2022-10    | 1 | one month of two years
                    """)
    void two_days_of_arrests_clash_where_one_arrest_is_likely(
            String day, String edtf, String other, String otherEdtf, int clashes, String why) {
        assertThat(of(arrested("a", day, edtf), arrested("b", other, otherEdtf)))
                .as(why)
                .hasSize(clashes);
    }

    @Test
    void a_term_without_its_months_never_clashes() {
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
    void terms_of_several_punishments_of_one_page_clash_with_no_other() {
        Tale parts =
                new Tale(
                                "b",
                                "Maro Venk was sentenced to six years on 7 May 2019 and given two"
                                        + " years of exile.")
                        .named("Maro Venk")
                        .act(ActType.SENTENCE, "Maro Venk", "sentenced")
                        .term("six years", "P6Y")
                        .on("7 May 2019", "2019-05-07")
                        .told()
                        .act(ActType.SENTENCE, "Maro Venk", "given")
                        .term("two years", "P2Y")
                        .told();

        assertThat(of(sentenced("a", "eight years", "P8Y", "7 May 2019", "2019-05-07"), parts))
                .isEmpty();
    }

    private static Tale tortured(String id, Reality reality) {
        return new Tale(id, "Maro Venk is in prison. Maro Venk was beaten, or not: page " + id)
                .named("Maro Venk")
                .state(State.HELD, "Maro Venk", "is in prison")
                .act(ActType.TORTURE, "Maro Venk", "beaten")
                .reality(reality)
                .told();
    }

    @Test
    void ill_treatment_that_one_page_alleges_and_another_denies_is_contested() {
        assertThat(of(tortured("a", Reality.ALLEGED), tortured("b", Reality.DENIED)))
                .extracting(Disagreement::kind)
                .containsExactly(Disagreement.Kind.STATUS);
        assertThat(of(tortured("a", Reality.ALLEGED), tortured("b", Reality.ALLEGED))).isEmpty();
    }

    @Test
    void a_custody_that_is_over_is_not_counted_back_from_a_later_page() {
        Tale taken = arrested("a", "7 May 2015", "2015-05-07");
        Tale free =
                new Tale("b", "Maro Venk was released on 1 June 2017.")
                        .named("Maro Venk")
                        .act(ActType.RELEASE, "Maro Venk", "released")
                        .on("1 June 2017", "2017-06-01")
                        .told();
        Tale held =
                new Tale(Tale.published("c", "Maro Venk is held for a year.", "2019-06-20"))
                        .named("Maro Venk")
                        .lasting(State.HELD, "Maro Venk", "for a year", 365, 366);

        assertThat(of(taken, held)).hasSize(1);
        assertThat(of(taken, held, free)).isEmpty();
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

    @Test
    void a_further_term_and_days_beside_years_are_no_other_word_of_one_sentence() {
        assertThat(
                        of(
                                sentenced("a", "eight years", "P8Y", "7 May 2019", "2019-05-07"),
                                sentenced(
                                        "b",
                                        "a further nine years",
                                        "P9Y",
                                        "7 May 2019",
                                        "2019-05-07")))
                .isEmpty();
        assertThat(
                        of(
                                sentenced("a", "two years", "P2Y", "7 May 2019", "2019-05-07"),
                                sentenced("b", "15 days", "P15D", "7 May 2019", "2019-05-07")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eight years, P8Y, 7 May 2019, 2019-05-07, 20 June 2019, 2019-06-20, 1",
        "eight years, P8Y, 7 May 2019, 2019-05-07, 20 October 2019, 2019-10-20, 0",
        "eight years, P8Y, 2018, 2018, 2019, 2019, 1",
        "eight years, P8Y, 2016, 2016, 2019, 2019, 0",
    })
    void one_term_set_on_two_days_of_a_season_or_in_two_years_running_was_set_once(
            String term,
            String iso,
            String day,
            String edtf,
            String other,
            String otherEdtf,
            int count) {
        assertThat(
                        of(
                                sentenced("a", term, iso, day, edtf),
                                sentenced("b", term, iso, other, otherEdtf)))
                .hasSize(count);
    }

    @Test
    void a_length_and_its_beginning_in_one_clause_do_not_clash() {
        String text = "Maro Venk has been on hunger strike for 33 days since 30 April 2017.";
        Tale both =
                new Tale(Tale.published("a", text, "2017-04-30"))
                        .named("Maro Venk")
                        .act(ActType.HUNGER_STRIKE, "Maro Venk", "hunger strike")
                        .on("30 April 2017", "2017-04-30")
                        .told()
                        .lasting(State.HUNGER_STRIKE, "Maro Venk", "for 33 days", 33, 33);

        assertThat(of(both)).isEmpty();
    }

    @Test
    void the_conviction_behind_a_sentence_has_the_day_of_the_sentence() {
        Tale convicted =
                Tale.of(
                        "a",
                        "Maro Venk",
                        ActType.CONVICTION,
                        "was convicted",
                        "on 7 May 2019",
                        "2019-05-07");
        Tale sentenced =
                sentenced("b", "two years", "P2Y", "14 May 2019", "2019-05-14")
                        .act(ActType.CONVICTION, "Maro Venk", "sentenced")
                        .on("14 May 2019", "2019-05-14")
                        .told();

        assertThat(of(convicted, sentenced)).isEmpty();
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
