package vigil.text;

import vigil.source.Sha256;

import java.util.List;

/// The text of one payload, with the way back to its bytes.
///
/// The text is not normalised: for plain text it is the decoded input without its byte order mark.
///
/// @param id SHA-256 of the text's UTF-8
/// @param payload digest of the bytes it was made from
/// @param by the converter and its version
/// @param text the text; offsets into it are UTF-16 code units
/// @param back where each stretch of the text stands in the original
/// @param losses what could not be carried over, in reading order
public record Rendition(
        Sha256 id, Sha256 payload, Converter by, String text, OffsetMap back, List<Loss> losses) {
    public Rendition {
        losses = List.copyOf(losses);
        if (!id.equals(Sha256.of(text)))
            throw new IllegalArgumentException(
                    "rendition " + id + " does not have the digest of its text");
    }

    /// {@return a rendition of `text`, its id computed}
    public static Rendition of(
            Sha256 payload, Converter by, String text, OffsetMap back, List<Loss> losses) {
        return new Rendition(Sha256.of(text), payload, by, text, back, losses);
    }

    /// {@return the passage `[start, end)` of this text}
    public Passage passage(int start, int end) {
        return new Passage(id, start, end, text.substring(start, end));
    }
}
