package vigil.text;

import java.util.List;

/// What a converter makes of a payload.
sealed interface Converted {
    /// A text with its blocks and what the document says of itself.
    record Text(Rendition rendition, List<RawBlock> blocks, Metadata metadata) implements Converted {
        public Text {
            blocks = List.copyOf(blocks);
        }
    }

    /// No text.
    ///
    /// @param reason one sentence to a person
    record Failed(String reason) implements Converted {}
}
