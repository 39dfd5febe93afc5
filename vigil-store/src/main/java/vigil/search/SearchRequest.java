package vigil.search;

import vigil.source.Sha256;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is searched for, and how much of the answer is wanted.
///
/// @param query in the query language
/// @param order of the hits
/// @param after the cursor that the page before ended with
/// @param limit hits wanted, up to [#MAX_LIMIT]
/// @param passages passages shown of each hit
/// @param facetValues values counted of each facet; 0 for no counts
/// @param chosen values that hits have to have, of each facet one of them
public record SearchRequest(
        String query,
        SearchOrder order,
        Optional<String> after,
        int limit,
        int passages,
        int facetValues,
        Map<Facet, List<String>> chosen) {
    /// As many hits come at once; further ones behind the cursor.
    public static final int MAX_LIMIT = 1_000;

    public SearchRequest {
        if (limit < 0 || limit > MAX_LIMIT)
            throw new IllegalArgumentException(
                    "%d hits cannot be given at once: 0 to %d can; the cursor leads to the next."
                            .formatted(limit, MAX_LIMIT));
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
        chosen = java.util.Collections.unmodifiableMap(copy);
    }

    /// {@return a request for the first hits by relevance}
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(
                query, SearchOrder.RELEVANCE, Optional.empty(), limit, 3, 0, Map.of());
    }

    /// {@return the same from the place where `cursor` ended}
    public SearchRequest from(String cursor) {
        return new SearchRequest(
                query, order, Optional.of(cursor), limit, passages, facetValues, chosen);
    }

    /// {@return the same in this order}
    public SearchRequest in(SearchOrder other) {
        return new SearchRequest(query, other, after, limit, passages, facetValues, chosen);
    }

    /// {@return a digest of what decides which hit stands where}
    Sha256 asked() {
        return Sha256.of(query + "\n" + order + "\n" + new TreeMap<>(chosen));
    }
}
