package vigil.claim;

import vigil.mention.MentionKey;
import vigil.source.Sha256;

/// The name of a claim that holds as long as its rendition does: decisions of people point at
/// these.
///
/// @param rendition the text it stands in
/// @param start of its predicate, UTF-16 units, inclusive
/// @param end exclusive
/// @param type the telling's type
/// @param victim whom it is about
public record ClaimKey(Sha256 rendition, int start, int end, String type, MentionKey victim)
        implements Comparable<ClaimKey> {
    @Override
    public int compareTo(ClaimKey other) {
        int order = rendition.compareTo(other.rendition);
        if (order == 0) order = Integer.compare(start, other.start);
        if (order == 0) order = Integer.compare(end, other.end);
        if (order == 0) order = type.compareTo(other.type);
        return order == 0 ? victim.compareTo(other.victim) : order;
    }

    /// Digest prefix, offsets, type and victim's offsets: `8c294dea870f:310-318:arrest:128-142`.
    @Override
    public String toString() {
        return "%s:%d-%d:%s:%d-%d"
                .formatted(rendition.brief(), start, end, type, victim.start(), victim.end());
    }
}
