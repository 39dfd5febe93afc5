package vigil.report;

import vigil.casefile.Gap;
import vigil.casefile.PageDate;
import vigil.text.Page;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every source of a case as text, with what is known of it.
final class SourceSection {
    private SourceSection() {}

    static void write(Html html, CaseView view) {
        Words words = view.words();
        CasePage.section(html, words, "sources", view.sources().size());
        html.open("p", "class", "toggle")
                .empty("input", "type", "checkbox", "id", "show-reading")
                .text(" ");
        html.element("label", words.say("source.toggle"), "for", "show-reading").close("p");
        List<Gap> gaps = new ArrayList<>(view.file().gaps());
        gaps.addAll(view.gaps());
        SentenceNotes notes = new SentenceNotes(view.passages(), view.elsewhere(), gaps);
        for (int i = 0; i < view.sources().size(); i++)
            source(html, view, notes, i + 1, view.sources().get(i));
        html.close("section");
    }

    private static void source(
            Html html, CaseView view, SentenceNotes notes, int number, Page page) {
        Words words = view.words();
        String id = "source-" + number;
        html.open("article", "class", "source", "id", id, "aria-labelledby", id + "-title");
        html.open("h3", "id", id + "-title")
                .element("span", String.valueOf(number), "class", "number")
                .text(" ");
        html.element(
                        "bdi",
                        page.title().map(t -> Quotes.cut(t, 200)).orElse(page.id()),
                        "lang",
                        page.language())
                .close("h3");
        facts(html, words, view.file().pageDates(), page, "../");
        readInPart(html, view, page);
        html.open(
                "div",
                "class",
                "text",
                "lang",
                page.language(),
                "dir",
                Direction.of(page.rendition().text()));
        new SourceText(html, words, view.passages(), notes, page).write();
        html.close("div").close("article");
    }

    /// What of the page was not read, beside the page: the list of gaps in the index is elsewhere.
    private static void readInPart(Html html, CaseView view, Page page) {
        for (Gap gap : view.file().gaps())
            if ((gap.kind() == Gap.Kind.READ_IN_PART || gap.kind() == Gap.Kind.LANGUAGE_NOT_READ)
                    && gap.document().filter(page.id()::equals).isPresent())
                html.open("p", "class", "note")
                        .element("strong", view.words().say("gap." + gap.kind().code()))
                        .text(" ")
                        .element("span", gap.reason(), "dir", "auto", "lang", Words.OF_REASONS)
                        .close("p");
    }

    /// Publisher, date with its basis, language, where it came from and the digest that proves it.
    static void facts(Html html, Words words, List<PageDate> dates, Page page, String root) {
        html.open("dl", "class", "origin");
        page.publisher().ifPresent(p -> field(html, words, "publisher", p));
        page.author().ifPresent(a -> field(html, words, "author", a));
        html.open("div").element("dt", words.say("source.published")).open("dd");
        published(html, words, dates, page);
        html.close("dd").close("div");
        field(html, words, "language", TagNames.name(words, page.language()));
        field(html, words, "from", page.capture().origin().written());
        html.open("div").element("dt", words.say("source.text")).open("dd");
        html.element(
                        "a",
                        "texts/" + page.id() + ".txt",
                        "href",
                        root + "texts/" + Links.encode(page.id()) + ".txt")
                .close("dd")
                .close("div");
        html.open("div")
                .element("dt", words.say("source.digest"))
                .open("dd")
                .element("code", page.capture().payload().hex())
                .close("dd")
                .close("div");
        html.close("dl");
    }

    static void published(Html html, Words words, List<PageDate> dates, Page page) {
        Optional<PageDate> date =
                dates.stream().filter(d -> d.document().equals(page.id())).findFirst();
        if (date.isEmpty()) {
            html.text(words.say("source.undated"));
            return;
        }
        html.text(
                EventDates.read(date.get().edtf())
                        .map(new ReadableDates(words)::say)
                        .orElse(date.get().edtf()));
        html.text(" ").element("small", words.say("basis." + CaseView.code(date.get().basis())));
        if (date.get().why().isEmpty()) return;
        html.open("details")
                .element("summary", words.say("source.why-date"))
                .open("ul", "class", "reasons");
        for (String why : date.get().why())
            html.element("li", why, "dir", "auto", "lang", Words.OF_REASONS);
        html.close("ul").close("details");
    }

    private static void field(Html html, Words words, String key, String value) {
        html.open("div")
                .element("dt", words.say("source." + key))
                .isolated("dd", value)
                .close("div");
    }
}
