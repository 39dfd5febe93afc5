package vigil.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what an HTML page says of itself: structured data, Open Graph, Dublin Core and plain
/// `meta` elements, `title`, `lang`, its address.
final class HtmlMetadata {
    /// Source of a date that stands in the page's address.
    static final String ADDRESS = "the page's address";

    private static final int MAX_FIELD = 300;

    /// Names of `meta` elements that hold a date of publication, as systems all over the world
    /// write them, folded to letters.
    private static final Map<String, Integer> DATES =
            Map.ofEntries(
                    Map.entry("articlepublishedtime", 95),
                    Map.entry("ogarticlepublishedtime", 95),
                    Map.entry("ogpublishedtime", 92),
                    Map.entry("ogpubdate", 92),
                    Map.entry("articlepublished", 90),
                    Map.entry("articlepublicationdate", 90),
                    Map.entry("articlepubdate", 90),
                    Map.entry("articledateoriginal", 90),
                    Map.entry("datepublished", 92),
                    Map.entry("publisheddate", 90),
                    Map.entry("publishdate", 90),
                    Map.entry("publicationdate", 90),
                    Map.entry("pubdate", 90),
                    Map.entry("publishtime", 90),
                    Map.entry("publishedtime", 90),
                    Map.entry("publishedattime", 90),
                    Map.entry("originalpublicationdate", 90),
                    Map.entry("parselypubdate", 88),
                    Map.entry("sailthrudate", 88),
                    Map.entry("btpubdate", 88),
                    Map.entry("rbpubdate", 88),
                    Map.entry("gentzpublished", 88),
                    Map.entry("cxenseparserecspublishtime", 88),
                    Map.entry("dcdateissued", 88),
                    Map.entry("dctermsissued", 88),
                    Map.entry("dctermscreated", 82),
                    Map.entry("dcdatecreated", 82),
                    Map.entry("datecreated", 82),
                    Map.entry("citationpublicationdate", 85),
                    Map.entry("citationdate", 80),
                    Map.entry("issuedate", 80),
                    Map.entry("dcdate", 80),
                    Map.entry("dctermsdate", 80),
                    Map.entry("date", 80),
                    Map.entry("created", 75),
                    Map.entry("createdate", 75),
                    Map.entry("timestamp", 65),
                    Map.entry("articlemodifiedtime", 40),
                    Map.entry("datemodified", 40),
                    Map.entry("lastmodified", 40),
                    Map.entry("lastmod", 40),
                    Map.entry("revised", 38),
                    Map.entry("modified", 40),
                    Map.entry("ogupdatedtime", 40),
                    Map.entry("dctermsmodified", 40),
                    Map.entry("dcdatemodified", 40));

    private static final Pattern URL_DAY =
            Pattern.compile(
                    "[/_.=-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?:[/_.-]|$)");
    private static final Pattern URL_SLASHED_DAY =
            Pattern.compile("/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?:/|$)");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*");

    private HtmlMetadata() {}

    static Metadata read(Document document) {
        JsonLd data = JsonLd.of(document);
        Map<String, String> meta = meta(document);
        Optional<String> site =
                first(meta, "ogsitename")
                        .or(() -> data.ofArticles("publisher"))
                        .or(
                                () ->
                                        first(
                                                meta,
                                                "dcpublisher",
                                                "articlepublishername",
                                                "applicationname"));
        Optional<String> title =
                first(meta, "ogtitle")
                        .or(() -> data.ofArticles("headline"))
                        .or(() -> first(meta, "twittertitle", "dctitle"))
                        .or(() -> field(document.title()));
        Optional<String> author =
                data.ofArticles("author")
                        .or(
                                () ->
                                        first(
                                                meta,
                                                "author",
                                                "articleauthor",
                                                "dccreator",
                                                "parselyauthor",
                                                "byl"))
                        .filter(a -> !a.startsWith("http"));
        return new Metadata(
                title,
                site.or(() -> suffix(document.title(), title))
                        .or(() -> suffix(document.title(), heading(document))),
                author,
                language(document),
                first(meta, "ogdescription", "description", "twitterdescription"),
                data.property("articleBody"),
                dates(document, data, meta));
    }

