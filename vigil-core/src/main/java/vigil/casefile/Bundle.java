package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.mention.PageMentions;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.PublicationDate;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All pages of one run with what each says, in the order of their ids.
///
/// Identical texts share a rendition: they are several documents and one telling, which the first
/// of them stands for.
///
/// @param pages every document that was read
/// @param told one a rendition
/// @param byRendition the same, to look up
/// @param oldest the earliest date that a document of a rendition bears
record Bundle(
        List<Page> pages,
        List<PageClaims> told,
        Map<Sha256, PageClaims> byRendition,
        Map<Sha256, PublicationDate> oldest) {
    static Bundle of(List<PageClaims> read) {
        List<PageClaims> sorted =
                read.stream()
                        .sorted(Comparator.comparing((PageClaims p) -> p.mentions().page().id()))
                        .toList();
        Map<Sha256, PageClaims> first = new LinkedHashMap<>();
        for (PageClaims page : sorted)
            first.putIfAbsent(page.mentions().page().rendition().id(), page);
        Map<Sha256, PublicationDate> oldest = new LinkedHashMap<>();
        for (PageClaims page : sorted)
            page.mentions()
                    .page()
                    .published()
                    .ifPresent(
                            date ->
                                    oldest.merge(
                                            page.mentions().page().rendition().id(),
                                            date,
                                            (a, b) -> isEarlier(b, a) ? b : a));
        return new Bundle(
                sorted.stream().map(p -> p.mentions().page()).toList(),
                List.copyOf(first.values()),
                first,
                oldest);
    }

    List<PageMentions> mentions() {
        return told.stream().map(PageClaims::mentions).toList();
    }

    /// {@return the page that stands for this rendition}
    Page page(Sha256 rendition) {
        return claims(rendition).mentions().page();
    }

    /// {@return the earliest date that a document of this text bears: the text is not younger than
    /// its oldest copy}
    Optional<PublicationDate> published(Sha256 rendition) {
        return Optional.ofNullable(oldest.get(rendition));
    }

    private static boolean isEarlier(PublicationDate a, PublicationDate b) {
        return EventDates.ORDER.compare(date(a), date(b)) < 0;
    }

    private static EventDate date(PublicationDate published) {
        return EventDates.read(published.edtf()).orElse(new EventDate.Undated());
    }

    PageClaims claims(Sha256 rendition) {
        return Objects.requireNonNull(
                byRendition.get(rendition), () -> "no page has the rendition " + rendition);
    }
}
