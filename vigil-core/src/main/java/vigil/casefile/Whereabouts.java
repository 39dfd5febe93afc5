package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.journal.MentionSeen;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where words that a person saw stand today.
///
/// In the text they were seen in they stand where they stood. In another text of the same bytes
/// they are found only by the very same words, standing there once; whatever else might be meant is
/// left to a person.
final class Whereabouts {
    private final Map<Sha256, Page> byRendition = new LinkedHashMap<>();
    private final Map<Sha256, List<Page>> byPayload = new LinkedHashMap<>();

    Whereabouts(List<PageClaims> pages) {
        for (PageClaims read : pages) {
            Page page = read.mentions().page();
            byRendition.putIfAbsent(page.rendition().id(), page);
            byPayload.computeIfAbsent(page.capture().payload(), _ -> new ArrayList<>()).add(page);
        }
    }

    /// What came of looking.
    sealed interface Found {
        /// The words stand here.
        record At(Passage passage) implements Found {}

        /// They are not to be found.
        ///
        /// @param reason a sentence to a person
        record Nowhere(String reason) implements Found {}
    }

    List<Page> pages(Sha256 payload) {
        return byPayload.getOrDefault(payload, List.of());
    }

    /// {@return where these words stand today}
    ///
    /// @param payload the bytes whose text they stood in
    Found find(Sha256 payload, Passage seen) {
        Page same = byRendition.get(seen.rendition());
        if (same != null) {
            String text = same.rendition().text();
            return seen.end() <= text.length() && text.startsWith(seen.quote(), seen.start())
                    ? new Found.At(seen)
                    : new Found.Nowhere(
                            "The words \"%s\" do not stand at this place of %s."
                                    .formatted(brief(seen.quote()), same.id()));
        }
        List<Page> texts = pages(payload);
        if (texts.isEmpty())
            return new Found.Nowhere("The document is not among those of this case file.");
        Page page = texts.getFirst();
        if (seen.quote().isEmpty())
            return new Found.Nowhere(
                    "The text of %s has changed, and there are no words to find again."
                            .formatted(page.id()));
        String text = page.rendition().text();
        int first = text.indexOf(seen.quote());
        if (first < 0)
            return new Found.Nowhere(
                    "The text of %s has changed, and the words \"%s\" no longer stand in it."
                            .formatted(page.id(), brief(seen.quote())));
        if (text.indexOf(seen.quote(), first + 1) >= 0)
            return new Found.Nowhere(
                    "The text of %s has changed, and the words \"%s\" stand in it more than once."
                            .formatted(page.id(), brief(seen.quote())));
        return new Found.At(page.passage(first, first + seen.quote().length()));
    }

    /// {@return where this mention stands today: found with the words around it}
    Found find(MentionSeen seen) {
        return switch (find(seen.payload(), seen.around())) {
            case Found.Nowhere nowhere -> nowhere;
            case Found.At(var around) -> new Found.At(within(seen.around(), around, seen.name()));
        };
    }

    /// {@return `inner`, which lay in `then`, as it lies in `now`}
    static Passage within(Passage then, Passage now, Passage inner) {
        int by = now.start() - then.start();
        return new Passage(now.rendition(), inner.start() + by, inner.end() + by, inner.quote());
    }

    static String brief(String quote) {
        return quote.length() <= 80
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, 60)) + " ...";
    }
}
