package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.mention.PageMentions;
import vigil.source.Sha256;
import vigil.text.Page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All pages of one run with what each says, in the order of their ids.
///
/// Identical texts share a rendition: they are several documents and one telling, which the first
/// of them stands for.
///
/// @param pages every document that was read
/// @param told one a rendition
/// @param byRendition the same, to look up
record Bundle(List<Page> pages, List<PageClaims> told, Map<Sha256, PageClaims> byRendition) {
    static Bundle of(List<PageClaims> read) {
        List<PageClaims> sorted =
                read.stream()
                        .sorted(Comparator.comparing((PageClaims p) -> p.mentions().page().id()))
                        .toList();
        Map<Sha256, PageClaims> first = new LinkedHashMap<>();
        for (PageClaims page : sorted)
            first.putIfAbsent(page.mentions().page().rendition().id(), page);
        return new Bundle(
                sorted.stream().map(p -> p.mentions().page()).toList(),
                List.copyOf(first.values()),
                first);
    }

    List<PageMentions> mentions() {
        return told.stream().map(PageClaims::mentions).toList();
    }

    /// {@return the page that stands for this rendition}
    Page page(Sha256 rendition) {
        return claims(rendition).mentions().page();
    }

    PageClaims claims(Sha256 rendition) {
        return Objects.requireNonNull(
                byRendition.get(rendition), () -> "no page has the rendition " + rendition);
    }
}
