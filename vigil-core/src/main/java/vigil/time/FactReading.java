package vigil.time;

import vigil.time.EventDate.Qualifier;
import vigil.time.Meaning.Grain;
import vigil.time.Meaning.Open;
import vigil.time.TimeConstraint.After;
import vigil.time.TimeConstraint.Among;
import vigil.time.TimeConstraint.Near;
import vigil.time.TimeFact.Tense;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From facts to what they demand of unknown days.
///
/// @param knownPages pages whose own date is stated
/// @param stories for a page's dates without a year, the full date told just before it
/// @param asOf no page was written later
record FactReading(Map<String, EventDate> knownPages, StoryDates stories, LocalDate asOf) {
    /// Pages are not older.
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /// Longer than anything that pages tell.
    private static final long LONG = 73_000;

    /// A date without a year is told within a year.
    private static final long YEAR = 366;

    /// A weekday without more is told within the week; a day of the month without its month within
    /// a month or so.
    private static final long WEEK = 7;

    private static final long MONTH = 45;

    /// News is told within so many days, by and large.
    private static final long NEWS = 10;

    List<TimeConstraint> read(TimeFact fact) {
        return switch (fact) {
            case TimeFact.PageDated(var page, var date, _) ->
                    DateAlgebra.yearless(date)
                            ? List.of(new Among(page(page), inAnyYear(date)))
                            : window(page(page), date);
            case TimeFact.Born(var person, var date, _) -> window(birth(person), date);
            case TimeFact.Told told -> told(told);
            case TimeFact.Offset(var event, var base, var far, _) ->
                    counted(event(base), event(event), far, false);
            case TimeFact.LastingOn(var page, var start, var length, _) ->
                    List.of(
                            new After(
                                    event(start),
                                    page(page),
                                    length.minDays(),
                                    Math.min(length.maxDays(), LONG)),
                            near(event(start), page(page), length));
            case TimeFact.AgedOn(var page, var person, int years, _) ->
                    List.of(
                            new After(
                                    birth(person),
                                    page(page),
                                    years * 1461L / 4 - 1,
                                    (years + 1) * 1461L / 4 + 1));
            case TimeFact.InOrder(var earlier, var later, _) ->
                    List.of(new After(event(earlier), event(later), 0, LONG));
            case TimeFact.WrittenBefore(var page, var event, _) ->
                    List.of(new After(page(page), event(event), 0, LONG));
            case TimeFact.WrittenAfter(var page, var event, _) ->
                    List.of(new After(event(event), page(page), 0, LONG));
            case TimeFact.NewsOf(var page, var event, _) ->
                    List.of(
                            new After(event(event), page(page), 0, MONTH),
                            new Near(event(event), page(page), 2, NEWS));
            case TimeFact.SameNews(var page, var other, _) ->
                    List.of(
                            new After(page(other), page(page), -MONTH, MONTH),
                            new Near(page(other), page(page), 0, NEWS));
        };
    }

    static String page(String name) {
        return "page " + name;
    }

    static String event(String name) {
        return "event " + name;
    }

    private static String birth(String name) {
        return "birth " + name;
    }

    private static Near near(String base, String what, DurationTold length) {
        if (length.maxDays() == Integer.MAX_VALUE)
            return new Near(base, what, length.minDays(), LONG);
        long middle = (length.minDays() + (long) length.maxDays()) / 2;
        return new Near(
                base, what, middle, Math.max(1, (length.maxDays() - (long) length.minDays()) / 4));
    }

    /// Days that a date allows. "Since January" and "until May" tell of a beginning and an end: the
    /// days of that point.
    private static List<TimeConstraint> window(String what, EventDate date) {
        return days(date)
                .<List<TimeConstraint>>map(days -> List.of(new Among(what, days)))
                .orElse(List.of());
    }

    static Optional<DaySet> days(EventDate date) {
        return switch (date) {
            case EventDate.Since(var from) -> days(from);
            case EventDate.Until(var to) ->
                    Optional.of(DaySet.of(FIRST_DAY, to.latest().orElseThrow()));
            case EventDate.Point p -> {
                long slack = DateAlgebra.slackDays(p);
                yield Optional.of(
                        DaySet.of(
                                p.earliest().orElseThrow().minusDays(slack),
                                p.latest().orElseThrow().plusDays(slack)));
            }
            case EventDate.Between(var from, var to) ->
                    days(from)
                            .flatMap(a -> days(to).map(b -> DaySet.of(a.firstDay(), b.lastDay())));
            case EventDate.Yearless _, EventDate.YearlessMonth _, EventDate.Undated _ ->
                    Optional.empty();
        };
    }

