package vigil.time;

import vigil.time.EventDate.Between;
import vigil.time.EventDate.Day;
import vigil.time.EventDate.InYear;
import vigil.time.EventDate.Month;
import vigil.time.EventDate.Point;
import vigil.time.EventDate.Qualifier;
import vigil.time.EventDate.Since;
import vigil.time.EventDate.Undated;
import vigil.time.EventDate.Until;
import vigil.time.EventDate.Yearless;
import vigil.time.EventDate.YearlessMonth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// What two tellings of one date have in common.
///
/// Every date stands for the days it allows. An approximate point allows its neighbours too: see
/// [#slackDays].
public final class DateAlgebra {
    private DateAlgebra() {}

    /// {@return how many days beyond its own an approximate date of this precision allows on either
    /// side}
    static int slackDays(Point point) {
        if (point.qualifier() == Qualifier.NONE || point.qualifier() == Qualifier.UNCERTAIN)
            return 0;
        return switch (point) {
            case Day _ -> 7;
            case Month _ -> 31;
            case InYear _ -> 366;
        };
    }

    /// {@return whether some day fits both; [Undated] fits everything}
    public static boolean compatible(EventDate a, EventDate b) {
        if (a instanceof Undated || b instanceof Undated) return true;
        if (yearless(a) || yearless(b)) return intersect(a, b).isPresent();
        return !lowest(a).isAfter(highest(b)) && !lowest(b).isAfter(highest(a));
    }

    /// {@return the first day that fits, the slack of an approximate date included; [LocalDate#MIN]
    /// if nothing bounds it}
    public static LocalDate lowest(EventDate date) {
        return switch (date) {
            case Point p -> p.earliest().orElseThrow().minusDays(slackDays(p));
            case Since(var from) -> lowest(from);
            case Between(var from, _) -> lowest(from);
            case Until _, Yearless _, YearlessMonth _, Undated _ -> LocalDate.MIN;
        };
    }

    /// {@return the last day that fits, the slack of an approximate date included; [LocalDate#MAX]
    /// if nothing bounds it}
    public static LocalDate highest(EventDate date) {
        return switch (date) {
            case Point p -> p.latest().orElseThrow().plusDays(slackDays(p));
            case Until(var to) -> highest(to);
            case Between(_, var to) -> highest(to);
            case Since _, Yearless _, YearlessMonth _, Undated _ -> LocalDate.MAX;
        };
    }

    /// {@return whether `date` waits for its year}
    public static boolean yearless(EventDate date) {
        return date instanceof Yearless || date instanceof YearlessMonth;
    }

    /// What both allow, as precisely as the two together say.
    ///
    /// @return empty if no day fits both; a yearless day stays so unless the other date leaves
    ///   exactly one year for it
    public static Optional<EventDate> intersect(EventDate a, EventDate b) {
        if (a instanceof Undated || a.equals(b)) return Optional.of(b);
        if (b instanceof Undated) return Optional.of(a);
        if (yearless(a) && yearless(b)) return sameCalendarPlace(a, b);
        if (yearless(a)) return inYearOf(a, b);
        if (yearless(b)) return inYearOf(b, a);
        LocalDate low = later(lowest(a), lowest(b));
        LocalDate high = earlier(highest(a), highest(b));
        if (low.isAfter(high)) return Optional.empty();
        if (within(a, b)) return Optional.of(a);
        if (within(b, a)) return Optional.of(b);
        return Optional.of(spanning(low, high));
    }

    private static boolean within(EventDate inner, EventDate outer) {
        LocalDate low = inner.earliest().orElse(LocalDate.MIN);
        LocalDate high = inner.latest().orElse(LocalDate.MAX);
        return !low.isBefore(lowest(outer)) && !high.isAfter(highest(outer));
    }

    private static Optional<EventDate> sameCalendarPlace(EventDate a, EventDate b) {
        if (a instanceof Yearless(var day)
                && b instanceof YearlessMonth(var month)
                && day.getMonth() == month) return Optional.of(a);
        if (b instanceof Yearless(var day)
                && a instanceof YearlessMonth(var month)
                && day.getMonth() == month) return Optional.of(b);
        return Optional.empty();
    }

    private static Optional<EventDate> inYearOf(EventDate yearless, EventDate dated) {
        LocalDate low = lowest(dated);
        LocalDate high = highest(dated);
        if (low.equals(LocalDate.MIN) || high.equals(LocalDate.MAX)) return Optional.of(yearless);
        if (high.getYear() - low.getYear() > 100) return Optional.of(yearless);
        EventDate found = null;
        for (int year = low.getYear(); year <= high.getYear(); year++) {
            Optional<Point> there = at(yearless, year);
            if (there.isEmpty()
                    || there.get().latest().orElseThrow().isBefore(low)
                    || there.get().earliest().orElseThrow().isAfter(high)) continue;
            if (found != null) return Optional.of(yearless);
            found = there.get();
        }
        return Optional.ofNullable(found);
    }

    /// {@return the yearless date in this year; empty for 29 February of a common year and for
    /// dates that have their year}
    public static Optional<Point> at(EventDate yearless, int year) {
        if (year < EventDate.FIRST_YEAR || year > EventDate.LAST_YEAR) return Optional.empty();
        return switch (yearless) {
            case Yearless(MonthDay day) when day.isValidYear(year) ->
                    Optional.of(new Day(day.atYear(year), Qualifier.NONE));
            case YearlessMonth(var month) ->
                    Optional.of(new Month(YearMonth.of(year, month), Qualifier.NONE));
            default -> Optional.empty();
        };
    }

    /// {@return the shortest date that means exactly the days from `first` to `last`, both
    /// inclusive}
    public static EventDate spanning(LocalDate first, LocalDate last) {
        boolean below = first.getYear() < EventDate.FIRST_YEAR;
        boolean above = last.getYear() > EventDate.LAST_YEAR;
        if (below && above) return new Undated();
        if (below) return new Until(new Day(last, Qualifier.NONE));
        if (above) return new Since(new Day(first, Qualifier.NONE));
        if (first.equals(last)) return new Day(first, Qualifier.NONE);
        boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (!months)
            return new Between(new Day(first, Qualifier.NONE), new Day(last, Qualifier.NONE));
        if (YearMonth.from(first).equals(YearMonth.from(last)))
            return new Month(YearMonth.from(first), Qualifier.NONE);
        boolean years = first.getMonthValue() == 1 && last.getMonthValue() == 12;
        if (!years)
            return new Between(
                    new Month(YearMonth.from(first), Qualifier.NONE),
                    new Month(YearMonth.from(last), Qualifier.NONE));
        if (first.getYear() == last.getYear()) return new InYear(Year.from(first), Qualifier.NONE);
        return new Between(
                new InYear(Year.from(first), Qualifier.NONE),
                new InYear(Year.from(last), Qualifier.NONE));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
