package vigil.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class EventDatesTest {
    @RepeatedTest(500)
    void reading_what_was_printed_gives_the_date_back(RepetitionInfo run) {
        EventDate date = SomeDates.any(new Random(run.getCurrentRepetition()));

        assertThat(EventDates.parse(EventDates.print(date))).isEqualTo(date);
    }

    @RepeatedTest(300)
    void what_two_dates_have_in_common_does_not_depend_on_their_order(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        EventDate a = SomeDates.any(random);
        EventDate b = SomeDates.any(random);

        assertThat(DateAlgebra.compatible(a, b)).isEqualTo(DateAlgebra.compatible(b, a));
        assertThat(DateAlgebra.intersect(a, b).isPresent())
                .isEqualTo(DateAlgebra.intersect(b, a).isPresent());
        assertThat(DateAlgebra.compatible(a, b)).isEqualTo(DateAlgebra.intersect(a, b).isPresent());
    }

    @RepeatedTest(50)
    void dates_sort_alike_from_any_order(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        List<EventDate> dates = new ArrayList<>();
        for (int i = 0; i < 30; i++) dates.add(SomeDates.any(random));
        List<EventDate> once = dates.stream().sorted(EventDates.ORDER).toList();
        java.util.Collections.shuffle(dates, random);

        assertThat(dates.stream().sorted(EventDates.ORDER).toList()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 2017-10-25, 2017-10-25",
        "2017-10-25, 2017-10-25?, 2017-10-25",
        "XXXX-06-09, 2017, 2017-06-09",
        "XXXX-06-09, 2016-06/2017-12, XXXX-06-09",
        "XXXX-06-09, 2016-07/2017-12, 2017-06-09",
        "XXXX-06, XXXX-06-09, XXXX-06-09",
        "2015-01/.., ../2015-03, 2015-01/2015-03",
        "2014-02-26/2014-03-02, 2014-03, 2014-03-01/2014-03-02",
        "2017-06~, 2017-07-05, 2017-07-05",
        "2017-06, 2017-07-05, -",
        "XXXX-06-09, XXXX-06-10, -",
        "XXXX-02-29, 2017, -",
        "XXXX, 2017-07-05, 2017-07-05",
    })
    void the_common_part_is_as_precise_as_both_together(String a, String b, String expected) {
        var common = DateAlgebra.intersect(EventDates.parse(a), EventDates.parse(b));

        assertThat(common.map(EventDates::print).orElse("-")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2017-13",
                "2017-02-30",
                "17-02-03",
                "2017/2016",
                "../..",
                "/",
                "2017-10-25T10:00",
                "XXXX-02-30",
                "2017~~",
                "0000"
            })
    void what_is_no_date_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> EventDates.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EDTF");
    }

    @Test
    void days_that_fill_months_or_years_are_written_as_months_or_years() {
        assertThat(
                        EventDates.print(
                                DateAlgebra.spanning(
                                        LocalDate.of(2016, 2, 1), LocalDate.of(2016, 2, 29))))
                .isEqualTo("2016-02");
        assertThat(
                        EventDates.print(
                                DateAlgebra.spanning(
                                        LocalDate.of(2016, 1, 1), LocalDate.of(2017, 12, 31))))
                .isEqualTo("2016/2017");
        assertThat(
                        EventDates.print(
                                DateAlgebra.spanning(
                                        LocalDate.of(2016, 1, 1), LocalDate.of(2016, 3, 31))))
                .isEqualTo("2016-01/2016-03");
    }
}