    private List<TimeConstraint> told(TimeFact.Told told) {
        String page = page(told.page());
        String event = event(told.event());
        List<TimeConstraint> found = new ArrayList<>();
        if (told.meaning() instanceof Meaning.Fixed(var date)) {
            found.addAll(window(event, date));
            found.addAll(byTense(told.tense(), page, event, LONG));
            // "was in prison from 2005 to 2011" is told when it was over
            if (told.tense() == Tense.PAST && date instanceof EventDate.Between(_, var to))
                to.earliest()
                        .ifPresent(
                                end ->
                                        found.add(
                                                new Among(page, DaySet.of(end, asOf.plusDays(1)))));
            return found;
        }
        Optional<EventDate> inStory = stories.date(told);
        if (inStory.isPresent()) {
            found.addAll(window(event, inStory.get()));
            found.addAll(byTense(told.tense(), page, event, LONG));
            return found;
        }
        EventDate known = knownPages.getOrDefault(told.page(), new EventDate.Undated());
        EventDate resolved =
                DateResolver.resolve(
                        told.meaning(),
                        new DateResolver.Base(known, new EventDate.Undated(), told.tense()));
        if (days(resolved).isPresent()) {
            found.addAll(window(event, resolved));
            if (told.tense() != Tense.UNKNOWN)
                found.addAll(byTense(told.tense(), page, event, LONG));
            return found;
        }
        return fromUndated(told.meaning(), told.tense(), page, event, false);
    }

    private List<TimeConstraint> fromUndated(
            Meaning meaning, Tense tense, String page, String event, boolean about) {
        return switch (meaning) {
            case Meaning.Part(_, var of) -> fromUndated(of, tense, page, event, true);
            case Meaning.Bounded(var edge, var of) ->
                    edge == Meaning.Edge.SINCE
                            // what has lasted long is no news: it does not draw the page near
                            ? fromUndated(of, tense, page, event, about).stream()
                                    .filter(c -> !(c instanceof Near))
                                    .toList()
                            : List.of();
            case Meaning.FromPage(var amount, var grain) ->
                    offset(page, event, amount, grain, about);
            case Meaning.Within(_, Meaning.FromPage(var amount, var grain)) ->
                    offset(page, event, amount, grain, about);
            case Open open -> open(open, tense, page, event);
            case Meaning.Toward(var open, var side) ->
                    open(open, side == Meaning.Side.PAST ? Tense.PAST : Tense.FUTURE, page, event);
            case Meaning.WeekOf(Open open) ->
                    open.month().isPresent() ? calendar(meaning, tense, page, event, 7) : List.of();
            case Meaning.Span(Open from, Open to) ->
                    from.month().isPresent() && to.month().isPresent()
                            ? calendar(meaning, tense, page, event, 20)
                            : List.of();
            case Meaning.Fixed _,
                    Meaning.FromEvent _,
                    Meaning.FromDate _,
                    Meaning.Within _,
                    Meaning.Span _,
                    Meaning.WeekOf _,
                    Meaning.Lasting _,
                    Meaning.Vague _,
                    Meaning.Repeated _,
                    Meaning.Ancient _ ->
                    List.of();
        };
    }

    private List<TimeConstraint> open(Open open, Tense tense, String page, String event) {
        if (open.month().isPresent())
            return calendar(
                    open,
                    tense,
                    page,
                    event,
                    open.day().isEmpty() ? 30 : open.weekday().isPresent() ? 3 : 20);
        List<TimeConstraint> found = new ArrayList<>();
        long within = open.day().isPresent() ? MONTH : WEEK;
        if (open.day().isPresent() && open.weekday().isPresent()) within = YEAR;
        found.add(new Among(event, every(open)));
        found.addAll(byTense(tense, page, event, within));
        // "on Friday" is told on the day, "on the 27th" some days later
        long usual = within == WEEK ? 0 : 3;
        found.add(new Near(event, page, tense == Tense.FUTURE ? -3 : usual, within));
        return found;
    }

