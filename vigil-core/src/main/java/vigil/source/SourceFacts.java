package vigil.source;

import java.util.Optional;

/// What a person states about a document, in a `sources.csv` beside it. It outranks whatever the
/// program would infer.
///
/// @param url where the document was published
/// @param published its date of publication, in EDTF
/// @param publisher who published it
/// @param language BCP 47 tag of its text
/// @param retrieved when it was saved, as stated
public record SourceFacts(
        Optional<String> url,
        Optional<String> published,
        Optional<String> publisher,
        Optional<String> language,
        Optional<String> retrieved) {
    /// Nothing is stated.
    public static final SourceFacts NONE =
            new SourceFacts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// {@return nothing but the language}
    ///
    /// @param language BCP 47 tag; empty if not even that is stated
    public static SourceFacts inLanguage(Optional<String> language) {
        return new SourceFacts(NONE.url, NONE.published, NONE.publisher, language, NONE.retrieved);
    }
}
