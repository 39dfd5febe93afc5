package vigil.text;

import vigil.source.Sha256;

/// A run of text in one preserved source: the anchor of every line in a case file.
///
/// Offsets are UTF-16 code units into the text of one rendition, unnormalised, half-open: `start`
/// is inside, `end` is not. `end - start` is the length; `[0, 0)` is legal and empty. Every output
/// converts to code points.
///
/// @param rendition SHA-256 of the UTF-8 of the text pointed into (not of the bytes it was decoded
///   from)
/// @param start 0-based, inclusive
/// @param end 0-based, exclusive
/// @param quote the text itself, so that a reader can check the anchor without our code
public record Passage(Sha256 rendition, int start, int end, String quote)
        implements Comparable<Passage> {
    public Passage {
        if (start < 0 || quote.length() != end - start)
            throw new IllegalArgumentException(
                    "passage [%d, %d) does not fit its quote of %d units: has the text changed?"
                            .formatted(start, end, quote.length()));
    }

    /// {@return whether the two share at least one unit of the same rendition; touching passages do
    /// not}
    public boolean overlaps(Passage other) {
        return rendition.equals(other.rendition) && start < other.end && other.start < end;
    }

    /// {@return whether `other` lies wholly inside this passage}
    public boolean contains(Passage other) {
        return rendition.equals(other.rendition) && start <= other.start && other.end <= end;
    }

    /// By rendition, then start, then end.
    @Override
    public int compareTo(Passage other) {
        int byRendition = rendition.compareTo(other.rendition);
        if (byRendition != 0) return byRendition;
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
