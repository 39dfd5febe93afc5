package vigil.report;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.CustodySpan;
import vigil.casefile.Gap;
import vigil.casefile.Person;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of a bundle: its cases, the other people, the sources, what is missing.
final class IndexPage {
    private final CaseFile file;
    private final Words words;
    private final Map<String, String> fileNames;
    private final ReadableDates dates;

    IndexPage(CaseFile file, Words words, Map<String, String> fileNames) {
        this.file = file;
        this.words = words;
        this.fileNames = fileNames;
        this.dates = new ReadableDates(words);
    }

    String html() {
        return Shell.page(
                words,
                words.say("index.title"),
                "",
                html -> {
                    html.open("main", "id", "main", "class", "index");
                    html.open("header", "class", "head")
                            .element("p", words.say("index.kicker"), "class", "kicker");
                    html.element("h1", words.say("index.title"));
                    html.element(
                            "p",
                            words.say(
                                    "index.lead",
                                    words.count("count.cases", file.cases().size()),
                                    words.count("count.people", file.people().size()),
                                    words.count("count.sources", file.pages().size()),
                                    dates.day(file.madeBy().asOf())),
                            "class",
                            "lead");
                    html.close("header");
                    cases(html);
                    people(html);
                    sources(html);
                    gaps(html);
                    ReviewSection.ofBundle(html, words, file);
                    reading(html);
                    html.close("main");
                    Colophon.write(html, words, file.madeBy());
                });
    }

    private void cases(Html html) {
        CasePage.section(html, words, "cases", file.cases().size());
        html.open("ul", "class", "cards");
        // who has most to tell comes first
        file.cases().stream()
                .sorted(Comparator.comparing((Case c) -> -c.events().size() - c.requests().size()))
                .forEach(c -> card(html, c));
        html.close("ul").close("section");
    }

    private void card(Html html, Case aCase) {
        String name = named(aCase.person()).map(Person::name).orElse(aCase.person());
        List<CustodySpan> spans = CustodySpan.of(aCase, file.madeBy().asOf());
        html.open("li", "class", "card")
                .open("h3")
                .open("a", "href", "cases/" + fileNames.get(aCase.person()))
                .element("bdi", name)
                .close("a")
                .close("h3");
        named(aCase.person())
                .filter(p -> p.variants().size() > 1)
                .ifPresent(
                        p -> {
                            html.open("p", "class", "also");
                            p.variants().stream()
                                    .filter(v -> !v.text().equals(name))
                                    .limit(4)
                                    .forEach(
                                            v ->
                                                    html.element(
                                                                    "bdi",
                                                                    v.text(),
                                                                    "lang",
                                                                    v.language())
                                                            .text(" "));
                            html.close("p");
                        });
        html.open("p")
                .element("strong", words.say("status." + aCase.status().value().code()))
                .close("p");
        html.element(
                "p",
                aCase.status()
                        .confirmed()
                        .map(day -> words.say("head.confirmed", dates.day(day)))
                        .orElseGet(() -> words.say("head.unconfirmed")),
                "class",
                "note");
        if (!spans.isEmpty() && spans.stream().noneMatch(s -> s.end() == CustodySpan.End.UNKNOWN)) {
            long least = spans.stream().mapToLong(CustodySpan::minDays).sum();
            long most = spans.stream().mapToLong(CustodySpan::maxDays).sum();
            html.element(
                    "p",
                    words.say(
                            "card.custody",
                            least == most
                                    ? words.count("days", least)
                                    : words.say(
                                            "custody.between", least, words.count("days", most))));
        }
        html.open("ul", "class", "numbers");
        number(html, "count.acts", aCase.events().size());
        number(html, "count.requests", aCase.requests().size());
        number(html, "count.disagreements", aCase.disagreements().size());
        number(html, "count.gaps", aCase.gaps().size());
        html.close("ul").close("li");
    }

    private void number(Html html, String key, int count) {
        html.element("li", words.count(key, count), "class", count == 0 ? "zero" : "some");
    }

