package vigil.search;

import vigil.time.DateAlgebra;
import vigil.time.EventDate;
import vigil.time.EventDate.Between;
import vigil.time.EventDate.Point;
import vigil.time.EventDate.Qualifier;

import java.time.LocalDate;
import java.util.Optional;

/// How a date, which may be imprecise, lies to a range of days.
public enum Fit {
    /// Every day it allows lies in the range, and its source marks no doubt.
    CERTAINLY,
    /// Some day it allows lies in the range.
    POSSIBLY;

    /// {@return how `date` fits the days of `range`; empty if it cannot, or if nothing tells its
    /// year}
    public static Optional<Fit> of(EventDate date, EventDate range) {
        if (isOpen(date) || isOpen(range) || !DateAlgebra.compatible(date, range))
            return Optional.empty();
        return Optional.of(isDoubted(date) || !within(date, range) ? POSSIBLY : CERTAINLY);
    }

    private static boolean within(EventDate date, EventDate range) {
        LocalDate first = date.earliest().orElse(LocalDate.MIN);
        LocalDate last = date.latest().orElse(LocalDate.MAX);
        return !first.isBefore(range.earliest().orElse(LocalDate.MIN))
                && !last.isAfter(range.latest().orElse(LocalDate.MAX));
    }

    /// {@return whether nothing tells the year}
    static boolean isOpen(EventDate date) {
        return switch (date) {
            case EventDate.Yearless _, EventDate.YearlessMonth _, EventDate.Undated _ -> true;
            case EventDate.Since _, EventDate.Until _, Between _, Point _ -> false;
        };
    }

    /// {@return whether the source itself marks the date uncertain or approximate}
    static boolean isDoubted(EventDate date) {
        return switch (date) {
            case Point p -> p.qualifier() != Qualifier.NONE;
            case Between(var from, var to) ->
                    from.qualifier() != Qualifier.NONE || to.qualifier() != Qualifier.NONE;
            case EventDate.Since(var from) -> from.qualifier() != Qualifier.NONE;
            case EventDate.Until(var to) -> to.qualifier() != Qualifier.NONE;
            case EventDate.Yearless _, EventDate.YearlessMonth _, EventDate.Undated _ -> true;
        };
    }
}
