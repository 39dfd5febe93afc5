package vigil.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import vigil.source.Sha256;
import vigil.text.Passage;
import vigil.time.EventDate.Qualifier;
import vigil.time.Meaning.Grain;
import vigil.time.TimeFact.Tense;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class TimeSolverTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private static List<Passage> words(String page, int at, String quote) {
        return List.of(new Passage(Sha256.of(page), at, at + quote.length(), quote));
    }

    private static Meaning open(Integer day, Month month, DayOfWeek weekday) {
        return new Meaning.Open(
                Optional.ofNullable(day), Optional.ofNullable(month), Optional.ofNullable(weekday));
    }

    private static Meaning fixed(String edtf) {
        return new Meaning.Fixed(EventDates.parse(edtf));
    }

    private static Meaning weekAgo() {
        return new Meaning.Part(
                Meaning.Slice.ABOUT, new Meaning.FromPage(Period.ofDays(-7), Grain.DAY));
    }

    private static final DurationTold TWO_AND_A_HALF_YEARS = new DurationTold(821, 1005, "P2Y6M");
    private static final DurationTold MORE_THAN_TWO_YEARS =
            new DurationTold(730, Integer.MAX_VALUE, "P2Y");
    private static final DurationTold SECOND_YEAR = new DurationTold(365, 731, "P2Y");

    /// An act in the past, told so many units into the page.
    private static TimeFact told(String page, String event, Meaning when, int at, String words) {
        return new TimeFact.Told(page, event, when, Tense.PAST, words(page, at, words));
    }

    @Test
    void a_beginning_and_a_length_date_the_page() {
        List<TimeFact> facts =
                List.of(
                        told("one", "arrest", fixed("2015-01/.."), 0, "since January 2015"),
                        new TimeFact.LastingOn(
                                "one",
                                "arrest",
                                TWO_AND_A_HALF_YEARS,
                                words("one", 40, "for 2,5 years")));

        var page = TimeSolver.solve(facts, AS_OF).pages().get("one");

        assertThat(EventDates.print(page.likeliest())).isEqualTo("2017-07~");
        assertThat(page.within().earliest().orElseThrow()).isBefore("2017-06-01");
        assertThat(page.within().latest().orElseThrow()).isAfter("2017-09-01");
        assertThat(page.passages()).hasSize(2);
    }

    @Test
    void a_day_without_its_year_and_a_week_ago_date_a_page_whose_year_another_page_knows() {
        List<TimeFact> facts =
                List.of(
                        told("one", "arrest", fixed("2015-01/.."), 0, "since January 2015"),
                        new TimeFact.LastingOn(
                                "two", "arrest", SECOND_YEAR, words("two", 0, "for a second year")),
                        new TimeFact.LastingOn(
                                "two",
                                "arrest",
                                MORE_THAN_TWO_YEARS,
                                words("two", 50, "for more than two years")),
                        told("two", "letter", weekAgo(), 90, "a week ago"),
                        told("two", "letter", open(9, Month.JUNE, null), 120, "June 9"));

        TimeSolution solution = TimeSolver.solve(facts, AS_OF);

        assertThat(EventDates.print(solution.pages().get("two").likeliest()))
                .isEqualTo("2017-06-16~");
        assertThat(EventDates.print(solution.events().get("letter").likeliest()))
                .startsWith("2017-06-09");
        assertThat(solution.aside())
                .singleElement()
                .satisfies(
                        a ->
                                assertThat(a.fact().passages().getFirst().quote())
                                        .contains("second year"));
    }

    @Test
    void a_weekday_picks_the_year_and_the_rest_of_the_page_follows() {
        List<TimeFact> facts =
                List.of(
                        told(
                                "three",
                                "arrival",
                                open(27, Month.OCTOBER, DayOfWeek.FRIDAY),
                                0,
                                "vendredi 27 octobre"),
                        told(
                                "three",
                                "release",
                                open(25, null, DayOfWeek.WEDNESDAY),
                                50,
                                "mercredi 25"),
                        told(
                                "three",
                                "week",
                                new Meaning.WeekOf(open(23, Month.OCTOBER, null)),
                                80,
                                "la semaine du 23 octobre"),
                        told("three", "sentence", fixed("2017-09"), 120, "en septembre 2017"));

        TimeSolution solution = TimeSolver.solve(facts, AS_OF);

        assertThat(EventDates.print(solution.pages().get("three").likeliest()))
                .isEqualTo("2017-10-27~");
        assertThat(EventDates.print(solution.events().get("release").likeliest()))
                .startsWith("2017-10-25");
        assertThat(EventDates.print(solution.events().get("week").likeliest()).replace("?", ""))
                .isEqualTo("2017-10-23/2017-10-29");
    }

    @Test
    void a_story_of_another_year_keeps_its_year() {
        List<TimeFact> facts =
                List.of(
                        new TimeFact.PageDated("one", EventDates.parse("2021-11-20"), List.of()),
                        told("one", "arrest", fixed("2016-03"), 100, "in March 2016"),
                        told("one", "charge", open(5, Month.APRIL, null), 150, "On 5 April"),
                        told(
                                "one",
                                "hearing",
                                open(3, Month.NOVEMBER, null),
                                300,
                                "on 3 November"));

        TimeSolution solution = TimeSolver.solve(facts, AS_OF);

        assertThat(EventDates.print(solution.events().get("charge").likeliest()))
                .isEqualTo("2016-04-05");
        assertThat(EventDates.print(solution.events().get("hearing").likeliest()))
                .isEqualTo("2021-11-03");
    }

    @Test
    void an_undated_page_of_undated_acts_stays_undated() {
        List<TimeFact> facts =
                List.of(told("one", "letter", open(9, Month.JUNE, null), 0, "June 9"));

        TimeSolution solution = TimeSolver.solve(facts, AS_OF);

        assertThat(solution.pages().get("one").likeliest()).isNotInstanceOf(EventDate.Day.class);
        assertThat(EventDates.print(solution.events().get("letter").likeliest()))
                .isEqualTo("XXXX-06-09");
    }

    @Test
    void a_weekday_alone_dates_no_page() {
        List<TimeFact> facts =
                List.of(
                        told(
                                "one",
                                "arrival",
                                open(27, Month.OCTOBER, DayOfWeek.FRIDAY),
                                0,
                                "vendredi 27 octobre"));

        TimeSolution solution = TimeSolver.solve(facts, AS_OF);

        assertThat(solution.pages().get("one").likeliest()).isNotInstanceOf(EventDate.Day.class);
        assertThat(EventDates.print(solution.events().get("arrival").likeliest()))
                .isEqualTo("XXXX-10-27");
    }

    @Test
    void the_following_monday_is_the_first_after_the_day_told_before() {
        List<TimeFact> facts =
                List.of(
                        new TimeFact.Told(
                                "p",
                                "ruling",
                                new Meaning.Fixed(EventDates.parse("2022-09-02")),
                                Tense.PAST,
                                List.of()),
                        new TimeFact.Offset(
                                "move",
                                "ruling",
                                new Meaning.Within(
                                        new Meaning.Open(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(java.time.DayOfWeek.MONDAY)),
                                        new Meaning.FromEvent(
                                                Period.ofDays(7),
                                                Grain.WEEK,
                                                Meaning.Anchor.TOLD_BEFORE)),
                                List.of()));

        TimeSolution solution = TimeSolver.solve(facts, LocalDate.of(2100, 1, 1));

        assertThat(EventDates.print(solution.events().get("move").likeliest()))
                .isEqualTo("2022-09-05");
    }

    @RepeatedTest(300)
    void the_truth_is_never_excluded_and_the_order_of_facts_does_not_matter(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        LocalDate arrest = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(5000));
        LocalDate trial = arrest.plusDays(30 + random.nextInt(900));
        List<LocalDate> pages = new ArrayList<>();
        List<TimeFact> facts = new ArrayList<>();
        for (int p = 0; p < 1 + random.nextInt(4); p++) {
            LocalDate page = arrest.plusDays(random.nextInt(1500));
            pages.add(page);
            tell(random, "p" + p, page, arrest, trial, facts);
        }

        TimeSolution solution = TimeSolver.solve(facts, LocalDate.of(2025, 1, 1));

        assertThat(solution.aside()).isEmpty();
        for (int p = 0; p < pages.size(); p++)
            if (solution.pages().containsKey("p" + p))
                allows(solution.pages().get("p" + p).within(), pages.get(p));
        if (solution.events().containsKey("arrest"))
            allows(solution.events().get("arrest").within(), arrest);
        if (solution.events().containsKey("trial"))
            allows(solution.events().get("trial").within(), trial);
        Collections.shuffle(facts, random);
        assertThat(TimeSolver.solve(facts, LocalDate.of(2025, 1, 1))).isEqualTo(solution);
    }

    private static void allows(EventDate within, LocalDate truth) {
        assertThat(within.earliest().orElse(LocalDate.MIN)).isBeforeOrEqualTo(truth);
        assertThat(within.latest().orElse(LocalDate.MAX)).isAfterOrEqualTo(truth);
    }

    /// True but vague things that a page of this day may say.
    private static void tell(
            Random random,
            String page,
            LocalDate day,
            LocalDate arrest,
            LocalDate trial,
            List<TimeFact> facts) {
        for (int i = 0; i < 4; i++) {
            LocalDate event = random.nextBoolean() ? arrest : trial;
            String name = event == arrest ? "arrest" : "trial";
            List<Passage> words = words(page, 1000 * i, "words " + random.nextInt(1000));
            long days = ChronoUnit.DAYS.between(event, day);
            switch (random.nextInt(8)) {
                case 0 ->
                        facts.add(
                                new TimeFact.Told(
                                        page,
                                        name,
                                        new Meaning.Fixed(
                                                new EventDate.Month(
                                                        YearMonth.from(event), Qualifier.NONE)),
                                        Tense.UNKNOWN,
                                        words));
                case 1 -> {
                    if (days >= 0 && days < 360)
                        facts.add(
                                new TimeFact.Told(
                                        page,
                                        name,
                                        open(
                                                event.getDayOfMonth(),
                                                event.getMonth(),
                                                random.nextBoolean() ? event.getDayOfWeek() : null),
                                        Tense.PAST,
                                        words));
                }
                case 2 -> {
                    if (days >= 5 && days <= 9)
                        facts.add(new TimeFact.Told(page, name, weekAgo(), Tense.PAST, words));
                    else if (days >= 0) facts.add(new TimeFact.WrittenAfter(page, name, words));
                }
                case 3 -> {
                    if (days < 0) facts.add(new TimeFact.WrittenBefore(page, name, words));
                }
                case 4 -> {
                    int years = (int) (ChronoUnit.DAYS.between(arrest, day) / 365.25);
                    if (years > 0)
                        facts.add(
                                new TimeFact.LastingOn(
                                        page,
                                        "arrest",
                                        new DurationTold(
                                                (int) (years * 365.25 - 183),
                                                (int) Math.ceil((years + 1) * 365.25),
                                                "P" + years + "Y"),
                                        words));
                }
                case 5 -> facts.add(new TimeFact.InOrder("arrest", "trial", words));
                case 6 -> {
                    if (random.nextInt(3) == 0)
                        facts.add(
                                new TimeFact.PageDated(
                                        page, new EventDate.Day(day, Qualifier.NONE), words));
                }
                default -> {
                    long gap = ChronoUnit.DAYS.between(arrest, trial);
                    facts.add(
                            new TimeFact.Offset(
                                    "trial",
                                    "arrest",
                                    new Meaning.FromEvent(
                                            Period.ofDays((int) gap),
                                            Grain.DAY,
                                            Meaning.Anchor.TOLD_BEFORE),
                                    words));
                }
            }
        }
    }
}