    private void people(Html html) {
        List<Person> others =
                file.people().stream().filter(p -> !fileNames.containsKey(p.id())).toList();
        CasePage.section(html, words, "people", others.size());
        if (!others.isEmpty()) {
            html.open("table", "class", "people").open("thead").row();
            for (String column : List.of("name", "role", "spellings", "mentions"))
                html.element("th", words.say("column." + column), "scope", "col");
            html.endRow().close("thead").open("tbody");
            for (Person person : others) {
                html.row()
                        .open("th", "scope", "row")
                        .element("bdi", person.name())
                        .close("th")
                        .open("td");
                roles(html, person);
                html.close("td").open("td");
                for (Person.Variant variant : person.variants())
                    if (!variant.text().equals(person.name()))
                        html.element("bdi", variant.text(), "lang", variant.language()).text(" ");
                html.close("td")
                        .element("td", String.valueOf(person.mentions().size()), "class", "figure")
                        .endRow();
            }
            html.close("tbody").close("table");
        }
        html.close("section");
    }

    private void roles(Html html, Person person) {
        html.text(
                String.join(
                        ", ",
                        person.roles().stream()
                                .map(r -> words.say("role." + CaseView.code(r.role())))
                                .distinct()
                                .toList()));
        for (Person.Relation relation : person.relations()) {
            html.open("p")
                    .text(words.find("relation." + relation.kind()).orElse(relation.kind()))
                    .text(" " + words.say("relation.to") + " ");
            html.element("bdi", named(relation.to()).map(Person::name).orElse(relation.to()))
                    .close("p");
        }
    }

    private void sources(Html html) {
        CasePage.section(html, words, "sources", file.pages().size());
        html.open("ol", "class", "sources");
        for (Page page : file.pages()) {
            html.open("li").open("details").open("summary");
            html.element(
                    "bdi",
                    page.title().map(t -> Quotes.cut(t, 200)).orElse(page.id()),
                    "lang",
                    page.language(),
                    "class",
                    "title");
            html.text(" ")
                    .open("small")
                    .element("bdi", SourceChips.name(page))
                    .text(", ")
                    .text(TagNames.name(words, page.language()))
                    .text(", ");
            html.text(publishedShort(page)).close("small").close("summary");
            SourceSection.facts(html, words, file.pageDates(), page, "");
            html.close("details").close("li");
        }
        html.close("ol").close("section");
    }

    private String publishedShort(Page page) {
        return file.pageDates().stream()
                .filter(d -> d.document().equals(page.id()))
                .findFirst()
                .map(
                        d ->
                                vigil.time.EventDates.read(d.edtf())
                                                .map(dates::say)
                                                .orElse(d.edtf())
                                        + " "
                                        + words.say("basis." + CaseView.code(d.basis())))
                .orElseGet(() -> words.say("source.undated"));
    }

    private void gaps(Html html) {
        CasePage.section(html, words, "gaps", file.gaps().size());
        if (!file.gaps().isEmpty()) {
            html.open("ul", "class", "gaps");
            for (Gap gap : file.gaps()) {
                html.open("li").element("strong", words.say("gap." + gap.kind().code())).text(" ");
                gap.document()
                        .ifPresent(id -> html.element("bdi", id, "class", "document").text(" "));
                html.element("span", gap.reason(), "dir", "auto", "lang", Words.OF_REASONS);
                for (Passage passage : gap.evidence())
                    html.open("p")
                            .quote(Quotes.cut(passage.quote(), 300), "dir", "auto")
                            .close("p");
                html.close("li");
            }
            html.close("ul");
        }
        html.close("section");
    }

    private void reading(Html html) {
        html.open("section", "id", "how", "aria-labelledby", "how-title")
                .element("h2", words.say("section.how"), "id", "how-title");
        html.open("dl", "class", "words");
        for (String word : List.of("passage", "line", "certainty", "origins", "gap"))
            html.open("div")
                    .element("dt", words.say("how." + word))
                    .element("dd", words.say("how." + word + ".text"))
                    .close("div");
        html.close("dl").close("section");
    }

    private Optional<Person> named(String id) {
        return file.people().stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
