package vigil.journal;

/// The person that something entered by hand is about.
public sealed interface Whom {
    /// Somebody whom a document names.
    record Mentioned(MentionSeen mention) implements Whom {}

    /// Somebody whom only the account names that tells of them.
    ///
    /// @param name as it stands in the account
    record Named(String name) implements Whom {
        public Named {
            if (name.isBlank()) throw new IllegalArgumentException("a person without a name");
        }
    }
}
