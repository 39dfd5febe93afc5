package vigil.casefile;

import org.jspecify.annotations.Nullable;

import vigil.claim.Reality;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A time in custody, each end as precisely as it is known.
///
/// @param kind where
/// @param fromEarliest the first day on which it may have begun
/// @param fromLatest the last day on which it may have begun
/// @param toEarliest the first day on which it may have ended
/// @param toLatest the last day on which it may have ended, or the as-of date
/// @param end how it ends
/// @param confirmed the latest day at which a source confirms it, where it has not ended
public record CustodySpan(
        Kind kind,
        LocalDate fromEarliest,
        LocalDate fromLatest,
        LocalDate toEarliest,
        LocalDate toLatest,
        End end,
        Optional<LocalDate> confirmed) {
    /// Where somebody is held.
    public enum Kind {
        CUSTODY,
        HOUSE_ARREST
    }

    /// How a span ends.
    public enum End {
        /// A source tells the end.
        TOLD,
        /// No source tells an end: it runs to the as-of date.
        OPEN,
        /// The person is free, but no source dates it.
        UNKNOWN
    }

    /// {@return the fewest days it may have lasted}
    public long minDays() {
        return Math.max(0, ChronoUnit.DAYS.between(fromLatest, toEarliest));
    }

    /// {@return the most days it may have lasted}
    public long maxDays() {
        return Math.max(0, ChronoUnit.DAYS.between(fromEarliest, toLatest));
    }

    /// {@return the times in custody that the happened and dated events of a case give}
    public static List<CustodySpan> of(Case aCase, LocalDate asOf) {
        List<CustodySpan> spans = new ArrayList<>();
        @Nullable Event begun = null;
        Kind kind = Kind.CUSTODY;
        for (Line<Event> line : aCase.events()) {
            Event event = line.value();
            if (event.reality() != Reality.HAPPENED || event.date().earliest().isEmpty()) continue;
            switch (event.type()) {
                case ARREST, ABDUCTION, REMAND, HOUSE_ARREST -> {
                    Kind next =
                            event.type() == vigil.claim.ActType.HOUSE_ARREST
                                    ? Kind.HOUSE_ARREST
                                    : Kind.CUSTODY;
                    if (begun != null && next == kind) continue;
                    if (begun != null) spans.add(ended(kind, begun.date(), event.date()));
                    begun = event;
                    kind = next;
                }
                case RELEASE, EXCHANGE, EXILE, DEATH -> {
                    if (begun != null) spans.add(ended(kind, begun.date(), event.date()));
                    begun = null;
                }
                default -> {}
            }
        }
        if (begun != null)
            spans.add(open(kind, begun.date(), aCase.status(), endsUndated(aCase), asOf));
        return List.copyOf(spans);
    }

    private static boolean endsUndated(Case aCase) {
        return aCase.events().stream()
                .map(Line::value)
                .filter(e -> e.reality() == Reality.HAPPENED && e.date().earliest().isEmpty())
                .anyMatch(
                        e ->
                                switch (e.type()) {
                                    case RELEASE, EXCHANGE, EXILE, DEATH -> true;
                                    default -> false;
                                });
    }

    private static CustodySpan ended(Kind kind, EventDate from, EventDate to) {
        LocalDate first = from.earliest().orElseThrow();
        LocalDate last = point(to).isBefore(first) ? first : point(to);
        return new CustodySpan(
                kind,
                first,
                point(from),
                to.earliest().orElse(last),
                last,
                End.TOLD,
                Optional.empty());
    }

    private static CustodySpan open(
            Kind kind, EventDate from, Status status, boolean endsUndated, LocalDate asOf) {
        LocalDate first = from.earliest().orElseThrow();
        boolean free =
                switch (status.value()) {
                    case RELEASED, EXILED, DEAD -> true;
                    case IN_CUSTODY, ON_TRIAL, SERVING_SENTENCE, HOUSE_ARREST, MISSING, UNKNOWN ->
                            // whoever was let go on some day must not be counted as held to this
                            // day
                            endsUndated;
                };
        Optional<LocalDate> freed =
                free && !endsUndated ? status.since().earliest() : Optional.empty();
        if (freed.isPresent() && !freed.get().isBefore(first))
            return ended(kind, from, status.since());
        LocalDate last = asOf.isBefore(first) ? first : asOf;
        return new CustodySpan(
                kind,
                first,
                point(from),
                last,
                last,
                free ? End.UNKNOWN : End.OPEN,
                status.confirmed());
    }

    /// The last day on which a date may have come; a state that goes on began at its beginning.
    private static LocalDate point(EventDate date) {
        if (date instanceof EventDate.Since(var from)) return from.latest().orElseThrow();
        return date.latest().or(date::earliest).orElseThrow();
    }
}