    private static Map<String, String> meta(Document document) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : document.select("meta[content]")) {
            String content = element.attr("content").strip();
            if (content.isEmpty()) continue;
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = letters(element.attr(key));
                if (!name.isEmpty()) meta.putIfAbsent(name, content);
            }
        }
        return meta;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static Optional<String> first(Map<String, String> meta, String... names) {
        for (String name : names) {
            Optional<String> found = field(meta.getOrDefault(name, ""));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<String> field(String text) {
        String folded = text.replaceAll("\\s+", " ").strip();
        return Optional.of(folded.length() > MAX_FIELD ? folded.substring(0, MAX_FIELD) : folded)
                .filter(f -> !f.isEmpty());
    }

    /// {@return the page's only heading of the first rank}
    private static Optional<String> heading(Document document) {
        var headings = document.select("h1");
        return headings.size() == 1 ? field(headings.getFirst().text()) : Optional.empty();
    }

    /// "Title of the article - Name of the paper".
    private static Optional<String> suffix(String whole, Optional<String> title) {
        if (title.isEmpty()
                || whole.length() <= title.get().length()
                || !whole.startsWith(title.get())) return Optional.empty();
        String rest =
                whole.substring(title.get().length())
                        .replaceAll("^[\\s|\u2013\u2014:\u00BB\u2022-]+", "")
                        .strip();
        return field(rest).filter(r -> r.length() <= 60 && r.matches(".*\\p{L}.*"));
    }

    private static Optional<String> language(Document document) {
        Element html = document.selectFirst("html");
        List<String> declared = new ArrayList<>();
        if (html != null) {
            declared.add(html.attr("lang"));
            declared.add(html.attr("xml:lang"));
        }
        Element locale = document.selectFirst("meta[property=og:locale]");
        if (locale != null) declared.add(locale.attr("content"));
        Element header = document.selectFirst("meta[http-equiv=content-language]");
        if (header != null) declared.add(header.attr("content"));
        return declared.stream()
                .map(String::strip)
                .filter(l -> LANGUAGE.matcher(l).matches())
                .map(l -> l.replace('_', '-'))
                .findFirst();
    }

    private static List<Metadata.DateClaim> dates(
            Document document, JsonLd data, Map<String, String> meta) {
        List<Metadata.DateClaim> dates = new ArrayList<>();
        data.ofArticles("datePublished")
                .ifPresent(
                        d ->
                                dates.add(
                                        new Metadata.DateClaim(
                                                d,
                                                "datePublished of the article in JSON-LD",
                                                100)));
        data.property("datePublished")
                .ifPresent(
                        d -> dates.add(new Metadata.DateClaim(d, "datePublished in JSON-LD", 90)));
        data.looseDate()
                .ifPresent(
                        d -> dates.add(new Metadata.DateClaim(d, "datePublished in JSON-LD", 90)));
        data.property("dateCreated")
                .ifPresent(d -> dates.add(new Metadata.DateClaim(d, "dateCreated in JSON-LD", 70)));
        data.property("uploadDate")
                .ifPresent(d -> dates.add(new Metadata.DateClaim(d, "uploadDate in JSON-LD", 62)));
        data.property("dateModified")
                .ifPresent(
                        d -> dates.add(new Metadata.DateClaim(d, "dateModified in JSON-LD", 40)));
        meta.forEach(
                (name, content) -> {
                    Integer trust = DATES.get(name);
                    if (trust != null)
                        dates.add(new Metadata.DateClaim(content, "meta " + name, trust));
                });
        for (Element element : document.select("[itemprop*=datePublished]")) {
            String written =
                    element.hasAttr("content")
                            ? element.attr("content")
                            : element.hasAttr("datetime")
                                    ? element.attr("datetime")
                                    : element.text();
            dates.add(new Metadata.DateClaim(written, "itemprop datePublished", 86));
            break;
        }
        dates.add(new Metadata.DateClaim(document.title(), "the end of the page's own title", 61));
        elements(document, dates);
        address(document).ifPresent(dates::add);
        dates.sort(
                Comparator.comparingInt((Metadata.DateClaim d) -> -d.trust())
                        .thenComparing(Metadata.DateClaim::source));
        return dates;
    }

    /// Elements whose name says that they hold the date of publication.
    private static void elements(Document document, List<Metadata.DateClaim> dates) {
        for (Element element :
                document.select(
                        "time[pubdate], time[class*=publish], time[class*=pubdate], abbr.published,"
                                + " time.entry-date, span.published,"
                                + " [property=schema:datePublished]")) {
            for (String written :
                    List.of(
                            element.attr("datetime"),
                            element.attr("content"),
                            element.attr("title"),
                            element.text()))
                if (!written.isBlank())
                    dates.add(
                            new Metadata.DateClaim(
                                    written, "an element called as of publication", 59));
            break;
        }
    }

    private static Optional<Metadata.DateClaim> address(Document document) {
        Element canonical = document.selectFirst("link[rel=canonical]");
        Element shared = document.selectFirst("meta[property=og:url]");
        Optional<Metadata.DateClaim> own =
                canonical == null ? Optional.empty() : address(canonical.attr("href"));
        return own.or(() -> shared == null ? Optional.empty() : address(shared.attr("content")));
    }

    /// {@return the day that stands in an address, such as `/2019/08/16/`}
    static Optional<Metadata.DateClaim> address(String url) {
        for (Pattern pattern : List.of(URL_SLASHED_DAY, URL_DAY)) {
            Matcher matcher = pattern.matcher(url);
            if (!matcher.find()) continue;
            Optional<LocalDate> day =
                    PrintedDates.date(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
            if (day.isPresent())
                return Optional.of(new Metadata.DateClaim(day.get().toString(), ADDRESS, 72));
        }
        return Optional.empty();
    }
}
