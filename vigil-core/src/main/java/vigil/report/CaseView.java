package vigil.report;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.CustodySpan;
import vigil.casefile.Disagreement;
import vigil.casefile.Event;
import vigil.casefile.Gap;
import vigil.casefile.Line;
import vigil.casefile.Person;
import vigil.casefile.Request;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One case with everything that its page refers to: who, which sources in which order, which line
/// is called what, which passage stands where.
///
/// @param file the whole case file
/// @param aCase the case shown
/// @param person whose it is
/// @param words of the report
/// @param dates in these words
/// @param sources the pages shown, in the order of their ids; a text that two pages share is shown
///   once
/// @param passages all passages quoted
/// @param fileNames of all case pages, by person
record CaseView(
        CaseFile file,
        Case aCase,
        Person person,
        Words words,
        ReadableDates dates,
        List<Page> sources,
        PassageIndex passages,
        Map<String, String> fileNames) {

    static CaseView of(CaseFile file, Case aCase, Words words, Map<String, String> fileNames) {
        Person person =
                file.people().stream()
                        .filter(p -> p.id().equals(aCase.person()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "the case of "
                                                        + aCase.person()
                                                        + " is about nobody in the case file"));
        PassageIndex passages = new PassageIndex();
        CaseView view =
                new CaseView(
                        file,
                        aCase,
                        person,
                        words,
                        new ReadableDates(words),
                        List.of(),
                        passages,
                        fileNames);
        view.index();
        List<Page> sources = new ArrayList<>();
        for (Page page : file.pages())
            if (passages.quotes(page)
                    && sources.stream()
                            .noneMatch(s -> s.rendition().id().equals(page.rendition().id())))
                sources.add(page);
        passages.number(sources);
        return new CaseView(
                file, aCase, person, words, view.dates, List.copyOf(sources), passages, fileNames);
    }

    private void index() {
        for (int i = 0; i < aCase.events().size(); i++) {
            LineRef line = act(i);
            for (Passage passage : passages(aCase.events().get(i))) passages.add(passage, line);
        }
        for (int i = 0; i < aCase.requests().size(); i++) {
            LineRef line = request(i);
            for (Passage passage : passages(aCase.requests().get(i))) passages.add(passage, line);
        }
        for (int i = 0; i < aCase.disagreements().size(); i++) {
            LineRef line = disagreement(i);
            for (Disagreement.Side side : aCase.disagreements().get(i).sides())
                for (Passage passage : side.evidence()) passages.add(passage, line);
        }
        List<Gap> gaps = gaps();
        for (int i = 0; i < gaps.size(); i++)
            for (Passage passage : gaps.get(i).evidence()) passages.add(passage, gap(i));
        LineRef head = head();
        for (Passage passage : aCase.status().evidence()) passages.add(passage, head);
        for (Person.RoleHeld role : person.roles())
            for (Passage passage : role.evidence()) passages.add(passage, head);
        for (Person.Relation relation : person.relations())
            for (Passage passage : relation.evidence()) passages.add(passage, head);
        for (Person other : file.people())
            for (Person.Relation relation : other.relations())
                if (relation.to().equals(person.id()))
                    for (Passage passage : relation.evidence()) passages.add(passage, head);
        for (Person.Variant variant : person.variants())
            firstMention(variant).ifPresent(passages::add);
    }

    LineRef act(int index) {
        return new LineRef(
                "act-" + (index + 1),
                String.valueOf(index + 1),
                what(aCase.events().get(index).value()));
    }

    LineRef request(int index) {
        Request request = aCase.requests().get(index).value();
        return new LineRef(
                "request-" + (index + 1),
                words.say("label.request", index + 1),
                words.say("request.short", request.by().name(), Quotes.cut(request.what(), 60)));
    }

    LineRef disagreement(int index) {
        Disagreement clash = aCase.disagreements().get(index);
        return new LineRef(
                "clash-" + (index + 1),
                words.say("label.disagreement", index + 1),
                words.say("kind." + clash.kind().code()));
    }

    LineRef gap(int index) {
        return new LineRef(
                "gap-" + (index + 1),
                words.say("label.gap", index + 1),
                words.say("gap." + gaps().get(index).kind().code()));
    }

    LineRef head() {
        return new LineRef("head", words.say("label.head"), words.say("section.head"));
    }

    /// {@return the type of an act, in words}
    String what(Event event) {
        return words.say("act." + event.type().code());
    }

    /// {@return the gaps that concern this case}
    List<Gap> gaps() {
        return aCase.gaps();
    }

    /// {@return all passages of a line, in order, each once}
    static List<Passage> passages(Line<?> line) {
        TreeSet<Passage> all = new TreeSet<>();
        line.tells().forEach(claim -> all.addAll(claim.anchors()));
        all.addAll(line.derivedFrom());
        return List.copyOf(all);
    }

    Optional<Passage> firstMention(Person.Variant variant) {
        return person.mentions().stream().filter(m -> m.quote().equals(variant.text())).findFirst();
    }

    Page page(Passage passage) {
        return sources.get(passages.place(passage).source() - 1);
    }

    /// {@return the passages of the lines of everybody else}
    List<Passage> elsewhere() {
        return file.cases().stream()
                .filter(c -> !c.person().equals(aCase.person()))
                .flatMap(c -> Stream.concat(c.events().stream(), c.requests().stream()))
                .flatMap(line -> passages(line).stream())
                .toList();
    }

    Optional<Person> named(String id) {
        return file.people().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    Timeline timeline() {
        List<Timeline.Mark> marks = new ArrayList<>();
        for (int i = 0; i < aCase.events().size(); i++) {
            Event event = aCase.events().get(i).value();
            marks.add(
                    new Timeline.Mark(
                            Lane.of(event.type()), act(i), event.date(), event.reality()));
        }
        for (int i = 0; i < aCase.requests().size(); i++) {
            Request request = aCase.requests().get(i).value();
            marks.add(
                    new Timeline.Mark(
                            Lane.REQUESTS,
                            request(i),
                            request.date(),
                            vigil.claim.Reality.HAPPENED));
        }
        return Timeline.of(
                marks, CustodySpan.of(aCase, file.madeBy().asOf()), file.madeBy().asOf());
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
