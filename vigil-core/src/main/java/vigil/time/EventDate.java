package vigil.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// When something happened, as precisely as the source says and no more.
///
/// The text form is EDTF level 1 (ISO 8601-2:2019): `2017-10-25`, `2015-01`, `2015-01~`,
/// `2015-01/..`, and two forms of EDTF level 2 for a day or month without its year: `XXXX-06-09`,
/// `XXXX-06`. Left out on purpose: seasons and negative years, which no source here uses (a season
/// is the span of its months). [EventDates] parses, prints and compares them.
public sealed interface EventDate {
    /// The years that EDTF writes with four digits.
    int FIRST_YEAR = 1;

    /// The years that EDTF writes with four digits.
    int LAST_YEAR = 9999;

    /// A single day, month or year: what can stand at either end of a range.
    sealed interface Point extends EventDate {
        /// {@return EDTF's mark on this point}
        Qualifier qualifier();
    }

    record Day(LocalDate value, Qualifier qualifier) implements Point {
        public Day {
            inRange(value.getYear());
        }
    }

    record Month(YearMonth value, Qualifier qualifier) implements Point {
        public Month {
            inRange(value.getYear());
        }
    }

    record InYear(Year value, Qualifier qualifier) implements Point {
        public InYear {
            inRange(value.getValue());
        }
    }

    /// A day whose year no source has told yet: `XXXX-06-09`.
    record Yearless(MonthDay value) implements EventDate {}

    /// A month whose year no source has told yet: `XXXX-06`.
    record YearlessMonth(java.time.Month value) implements EventDate {}

    /// From a point on, end not told: `2015-01/..`.
    record Since(Point from) implements EventDate {}

    /// Up to a point, start not told: `../2015-01`.
    record Until(Point to) implements EventDate {}

    /// A span, or one unknown moment within it: `2014-02-26/2014-02-28`. It does not end before it
    /// begins.
    record Between(Point from, Point to) implements EventDate {
        public Between {
            if (to.latest().orElseThrow().isBefore(from.earliest().orElseThrow()))
                throw new IllegalArgumentException(
                        "a span cannot end on %s before it begins on %s"
                                .formatted(EventDates.print(to), EventDates.print(from)));
        }
    }

    /// The source gives no date. Never replaced by the date of the source itself.
    record Undated() implements EventDate {}

    /// EDTF's own mark on a date.
    enum Qualifier {
        NONE,
        UNCERTAIN,
        APPROXIMATE,
        BOTH;

        /// {@return the mark of a date that rests on two dates so marked}
        public Qualifier and(Qualifier other) {
            if (this == other || other == NONE) return this;
            return this == NONE ? other : BOTH;
        }
    }

    /// {@return the first day on which this date may have begun; empty if nothing bounds it from
    /// below}
    default Optional<LocalDate> earliest() {
        return switch (this) {
            case Day(var day, _) -> Optional.of(day);
            case Month(var month, _) -> Optional.of(month.atDay(1));
            case InYear(var year, _) -> Optional.of(year.atDay(1));
            case Since(var from) -> from.earliest();
            case Between(var from, _) -> from.earliest();
            case Until _, Yearless _, YearlessMonth _, Undated _ -> Optional.empty();
        };
    }

    /// {@return the last day on which this date may have ended, inclusive; empty if nothing bounds
    /// it from above}
    default Optional<LocalDate> latest() {
        return switch (this) {
            case Day(var day, _) -> Optional.of(day);
            case Month(var month, _) -> Optional.of(month.atEndOfMonth());
            case InYear(var year, _) -> Optional.of(year.atMonth(12).atEndOfMonth());
            case Until(var to) -> to.latest();
            case Between(_, var to) -> to.latest();
            case Since _, Yearless _, YearlessMonth _, Undated _ -> Optional.empty();
        };
    }

    private static void inRange(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR)
            throw new IllegalArgumentException(
                    "year %d cannot be written in EDTF level 1: years run from %d to %d"
                            .formatted(year, FIRST_YEAR, LAST_YEAR));
    }
}
