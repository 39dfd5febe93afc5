package vigil.time;

/// How a page speaks of an event: as over, as to come, or in a way that leaves it open.
public enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
}
