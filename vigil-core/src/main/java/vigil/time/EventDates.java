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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Text form and order of [EventDate]s.
///
/// `parse(print(date))` is `date` for every date. [Undated] prints as `XXXX`, a year of which
/// nothing is known.
public final class EventDates {
    /// What has no day yet comes last, so that a timeline begins with what is known.
    private static final LocalDate AFTER_ALL = LocalDate.MAX;

    /// Total order for timelines: by first day, then the more precise first, then by text form. A
    /// date with an end only stands at its end; yearless dates stand after all others, in the order
    /// of the calendar; undated ones last.
    public static final Comparator<EventDate> ORDER =
            Comparator.<EventDate, LocalDate>comparing(EventDates::place)
                    .thenComparing(date -> date.latest().orElse(LocalDate.MAX))
                    .thenComparing(date -> date instanceof Undated)
                    .thenComparing(EventDates::print);

    private EventDates() {}

    private static LocalDate place(EventDate date) {
        return date.earliest().or(date::latest).orElse(AFTER_ALL);
    }

    /// {@return the EDTF form of `date`}
    public static String print(EventDate date) {
        return switch (date) {
            case Day(var day, var mark) ->
                    padded(day.getYear()) + day.toString().substring(4) + mark(mark);
            case Month(var month, var mark) ->
                    "%s-%02d%s"
                            .formatted(padded(month.getYear()), month.getMonthValue(), mark(mark));
            case InYear(var year, var mark) -> padded(year.getValue()) + mark(mark);
            case Yearless(var day) ->
                    String.format(
                            Locale.ROOT,
                            "XXXX-%02d-%02d",
                            day.getMonthValue(),
                            day.getDayOfMonth());
            case YearlessMonth(var month) ->
                    String.format(Locale.ROOT, "XXXX-%02d", month.getValue());
            case Since(var from) -> print(from) + "/..";
            case Until(var to) -> "../" + print(to);
            case Between(var from, var to) -> print(from) + "/" + print(to);
            case Undated _ -> "XXXX";
        };
    }

    private static String padded(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static String mark(Qualifier qualifier) {
        return switch (qualifier) {
            case NONE -> "";
            case UNCERTAIN -> "?";
            case APPROXIMATE -> "~";
            case BOTH -> "%";
        };
    }

    /// Reads the EDTF form.
    ///
    /// @throws IllegalArgumentException if the text is no date of the forms that [#print] writes
    public static EventDate parse(String edtf) {
        return read(edtf)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "\"%s\" is not a date in EDTF, such as 2017-10-25, 2015-01~, XXXX-06-09 or 2014-02-26/2014-02-28"
                                                .formatted(edtf)));
    }

    /// {@return the date that `edtf` writes; empty if it is none}
    public static Optional<EventDate> read(String edtf) {
        int slash = edtf.indexOf('/');
        try {
            if (slash < 0) return single(edtf);
            String from = edtf.substring(0, slash);
            String to = edtf.substring(slash + 1);
            if (from.equals("..")) return point(to).map(Until::new);
            if (to.equals("..")) return point(from).map(Since::new);
            return point(from).flatMap(a -> point(to).map(b -> new Between(a, b)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<EventDate> single(String text) {
        if (text.equals("XXXX")) return Optional.of(new Undated());
        if (text.startsWith("XXXX-")) {
            String rest = text.substring(5);
            if (rest.matches("\\d\\d-\\d\\d"))
                return Optional.of(new Yearless(MonthDay.parse("--" + rest)));
            if (rest.matches("\\d\\d"))
                return Optional.of(new YearlessMonth(java.time.Month.of(Integer.parseInt(rest))));
            return Optional.empty();
        }
        return point(text).map(p -> p);
    }

    private static Optional<Point> point(String text) {
        if (text.isEmpty()) return Optional.empty();
        Qualifier mark =
                switch (text.charAt(text.length() - 1)) {
                    case '?' -> Qualifier.UNCERTAIN;
                    case '~' -> Qualifier.APPROXIMATE;
                    case '%' -> Qualifier.BOTH;
                    default -> Qualifier.NONE;
                };
        String bare = mark == Qualifier.NONE ? text : text.substring(0, text.length() - 1);
        if (!bare.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) return Optional.empty();
        return Optional.of(
                switch (bare.length()) {
                    case 10 -> new Day(LocalDate.parse(bare), mark);
                    case 7 -> new Month(YearMonth.parse(bare), mark);
                    default -> new InYear(Year.of(Integer.parseInt(bare)), mark);
                });
    }
}
