package vigil.time;

/// A length of time as told, as an interval of days that it may have been: "two years" is 1.5 to 3
/// (people round, and people cut off), "2,5 years" is 2.25 to 2.75, "more than two years" has no
/// end, "for a second year" is over one and up to two.
///
/// @param minDays at least so many days, inclusive
/// @param maxDays at most so many days, inclusive; [Integer#MAX_VALUE] if open
/// @param iso ISO 8601 duration of the number as told (`P2Y6M`), for terms of a sentence; `PXY` for
///   "some years"; `life`
public record DurationTold(int minDays, int maxDays, String iso) {
    /// A term without an end.
    public static final DurationTold LIFE = new DurationTold(0, Integer.MAX_VALUE, "life");

    public DurationTold {
        if (minDays < 0 || maxDays < minDays)
            throw new IllegalArgumentException(
                    "no duration lasts from %d to %d days".formatted(minDays, maxDays));
    }

    /// {@return whether some length fits both}
    public boolean compatible(DurationTold other) {
        return minDays <= other.maxDays && other.minDays <= maxDays;
    }
}
