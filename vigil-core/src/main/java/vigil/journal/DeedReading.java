package vigil.journal;

/// What came of reading a content. Contents come from other devices and other versions: one that
/// cannot be read is listed and stops nothing.
public sealed interface DeedReading {
    /// It was read.
    record Read(Deed deed) implements DeedReading {}

    /// It was not.
    ///
    /// @param reason a sentence to a person
    record Unreadable(String reason) implements DeedReading {}
}
