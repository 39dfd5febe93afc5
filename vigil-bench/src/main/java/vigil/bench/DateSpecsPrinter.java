package vigil.bench;

import vigil.time.DateResolver;
import vigil.time.DateResolver.Base;
import vigil.time.EventDate;
import vigil.time.EventDate.Between;
import vigil.time.EventDate.Point;
import vigil.time.Meaning;
import vigil.time.Meaning.FromPage;
import vigil.time.Meaning.Grain;
import vigil.time.Meaning.Open;
import vigil.time.Meaning.Side;
import vigil.time.TimeFact.Tense;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// From what Vigil understands to the timexes of Recognizers-Text, which differ from TIMEX3: a
/// range is `(from,to,length)` with its end left out, a weekday is `XXXX-WXX-5`, "next Friday" lies
/// in the next week.
final class DateSpecsPrinter {
    /// Rules that bound a range by today, and those that name the nearest such day instead of the
    /// one in the next or last week.
    private static final String UP_TO_NOW = "span-end-now";

    private static final Set<String> NEAREST = Set.of("en:toward-past", "en:toward-coming");

    private final Base base;
    private final LocalDate today;

    DateSpecsPrinter(LocalDate today) {
        this.today = today;
        this.base = Base.ofPage(new EventDate.Day(today, EventDate.Qualifier.NONE));
    }

    /// {@return the timex; empty for what is no date and no range of dates}
    ///
    /// @param rule id of the rule that read it
    Optional<String> timex(Meaning meaning, String rule) {
        // both ends were worded, as in "from March to May", which is no season
        boolean ends = rule.contains(":span") || rule.contains(":days-range");
        if (rule.contains(UP_TO_NOW)) return upToNow(meaning);
        return timex(NEAREST.contains(rule) ? nearest(meaning) : meaning, ends);
    }

    private Optional<String> timex(Meaning meaning, boolean ends) {
        return switch (meaning) {
            case Meaning.Lasting _, Meaning.Vague _, Meaning.Repeated _, Meaning.Ancient _ ->
                    Optional.empty();
            case Meaning.FromEvent told when told.amount().isZero() -> same(told.grain());
            // where no act is told, these cases count from today
            case Meaning.FromEvent told -> timex(new FromPage(told.amount(), told.grain()), ends);
            case Meaning.Within(var part, Meaning.FromEvent(var amount, var grain, _)) ->
                    date(new Meaning.Within(part, new FromPage(amount, grain)));
            case Meaning.FromDate day -> fromDate(day);
            case Meaning.Part(var slice, Meaning.FromEvent(var amount, var grain, _)) ->
                    timex(new Meaning.Part(slice, new FromPage(amount, grain)), ends);
            case Meaning.Part(_, Meaning.FromDate day) -> fromDate(day);
            case Meaning.Part(var slice, FromPage(var amount, _))
                    when slice == Meaning.Slice.ABOUT ->
                    date(new FromPage(amount, Grain.DAY));
            case Meaning.Part(_, var of) -> timex(of, ends);
            case Meaning.Bounded(_, var of) -> timex(of, ends);
            case Meaning.Fixed(EventDate.Since(var from)) -> timex(new Meaning.Fixed(from), ends);
            case Meaning.Fixed(EventDate.Until(var to)) -> timex(new Meaning.Fixed(to), ends);
            case Open open -> Optional.of(open(open));
            case FromPage(_, Grain grain) when grain == Grain.HOUR -> Optional.empty();
            case FromPage(_, Grain grain)
                    when grain == Grain.QUARTER
                            || grain == Grain.DECADE
                            || grain == Grain.CENTURY ->
                    DateResolver.resolve(meaning, base) instanceof Between b
                            ? Optional.of(range(b, false))
                            : Optional.empty();
            case Meaning.Toward(Open open, Side side)
                    when open.weekday().isPresent() && open.month().isEmpty() ->
                    date(
                            new Meaning.Within(
                                    open,
                                    new FromPage(
                                            Period.ofDays(side == Side.PAST ? -7 : 7),
                                            Grain.WEEK)));
            case Meaning.Toward(Open open, Side side)
                    when open.day().isEmpty() && open.month().isPresent() ->
                    date(
                            new Meaning.Within(
                                    open,
                                    new FromPage(
                                            Period.ofYears(side == Side.PAST ? -1 : 1),
                                            Grain.YEAR)));
            case Meaning.Span(Meaning.Part from, var to) -> parts(from, to);
            case Meaning.Span(var from, Meaning.Part to) -> parts(from, to);
            case Meaning.Span(
                            Meaning.Fixed(Between(var from, _)),
                            Meaning.Fixed(Between(var to, _)))
                    when ends ->
                    Optional.of(range(new Between(from, to), true));
            case Meaning.Span(Open from, Open to) when !ends && season(from, to).isPresent() ->
                    season(from, to);
            case Meaning.Span(Open from, Open to)
                    when from.month().isPresent() && to.month().isPresent() ->
                    Optional.of(yearless(from, to, ends));
            case Meaning.Span(FromPage(var amount, var grain), FromPage(var now, _))
                    when now.isZero() ->
                    Optional.of(reach(amount, grain, false));
            case Meaning.Span(FromPage(var now, _), FromPage(var amount, var grain))
                    when now.isZero() ->
                    Optional.of(reach(amount, grain, true));
            case Meaning.Fixed(Between told) when ends -> Optional.of(range(told, true));
            case Meaning.Fixed _,
                    FromPage _,
                    Meaning.Toward _,
                    Meaning.Within _,
                    Meaning.Span _,
                    Meaning.WeekOf _ ->
                    date(meaning);
        };
    }

