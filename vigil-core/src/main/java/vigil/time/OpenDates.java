package vigil.time;

import vigil.time.DateResolver.Base;
import vigil.time.EventDate.Day;
import vigil.time.EventDate.Point;
import vigil.time.EventDate.Qualifier;
import vigil.time.EventDate.Undated;
import vigil.time.EventDate.Yearless;
import vigil.time.EventDate.YearlessMonth;
import vigil.time.Meaning.Open;
import vigil.time.Meaning.Side;
import vigil.time.TimeFact.Tense;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Days and months that lack their year, month or week: which of the calendar's many is meant.
final class OpenDates {
    /// A day so near ahead of the page may be meant as well as one a year back, unless the tense
    /// tells.
    private static final int NEAR_DAYS = 45;

    /// A weekday fits a day of the calendar again after 5, 6 or 11 years: only the first such year
    /// is believed.
    private static final int MAX_YEARS_BACK = 11;

    private OpenDates() {}

    static EventDate resolve(Open open, Base base) {
        EventDate unresolved = unresolved(open);
        if (open.month().isEmpty() && open.day().isPresent()) {
            EventDate near = nearEvent(open, base.event());
            if (!(near instanceof Undated)) return near;
        }
        Optional<LocalDate> first = base.page().earliest();
        Optional<LocalDate> last = base.page().latest();
        if (first.isEmpty() || last.isEmpty()) return unresolved;
        Optional<Point> early = chosen(open, first.get(), base.tense());
        Optional<Point> late = chosen(open, last.get(), base.tense());
        if (early.isEmpty() || late.isEmpty()) return unresolved;
        if (early.equals(late)) return DateResolver.marked(early.get(), uncertainOnly(base.page()));
        return unresolved;
    }

    /// A choice that holds for every day of the base is not made less precise by it.
    private static EventDate uncertainOnly(EventDate page) {
        return page instanceof Point p && p.qualifier() == Qualifier.UNCERTAIN
                ? page
                : new Undated();
    }

    private static EventDate unresolved(Open open) {
        if (open.month().isEmpty()) return new Undated();
        return open.day()
                .<EventDate>map(day -> new Yearless(MonthDay.of(open.month().get(), day)))
                .orElseGet(() -> new YearlessMonth(open.month().get()));
    }

    /// "Le 25 octobre … Le 27": a day alone stands in the month of the date told before, or in the
    /// next.
    private static EventDate nearEvent(Open open, EventDate event) {
        int day = open.day().orElseThrow();
        EventDate found =
                switch (event) {
                    case Yearless(var told) -> yearless(told.getMonth(), told.getDayOfMonth(), day);
                    case YearlessMonth(var month) -> yearless(month, 0, day);
                    case Day(var told, _) -> nextSuch(told, day);
                    case EventDate.Month(var month, _) when month.isValidDay(day) ->
                            new Day(month.atDay(day), Qualifier.NONE);
                    default -> new Undated();
                };
        boolean fits =
                open.weekday().isEmpty()
                        || !(found instanceof Day(var at, _))
                        || at.getDayOfWeek() == open.weekday().get();
        return fits ? found : new Undated();
    }

    private static EventDate yearless(Month told, int toldDay, int day) {
        Month month = day >= toldDay ? told : told.plus(1);
        return day <= month.maxLength() ? new Yearless(MonthDay.of(month, day)) : new Undated();
    }

    private static EventDate nextSuch(LocalDate told, int day) {
        YearMonth month = YearMonth.from(day >= told.getDayOfMonth() ? told : told.plusMonths(1));
        return month.isValidDay(day) ? new Day(month.atDay(day), Qualifier.NONE) : new Undated();
    }

    private static Optional<Point> chosen(Open open, LocalDate base, Tense tense) {
        return switch (tense) {
            case PAST -> nearest(open, base, -1, false);
            case FUTURE -> nearest(open, base, 1, false);
            case UNKNOWN -> {
                Optional<Point> past = nearest(open, base, -1, false);
                Optional<Point> future = nearest(open, base, 1, true);
                boolean near =
                        open.month().isPresent()
                                && future.isPresent()
                                && future.get()
                                        .earliest()
                                        .orElseThrow()
                                        .isBefore(base.plusDays(NEAR_DAYS));
                boolean far =
                        past.isEmpty()
                                || past.get()
                                        .latest()
                                        .orElseThrow()
                                        .isBefore(base.minusDays(366 - 2 * NEAR_DAYS));
                yield near && far ? Optional.empty() : past;
            }
        };
    }

