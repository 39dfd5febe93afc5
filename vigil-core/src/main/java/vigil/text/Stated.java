package vigil.text;

import vigil.source.Sha256;

import java.util.List;

/// A value with the words it rests on.
///
/// @param value what is stated
/// @param anchors where, in reading order; several pages may share in a derived value
/// @param basis how it was come by
public record Stated<T>(T value, List<Passage> anchors, Basis basis) {
    public Stated {
        anchors = List.copyOf(anchors);
    }

    /// How a value was come by.
    public sealed interface Basis {
        /// Read from the words by a rule.
        record Read(String rule) implements Basis {}

        /// Reasoned from other stated values.
        ///
        /// @param from what it was reasoned from, a phrase each
        record Derived(String rule, List<String> from) implements Basis {
            public Derived {
                from = List.copyOf(from);
            }
        }

        /// Entered or corrected by a person.
        ///
        /// @param entry digest of the journal entry
        record ByHand(Sha256 entry) implements Basis {}
    }
}
