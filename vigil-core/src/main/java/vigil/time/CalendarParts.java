package vigil.time;

import vigil.time.EventDate.Point;
import vigil.time.EventDate.Qualifier;
import vigil.time.Meaning.Fixed;
import vigil.time.Meaning.Open;
import vigil.time.Sense.Senses;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// Dates put together from days, months, years, seasons, decades.
final class CalendarParts {
    /// Two digits up to here are of this century, above of the last.
    private static final int LAST_SHORT_YEAR = 39;

    private CalendarParts() {}

    static Optional<Meaning> date(Senses parts) {
        Optional<Integer> year = year(parts);
        Optional<Integer> month = cell(parts, "month");
        Optional<Integer> day = parts.whole("day").or(() -> parts.whole("num"));
        Optional<DayOfWeek> weekday = cell(parts, "weekday").map(DayOfWeek::of);
        if (day.isPresent() && (day.get() < 1 || day.get() > 31)) return Optional.empty();
        if (day.isPresent() && month.isPresent() && day.get() > Month.of(month.get()).maxLength())
            return Optional.empty();
        if (year.isEmpty()) {
            if (day.isEmpty() && month.isEmpty() && weekday.isEmpty()) return Optional.empty();
            return Optional.of(new Open(day, month.map(Month::of), weekday));
        }
        if (month.isEmpty())
            return day.isPresent() ? Optional.empty() : Optional.of(inYear(year.get()));
        YearMonth in = YearMonth.of(year.get(), month.get());
        if (day.isEmpty()) return Optional.of(new Fixed(new EventDate.Month(in, Qualifier.NONE)));
        if (!in.isValidDay(day.get())) return Optional.empty();
        LocalDate date = in.atDay(day.get());
        // a weekday that does not fit: one of the two is a slip, and nobody knows which
        boolean slip = weekday.isPresent() && date.getDayOfWeek() != weekday.get();
        boolean doubtful = slip || parts.word("doubtful").isPresent();
        return Optional.of(
                new Fixed(
                        new EventDate.Day(date, doubtful ? Qualifier.UNCERTAIN : Qualifier.NONE)));
    }

    static Optional<Meaning> slashed(Senses parts) {
        Optional<Integer> day = parts.whole("day");
        boolean either = day.isPresent() && day.get() <= 12 && !day.equals(parts.whole("month"));
        if (!either) return date(parts);
        var doubtful = new java.util.ArrayList<>(parts.all());
        doubtful.add(new Sense("doubtful", new Sense.Word("yes")));
        return date(new Senses(doubtful));
    }

    private static Meaning inYear(int year) {
        return new Fixed(new EventDate.InYear(Year.of(year), Qualifier.NONE));
    }

    private static Optional<Integer> year(Senses parts) {
        return parts.whole("year")
                .or(
                        () ->
                                parts.whole("two-digits")
                                        .map(y -> y > LAST_SHORT_YEAR ? 1900 + y : 2000 + y));
    }

    /// A number that may come from digits or from a word's row.
    private static Optional<Integer> cell(Senses parts, String label) {
        return parts.whole(label).or(() -> parts.word(label).map(Integer::valueOf));
    }

    /// A season, quarter or half, with its year or without. A winter is that of the year's
    /// beginning or of its end.
    static Optional<Meaning> months(Senses parts) {
        int from;
        int to;
        Optional<String> told = parts.word("season").or(() -> parts.word("season-weak"));
        if (told.isPresent()) {
            String[] ends = told.get().split("-");
            from = Integer.parseInt(ends[0]);
            to = Integer.parseInt(ends[1]);
        } else {
            Optional<Integer> number = parts.whole("num");
            int size = parts.whole("size").orElse(3);
            if (number.isEmpty() || number.get() < 1 || number.get() * size > 12)
                return Optional.empty();
            from = (number.get() - 1) * size + 1;
            to = number.get() * size;
        }
        Optional<Integer> year = year(parts);
        if (year.isEmpty()) return Optional.of(new Meaning.Span(month(from), month(to)));
        if (from > to)
            return Optional.of(
                    new Fixed(
                            new EventDate.Between(
                                    new EventDate.Month(
                                            YearMonth.of(year.get() - 1, from),
                                            Qualifier.APPROXIMATE),
                                    new EventDate.Month(
                                            YearMonth.of(year.get() + 1, to),
                                            Qualifier.APPROXIMATE))));
        return Optional.of(
                new Fixed(
                        new EventDate.Between(
                                new EventDate.Month(YearMonth.of(year.get(), from), Qualifier.NONE),
                                new EventDate.Month(
                                        YearMonth.of(year.get(), to), Qualifier.NONE))));
    }

