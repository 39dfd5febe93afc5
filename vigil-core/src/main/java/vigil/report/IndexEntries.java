package vigil.report;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.CustodySpan;
import vigil.casefile.Gap;
import vigil.casefile.Person;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Entries of the lists of a bundle: one case, one person, one source, one gap.
///
/// @param html where to
/// @param file what they stand in, or the part of it
/// @param fileNames of case pages, by person
record IndexEntries(
        Html html, CaseFile file, Words words, ReadableDates dates, Map<String, String> fileNames) {
    /// @param root what leads from the page to where cases lie
    void card(Case aCase, String root) {
        String name = named(aCase.person()).map(Person::name).orElse(aCase.person());
        List<CustodySpan> spans = CustodySpan.of(aCase, file.madeBy().asOf());
        html.open("li", "class", "card")
                .open("h3")
                .open("a", "href", root + "cases/" + fileNames.get(aCase.person()))
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
        number("count.acts", aCase.events().size());
        number("count.requests", aCase.requests().size());
        number("count.disagreements", aCase.disagreements().size());
        number("count.gaps", aCase.gaps().size());
        html.close("ul").close("li");
    }

    private void number(String key, int count) {
        html.element("li", words.count(key, count), "class", count == 0 ? "zero" : "some");
    }

    void person(Person person) {
        html.row().open("th", "scope", "row").element("bdi", person.name()).close("th").open("td");
        roles(person);
        html.close("td").open("td");
        for (Person.Variant variant : person.variants())
            if (!variant.text().equals(person.name()))
                html.element("bdi", variant.text(), "lang", variant.language()).text(" ");
        html.close("td")
                .element("td", String.valueOf(person.mentions().size()), "class", "figure")
                .endRow();
    }

    private void roles(Person person) {
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

    /// @param root what leads from the page to where texts lie
    void source(Page page, String root) {
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
        SourceSection.facts(html, words, file.pageDates(), page, root);
        html.close("details").close("li");
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

    void gap(Gap gap) {
        html.open("li").element("strong", words.say("gap." + gap.kind().code())).text(" ");
        gap.document().ifPresent(id -> html.element("bdi", id, "class", "document").text(" "));
        html.element("span", gap.reason(), "dir", "auto", "lang", Words.OF_REASONS);
        for (Passage passage : gap.evidence())
            html.open("p").quote(Quotes.cut(passage.quote(), 300), "dir", "auto").close("p");
        html.close("li");
    }

    private Optional<Person> named(String id) {
        return file.people().stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
