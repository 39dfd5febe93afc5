package vigil.report;

import vigil.casefile.Line;
import vigil.casefile.Person;
import vigil.casefile.Request;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Who asked whom for what, what came back, and how long it has been open.
final class RequestTable {
    private RequestTable() {}

    static void write(Html html, CaseView view) {
        Words words = view.words();
        List<Line<Request>> requests = view.aCase().requests();
        CasePage.section(html, words, "requests", requests.size());
        if (!requests.isEmpty()) {
            html.open("table", "class", "requests")
                    .element("caption", words.say("requests.caption"), "class", "hidden")
                    .open("thead")
                    .row();
            for (String column :
                    List.of("number", "when", "request", "answer", "sources", "certainty"))
                html.element("th", words.say("column." + column), "scope", "col");
            html.endRow().close("thead").open("tbody");
            for (int i = 0; i < requests.size(); i++)
                row(html, view, view.request(i), requests.get(i));
            html.close("tbody").close("table");
        }
        html.close("section");
    }

    private static void row(Html html, CaseView view, LineRef line, Line<Request> asked) {
        Words words = view.words();
        Request request = asked.value();
        html.row("id", line.id(), "tabindex", "-1", "class", "line");
        html.element("th", line.label(), "scope", "row", "class", "number")
                .open("td", "class", "when");
        ActTable.date(html, view, request.date());
        html.close("td").open("td", "class", "what").open("p");
        party(html, view, request.by());
        request.to()
                .ifPresent(
                        to -> {
                            html.text(" " + words.say("request.to") + " ");
                            party(html, view, to);
                        });
        html.close("p").open("p").quote(Quotes.cut(request.what(), 300), "dir", "auto").close("p");
        ActTable.why(html, view, asked);
        html.close("td").open("td", "class", "answer");
        html.element(
                "strong",
                words.say("answer." + CaseView.code(request.answer())),
                "class",
                "answer-" + CaseView.code(request.answer()));
        if (!(request.answerDate() instanceof EventDate.Undated)) {
            html.text(" ");
            ActTable.date(html, view, request.answerDate());
        }
        html.element("span", open(words, request, view.file().madeBy().asOf()), "class", "open");
        html.close("td").open("td", "class", "sources");
        SourceChips.write(html, view, CaseView.passages(asked));
        html.close("td").open("td", "class", "certainty");
        ActTable.certainty(html, words, asked);
        html.close("td").endRow();
    }

    private static void party(Html html, CaseView view, Request.Asked party) {
        html.element("bdi", Quotes.cut(party.name(), 120), "class", "party");
        party.person()
                .flatMap(view::named)
                .map(Person::name)
                .filter(name -> !name.equals(party.name()))
                .ifPresent(name -> html.text(" (").element("bdi", name).text(")"));
    }

    /// Days from the latest day on which it can have been asked: a wait is never made longer than
    /// the sources say.
    private static String open(Words words, Request request, LocalDate asOf) {
        LocalDate asked =
                request.date().latest().or(() -> request.date().earliest()).orElse(LocalDate.MAX);
        boolean waits =
                request.answer() == Request.Answer.NONE
                        || request.answer() == Request.Answer.UNKNOWN;
        if (waits && !asked.isAfter(asOf))
            return words.count("request.open", ChronoUnit.DAYS.between(asked, asOf));
        LocalDate answered = request.answerDate().earliest().orElse(LocalDate.MIN);
        if (!waits && !answered.isBefore(asked))
            return words.count("request.took", ChronoUnit.DAYS.between(asked, answered));
        return "";
    }
}
