package vigil.time;

import vigil.time.EventDate.Between;
import vigil.time.EventDate.Point;
import vigil.time.EventDate.Qualifier;
import vigil.time.EventDate.Undated;
import vigil.time.Meaning.Edge;
import vigil.time.Meaning.Grain;
import vigil.time.Meaning.Open;
import vigil.time.Meaning.Side;
import vigil.time.TimeFact.Tense;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// From the meaning of date words to a date, given what they count from.
///
/// Nothing is invented: what the base does not decide stays open (`XXXX-06-09`) or undated. Where
/// the base is a span, the answer is one that holds for every day of it. A base that is approximate
/// makes the answer approximate.
public final class DateResolver {
    /// Farther than any rule looks for a day that fits.
    private static final int EDGE_YEARS = 20;

    /// Any first of a month, to see which way a period points.
    private static final LocalDate BASE_DAY = LocalDate.of(2001, 1, 1);

    private DateResolver() {}

    /// What a date counts from.
    ///
    /// @param page when the page was written: a point, a span, or [Undated]
    /// @param event when the event happened that was told before, or that the words name: any date
    /// @param tense how the page speaks of what is dated; unknown is read as past, which is what
    ///   reports tell
    public record Base(EventDate page, EventDate event, Tense tense) {
        public Base {
            page = inside(page);
            event = inside(event);
        }

        /// At the edges of the calendar nothing can be counted.
        private static EventDate inside(EventDate date) {
            boolean low =
                    date.earliest().isPresent()
                            && date.earliest().get().getYear() < EventDate.FIRST_YEAR + EDGE_YEARS;
            boolean high =
                    date.latest().isPresent()
                            && date.latest().get().getYear() > EventDate.LAST_YEAR - EDGE_YEARS;
            return low || high ? new Undated() : date;
        }

        /// {@return a base of which only the page's date is known}
        public static Base ofPage(EventDate page) {
            return new Base(page, new Undated(), Tense.UNKNOWN);
        }
    }

    /// {@return the date that `meaning` has, counted from `base`; [Undated] for durations,
    /// repetitions and words such as "recently"}
    public static EventDate resolve(Meaning meaning, Base base) {
        return switch (meaning) {
            case Meaning.Fixed(var date) -> date;
            case Open open -> OpenDates.resolve(open, base);
            case Meaning.FromPage(var amount, var grain) ->
                    base.tense() == Tense.PAST && ahead(amount)
                            ? new Undated()
                            : shifted(base.page(), amount, grain);
            case Meaning.FromEvent(var amount, var grain, _) ->
                    shifted(base.event(), amount, grain);
            case Meaning.FromDate(var from, var amount, var grain) ->
                    shifted(resolve(from, base), amount, grain);
            case Meaning.Toward(var open, var side) -> OpenDates.toward(open, side, base.page());
            case Meaning.Within(Open part, Meaning.FromEvent(var week, _, _))
                    when base.event() instanceof EventDate.Day(var day, _)
                            && part.weekday().isPresent() ->
                    OpenDates.nearest(part, day, week.isNegative() ? -1 : 1, true)
                            .<EventDate>map(p -> p)
                            .orElse(new Undated());
            case Meaning.Within(var part, var whole) ->
                    OpenDates.within(part, resolve(whole, base));
            case Meaning.Span(var from, var to) -> span(from, to, base);
            case Meaning.WeekOf(var day) -> weekOf(resolve(day, base));
            case Meaning.Bounded(var edge, var of) -> bounded(edge, resolve(of, base));
            case Meaning.Part(_, var of) -> CalendarParts.approximate(resolve(of, base));
            case Meaning.Lasting _, Meaning.Vague _, Meaning.Repeated _, Meaning.Ancient _ ->
                    new Undated();
        };
    }

    private static boolean ahead(Period amount) {
        return BASE_DAY.plus(amount).isAfter(BASE_DAY);
    }

    static EventDate shifted(EventDate base, Period amount, Grain grain) {
        if (base instanceof EventDate.Yearless(var day)) return shifted(day, amount, grain);
        if (base instanceof EventDate.YearlessMonth && amount.isZero() && grain == Grain.MONTH)
            return base;
        Optional<LocalDate> from = base.earliest();
        Optional<LocalDate> to = base.latest();
        if (from.isEmpty() || to.isEmpty()) return new Undated();
        if (Math.abs(amount.toTotalMonths()) > 12 * 1000) return new Undated();
        LocalDate first = start(from.get().plus(amount), grain);
        LocalDate last = end(to.get().plus(amount), grain);
        return marked(DateAlgebra.spanning(first, last), base);
    }

