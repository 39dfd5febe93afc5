package vigil.time;

import vigil.time.EventDate.Qualifier;
import vigil.time.TimeConstraint.Among;
import vigil.time.TimeConstraint.Near;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Chooses among the days that facts leave open, by what is usual.
///
/// First the year: the earliest that fits, because a page prints its dates when they are news. Then
/// the page's own day: where what it tells pulls it. Then what hangs on the page.
final class LikeliestDays {
    /// A page whose day is known no better than this has no likeliest day.
    private static final long WIDEST_GIVE = 62;

    /// So many days before the first and after the last dated page of a bundle others are looked
    /// for.
    private static final long NEAR_OTHERS = 270;

    /// Among more years than these nothing is chosen: nobody said when.
    private static final int MAX_YEARS = 12;

    private final DayDomains hard;
    private final Map<String, Choice> pages = new TreeMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private DayDomains soft;

    /// When the other pages of the bundle were written, as far as they say so.
    private final Optional<DaySet> others;

    private record Choice(long day, long give) {}

    private LikeliestDays(DayDomains hard, Optional<DaySet> others) {
        this.hard = hard;
        this.others = others;
        this.soft = hard;
    }

    /// @param others days on which pages say they were written, and what lies between
    static LikeliestDays of(
            DayDomains days, List<TimeConstraint> demands, Optional<DaySet> others) {
        LikeliestDays likeliest = new LikeliestDays(days, others);
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
        Optional<DaySet.Span> near = nearOthers(open);
        if (near.isPresent())
            choose(
                    page,
                    new DaySet(List.of(near.get())),
                    "of the years that fit, the one of the other pages");
        else if (open.spans().size() <= MAX_YEARS)
            choose(page, open.firstSpan(), "of the years that fit, the earliest");
    }

    private void choose(String page, DaySet days, String why) {
        DayDomains next = soft.copy();
        if (!next.add(-1, List.of(new Among(page, days)))) return;
        soft = next;
        reasons.put(page, why);
    }

    /// Pages of one case are written in the years of the case: where one year alone lies near the
    /// other pages, it is that.
    private Optional<DaySet.Span> nearOthers(DaySet open) {
        if (others.isEmpty()) return Optional.empty();
        List<DaySet.Span> near =
                open.spans().stream()
                        .filter(
                                s ->
                                        s.last() >= others.get().first() - NEAR_OTHERS
                                                && s.first() <= others.get().last() + NEAR_OTHERS)
                        .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private void chooseDay(String page, List<TimeConstraint> demands) {
        DaySet open = soft.days(page);
        if (open.isEmpty() || !hard.knows(page)) return;
        List<Pull> pulls = new ArrayList<>();
        for (TimeConstraint demand : demands)
            if (demand instanceof Near near && near.give() <= WIDEST_GIVE) {
                if (near.what().equals(page) && soft.knows(near.base()))
                    Pull.of(soft.days(near.base()), near.days(), near.give()).ifPresent(pulls::add);
                if (near.base().equals(page) && soft.knows(near.what()))
                    Pull.of(soft.days(near.what()), -near.days(), near.give())
                            .ifPresent(pulls::add);
            }
        Choice best = null;
        double least = Double.MAX_VALUE;
        for (Pull pull : pulls)
            for (long middle : pull.middles()) {
                long day = Math.clamp(middle, open.first(), open.last());
                double cost = 0;
                long give = WIDEST_GIVE;
                for (Pull other : pulls) {
                    cost += other.cost(day);
                    if (other.off(day) <= 2) give = Math.min(give, other.give());
                }
                if (cost < least - 1e-9) {
                    least = cost;
                    best = new Choice(day, give);
                }
            }
        if (best == null) return;
        pages.put(page, best);
        long slack = Math.max(1, best.give());
        if (open.last() - open.first() <= slack) return;
        LocalDate around = LocalDate.ofEpochDay(best.day());
        DaySet window = DaySet.of(around.minusDays(slack), around.plusDays(slack));
        DayDomains next = soft.copy();
        if (next.add(-1, List.of(new Among(page, window)))) soft = next;
    }

    /// Where one fact pulls a page: to the middle of one of these spans.
    ///
    /// @param middles days, at least one
    /// @param give how far off it usually is, in days
    private record Pull(List<Long> middles, long give) {
        /// A page that tells of a day is seldom older than the day.
        private static final int BEFORE = 3;

        /// A day with its weekday, or counted from the page, is known as well as this.
        private static final int NEWS_GIVE = 3;

        private static final double MOST_OF_NEWS = 15;
        private static final double MOST = 5;
        private static final double MOST_BEHIND = 2;

        Pull {
            middles = List.copyOf(middles);
        }

        static Optional<Pull> of(DaySet base, long days, long give) {
            if (base.isEmpty() || base.spans().size() > MAX_YEARS) return Optional.empty();
            List<Long> middles = new ArrayList<>();
            long widest = give;
            for (DaySet.Span span : base.spans()) {
                if (span.last() - span.first() > WIDEST_GIVE) return Optional.empty();
                widest = Math.max(widest, (span.last() - span.first()) / 2);
                middles.add(span.first() + (span.last() - span.first()) / 2 + days);
            }
            return Optional.of(new Pull(middles, widest));
        }

        /// {@return how much it speaks against a day: a page tells of what lies far back, too, and
        /// seldom gives a weekday but of what is new}
        double cost(long day) {
            double most = give <= NEWS_GIVE ? MOST_OF_NEWS : isBehind(day) ? MOST_BEHIND : MOST;
            return Math.min(most, off(day));
        }

        private boolean isBehind(long day) {
            return middles.stream().anyMatch(middle -> middle <= day);
        }

        /// {@return how far a day is off, in gives}
        double off(long day) {
            double least = Double.MAX_VALUE;
            for (long middle : middles)
                least =
                        Math.min(
                                least,
                                (day < middle ? BEFORE * (middle - day) : day - middle)
                                        / (double) give);
            return least;
        }
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

    /// {@return the date to print}
    EventDate date(String name) {
        DaySet sure = hard.days(name);
        if (sure.first() == sure.last()) return sure.hull();
        if (name.startsWith("page ")) return page(name, sure);
        DaySet likely = soft.days(name);
        if (sure.isOneSpan() && sure.equals(likely)) return PrintedDays.known(sure);
        if (likely.isOneSpan() && likely.last() - likely.first() <= WIDEST_GIVE)
            return PrintedDays.chosen(likely, sure);
        return PrintedDays.yearless(likely);
    }

    private EventDate page(String name, DaySet sure) {
        Choice choice = pages.get(name);
        if (choice == null) {
            if (sure.isOneSpan() && sure.last() - sure.first() <= WIDEST_GIVE)
                return PrintedDays.known(sure);
            return sure.hull();
        }
        LocalDate day = LocalDate.ofEpochDay(choice.day());
        return choice.give() <= PrintedDays.DAY_GIVE
                ? new EventDate.Day(day, Qualifier.APPROXIMATE)
                : new EventDate.Month(YearMonth.from(day), Qualifier.APPROXIMATE);
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
