package vigil.report;

import vigil.casefile.Event;
import vigil.casefile.Line;
import vigil.claim.Reality;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The acts of a case as a table, each with the passages it rests on and why it stands here.
final class ActTable {
    private ActTable() {}

    static void write(Html html, CaseView view) {
        Words words = view.words();
        List<Line<Event>> events = view.aCase().events();
        CasePage.section(html, words, "acts", events.size());
        if (!events.isEmpty()) {
            html.open("table", "class", "acts")
                    .element("caption", words.say("acts.caption"), "class", "hidden");
            html.open("thead").row();
            for (String column : List.of("number", "when", "what", "sources", "certainty"))
                html.element("th", words.say("column." + column), "scope", "col");
            html.endRow().close("thead").open("tbody");
            for (int i = 0; i < events.size(); i++) row(html, view, view.act(i), events.get(i));
            html.close("tbody").close("table");
        }
        html.close("section");
    }

    private static void row(Html html, CaseView view, LineRef line, Line<Event> act) {
        Event event = act.value();
        String reality = CaseView.code(event.reality());
        html.row("id", line.id(), "tabindex", "-1", "class", "line " + reality);
        html.element("th", line.label(), "scope", "row", "class", "number");
        html.open("td", "class", "when");
        date(html, view, event.date());
        event.dateBasis()
                .filter(b -> b == Event.DateBasis.DERIVED)
                .ifPresent(
                        _ ->
                                html.text(" ")
                                        .element(
                                                "span",
                                                view.words().say("date.derived"),
                                                "class",
                                                "tag"));
        html.close("td");
        html.open("td", "class", "what");
        html.open("p").element("strong", view.what(event));
        if (event.reality() != Reality.HAPPENED) {
            html.text(" ").open("span", "class", "reality " + reality);
            html.open(
                    "svg",
                    "viewBox",
                    "-2 -2 24 24",
                    "width",
                    "16",
                    "height",
                    "16",
                    "aria-hidden",
                    "true",
                    "class",
                    "sample");
            MarkShape.point(html, event.reality(), 10, 10, "");
            html.close("svg").text(" " + view.words().say("reality." + reality)).close("span");
        }
        html.close("p");
        words(html, view, act);
        details(html, view, event);
        why(html, view, act);
        html.close("td");
        html.open("td", "class", "sources");
        SourceChips.write(html, view, CaseView.passages(act));
        html.close("td");
        html.open("td", "class", "certainty");
        certainty(html, view.words(), act);
        html.close("td").endRow();
    }

    /// The words of the first telling: what a reader wants to see before anything else.
    static void words(Html html, CaseView view, Line<?> line) {
        vigil.text.Passage passage = line.tells().getFirst().anchors().getFirst();
        html.open("p", "class", "said-so")
                .quote(
                        Quotes.cut(passage.quote(), 240),
                        "dir",
                        "auto",
                        "lang",
                        view.page(passage).language())
                .close("p");
    }

    static void date(Html html, CaseView view, EventDate date) {
        html.element("span", view.dates().say(date), "class", "date");
        if (!(date instanceof EventDate.Undated))
            html.text(" ").element("small", EventDates.print(date), "class", "edtf");
    }

    private static void details(Html html, CaseView view, Event event) {
        Words words = view.words();
        record Field(String key, Optional<String> value) {}
        List<Field> fields =
                new ArrayList<>(
                        List.of(
                                new Field("place", event.place()),
                                new Field("actor", event.actor()),
                                new Field("charge", event.charge()),
                                new Field("said-by", event.saidBy())));
        if (event.term().isEmpty()
                && event.about().isEmpty()
                && fields.stream().allMatch(f -> f.value().isEmpty())) return;
        html.open("dl", "class", "details");
        event.term()
                .ifPresent(
                        term ->
                                html.open("div")
                                        .element("dt", words.say("field.term"))
                                        .open("dd")
                                        .text(Terms.say(words, term))
                                        .close("dd")
                                        .close("div"));
        for (Field field : fields)
            field.value()
                    .ifPresent(
                            value ->
                                    html.open("div")
                                            .element("dt", words.say("field." + field.key()))
                                            .isolated("dd", Quotes.cut(value, 300))
                                            .close("div"));
        event.about()
                .ifPresent(
                        about ->
                                html.open("div")
                                        .element("dt", words.say("field.about"))
                                        .open("dd")
                                        .text(view.dates().say(about))
                                        .close("dd")
                                        .close("div"));
        html.close("dl");
    }

    /// The tellings word for word, and the rules that made a line of them.
    static void why(Html html, CaseView view, Line<?> line) {
        Words words = view.words();
        html.open("details", "class", "why").element("summary", words.say("why"));
        Tellings.write(html, view, line);
        List<vigil.Reason> reasons = new ArrayList<>(line.reading().reasons());
        reasons.addAll(line.resolved());
        if (!reasons.isEmpty()) {
            html.element("p", words.say("why.rules"), "class", "label");
            Reasons.write(html, words, reasons);
        }
        html.close("details");
    }

    static void certainty(Html html, Words words, Line<?> line) {
        int perMille = line.reading().score();
        html.open("span", "class", "level").text(Certainty.say(words, perMille)).text(" ");
        html.element("small", Certainty.number(perMille)).close("span");
        html.element("span", words.count("origins", line.origins()), "class", "origins");
        if (line.standing() != Line.Standing.PROPOSED)
            html.element(
                    "span",
                    words.say("standing." + CaseView.code(line.standing())),
                    "class",
                    "tag");
    }
}
