package vigil.time;

import vigil.time.EventDate.Qualifier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What to write of a set of days: never more precise than it is.
final class PrintedDays {
    /// Up to so many days of doubt a day is written, above a month.
    static final long DAY_GIVE = 8;

    /// A day that was chosen among those of more days than these is none: of "Wednesday" in a page
    /// that tells its month, the month is known.
    private static final long WIDEST_CHOICE = 21;

    /// Days that reach not farther than this are written as the month that holds most of them.
    private static final long ABOUT_MONTH = 45;

    private static final EventDate UNSURE =
            new EventDate.InYear(java.time.Year.of(2000), Qualifier.UNCERTAIN);

    private PrintedDays() {}

    /// {@return the date of days that nothing narrows further}
    static EventDate known(DaySet days) {
        return about(days).orElseGet(() -> precise(days));
    }

    /// {@return the date of days that were chosen, marked as uncertain}
    ///
    /// @param sure the days they were chosen from
    static EventDate chosen(DaySet likely, DaySet sure) {
        long wide = sure.last() - sure.first();
        if (!sure.isOneSpan() && wide > WIDEST_CHOICE && wide <= ABOUT_MONTH) {
            Optional<EventDate> month = mostlyIn(sure);
            if (month.isPresent()) return month.get();
        }
        EventDate exact = precise(likely);
        if (exact instanceof EventDate.Between && likely.last() - likely.first() > DAY_GIVE)
            return DateResolver.marked(mostlyIn(likely).orElse(exact), UNSURE);
        return DateResolver.marked(exact, UNSURE);
    }

    /// The month of more than two thirds of these days.
    private static Optional<EventDate> mostlyIn(DaySet days) {
        Map<YearMonth, Long> counts = new TreeMap<>();
        long all = 0;
        for (DaySet.Span span : days.spans())
            for (long day = span.first(); day <= span.last(); day++, all++)
                counts.merge(YearMonth.from(LocalDate.ofEpochDay(day)), 1L, Long::sum);
        long total = all;
        return counts.entrySet().stream()
                .filter(e -> 3 * e.getValue() > 2 * total)
                .map(
                        e ->
                                (EventDate)
                                        new EventDate.Month(
                                                e.getKey(),
                                                e.getValue() == total
                                                        ? Qualifier.NONE
                                                        : Qualifier.APPROXIMATE))
                .findFirst();
    }

    /// Days as wide as the slack of an approximate date are that date: "early March" allows some of
    /// February and April, and is still March.
    private static Optional<EventDate> about(DaySet days) {
        EventDate.Month month =
                new EventDate.Month(
                        YearMonth.from(LocalDate.ofEpochDay((days.first() + days.last()) / 2)),
                        Qualifier.APPROXIMATE);
        int slack = DateAlgebra.slackDays(month);
        boolean same =
                month.value().atDay(1).minusDays(slack).equals(days.firstDay())
                        && month.value().atEndOfMonth().plusDays(slack).equals(days.lastDay());
        return same ? Optional.of(month) : Optional.empty();
    }

    private static EventDate precise(DaySet days) {
        long width = days.last() - days.first();
        EventDate exact = days.hull();
        // two days are the ends of a night
        if (width > DAY_GIVE
                || width == 1
                || exact instanceof EventDate.Point
                || (width == 6 && days.firstDay().getDayOfWeek() == DayOfWeek.MONDAY)) return exact;
        return new EventDate.Day(
                LocalDate.ofEpochDay(days.first() + width / 2), Qualifier.APPROXIMATE);
    }

    /// {@return the day without its year, if all days left are that day; else their hull}
    static EventDate yearless(DaySet days) {
        MonthDay day = MonthDay.from(days.firstDay());
        boolean same =
                days.spans().stream()
                        .allMatch(
                                s ->
                                        s.first() == s.last()
                                                && MonthDay.from(LocalDate.ofEpochDay(s.first()))
                                                        .equals(day));
        if (same) return new EventDate.Yearless(day);
        boolean month =
                days.spans().stream()
                        .allMatch(
                                s ->
                                        LocalDate.ofEpochDay(s.first()).getMonth() == day.getMonth()
                                                && s.last() - s.first() < 31);
        return month ? new EventDate.YearlessMonth(day.getMonth()) : days.hull();
    }
}
