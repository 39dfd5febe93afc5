package vigil.journal;

/// The content of an entry by which a person decides something.
public sealed interface Deed {
    /// {@return why, in the person's words; empty if none are given}
    String because();

    /// {@return the kind of entry that holds it}
    default String kind() {
        return switch (this) {
            case Decided _ -> "decided";
            case Undone _ -> "undone";
        };
    }

    /// Something is decided.
    record Decided(Decision decision, String because) implements Deed {}

    /// An earlier entry no longer holds. Taking back what took something back restores it.
    ///
    /// @param entry which
    record Undone(Head entry, String because) implements Deed {}
}
