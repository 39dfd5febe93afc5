package vigil.mention;

import vigil.source.Sha256;
import vigil.text.Passage;

/// The name of a mention that holds as long as its rendition does: decisions of people point at
/// these.
///
/// @param rendition the text it stands in
/// @param start UTF-16 units, inclusive
/// @param end exclusive
public record MentionKey(Sha256 rendition, int start, int end) implements Comparable<MentionKey> {
    /// {@return the key of what stands in this passage}
    public static MentionKey of(Passage passage) {
        return new MentionKey(passage.rendition(), passage.start(), passage.end());
    }

    @Override
    public int compareTo(MentionKey other) {
        int byRendition = rendition.compareTo(other.rendition);
        if (byRendition != 0) return byRendition;
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }

    /// Digest prefix and offsets: `8c294dea870f:128-142`.
    @Override
    public String toString() {
        return rendition.brief() + ":" + start + "-" + end;
    }
}
