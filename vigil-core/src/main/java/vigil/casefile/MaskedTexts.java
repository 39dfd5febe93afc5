package vigil.casefile;

import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.PublicationDate;
import vigil.text.Rendition;
import vigil.text.Sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The texts of a case file with names put out of sight.
///
/// A mask puts as many squares as the name has code points, so that every anchor still fits:
/// offsets stay, quotes are cut from the masked texts, and a masked text has a digest of its own.
/// Spaces stay, so that lines break where they did.
final class MaskedTexts {
    private static final int MASK = '\u25A0';

    private final List<String> spellings;
    private final Set<Sha256> closed;
    private final Map<Sha256, Page> pages = new HashMap<>();

    /// @param spellings to hide wherever they stand as whole words, longer ones first
    /// @param places to hide besides, by rendition
    /// @param closed renditions of which every word is hidden
    MaskedTexts(
            List<Page> pages,
            List<String> spellings,
            Map<Sha256, List<Passage>> places,
            Set<Sha256> closed) {
        this.spellings = spellings;
        this.closed = closed;
        for (Page page : pages)
            this.pages.computeIfAbsent(
                    page.rendition().id(), id -> mask(page, places.getOrDefault(id, List.of())));
    }

    Page page(Page page) {
        Page text = Objects.requireNonNull(pages.get(page.rendition().id()));
        return new Page(
                page.id(),
                page.capture(),
                text.rendition(),
                page.language(),
                page.title().map(title -> isClosed(page) ? squares(title) : text(title)),
                page.publisher(),
                page.author().map(author -> isClosed(page) ? squares(author) : text(author)),
                text.published(),
                page.blocks(),
                text.sentences());
    }

    private boolean isClosed(Page page) {
        return closed.contains(page.rendition().id());
    }

    private Page mask(Page page, List<Passage> mentions) {
        StringBuilder text = new StringBuilder(page.rendition().text());
        for (Passage mention : mentions) hide(text, mention.start(), mention.end());
        if (isClosed(page)) hide(text, 0, text.length());
        // furniture and captions name people whom nobody looked for there
        hideSpellings(text);
        Rendition old = page.rendition();
        Rendition now =
                Rendition.of(old.payload(), old.by(), text.toString(), old.back(), old.losses());
        return new Page(
                page.id(),
                page.capture(),
                now,
                page.language(),
                page.title(),
                page.publisher(),
                page.author(),
                page.published()
                        .map(
                                p ->
                                        new PublicationDate(
                                                p.edtf(),
                                                p.basis(),
                                                p.evidence()
                                                        .map(
                                                                e ->
                                                                        now.passage(
                                                                                e.start(),
                                                                                e.end())))),
                page.blocks(),
                // tokens hold words of the text
                page.sentences().stream()
                        .map(s -> new Sentence(s.start(), s.end(), s.block(), List.of()))
                        .toList());
    }

    private static boolean isWhole(CharSequence text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(Character.codePointBefore(text, start)))
                && (end == text.length()
                        || !Character.isLetterOrDigit(Character.codePointAt(text, end)));
    }

    /// A supplementary letter takes two units, as do two squares: units are counted, so offsets
    /// stay.
    private static void hide(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++)
            if (!Character.isWhitespace(text.charAt(i))) text.setCharAt(i, (char) MASK);
    }

    /// {@return a text without the hidden spellings}
    String text(String text) {
        StringBuilder masked = new StringBuilder(text);
        hideSpellings(masked);
        return masked.toString();
    }

    private void hideSpellings(StringBuilder text) {
        for (String spelling : spellings)
            for (int at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1))
                if (isWhole(text, at, at + spelling.length()))
                    hide(text, at, at + spelling.length());
    }

    /// {@return as many squares as the name has letters}
    static String squares(String name) {
        StringBuilder squares = new StringBuilder(name);
        hide(squares, 0, name.length());
        return squares.toString();
    }

    Passage passage(Passage passage) {
        Page page = pages.get(passage.rendition());
        if (page == null) throw new IllegalStateException("no document holds " + passage);
        return page.passage(passage.start(), passage.end());
    }

    List<Passage> passages(List<Passage> passages) {
        return passages.stream().map(this::passage).toList();
    }
}
