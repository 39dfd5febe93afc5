package vigil.casefile;

import vigil.text.Passage;

import java.util.List;

/// When a document was published, as far as the bundle tells.
///
/// @param document the page's id
/// @param edtf the date
/// @param basis stated, metadata, or inferred from what the texts say
/// @param evidence the words it rests on, on this page or others; empty for metadata
/// @param why how it was inferred, a phrase each
public record PageDate(
        String document, String edtf, Basis basis, List<Passage> evidence, List<String> why) {
    public PageDate {
        evidence = List.copyOf(evidence);
        why = List.copyOf(why);
    }

    /// How the date is known.
    public enum Basis {
        STATED,
        METADATA,
        INFERRED
    }
}