    private List<TimeConstraint> counted(String base, String event, Meaning far, boolean about) {
        return switch (far) {
            case Meaning.FromEvent(var amount, var grain, _) ->
                    offset(base, event, amount, grain, about);
            case Meaning.Part(_, var of) -> counted(base, event, of, true);
            case Meaning.Within(Open day, Meaning.FromEvent(var week, _, _))
                    when day.weekday().isPresent() && day.day().isEmpty() ->
                    List.of(
                            new Among(event, every(day)),
                            week.isNegative()
                                    ? new After(base, event, -WEEK, -1)
                                    : new After(base, event, 1, WEEK));
            default -> List.of();
        };
    }

    /// Every day that is this weekday, this day of a month, or both.
    private DaySet every(Open open) {
        List<DaySet.Span> days = new ArrayList<>();
        LocalDate day = FIRST_DAY;
        int step = 1;
        while (day.isBefore(asOf.plusYears(1))) {
            boolean fits =
                    (open.day().isEmpty() || open.day().get() == day.getDayOfMonth())
                            && (open.weekday().isEmpty()
                                    || open.weekday().get() == day.getDayOfWeek());
            if (fits) days.add(new DaySet.Span(day.toEpochDay(), day.toEpochDay()));
            if (fits && open.weekday().isPresent()) step = 7;
            day = day.plusDays(step);
        }
        return DaySet.union(days);
    }

    private DaySet inAnyYear(EventDate yearless) {
        List<DaySet.Span> days = new ArrayList<>();
        for (int year = FIRST_DAY.getYear(); year <= asOf.getYear(); year++)
            DateAlgebra.at(yearless, year)
                    .flatMap(FactReading::days)
                    .ifPresent(set -> days.addAll(set.spans()));
        return DaySet.union(days);
    }

    /// A place in the calendar of whatever year: its days in all years, and within a year of the
    /// page.
    private List<TimeConstraint> calendar(
            Meaning meaning, Tense tense, String page, String event, long give) {
        List<DaySet.Span> days = new ArrayList<>();
        for (int year = FIRST_DAY.getYear(); year <= asOf.getYear() + 1; year++) {
            EventDate base = new EventDate.Day(LocalDate.of(year, 12, 31), Qualifier.NONE);
            EventDate there =
                    DateResolver.resolve(
                            meaning,
                            new DateResolver.Base(base, new EventDate.Undated(), Tense.PAST));
            days(there).ifPresent(set -> days.addAll(set.spans()));
        }
        if (days.isEmpty()) return List.of();
        List<TimeConstraint> found = new ArrayList<>();
        found.add(new Among(event, DaySet.union(days)));
        found.addAll(byTense(tense, page, event, LONG));
        for (TimeConstraint window : byTense(tense, page, event, YEAR))
            if (window instanceof After link) found.add(new TimeConstraint.Usual(link));
        found.add(new Near(event, page, 0, tense == Tense.UNKNOWN ? 2 * give : give));
        return found;
    }

    private static List<TimeConstraint> byTense(
            Tense tense, String page, String event, long within) {
        return switch (tense) {
            case PAST -> List.of(new After(event, page, 0, within));
            case FUTURE -> List.of(new After(page, event, 0, within));
            case UNKNOWN ->
                    within == LONG ? List.of() : List.of(new After(event, page, -within, within));
        };
    }

    private static List<TimeConstraint> offset(
            String base, String what, Period amount, Grain grain, boolean about) {
        LocalDate day = LocalDate.of(2001, 1, 1);
        long days = day.plus(amount).toEpochDay() - day.toEpochDay();
        long give =
                switch (grain) {
                    case HOUR -> 1;
                    case DAY -> about ? 3 : 0;
                    case WEEK -> 6;
                    case MONTH -> 31;
                    case QUARTER -> 92;
                    case YEAR -> 366;
                    case DECADE -> 3653;
                    case CENTURY -> 36_525;
                };
        // months and years differ in length
        give += Math.abs(amount.toTotalMonths()) == 0 ? 0 : 2;
        if (about && grain == Grain.DAY) give = Math.max(give, Math.abs(days) / 4);
        return List.of(
                new After(base, what, days - give, days + give),
                new Near(base, what, days, Math.max(1, give / 2)));
    }
}