    /// A season or quarter that the page was written in is meant before that of another year.
    ///
    /// @return empty if the page was not, or if these are no months
    static Optional<EventDate> around(Open from, Open to, EventDate page) {
        boolean months =
                from.month().isPresent()
                        && from.day().isEmpty()
                        && to.month().isPresent()
                        && to.day().isEmpty();
        if (!months || page.earliest().isEmpty() || page.latest().isEmpty())
            return Optional.empty();
        LocalDate start = page.earliest().get();
        int late = from.month().get().compareTo(to.month().get()) > 0 ? 1 : 0;
        for (int year = start.getYear() - late; year <= start.getYear(); year++) {
            YearMonth first = YearMonth.of(year, from.month().get());
            YearMonth last = YearMonth.of(year + late, to.month().get());
            if (first.atDay(1).isAfter(start) || last.atEndOfMonth().isBefore(page.latest().get()))
                continue;
            return Optional.of(
                    new EventDate.Between(
                            new EventDate.Month(first, Qualifier.NONE),
                            new EventDate.Month(last, Qualifier.NONE)));
        }
        return Optional.empty();
    }

    static EventDate toward(Open open, Side side, EventDate page) {
        Optional<LocalDate> first = page.earliest();
        Optional<LocalDate> last = page.latest();
        if (first.isEmpty() || last.isEmpty()) return unresolved(open);
        int step = DateResolver.back(side) ? -1 : 1;
        Optional<Point> early = nearest(open, first.get(), step, true);
        return early.isPresent() && early.equals(nearest(open, last.get(), step, true))
                ? early.get()
                : unresolved(open);
    }

    /// {@return the last such day or month that does not begin after `day`; [Undated] if there is
    /// none}
    static EventDate notAfter(Open open, LocalDate day) {
        return nearest(open, day, -1, false).<EventDate>map(p -> p).orElse(new Undated());
    }

    /// The nearest such day or month from `base` on, back or forth.
    ///
    /// @param step -1 back, 1 forth
    /// @param strictly whether the one that holds the base does not count
    static Optional<Point> nearest(Open open, LocalDate base, int step, boolean strictly) {
        if (open.month().isPresent())
            return nearestInYear(open, open.month().get(), base, step, strictly);
        if (open.day().isPresent())
            return nearestInMonth(open, open.day().get(), base, step, strictly);
        LocalDate day = strictly ? base.plusDays(step) : base;
        while (day.getDayOfWeek() != open.weekday().orElseThrow()) day = day.plusDays(step);
        return Optional.of(new Day(day, Qualifier.NONE));
    }

    private static Optional<Point> nearestInYear(
            Open open, Month month, LocalDate base, int step, boolean strictly) {
        int tries = 0;
        for (int year = base.getYear() - step;
                Math.abs(year - base.getYear()) <= MAX_YEARS_BACK;
                year += step) {
            if (year < EventDate.FIRST_YEAR || year > EventDate.LAST_YEAR) return Optional.empty();
            YearMonth in = YearMonth.of(year, month);
            if (open.day().isPresent() && !in.isValidDay(open.day().get())) continue;
            Point point =
                    open.day()
                            .<Point>map(day -> new Day(in.atDay(day), Qualifier.NONE))
                            .orElseGet(() -> new EventDate.Month(in, Qualifier.NONE));
            if (!onSide(point, base, step, strictly)) continue;
            if (open.weekday().isEmpty()) return Optional.of(point);
            if (point instanceof Day(var day, _) && day.getDayOfWeek() == open.weekday().get())
                return Optional.of(tries == 0 ? point : new Day(day, Qualifier.UNCERTAIN));
            tries++;
        }
        return Optional.empty();
    }

    private static boolean onSide(Point point, LocalDate base, int step, boolean strictly) {
        LocalDate near = step < 0 ? point.earliest().orElseThrow() : point.latest().orElseThrow();
        LocalDate far = step < 0 ? point.latest().orElseThrow() : point.earliest().orElseThrow();
        LocalDate edge = strictly ? far : near;
        int side = edge.compareTo(base) * step;
        return strictly ? side > 0 : side >= 0;
    }

    private static Optional<Point> nearestInMonth(
            Open open, int dayOfMonth, LocalDate base, int step, boolean strictly) {
        for (int i = 0; i <= 12; i++) {
            YearMonth month = YearMonth.from(base).plusMonths((long) i * step);
            if (!month.isValidDay(dayOfMonth)) continue;
            LocalDate day = month.atDay(dayOfMonth);
            int side = day.compareTo(base) * step;
            if (side < 0 || (strictly && side == 0)) continue;
            if (open.weekday().isEmpty() || day.getDayOfWeek() == open.weekday().get())
                return Optional.of(new Day(day, Qualifier.NONE));
        }
        return Optional.empty();
    }

    /// The only such part of a whole; the whole itself if several fit or none.
    static EventDate within(Open part, EventDate whole) {
        Optional<LocalDate> first = whole.earliest();
        Optional<LocalDate> last = whole.latest();
        if (first.isEmpty() || last.isEmpty()) return unresolved(part);
        List<EventDate> fitting = new ArrayList<>();
        LocalDate base = first.get();
        while (fitting.size() < 2) {
            Optional<Point> next = nearest(part, base, 1, false);
            if (next.isEmpty() || next.get().latest().orElseThrow().isAfter(last.get())) break;
            fitting.add(next.get());
            base = next.get().latest().orElseThrow().plusDays(1);
        }
        return fitting.size() == 1 ? DateResolver.marked(fitting.getFirst(), whole) : whole;
    }
}
