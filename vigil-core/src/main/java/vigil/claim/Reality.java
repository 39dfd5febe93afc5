package vigil.claim;

/// Whether a source says that it happened.
public enum Reality {
    HAPPENED,
    DENIED,
    PLANNED,
    DEMANDED,
    ALLEGED
}
