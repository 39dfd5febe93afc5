package vigil.time;

import vigil.time.EventDate.Qualifier;
import vigil.time.TimeConstraint.Among;
import vigil.time.TimeConstraint.Near;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Chooses among the days that facts leave open, by what is usual.
///
/// First the year: the earliest that fits, because a page prints its dates when they are news. Then
/// the page's own day: where what it tells pulls it. Then what hangs on the page.
final class LikeliestDays {
    /// A page whose day is known no better than this has no likeliest day.
    private static final long WIDEST_GIVE = 62;

    /// Up to so many days of doubt a day is written, above a month.
    private static final long DAY_GIVE = 8;

    private final DayDomains hard;
    private final Map<String, Choice> pages = new TreeMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private DayDomains soft;

    private record Choice(long day, long give) {}

    private static final EventDate UNSURE =
            new EventDate.InYear(java.time.Year.of(2000), Qualifier.UNCERTAIN);

    private LikeliestDays(DayDomains hard) {
        this.hard = hard;
        this.soft = hard;
    }

    static LikeliestDays of(DayDomains days, List<TimeConstraint> demands) {
        LikeliestDays likeliest = new LikeliestDays(days);
        for (String name : days.names()) if (name.startsWith("page ")) likeliest.chooseYear(name);
        for (String name : days.names())
            if (name.startsWith("page ")) likeliest.chooseDay(name, demands);
        for (TimeConstraint demand : demands)
            if (demand instanceof Near near) likeliest.chooseEvent(near);
        return likeliest;
    }

    private void chooseYear(String page) {
        DaySet open = soft.days(page);
        if (open.isEmpty() || open.isOneSpan() || !hard.knows(page)) return;
        DayDomains next = soft.copy();
        if (!next.add(-1, List.of(new Among(page, open.firstSpan())))) return;
        soft = next;
        reasons.put(page, "of the years that fit, the earliest");
    }

    private void chooseDay(String page, List<TimeConstraint> demands) {
        DaySet open = soft.days(page);
        if (open.isEmpty() || !hard.knows(page)) return;
        List<Choice> pulls = new ArrayList<>();
        for (TimeConstraint demand : demands)
            if (demand instanceof Near near) {
                if (near.what().equals(page) && soft.knows(near.base()))
                    pull(soft.days(near.base()), near.days(), near.give(), pulls);
                if (near.base().equals(page) && soft.knows(near.what()))
                    pull(soft.days(near.what()), -near.days(), near.give(), pulls);
            }
        if (pulls.isEmpty()) return;
        long give = pulls.stream().mapToLong(Choice::give).min().orElseThrow();
        if (give > WIDEST_GIVE) return;
        Choice best = null;
        double least = Double.MAX_VALUE;
        for (Choice pull : pulls) {
            long day = Math.clamp(pull.day(), open.first(), open.last());
            double cost = 0;
            for (Choice other : pulls)
                cost += Math.min(5, Math.abs(day - other.day()) / (double) other.give());
            if (cost < least - 1e-9) {
                least = cost;
                best = new Choice(day, give);
            }
        }
        if (best == null) return;
        long slack = Math.max(1, give);
        DayDomains next = soft.copy();
        LocalDate around = LocalDate.ofEpochDay(best.day());
        if (open.last() - open.first() > slack
                && next.add(
                        -1,
                        List.of(
                                new Among(
                                        page,
                                        DaySet.of(
                                                around.minusDays(slack), around.plusDays(slack))))))
            soft = next;
        pages.put(page, best);
    }

    /// Of several days that an act may have had, the one nearest to the page that tells it.
    private void chooseEvent(Near near) {
        boolean counts = near.base().startsWith("page ");
        String page = counts ? near.base() : near.what();
        String event = counts ? near.what() : near.base();
        Choice written = pages.get(page);
        if (written == null || event.startsWith("page ")) return;
        DaySet open = soft.days(event);
        if (open.isEmpty() || open.isOneSpan()) return;
        long there = written.day() + (counts ? near.days() : -near.days());
        DaySet.Span best = open.spans().getFirst();
        for (DaySet.Span span : open.spans()) if (off(span, there) < off(best, there)) best = span;
        DayDomains next = soft.copy();
        if (next.add(-1, List.of(new Among(event, new DaySet(List.of(best)))))) soft = next;
    }

    private static long off(DaySet.Span span, long day) {
        return day < span.first() ? span.first() - day : Math.max(0, day - span.last());
    }

    private static void pull(DaySet base, long days, long give, List<Choice> pulls) {
        if (base.isEmpty() || base.last() - base.first() > WIDEST_GIVE) return;
        long middle = base.first() + (base.last() - base.first()) / 2;
        pulls.add(new Choice(middle + days, give));
    }

    /// {@return the date to print}
    EventDate date(String name) {
        DaySet sure = hard.days(name);
        if (sure.first() == sure.last()) return sure.hull();
        if (name.startsWith("page ")) return page(name, sure);
        DaySet likely = soft.days(name);
        if (sure.isOneSpan() && sure.equals(likely)) return precise(sure);
        if (likely.isOneSpan() && likely.last() - likely.first() <= WIDEST_GIVE)
            return DateResolver.marked(precise(likely), UNSURE);
        return yearless(likely);
    }

    private EventDate page(String name, DaySet sure) {
        Choice choice = pages.get(name);
        if (choice == null) {
            if (sure.isOneSpan() && sure.last() - sure.first() <= WIDEST_GIVE) return precise(sure);
            return sure.hull();
        }
        LocalDate day = LocalDate.ofEpochDay(choice.day());
        return choice.give() <= DAY_GIVE
                ? new EventDate.Day(day, Qualifier.APPROXIMATE)
                : new EventDate.Month(YearMonth.from(day), Qualifier.APPROXIMATE);
    }

    private static EventDate precise(DaySet days) {
        long width = days.last() - days.first();
        EventDate exact = days.hull();
        if (width > DAY_GIVE
                || exact instanceof EventDate.Point
                || (width == 6 && startsWeek(days))) return exact;
        return new EventDate.Day(
                LocalDate.ofEpochDay(days.first() + width / 2), Qualifier.APPROXIMATE);
    }

    private static boolean startsWeek(DaySet days) {
        return days.firstDay().getDayOfWeek() == java.time.DayOfWeek.MONDAY;
    }

    /// {@return the day without its year, if all days left are that day; else their hull}
    private static EventDate yearless(DaySet days) {
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

    /// {@return what was chosen rather than known}
    List<String> why(String name) {
        String reason = reasons.get(name);
        if (reason != null) return List.of(reason);
        return !hard.days(name).equals(soft.days(name))
                ? List.of("of the days that fit, those nearest to what is told")
                : List.of();
    }
}
