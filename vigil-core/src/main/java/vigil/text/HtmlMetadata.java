package vigil.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads what an HTML page says of itself in its head: Open Graph, Dublin Core and plain `meta` elements, `title`, `lang`.
final class HtmlMetadata {
    private HtmlMetadata() {}

    static Metadata read(Document document) {
        Optional<String> site = meta(document, "og:site_name", "application-name", "dc.publisher");
        Optional<String> title = meta(document, "og:title", "twitter:title", "dc.title")
                .or(() -> Optional.of(document.title().strip()).filter(t -> !t.isEmpty()));
        Optional<String> language = Optional.ofNullable(document.selectFirst("html"))
                .map(e -> e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang"))
                .map(String::strip)
                .filter(l -> l.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*"))
                .map(l -> l.replace('_', '-'));
        Optional<String> url = Optional.ofNullable(document.selectFirst("link[rel=canonical]"))
                .map(e -> e.attr("href"))
                .filter(u -> !u.isBlank())
                .or(() -> meta(document, "og:url"));
        List<Metadata.DateClaim> dates = new ArrayList<>();
        return new Metadata(title, site, meta(document, "author", "article:author", "dc.creator"), language, url, dates);
    }

    static Optional<String> meta(Document document, String... names) {
        for (String name : names)
            for (Element element : document.select("meta"))
                if (name.equalsIgnoreCase(element.attr("property")) || name.equalsIgnoreCase(element.attr("name"))) {
                    String content = element.attr("content").strip();
                    if (!content.isEmpty()) return Optional.of(content);
                }
        return Optional.empty();
    }
}