    private static Open month(int number) {
        return new Open(Optional.empty(), Optional.of(Month.of(number)), Optional.empty());
    }

    static Optional<Meaning> decade(Senses parts) {
        int year = year(parts).or(() -> cell(parts, "tens")).or(() -> parts.whole("num")).orElse(0);
        if (year < 100) year += 1900;
        if (year % 10 != 0 || year > 2190) return Optional.empty();
        return Optional.of(new Fixed(years(year, year + 9)));
    }

    static Optional<Meaning> feast(Senses parts) {
        return parts.word("feast")
                .map(day -> java.time.MonthDay.parse("--" + day))
                .flatMap(
                        day -> {
                            var all = new java.util.ArrayList<>(parts.all());
                            all.add(new Sense("month", whole(day.getMonthValue())));
                            all.add(new Sense("day", whole(day.getDayOfMonth())));
                            return date(new Senses(all));
                        });
    }

    private static Sense.Amount whole(int number) {
        return new Sense.Amount(number * 100L, 0);
    }

    static Optional<Meaning> ancient(Senses parts) {
        var told = parts.numbers("num");
        int from = told.isEmpty() ? 0 : told.getFirst().whole().orElse(0);
        int to = told.isEmpty() ? 0 : told.getLast().whole().orElse(0);
        boolean years = from >= to && to > 0 && from < 10_000;
        return years ? Optional.of(new Meaning.Ancient(from, to)) : Optional.empty();
    }

    static Optional<Meaning> century(Senses parts) {
        Optional<Integer> number =
                parts.whole("num").or(() -> parts.word("roman").map(CalendarParts::roman));
        if (number.isEmpty() || number.get() < 1 || number.get() > 30) return Optional.empty();
        int last = number.get() * 100;
        return Optional.of(new Fixed(years(last - 99, last)));
    }

    static Optional<Meaning> years(Senses parts) {
        var told = new java.util.ArrayList<>(parts.numbers("year"));
        told.addAll(parts.numbers("two-digits"));
        if (told.size() < 2) return Optional.empty();
        int from = told.getFirst().whole().orElse(0);
        int to = told.get(1).whole().orElse(0);
        // "2014-15": the second in short
        if (to < 100) to += from / 100 * 100;
        return from < to ? Optional.of(new Fixed(years(from, to))) : Optional.empty();
    }

    static Optional<Meaning> days(Senses parts) {
        var told = parts.numbers(parts.number("day").isPresent() ? "day" : "num");
        if (told.size() < 2) return Optional.empty();
        Optional<Meaning> from = date(with(parts, told.getFirst()));
        Optional<Meaning> to = date(with(parts, told.get(1)));
        return from.flatMap(a -> to.flatMap(b -> Spans.join(a, b)));
    }

    private static Senses with(Senses parts, Sense.Amount day) {
        var all = new java.util.ArrayList<Sense>();
        all.add(new Sense("day", day));
        for (Sense sense : parts.all())
            if (!sense.label().equals("day")
                    && !sense.label().equals("num")
                    && !sense.label().equals("weekday")) all.add(sense);
        return new Senses(all);
    }

    private static EventDate years(int from, int to) {
        return new EventDate.Between(
                new EventDate.InYear(Year.of(from), Qualifier.NONE),
                new EventDate.InYear(Year.of(to), Qualifier.NONE));
    }

    static int roman(String numeral) {
        int total = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value =
                    switch (numeral.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        default -> 0;
                    };
            total += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return total;
    }

    /// {@return the date, its points marked approximate}
    static EventDate approximate(EventDate date) {
        return switch (date) {
            case Point p -> approximate(p);
            case EventDate.Since(var from) -> new EventDate.Since(approximate(from));
            case EventDate.Until(var to) -> new EventDate.Until(approximate(to));
            case EventDate.Between(var from, var to) ->
                    new EventDate.Between(approximate(from), approximate(to));
            case EventDate.Yearless _, EventDate.YearlessMonth _, EventDate.Undated _ -> date;
        };
    }

    static Point approximate(Point point) {
        return marked(point, Qualifier.APPROXIMATE);
    }

    static Point marked(Point point, Qualifier mark) {
        return switch (point) {
            case EventDate.Day(var day, var own) -> new EventDate.Day(day, own.and(mark));
            case EventDate.Month(var month, var own) -> new EventDate.Month(month, own.and(mark));
            case EventDate.InYear(var year, var own) -> new EventDate.InYear(year, own.and(mark));
        };
    }
}
