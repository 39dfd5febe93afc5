package vigil.time;

/// A length of time as told, as an interval of days: "2,5 years", "more than two years", "for a second year" (over one, up to two years).
///
/// @param minDays at least so many days, inclusive
/// @param maxDays at most so many days, inclusive; [Integer#MAX_VALUE] if open
/// @param iso ISO 8601 duration of the number as told (`P2Y6M`), for terms of a sentence
public record DurationTold(int minDays, int maxDays, String iso) {
    public DurationTold {
        if (minDays < 0 || maxDays < minDays)
            throw new IllegalArgumentException("no duration lasts from %d to %d days".formatted(minDays, maxDays));
    }
}
