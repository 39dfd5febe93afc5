package vigil.search;

import vigil.source.Sha256;
import vigil.time.EventDate;

import java.util.List;
import java.util.Optional;

/// A document as the index holds it.
///
/// @param document its id, unique in the archive
/// @param rendition digest of the text that passages point into
/// @param language BCP 47 tag of its main language, or `und`
/// @param title its own title
/// @param publisher who published it
/// @param published when, as far as is known
/// @param passages in reading order
public record IndexedPage(
        String document,
        Sha256 rendition,
        String language,
        Optional<String> title,
        Optional<String> publisher,
        Optional<EventDate> published,
        List<IndexedPassage> passages) {
    public IndexedPage {
        passages = List.copyOf(passages);
    }

    /// {@return a digest of everything the index holds of this page: equal digests need no update}
    Sha256 contents() {
        // records print all they hold, in a fixed order
        return Sha256.of(toString());
    }
}
