package vigil.bench;

import vigil.time.DateResolver;
import vigil.time.EventDate;
import vigil.time.EventDate.Between;
import vigil.time.EventDates;
import vigil.time.Meaning;
import vigil.time.Meaning.FromPage;
import vigil.time.Meaning.Grain;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/// From what Vigil understands to the values that TIMEX3 writes.
///
/// Where the two part, TIMEX3 is followed here and not in the core: a season has letters, the last
/// twenty years are a length, "now" is a reference.
final class TimexPrinter {
    private TimexPrinter() {}

    /// {@return the value of what was read; empty if TIMEX3 has none}
    static Optional<String> value(Meaning meaning, DateResolver.Base base) {
        return switch (meaning) {
            case Meaning.Lasting(var told) ->
                    told.iso().equals("life") ? Optional.empty() : Optional.of(told.iso());
            case Meaning.Vague(var when) -> Optional.of(when.name() + "_REF");
            case Meaning.Repeated(var every) -> Optional.of(every);
            case Meaning.Ancient(var from, _) -> Optional.of("BC%04d".formatted(from));
            case Meaning.Span(FromPage(var from, var grain), FromPage(var to, _))
                    when to.isZero() ->
                    Optional.of(length(from.negated().toTotalMonths(), -days(from), grain));
            case Meaning.Span(FromPage(var from, _), FromPage(var to, var grain))
                    when from.isZero() ->
                    Optional.of(length(to.toTotalMonths(), days(to), grain));
            default -> date(DateResolver.resolve(meaning, base));
        };
    }

    private static long days(java.time.Period period) {
        LocalDate day = LocalDate.of(2001, 1, 1);
        return day.plus(period.minusMonths(period.toTotalMonths())).toEpochDay() - day.toEpochDay();
    }

    private static String length(long months, long days, Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> "P" + days + "D";
            case WEEK -> "P" + days / 7 + "W";
            case MONTH -> "P" + months + "M";
            case QUARTER -> "P" + months / 3 + "Q";
            case YEAR -> "P" + months / 12 + "Y";
            case DECADE -> "P" + months / 120 + "DE";
            case CENTURY -> "P" + months / 1200 + "CE";
        };
    }

    static Optional<String> date(EventDate date) {
        return switch (date) {
            case EventDate.Point p -> Optional.of(EventDates.print(p).replaceAll("[?~%]", ""));
            case EventDate.Since(var from) -> date(from);
            case EventDate.Until(var to) -> date(to);
            case Between between -> Optional.of(between(between));
            case EventDate.Yearless _, EventDate.YearlessMonth _ ->
                    Optional.of(EventDates.print(date));
            case EventDate.Undated _ -> Optional.empty();
        };
    }

    private static String between(Between between) {
        LocalDate first = between.earliest().orElseThrow();
        LocalDate last = between.latest().orElseThrow();
        int year = first.getYear();
        long length = last.toEpochDay() - first.toEpochDay() + 1;
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (length == 7 && first.getDayOfWeek() == java.time.DayOfWeek.MONDAY) return week(first);
        if (length == 2 && first.getDayOfWeek() == java.time.DayOfWeek.SATURDAY)
            return week(first) + "-WE";
        if (wholeMonths && first.getMonthValue() == 12 && last.getYear() == year + 2)
            return year + 1 + "-WI";
        if (wholeMonths && year == last.getYear()) {
            String part = partOfYear(first.getMonthValue(), last.getMonthValue());
            if (!part.isEmpty()) return year + "-" + part;
        }
        if (wholeMonths && first.getMonthValue() == 12 && last.getMonthValue() == 2)
            return last.getYear() + "-WI";
        if (year % 10 == 0 && last.getYear() == year + 9) return Integer.toString(year / 10);
        if (year % 100 == 1 && last.getYear() == year + 99) return Integer.toString(year / 100);
        return date(between.from()).orElse("") + "/" + date(between.to()).orElse("");
    }

    /// {@return season, half or quarter of these months; empty if they are none}
    private static String partOfYear(int from, int to) {
        return switch (from + "-" + to) {
            case "3-5" -> "SP";
            case "6-8" -> "SU";
            case "9-11" -> "FA";
            case "1-6" -> "H1";
            case "7-12" -> "H2";
            default -> to == from + 2 && from % 3 == 1 ? "Q" + (from / 3 + 1) : "";
        };
    }

    private static String week(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
