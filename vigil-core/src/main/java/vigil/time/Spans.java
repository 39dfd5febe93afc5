package vigil.time;

import vigil.time.EventDate.Point;
import vigil.time.EventDate.Qualifier;
import vigil.time.Meaning.Edge;
import vigil.time.Meaning.Fixed;
import vigil.time.Meaning.FromPage;
import vigil.time.Meaning.Grain;
import vigil.time.Meaning.Open;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// Dates put together from two, and one side of a date.
final class Spans {
    static final Meaning WEEKEND =
            new Meaning.Span(
                    weekday(java.time.DayOfWeek.SATURDAY), weekday(java.time.DayOfWeek.SUNDAY));

    private Spans() {}

    private static Open weekday(java.time.DayOfWeek day) {
        return new Open(Optional.empty(), Optional.empty(), Optional.of(day));
    }

    /// From one date to another. What one end leaves out it takes from the other: "26–28 February
    /// 2014", "from 30 December 2013 to 3 January".
    static Optional<Meaning> join(Meaning from, Meaning to) {
        Meaning first = from;
        Meaning last = to;
        if (from instanceof Open open) first = completed(open, to).orElse(from);
        else if (to instanceof Open open) last = after(open, from).orElse(to);
        if (first instanceof Open && last instanceof Fixed) return Optional.empty();
        if (first instanceof Fixed(Point a) && last instanceof Fixed(Point b)) {
            if (b.latest().orElseThrow().isBefore(a.earliest().orElseThrow()))
                return Optional.empty();
            return Optional.of(new Fixed(new EventDate.Between(a, b)));
        }
        return Optional.of(new Meaning.Span(first, last));
    }

    private static Optional<Meaning> completed(Open from, Meaning to) {
        if (to instanceof Open end) {
            if (from.month().isPresent() || from.day().isEmpty() || end.month().isEmpty())
                return Optional.empty();
            if (end.day().isEmpty() || from.day().get() >= end.day().get()) return Optional.empty();
            return Optional.of(new Open(from.day(), end.month(), from.weekday()));
        }
        if (!(to instanceof Fixed(Point end))) return Optional.empty();
        LocalDate last = end.latest().orElseThrow();
        Optional<java.time.Month> month = from.month();
        if (month.isEmpty() && end instanceof EventDate.Day) month = Optional.of(last.getMonth());
        return last(from.day(), month, last).map(Fixed::new);
    }

    /// The last such day or month that is not after `last`.
    private static Optional<Point> last(
            Optional<Integer> day, Optional<java.time.Month> month, LocalDate last) {
        if (month.isEmpty()) return Optional.empty();
        for (int year = last.getYear(); year >= last.getYear() - 1; year--) {
            Optional<Point> point = point(day, month.get(), year);
            if (point.isPresent() && !point.get().earliest().orElseThrow().isAfter(last))
                return point;
        }
        return Optional.empty();
    }

    private static Optional<Meaning> after(Open to, Meaning from) {
        if (!(from instanceof Fixed(Point start)) || to.month().isEmpty()) return Optional.empty();
        LocalDate first = start.earliest().orElseThrow();
        for (int year = first.getYear(); year <= first.getYear() + 1; year++) {
            Optional<Point> point = point(to.day(), to.month().get(), year);
            if (point.isPresent() && !point.get().latest().orElseThrow().isBefore(first))
                return point.map(Fixed::new);
        }
        return Optional.empty();
    }

    private static Optional<Point> point(Optional<Integer> day, java.time.Month month, int year) {
        if (year < EventDate.FIRST_YEAR || year > EventDate.LAST_YEAR) return Optional.empty();
        var in = java.time.YearMonth.of(year, month);
        if (day.isEmpty()) return Optional.of(new EventDate.Month(in, Qualifier.NONE));
        return in.isValidDay(day.get())
                ? Optional.of(new EventDate.Day(in.atDay(day.get()), Qualifier.NONE))
                : Optional.empty();
    }

    /// "The past two years", "the next three days": from the page's date back or on.
    static Meaning reach(Shift shift) {
        Meaning now = new FromPage(Period.ZERO, Grain.DAY);
        Meaning there = new FromPage(shift.amount(), shift.grain());
        return shift.sign() < 0 ? new Meaning.Span(there, now) : new Meaning.Span(now, there);
    }

    /// The night before a day: "в ніч на 9 червня".
    static Optional<Meaning> eve(Meaning day) {
        if (day instanceof Fixed(EventDate.Day(var date, var mark)))
            return Optional.of(
                    new Fixed(
                            new EventDate.Between(
                                    new EventDate.Day(date.minusDays(1), mark),
                                    new EventDate.Day(date, mark))));
        if (day instanceof Fixed) return Optional.empty();
        return Optional.of(
                new Meaning.Span(new Meaning.FromDate(day, Period.ofDays(-1), Grain.DAY), day));
    }

    /// Only a point is taken at once: of a span the words name both ends.
    static Meaning bounded(Edge edge, Meaning of) {
        if (of instanceof Fixed(Point date))
            return side(edge, date).<Meaning>map(Fixed::new).orElseThrow();
        return new Meaning.Bounded(edge, of);
    }

    /// {@return one side of a date; empty for a date without ends}
    static Optional<EventDate> side(Edge edge, EventDate date) {
        return switch (edge) {
            case SINCE -> start(date).map(EventDate.Since::new);
            case AFTER -> end(date).map(EventDate.Since::new);
            case UNTIL -> end(date).map(EventDate.Until::new);
            case BEFORE -> start(date).map(EventDate.Until::new);
        };
    }

    private static Optional<Point> start(EventDate date) {
        return switch (date) {
            case Point p -> Optional.of(p);
            case EventDate.Between(var from, _) -> Optional.of(from);
            default -> Optional.empty();
        };
    }

    private static Optional<Point> end(EventDate date) {
        return switch (date) {
            case Point p -> Optional.of(p);
            case EventDate.Between(_, var to) -> Optional.of(to);
            default -> Optional.empty();
        };
    }
}
