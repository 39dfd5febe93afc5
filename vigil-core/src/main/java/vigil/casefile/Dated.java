package vigil.casefile;

import vigil.claim.Claim;
import vigil.text.Passage;
import vigil.time.DateAlgebra;
import vigil.time.EventDate;
import vigil.time.EventDate.Day;
import vigil.time.EventDate.Since;
import vigil.time.EventDate.Undated;
import vigil.time.EventDate.Until;

import java.util.List;

/// When one telling puts its act.
///
/// @param date a moment or span; [Undated] if the telling gives none
/// @param basis stated in full, or completed from elsewhere
/// @param worded whether the page words day and month (or month and year) itself, so that another
///   page's other date clashes with it
/// @param printed what a report shows: `date`, or the likeliest year of a day whose year nothing
///   fixes
/// @param within all days the telling allows, which may say more than `date` ("not later than
///   Monday")
/// @param from words elsewhere that complete the date
/// @param why how the date was completed, a phrase each
record Dated(
        EventDate date,
        Event.DateBasis basis,
        boolean worded,
        EventDate printed,
        EventDate within,
        List<Passage> from,
        List<String> why) {
    static final Dated NOT =
            new Dated(
                    new Undated(),
                    Event.DateBasis.STATED,
                    false,
                    new Undated(),
                    new Undated(),
                    List.of(),
                    List.of());

    Dated {
        from = List.copyOf(from);
        why = List.copyOf(why);
    }

    /// {@return the moment of an act that is told with one side only: who has been held since May
    /// was taken in May}
    static EventDate moment(EventDate told) {
        return switch (told) {
            case Since(var from) -> from;
            // "by May he had been arrested" bounds the act and does not date it
            case Until _ -> new Undated();
            default -> told;
        };
    }

    /// {@return the words elsewhere that complete the date; those of the claims themselves need not
    /// be shown twice}
    List<Passage> beyond(List<Claim> claims) {
        return from.stream()
                .filter(
                        p ->
                                claims.stream()
                                        .flatMap(c -> c.anchors().stream())
                                        .noneMatch(anchor -> anchor.contains(p)))
                .distinct()
                .sorted()
                .toList();
    }

    boolean isDay() {
        return date instanceof Day;
    }

    /// {@return how exact the date is: 0 a day, then month, span, year, no year, none}
    int vagueness() {
        return switch (date) {
            case Day _ -> 0;
            case EventDate.Month _ -> 2;
            case EventDate.Between b -> days(b) <= 10 ? 1 : days(b) <= 62 ? 3 : 5;
            case EventDate.InYear _ -> 4;
            case EventDate.Yearless _, EventDate.YearlessMonth _ -> 6;
            case Since _, Until _ -> 7;
            case Undated _ -> 8;
        };
    }

    private static long days(EventDate.Between span) {
        return java.time.temporal.ChronoUnit.DAYS.between(
                span.earliest().orElseThrow(), span.latest().orElseThrow());
    }

    boolean fits(Dated other) {
        return DateAlgebra.compatible(within, other.within)
                && DateAlgebra.compatible(date, other.date);
    }
}
