package vigil.text;

import vigil.source.Original;

/// Reads plain text: the rendition is the input itself without its byte order mark, so that anchors
/// count in the file as it is.
final class PlainText {
    private static final Converter CONVERTER = new Converter("plain", 1);

    /// About a thousand printed pages. What lies beyond is listed as not read.
    static final int MAX_CHARS = 2_000_000;

    private PlainText() {}

    static Converted convert(Original original) {
        Decoder.Decoded decoded =
                Decoder.decode(original.bytes(), original.charset().stream().toList(), MAX_CHARS);
        if (decoded.text().isBlank())
            return new Converted.Failed("The text is empty: it holds nothing but blanks.");
        Rendition rendition =
                Rendition.of(
                        original.capture().payload(),
                        CONVERTER,
                        decoded.text(),
                        new OffsetMap(decoded.stretches()),
                        decoded.losses());
        return new Converted.Text(rendition, _ -> PlainBlocks.cut(decoded.text()), Metadata.NONE);
    }
}
