package vigil.text;

import java.util.Optional;

/// When a page says it was published.
///
/// @param edtf the date in EDTF (`2019-08-16`, `2022-11`)
/// @param basis printed in the text, in the page's metadata, or in a post that the page shows
/// @param evidence the words that say so; empty for metadata
public record PublicationDate(String edtf, Basis basis, Optional<Passage> evidence) {
    /// Where the date was read.
    public enum Basis {
        STATED,
        METADATA,
        /// A post shown in the page, of a weekday that the page speaks of: about then.
        POST
    }
}
