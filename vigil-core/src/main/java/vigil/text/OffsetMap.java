package vigil.text;

import java.util.List;

/// The way back from a rendition to its original: stretches in reading order, each with a locator
/// of its medium.
///
/// @param stretches sorted by start, not overlapping; a gap between two is text of our own making
///   (a line end between blocks)
public record OffsetMap(List<Stretch> stretches) {
    public OffsetMap {
        stretches = List.copyOf(stretches);
    }

    /// A stretch `[start, end)` of the rendition, UTF-16 units, and where it stands in the
    /// original.
    public record Stretch(int start, int end, Locator at) {}

    /// A place in an original, in the terms of its medium.
    public sealed interface Locator {
        /// Bytes of the payload, half-open.
        record ByteRange(long startByte, long endByte) implements Locator {}

        /// A node of a document tree, as a path of child steps such as
        /// `/html/body/div[2]/p[1]/text()[1]`.
        record DomPath(String path) implements Locator {}

        /// A rectangle of a page, in points from its upper left corner.
        ///
        /// @param page 1-based
        record PageArea(int page, float left, float top, float right, float bottom)
                implements Locator {}

        /// A paragraph of a word processor's document, 0-based.
        record Paragraph(int index) implements Locator {}
    }
}
