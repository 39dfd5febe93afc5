package vigil.source;

import java.time.Instant;
import java.util.Optional;

/// When and by what means a payload was collected.
///
/// @param at the moment, where it is known; a file handed over keeps none unless a person states it
/// @param means the tool or person, in a few words ("handed over", "vigil fetch")
public record Collection(Optional<Instant> at, String means) {
    /// A file handed over by a person, with no claim about when it was saved.
    public static final Collection HANDED_OVER = new Collection(Optional.empty(), "handed over");
}
