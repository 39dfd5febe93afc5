package vigil.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import vigil.language.Languages;
import vigil.time.TimeFact.Tense;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class DateFinderTest {
    private static final Languages LANGUAGES = Languages.bundled();

    private static DateFinder finder(String language) {
        return DateFinder.of(LANGUAGES.pack(language).orElseThrow(), LANGUAGES);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/vigil/time/cases.csv",
            delimiter = ';',
            useHeadersInDisplayName = true,
            quoteCharacter = '"')
    void dates_are_found_and_resolved(
            String language, String input, String base, String expected, String why) {
        var from =
                DateResolver.Base.ofPage(
                        base == null ? new EventDate.Undated() : EventDates.parse(base));

        List<String> found = new ArrayList<>();
        for (var reading : finder(language).read(input, 0, input.length()))
            if (reading.meaning().dates())
                found.add(
                        input.substring(reading.start(), reading.end())
                                + "="
                                + EventDates.print(DateResolver.resolve(reading.meaning(), from)));

        assertThat(String.join("|", found)).as(why).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;jailed for 2,5 years;P2Y6M",
                "en;held for more than two years;P2Y",
                "en;held for a second year;P2Y",
                "en;seven and a half years;P7Y6M",
                "en;8½ years;P8Y6M",
                "en;two years and six months;P2Y6M",
                "en;respectively eight and two years;P8Y P2Y",
                "en;sentenced to life in prison;life",
                "en;held for several days;PXD",
                "fr;condamnés à huit et deux ans;P8Y P2Y",
                "fr;un an et demi de prison;P1Y6M",
                "fr;la réclusion à perpétuité;life",
                "uk;2 роки 6 місяців;P2Y6M",
                "uk;вісім з половиною років;P8Y6M",
                "uk;півтора року;P1Y6M",
                "uk;довічне ув’язнення;life",
            })
    void durations_keep_the_number_as_told(String language, String input, String iso) {
        List<String> found = new ArrayList<>();
        for (var reading : finder(language).read(input, 0, input.length()))
            if (reading.meaning() instanceof Meaning.Lasting(var told)) found.add(told.iso());

        assertThat(String.join(" ", found)).isEqualTo(iso);
    }

    @Test
    void vague_lengths_of_one_time_fit_each_other_and_a_second_year_does_not() {
        DurationTold half = lasting("for 2,5 years");
        DurationTold more = lasting("for more than two years");
        DurationTold second = lasting("for a second year");

        assertThat(half.compatible(more)).isTrue();
        assertThat(half.compatible(second)).isFalse();
    }

    private static DurationTold lasting(String text) {
        return ((Meaning.Lasting) finder("en").read(text, 0, text.length()).getFirst().meaning())
                .duration();
    }

    @RepeatedTest(200)
    void no_text_stops_the_finder_and_readings_do_not_overlap(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        String alphabet =
                "ab 0123456789.,/-:'\u2019\u00A0\u0660\uD83D\uDE00\uD800\n"
                        + "()May June year since to and the of ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(alphabet.length() - 4);
            text.append(alphabet, at, at + 1 + random.nextInt(4));
        }

        int end = 0;
        for (var reading : finder("en").read(text.toString(), 0, text.length())) {
            assertThat(reading.start()).isGreaterThanOrEqualTo(end);
            end = reading.end();
            DateResolver.resolve(
                    reading.meaning(), DateResolver.Base.ofPage(EventDates.parse("0001-01-01")));
            DateResolver.resolve(
                    reading.meaning(), DateResolver.Base.ofPage(EventDates.parse("9999-12-31~")));
        }
    }

    @RepeatedTest(300)
    void the_resolver_never_invents_a_day(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        LocalDate page = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
        LocalDate told = page.minusDays(random.nextInt(300));
        String[] ways = {
            told.getDayOfMonth() + " " + english(told),
            english(told),
            Math.max(2, java.time.temporal.ChronoUnit.DAYS.between(told, page)) + " days ago",
        };
        String text = ways[random.nextInt(ways.length)];
        Meaning meaning =
                finder("en").read("since in " + text, 9, 9 + text.length()).getFirst().meaning();

        EventDate undated =
                DateResolver.resolve(meaning, DateResolver.Base.ofPage(new EventDate.Undated()));
        EventDate dated =
                DateResolver.resolve(
                        meaning,
                        new DateResolver.Base(
                                new EventDate.Day(page, EventDate.Qualifier.NONE),
                                new EventDate.Undated(),
                                Tense.PAST));

        assertThat(undated.earliest()).isEmpty();
        assertThat(dated.earliest().orElseThrow()).isBeforeOrEqualTo(page);
    }

    private static String english(LocalDate day) {
        String month =
                day.getMonth()
                        .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
        return month.equals("May") || month.equals("March") ? "June" : month;
    }
}
