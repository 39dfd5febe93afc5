package vigil.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A set of days, as spans that neither touch nor overlap, in order.
///
/// @param spans each from its first to its last day, both inclusive
record DaySet(List<Span> spans) {
    /// So many spans hold every week from 1900 to 2100; a set of more becomes its hull, which
    /// excludes nothing.
    private static final int MAX_SPANS = 12_000;

    /// Days counted from 1970-01-01.
    record Span(long first, long last) {}

    DaySet {
        spans = List.copyOf(spans);
    }

    static DaySet of(LocalDate first, LocalDate last) {
        return new DaySet(List.of(new Span(first.toEpochDay(), last.toEpochDay())));
    }

    /// {@return the set of all days in these spans, which may overlap and come in any order}
    static DaySet union(List<Span> any) {
        List<Span> sorted = new ArrayList<>(any);
        sorted.sort(java.util.Comparator.comparingLong(Span::first).thenComparingLong(Span::last));
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            if (!joined.isEmpty() && span.first() <= joined.getLast().last() + 1)
                joined.set(
                        joined.size() - 1,
                        new Span(
                                joined.getLast().first(),
                                Math.max(joined.getLast().last(), span.last())));
            else joined.add(span);
        }
        if (joined.size() > MAX_SPANS)
            return new DaySet(
                    List.of(new Span(joined.getFirst().first(), joined.getLast().last())));
        return new DaySet(joined);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    long first() {
        return spans.getFirst().first();
    }

    long last() {
        return spans.getLast().last();
    }

    LocalDate firstDay() {
        return LocalDate.ofEpochDay(first());
    }

    LocalDate lastDay() {
        return LocalDate.ofEpochDay(last());
    }

    DaySet intersect(DaySet other) {
        List<Span> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < spans.size() && j < other.spans.size()) {
            Span a = spans.get(i);
            Span b = other.spans.get(j);
            long first = Math.max(a.first(), b.first());
            long last = Math.min(a.last(), b.last());
            if (first <= last) common.add(new Span(first, last));
            if (a.last() < b.last()) i++;
            else j++;
        }
        return new DaySet(common);
    }

    /// {@return all days that lie from `least` to `most` days after a day of this set}
    DaySet plus(long least, long most) {
        List<Span> moved = new ArrayList<>();
        for (Span span : spans) moved.add(new Span(span.first() + least, span.last() + most));
        return union(moved);
    }

    /// {@return the only date that means exactly the days from the first to the last}
    EventDate hull() {
        return DateAlgebra.spanning(firstDay(), lastDay());
    }

    boolean isOneSpan() {
        return spans.size() == 1;
    }

    DaySet firstSpan() {
        return new DaySet(List.of(spans.getFirst()));
    }
}
