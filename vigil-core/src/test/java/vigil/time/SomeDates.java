package vigil.time;

import vigil.time.EventDate.Point;
import vigil.time.EventDate.Qualifier;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Random;

/// Dates drawn at random, every kind alike often.
final class SomeDates {
    private SomeDates() {}

    static EventDate any(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> point(random);
            case 1 -> new EventDate.Since(point(random));
            case 2 -> new EventDate.Until(point(random));
            case 3 -> span(random);
            case 4 ->
                    new EventDate.Yearless(
                            MonthDay.from(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(366))));
            case 5 -> new EventDate.YearlessMonth(java.time.Month.of(1 + random.nextInt(12)));
            default -> new EventDate.Undated();
        };
    }

    static Point point(Random random) {
        Qualifier mark = Qualifier.values()[random.nextInt(4)];
        LocalDate day = LocalDate.of(1 + random.nextInt(9999), 1, 1).plusDays(random.nextInt(365));
        return switch (random.nextInt(3)) {
            case 0 -> new EventDate.Day(day, mark);
            case 1 -> new EventDate.Month(YearMonth.from(day), mark);
            default -> new EventDate.InYear(Year.from(day), mark);
        };
    }

    private static EventDate span(Random random) {
        Point a = point(random);
        Point b = point(random);
        return a.earliest().orElseThrow().isAfter(b.latest().orElseThrow())
                ? new EventDate.Between(b, a)
                : new EventDate.Between(a, b);
    }
}
