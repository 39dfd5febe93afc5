package vigil.source;

/// One input, looked at: its bytes are at hand, or there is a reason why not.
public sealed interface Intake {
    /// {@return where the input came from}
    Origin origin();

    /// The bytes are at hand and may be a document.
    ///
    /// @param original the bytes and their capture
    /// @param facts what a person states about them
    record Taken(Original original, SourceFacts facts) implements Intake {
        @Override
        public Origin origin() {
            return original.capture().origin();
        }
    }

    /// The input was not taken.
    ///
    /// @param reason one sentence to a person
    record NotTaken(Origin origin, String reason) implements Intake {}
}
