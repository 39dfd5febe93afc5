package vigil.report;

import vigil.Reason;
import vigil.casefile.CustodySpan;
import vigil.casefile.Person;
import vigil.casefile.Status;
import vigil.language.LanguagePack;
import vigil.mention.Role;
import vigil.text.Passage;
import vigil.time.EventDate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The head of a case page: who, in all spellings, role and relations, where the person is now and
/// how long that has been.
final class CaseHead {
    private CaseHead() {}

    static void write(Html html, CaseView view, Timeline timeline) {
        Words words = view.words();
        Person person = view.person();
        html.open("header", "class", "head", "id", "head");
        html.element("p", words.say("case.kicker"), "class", "kicker");
        html.isolated("h1", person.name());
        html.open("dl", "class", "facts");
        status(html, view);
        custody(html, view, timeline);
        html.open("div", "class", "fact spellings")
                .element("dt", words.say("head.spellings"))
                .open("dd")
                .open("ul", "class", "plain");
        Map<String, List<Person.Variant>> spellings = new LinkedHashMap<>();
        for (Person.Variant variant : person.variants())
            spellings.computeIfAbsent(variant.text(), _ -> new ArrayList<>()).add(variant);
        for (List<Person.Variant> same : spellings.values()) spelling(html, view, same);
        html.close("ul");
        why(html, words, person.why());
        html.close("dd").close("div");
        roles(html, view);
        relations(html, view);
        html.close("dl");
        html.close("header");
    }

    private static void status(Html html, CaseView view) {
        Words words = view.words();
        Status status = view.aCase().status();
        html.open("div", "class", "fact status").element("dt", words.say("head.status")).open("dd");
        html.element("strong", words.say("status." + status.value().code()));
        if (!(status.since() instanceof EventDate.Undated)
                && !(status.since() instanceof EventDate.Since))
            html.text(" ").text(words.say("head.since", view.dates().say(status.since())));
        else if (status.since() instanceof EventDate.Since)
            html.text(" ").text(view.dates().say(status.since()));
        html.open("p", "class", "note")
                .text(
                        status.confirmed()
                                .map(day -> words.say("head.confirmed", view.dates().day(day)))
                                .orElseGet(() -> words.say("head.unconfirmed")))
                .close("p");
        if (!status.evidence().isEmpty()) SourceChips.write(html, view, status.evidence());
        html.close("dd").close("div");
    }

    private static void custody(Html html, CaseView view, Timeline timeline) {
        Words words = view.words();
        html.open("div", "class", "fact custody")
                .element("dt", words.say("head.custody"))
                .open("dd");
        List<CustodySpan> spans = timeline.bands();
        if (spans.isEmpty()) html.element("span", words.say("custody.unknown"));
        else if (spans.stream().anyMatch(s -> s.end() == CustodySpan.End.UNKNOWN))
            html.element("span", words.say("custody.end-unknown"));
        else {
            html.element("strong", days(words, spans));
            long house =
                    spans.stream()
                            .filter(s -> s.kind() == CustodySpan.Kind.HOUSE_ARREST)
                            .mapToLong(CustodySpan::maxDays)
                            .sum();
            if (house > 0) html.text(" ").text(words.count("custody.house", house));
            if (spans.getLast().end() == CustodySpan.End.OPEN)
                html.element(
                        "p",
                        words.say("custody.open", view.dates().day(timeline.asOf())),
                        "class",
                        "note");
        }
        html.close("dd").close("div");
    }

    private static String days(Words words, List<CustodySpan> spans) {
        long least = spans.stream().mapToLong(CustodySpan::minDays).sum();
        long most = spans.stream().mapToLong(CustodySpan::maxDays).sum();
        return least == most
                ? words.count("days", least)
                : words.say("custody.between", least, words.count("days", most));
    }

    /// One spelling, which pages in several languages may share.
    private static void spelling(Html html, CaseView view, List<Person.Variant> same) {
        Words words = view.words();
        Person.Variant variant = same.getFirst();
        html.open("li");
        Optional<Passage> mention = view.firstMention(variant);
        if (mention.isPresent())
            html.open("a", "href", "#" + view.passages().place(mention.get()).id())
                    .element("bdi", variant.text(), "lang", variant.language())
                    .close("a");
        else html.element("bdi", variant.text(), "lang", variant.language());
        String languages =
                same.stream()
                        .map(Person.Variant::language)
                        // a page that tells its language tells more than one that does not
                        .filter(tag -> !tag.equals(LanguagePack.NEUTRAL_TAG) || isUnknown(same))
                        .map(tag -> TagNames.name(words, tag))
                        .distinct()
                        .collect(Collectors.joining(", "));
        html.text(" ")
                .element(
                        "small",
                        words.say("spelling", languages, TagNames.script(words, variant.script())));
        html.close("li");
    }

    private static boolean isUnknown(List<Person.Variant> same) {
        return same.stream().allMatch(v -> v.language().equals(LanguagePack.NEUTRAL_TAG));
    }

    private static void why(Html html, Words words, List<Reason> reasons) {
        if (reasons.isEmpty()) return;
        html.open("details").element("summary", words.say("head.why"));
        Reasons.write(html, words, reasons);
        html.close("details");
    }

    private static void roles(Html html, CaseView view) {
        if (view.person().roles().isEmpty()) return;
        Words words = view.words();
        html.open("div", "class", "fact")
                .element("dt", words.say("head.role"))
                .open("dd")
                .open("ul", "class", "plain");
        for (Person.RoleHeld role : view.person().roles()) {
            html.open("li");
            // of a role outside the list, the word itself says more than "other"
            if (role.role() != Role.OTHER || role.label().isBlank())
                html.text(words.say("role." + CaseView.code(role.role()))).text(" ");
            if (!role.label().isBlank()) html.quote(Quotes.cut(role.label(), 80), "dir", "auto");
            SourceChips.write(html, view, role.evidence());
            html.close("li");
        }
        html.close("ul").close("dd").close("div");
    }

    private static void relations(Html html, CaseView view) {
        Words words = view.words();
        Person person = view.person();
        List<Person> others = view.file().people();
        boolean any =
                !person.relations().isEmpty()
                        || others.stream()
                                .anyMatch(
                                        o ->
                                                o.relations().stream()
                                                        .anyMatch(r -> r.to().equals(person.id())));
        if (!any) return;
        html.open("div", "class", "fact")
                .element("dt", words.say("head.relations"))
                .open("dd")
                .open("ul", "class", "plain");
        for (Person.Relation relation : person.relations()) {
            html.open("li").text(words.say("relation.is", kind(words, relation.kind()))).text(" ");
            name(html, view, relation.to());
            SourceChips.write(html, view, relation.evidence());
            html.close("li");
        }
        for (Person other : others)
            for (Person.Relation relation : other.relations())
                if (relation.to().equals(person.id())) {
                    html.open("li")
                            .text(words.say("relation.of", kind(words, relation.kind())))
                            .text(" ");
                    name(html, view, other.id());
                    SourceChips.write(html, view, relation.evidence());
                    html.close("li");
                }
        html.close("ul").close("dd").close("div");
    }

    private static String kind(Words words, String kind) {
        return words.find("relation." + kind).orElse(kind);
    }

    private static void name(Html html, CaseView view, String id) {
        String name = view.named(id).map(Person::name).orElse(id);
        String page = view.fileNames().get(id);
        if (page == null) html.element("bdi", name);
        else html.open("a", "href", page).element("bdi", name).close("a");
    }
}