    private static Optional<String> same(Grain grain) {
        return switch (grain) {
            case WEEK -> Optional.of("XXXX-WXX");
            case MONTH -> Optional.of("XXXX-XX");
            case YEAR -> Optional.of("XXXX");
            case HOUR, DAY, QUARTER, DECADE, CENTURY -> Optional.empty();
        };
    }

    private static Meaning nearest(Meaning meaning) {
        return meaning instanceof Meaning.Toward(Open open, Side side)
                        && open.weekday().isPresent()
                        && open.month().isEmpty()
                ? new Meaning.FromDate(new Meaning.Toward(open, side), Period.ZERO, Grain.DAY)
                : meaning;
    }

    /// A day that something is counted from lies ahead.
    private Optional<String> fromDate(Meaning.FromDate day) {
        return TimexPrinter.date(
                DateResolver.resolve(
                        day, new Base(base.page(), new EventDate.Undated(), Tense.FUTURE)));
    }

    private Optional<String> upToNow(Meaning meaning) {
        Optional<Point> from =
                switch (meaning) {
                    case Meaning.Fixed(EventDate.Since(var point)) -> Optional.of(point);
                    case Meaning.Bounded(_, var of)
                            when DateResolver.resolve(of, base) instanceof Point p ->
                            Optional.of(p);
                    default -> Optional.empty();
                };
        return from.flatMap(Point::earliest)
                .map(
                        day ->
                                "(%s,%s,P%dD)"
                                        .formatted(
                                                meaning instanceof Meaning.Bounded(_, Open open)
                                                        ? open(open)
                                                        : day.toString(),
                                                today,
                                                ChronoUnit.DAYS.between(day, today)));
    }

    /// "From the middle of 2007 to the end of 2008": each end is moved to where its part begins.
    private Optional<String> parts(Meaning from, Meaning to) {
        if (from instanceof Meaning.Part(_, Open a) && to instanceof Meaning.Part(_, Open b))
            return yearlessParts(edge(from, a), edge(to, b));
        if (from instanceof Open a && to instanceof Meaning.Part(_, Open b))
            return yearlessParts(edge(from, a), edge(to, b));
        Optional<LocalDate> first = edge(from);
        Optional<LocalDate> last = edge(to);
        if (first.isEmpty() || last.isEmpty()) return Optional.empty();
        return Optional.of(
                "(%s,%s,P%dM)"
                        .formatted(
                                first.get(),
                                last.get(),
                                Math.round(
                                        ChronoUnit.DAYS.between(first.get(), last.get()) / 30.4)));
    }

    private Optional<LocalDate> edge(Meaning end) {
        Meaning of = end instanceof Meaning.Part(_, var inner) ? inner : end;
        EventDate whole = DateResolver.resolve(of, base);
        Optional<LocalDate> first = whole.earliest();
        if (!(end instanceof Meaning.Part(var slice, _)) || whole.latest().isEmpty()) return first;
        LocalDate next = whole.latest().get().plusDays(1);
        return switch (slice) {
            case START, ABOUT -> first;
            case MIDDLE -> first.map(d -> d.plusDays(ChronoUnit.DAYS.between(d, next) / 2));
            case END -> Optional.of(next);
        };
    }

    private static LocalDate edge(Meaning end, Open open) {
        LocalDate first = LocalDate.of(2019, open.month().orElseThrow(), 1);
        return end instanceof Meaning.Part(var slice, _)
                ? switch (slice) {
                    case START, ABOUT -> first;
                    case MIDDLE -> first.withDayOfMonth(16);
                    case END -> first.plusMonths(1);
                }
                : first;
    }

    private static Optional<String> yearlessParts(LocalDate from, LocalDate to) {
        return Optional.of(
                "(XXXX-%02d-%02d,XXXX-%02d-%02d,P%dM)"
                        .formatted(
                                from.getMonthValue(),
                                from.getDayOfMonth(),
                                to.getMonthValue(),
                                to.getDayOfMonth(),
                                ChronoUnit.MONTHS.between(
                                                from.withDayOfMonth(1), to.withDayOfMonth(1))
                                        - (to.getDayOfMonth() < from.getDayOfMonth() ? 1 : 0)));
    }

