package vigil.report;

import vigil.casefile.CustodySpan;
import vigil.claim.Reality;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a timeline shows, before it is drawn: marks and bands between two days, and what has no
/// place on it.
///
/// @param first the first day shown
/// @param last the last day shown: not before the as-of date
/// @param asOf the day to which clocks run
/// @param marks in the order of the lines
/// @param bands of custody, in the order of time
/// @param beside lines without a year or without a date
record Timeline(
        LocalDate first,
        LocalDate last,
        LocalDate asOf,
        List<Mark> marks,
        List<CustodySpan> bands,
        List<Mark> beside) {
    Timeline {
        marks = List.copyOf(marks);
        bands = List.copyOf(bands);
        beside = List.copyOf(beside);
    }

    /// One line of the case on the timeline.
    ///
    /// @param line what it stands for
    /// @param date when
    /// @param reality whether it happened
    record Mark(Lane lane, LineRef line, EventDate date, Reality reality) {
        /// {@return whether the day is known}
        boolean isDay() {
            return date instanceof EventDate.Day day && day.qualifier() == EventDate.Qualifier.NONE;
        }

        /// {@return whether it goes on after its date}
        boolean goesOn() {
            return date instanceof EventDate.Since;
        }

        boolean comesFromBefore() {
            return date instanceof EventDate.Until;
        }

        LocalDate from() {
            return date.earliest().or(date::latest).orElseThrow();
        }

        LocalDate to() {
            if (date instanceof EventDate.Since(var from)) return from.latest().orElseThrow();
            return date.latest().orElseGet(this::from);
        }

        boolean hasPlace() {
            return date.earliest().isPresent() || date.latest().isPresent();
        }
    }

    static Timeline of(List<Mark> all, List<CustodySpan> bands, LocalDate asOf) {
        List<Mark> marks = all.stream().filter(Mark::hasPlace).toList();
        List<LocalDate> days = new ArrayList<>(List.of(asOf));
        for (Mark mark : marks) {
            days.add(mark.from());
            days.add(mark.to());
        }
        for (CustodySpan band : bands) {
            days.add(band.fromEarliest());
            days.add(band.toLatest());
        }
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(asOf);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(asOf);
        return new Timeline(
                first, last, asOf, marks, bands, all.stream().filter(m -> !m.hasPlace()).toList());
    }

    boolean isEmpty() {
        return marks.isEmpty() && bands.isEmpty();
    }
}
