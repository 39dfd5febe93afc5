package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.report.SomeCases;
import vigil.time.EventDates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CustodySpanTest {
    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 30);
    private final Case held = SomeCases.teacher().cases().getFirst();

    @Test
    void custody_without_an_end_runs_to_the_as_of_date() {
        assertThat(CustodySpan.of(held, AS_OF))
                .singleElement()
                .satisfies(
                        span -> {
                            assertThat(span.end()).isEqualTo(CustodySpan.End.OPEN);
                            assertThat(span.minDays()).isEqualTo(484);
                        });
    }

    @Test
    void a_release_ends_it_on_its_day() {
        assertThat(
                        CustodySpan.of(with(ActType.RELEASE, "2021-03-13", Reality.HAPPENED), AS_OF)
                                .getFirst()
                                .maxDays())
                .isEqualTo(10);
    }

    @Test
    void a_month_leaves_the_days_open() {
        CustodySpan span =
                CustodySpan.of(with(ActType.RELEASE, "2022-01", Reality.HAPPENED), AS_OF)
                        .getFirst();

        assertThat(span.maxDays() - span.minDays()).isEqualTo(30);
    }

    @Test
    void a_release_that_nobody_dates_is_not_counted_as_custody_to_this_day() {
        assertThat(
                        CustodySpan.of(with(ActType.RELEASE, "XXXX", Reality.HAPPENED), AS_OF)
                                .getLast()
                                .end())
                .isEqualTo(CustodySpan.End.UNKNOWN);
    }

    @Test
    void a_release_that_is_only_demanded_ends_nothing() {
        assertThat(
                        CustodySpan.of(with(ActType.RELEASE, "2021-05", Reality.DEMANDED), AS_OF)
                                .getLast()
                                .end())
                .isEqualTo(CustodySpan.End.OPEN);
    }

    private Case with(ActType type, String edtf, Reality reality) {
        Line<Event> first = held.events().getFirst();
        Event event =
                new Event(
                        type,
                        EventDates.parse(edtf),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        reality,
                        Optional.empty());
        List<Line<Event>> events = new ArrayList<>(held.events().subList(0, 3));
        events.add(
                new Line<>(
                        "added",
                        event,
                        first.tells(),
                        List.of(),
                        1,
                        first.reading(),
                        first.standing(),
                        List.of()));
        events.sort((a, b) -> EventDates.ORDER.compare(a.value().date(), b.value().date()));
        return new Case(held.person(), held.status(), events, List.of(), List.of(), List.of());
    }
}