    private Optional<String> date(Meaning meaning) {
        EventDate date = DateResolver.resolve(meaning, base);
        if (date instanceof Between b) {
            String brief = TimexPrinter.date(b).orElse("");
            boolean told = meaning instanceof Meaning.Fixed;
            if ((brief.contains("-W") && !told) || brief.matches("\\d{4}-(SP|SU|FA|WI)"))
                return Optional.of(brief);
            return Optional.of(range(b, false));
        }
        return TimexPrinter.date(date);
    }

    private static String open(Open open) {
        if (open.month().isPresent())
            return "XXXX-%02d".formatted(open.month().get().getValue())
                    + open.day().map(d -> String.format(Locale.ROOT, "-%02d", d)).orElse("");
        if (open.day().isPresent() && open.weekday().isEmpty())
            return String.format(Locale.ROOT, "XXXX-XX-%02d", open.day().get());
        return "XXXX-WXX-" + open.weekday().orElseThrow().getValue();
    }

    private static Optional<String> season(Open from, Open to) {
        if (from.day().isPresent() || from.month().isEmpty() || to.month().isEmpty())
            return Optional.empty();
        return switch (from.month().get().getValue() + "-" + to.month().get().getValue()) {
            case "3-5" -> Optional.of("SP");
            case "6-8" -> Optional.of("SU");
            case "9-11" -> Optional.of("FA");
            case "12-2" -> Optional.of("WI");
            default -> Optional.empty();
        };
    }

    private static String yearless(Open from, Open to, boolean ends) {
        LocalDate a = someYear(from);
        LocalDate b = someYear(to);
        // a quarter or half is told by its first and last month and ends after that
        boolean part =
                !ends
                        && from.day().isEmpty()
                        && to.day().isEmpty()
                        && b.getMonthValue() - a.getMonthValue() == 2
                        && a.getMonthValue() % 3 == 1;
        if (part) b = b.plusMonths(1);
        if (b.isBefore(a)) b = b.plusYears(1);
        String length =
                from.day().isEmpty()
                        ? "P" + ChronoUnit.MONTHS.between(a, b) + "M"
                        : "P" + ChronoUnit.DAYS.between(a, b) + "D";
        return "(XXXX-%02d-%02d,XXXX-%02d-%02d,%s)"
                .formatted(
                        a.getMonthValue(),
                        a.getDayOfMonth(),
                        b.getMonthValue(),
                        b.getDayOfMonth(),
                        length);
    }

    /// A common year, unless the day is in leap years alone.
    private static LocalDate someYear(Open open) {
        java.time.MonthDay day =
                java.time.MonthDay.of(open.month().orElseThrow(), open.day().orElse(1));
        return day.atYear(day.isValidYear(2019) ? 2019 : 2020);
    }

    private String reach(Period amount, Grain grain, boolean ahead) {
        LocalDate base = today;
        if (grain == Grain.QUARTER)
            base =
                    today.withDayOfMonth(1)
                            .withMonth((today.getMonthValue() - 1) / 3 * 3 + (ahead ? 3 : 1));
        LocalDate next = grain == Grain.QUARTER ? base.plusMonths(1) : today.plusDays(1);
        LocalDate from = ahead ? next : base.plus(amount);
        LocalDate to = ahead ? from.plus(amount) : base;
        long months = Math.abs(amount.toTotalMonths());
        long days = Math.abs(ChronoUnit.DAYS.between(today, today.plus(amount)));
        String length =
                switch (grain) {
                    case HOUR, DAY -> "P" + days + "D";
                    case WEEK -> "P" + days / 7 + "W";
                    case MONTH -> "P" + months + "M";
                    case QUARTER -> "P" + months + "M";
                    case YEAR, DECADE, CENTURY -> "P" + months / 12 + "Y";
                };
        return "(%s,%s,%s)".formatted(from, to, length);
    }

    /// @param ends whether both ends were worded: then the last is where the range ends
    private static String range(Between between, boolean ends) {
        LocalDate from = between.earliest().orElseThrow();
        LocalDate to = between.to().earliest().orElseThrow();
        boolean one = between.from().equals(between.to());
        Point end = between.to();
        if (end instanceof EventDate.Day)
            return "(%s,%s,P%dD)".formatted(from, to, ChronoUnit.DAYS.between(from, to));
        boolean whole =
                from.getYear() == to.getYear()
                        && from.getMonthValue() % 3 == 1
                        && ChronoUnit.MONTHS.between(from, to) % 3 == 2;
        if (end instanceof EventDate.Month) {
            if ((whole && !ends) || one) to = to.plusMonths(1);
            return "(%s,%s,P%dM)".formatted(from, to, ChronoUnit.MONTHS.between(from, to));
        }
        long years = ChronoUnit.YEARS.between(from, to);
        // a century begins with its round year there
        if (years == 99 && from.getYear() % 100 == 1) from = from.minusYears(1);
        if (years == 9) to = to.plusYears(1);
        return "(%s,%s,P%dY)".formatted(from, to, ChronoUnit.YEARS.between(from, to));
    }
}
