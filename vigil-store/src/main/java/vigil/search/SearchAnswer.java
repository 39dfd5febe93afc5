package vigil.search;

import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param total documents that answer, all of them
/// @param hits this page of them, in the order asked for
/// @param next the cursor behind the last hit; empty if it is the last of all
/// @param counts a facet each, where asked for
public record SearchAnswer(
        long total, List<Hit> hits, Optional<String> next, List<FacetCounts> counts) {
    public SearchAnswer {
        hits = List.copyOf(hits);
        counts = List.copyOf(counts);
    }

    /// How many documents have each value of a facet; of a facet with chosen values, how many there
    /// would be with the others.
    ///
    /// @param values the most frequent first, equals by label
    /// @param others how many further values there are
    public record FacetCounts(Facet facet, List<Count> values, int others) {
        public FacetCounts {
            values = List.copyOf(values);
        }
    }

    /// A value with its number of documents.
    ///
    /// @param value as it is chosen
    /// @param label as it is shown
    public record Count(String value, String label, long documents) {}
}
