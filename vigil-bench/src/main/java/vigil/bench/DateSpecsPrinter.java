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

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// From what Vigil understands to the timexes of Recognizers-Text, which differ from TIMEX3: a
/// range is `(from,to,length)` with its end left out, a weekday is `XXXX-WXX-5`, "next Friday" lies
/// in the next week.
final class DateSpecsPrinter {
    private final Base base;
    private final LocalDate today;

    DateSpecsPrinter(LocalDate today) {
        this.today = today;
        this.base = Base.ofPage(new EventDate.Day(today, EventDate.Qualifier.NONE));
    }

    /// {@return the timex; empty for what is no date and no range of dates}
    ///
    /// @param ends whether both ends were worded, as in "from March to May", which is no season
    Optional<String> timex(Meaning meaning, boolean ends) {
        return switch (meaning) {
            case Meaning.Lasting _, Meaning.Vague _, Meaning.Repeated _, Meaning.FromEvent _ ->
                    Optional.empty();
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
                            ? Optional.of(range(b))
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
            case Meaning.Fixed _,
                    FromPage _,
                    Meaning.FromDate _,
                    Meaning.Toward _,
                    Meaning.Within _,
                    Meaning.Span _,
                    Meaning.WeekOf _ ->
                    date(meaning);
        };
    }

    private Optional<String> date(Meaning meaning) {
        EventDate date = DateResolver.resolve(meaning, base);
        if (date instanceof Between b) {
            String brief = TimexPrinter.date(b).orElse("");
            boolean told = meaning instanceof Meaning.Fixed;
            if ((brief.contains("-W") && !told) || brief.matches("\\d{4}-(SP|SU|FA|WI)"))
                return Optional.of(brief);
            return Optional.of(range(b));
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
        LocalDate a = LocalDate.of(2019, from.month().orElseThrow(), from.day().orElse(1));
        LocalDate b = LocalDate.of(2019, to.month().orElseThrow(), to.day().orElse(1));
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

    private static String range(Between between) {
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
            if (whole || one) to = to.plusMonths(1);
            return "(%s,%s,P%dM)".formatted(from, to, ChronoUnit.MONTHS.between(from, to));
        }
        long years = ChronoUnit.YEARS.between(from, to);
        // a century begins with its round year there
        if (years == 99 && from.getYear() % 100 == 1) from = from.minusYears(1);
        if (years == 9) to = to.plusYears(1);
        return "(%s,%s,P%dY)".formatted(from, to, ChronoUnit.YEARS.between(from, to));
    }
}
