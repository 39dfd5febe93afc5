package vigil.casefile;

/// Whether two tellings can speak of one thing, judged by one of its marks.
enum Likeness {
    SAME,
    /// One of the two does not say, or they cannot be compared (another language).
    OPEN,
    DIFFERENT;

    /// {@return what two marks say together: one difference tells two things apart}
    Likeness and(Likeness other) {
        if (this == DIFFERENT || other == DIFFERENT) return DIFFERENT;
        return this == SAME || other == SAME ? SAME : OPEN;
    }
}
