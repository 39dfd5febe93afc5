package vigil.text;

import vigil.source.Capture;

import java.util.List;
import java.util.Optional;

/// One document, read: its text cut into blocks and sentences, and what it says of itself.
///
/// @param id short id, unique in a bundle: the input's file stem, with a suffix of the digest where
///   stems collide
/// @param capture what was preserved
/// @param rendition its text
/// @param language BCP 47 tag of the article's main language, or `und`
/// @param title the page's own title, where one was found
/// @param publisher who published it, where the page or a person says so
/// @param author who wrote it, where the page says so
/// @param published the date it states, where it states one
/// @param blocks all blocks in reading order, furniture included
/// @param sentences the sentences of the article's blocks, in reading order; furniture has none
public record Page(
        String id,
        Capture capture,
        Rendition rendition,
        String language,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> author,
        Optional<PublicationDate> published,
        List<Block> blocks,
        List<Sentence> sentences) {
    public Page {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
    }

    /// {@return the same page, of this day}
    public Page dated(Optional<PublicationDate> date) {
        return new Page(
                id, capture, rendition, language, title, publisher, author, date, blocks,
                sentences);
    }

    /// {@return the passage `[start, end)` of this page's text}
    public Passage passage(int start, int end) {
        return rendition.passage(start, end);
    }
}
