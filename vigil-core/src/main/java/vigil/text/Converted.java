package vigil.text;

import java.util.List;
import java.util.function.Function;

/// What a converter makes of a payload.
sealed interface Converted {
    /// A text with its blocks and what the document says of itself.
    ///
    /// @param cutter cuts the text into blocks, once its language and with it the cues of furniture
    ///   are known
    record Text(Rendition rendition, Function<CueLexicon, List<RawBlock>> cutter, Metadata metadata)
            implements Converted {}

    /// No text.
    ///
    /// @param reason one sentence to a person
    record Failed(String reason) implements Converted {}
}