    /// A day without a year moves by days only where every year agrees.
    private static EventDate shifted(MonthDay day, Period amount, Grain grain) {
        if (grain != Grain.DAY && grain != Grain.HOUR) return new Undated();
        if (amount.toTotalMonths() % 12 == 0 && BASE_DAY.plus(amount).getDayOfMonth() == 1)
            return new EventDate.Yearless(day);
        MonthDay common = MonthDay.from(day.atYear(2015).plus(amount));
        MonthDay leap = MonthDay.from(day.atYear(2016).plus(amount));
        return common.equals(leap) && day.isValidYear(2015)
                ? new EventDate.Yearless(common)
                : new Undated();
    }

    /// {@return `date`, approximate or uncertain if the base is}
    static EventDate marked(EventDate date, EventDate base) {
        Qualifier mark = mark(base);
        if (mark == Qualifier.NONE) return date;
        return switch (date) {
            case Point p -> CalendarParts.marked(p, mark);
            case Between(var from, var to) ->
                    new Between(CalendarParts.marked(from, mark), CalendarParts.marked(to, mark));
            default -> date;
        };
    }

    private static Qualifier mark(EventDate base) {
        return switch (base) {
            case Point p -> p.qualifier();
            case Between(var from, var to) -> from.qualifier().and(to.qualifier());
            case EventDate.Since(var from) -> from.qualifier();
            case EventDate.Until(var to) -> to.qualifier();
            case EventDate.Yearless _, EventDate.YearlessMonth _, Undated _ -> Qualifier.NONE;
        };
    }

    static LocalDate start(LocalDate day, Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> day.withDayOfYear(1).withYear(day.getYear() / 10 * 10);
            case CENTURY -> day.withDayOfYear(1).withYear((day.getYear() - 1) / 100 * 100 + 1);
        };
    }

    static LocalDate end(LocalDate day, Grain grain) {
        LocalDate start = start(day, grain);
        return switch (grain) {
            case HOUR, DAY -> day;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case QUARTER -> start.plusMonths(3).minusDays(1);
            case YEAR -> start.plusYears(1).minusDays(1);
            case DECADE -> start.plusYears(10).minusDays(1);
            case CENTURY -> start.plusYears(100).minusDays(1);
        };
    }

    private static EventDate span(Meaning from, Meaning to, Base base) {
        Optional<EventDate> around =
                from instanceof Open a && to instanceof Open b
                        ? OpenDates.around(a, b, base.page())
                        : Optional.empty();
        if (around.isPresent()) return around.get();
        EventDate last = resolve(to, base);
        if (last.latest().isEmpty() || last.earliest().isEmpty())
            return sameMonth(resolve(from, base), last);
        // an open beginning is the last such day before the end
        EventDate first =
                from instanceof Open open
                        ? OpenDates.notAfter(open, last.latest().get())
                        : resolve(from, base);
        if (first.earliest().isEmpty() || first.earliest().get().isAfter(last.latest().get()))
            return new Undated();
        return between(first, last);
    }

    private static EventDate between(EventDate first, EventDate last) {
        Optional<Point> from = first instanceof Between(var a, _) ? Optional.of(a) : point(first);
        Optional<Point> to = last instanceof Between(_, var b) ? Optional.of(b) : point(last);
        if (from.isEmpty() || to.isEmpty()) return new Undated();
        return from.get().equals(to.get()) ? from.get() : new Between(from.get(), to.get());
    }

    private static Optional<Point> point(EventDate date) {
        return date instanceof Point p ? Optional.of(p) : Optional.empty();
    }

    /// Two days without a year in one month are, of what can be written, that month.
    private static EventDate sameMonth(EventDate first, EventDate last) {
        Optional<java.time.Month> a = yearlessMonth(first);
        return a.isPresent() && a.equals(yearlessMonth(last))
                ? new EventDate.YearlessMonth(a.get())
                : new Undated();
    }

    private static Optional<java.time.Month> yearlessMonth(EventDate date) {
        return switch (date) {
            case EventDate.Yearless(var day) -> Optional.of(day.getMonth());
            case EventDate.YearlessMonth(var month) -> Optional.of(month);
            default -> Optional.empty();
        };
    }

    private static EventDate weekOf(EventDate day) {
        if (day instanceof EventDate.Yearless(var at))
            return at.getDayOfMonth() >= 7 && at.getDayOfMonth() <= 22
                    ? new EventDate.YearlessMonth(at.getMonth())
                    : new Undated();
        return day instanceof EventDate.Day ? shifted(day, Period.ZERO, Grain.WEEK) : new Undated();
    }

    private static EventDate bounded(Edge edge, EventDate of) {
        return Spans.side(edge, of).orElse(new Undated());
    }

    /// {@return whether this side of a base is before it}
    static boolean back(Side side) {
        return side == Side.PAST;
    }
}
