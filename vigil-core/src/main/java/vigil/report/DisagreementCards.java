package vigil.report;

import vigil.casefile.Disagreement;
import vigil.text.Passage;
import vigil.time.EventDates;

import java.util.Comparator;
import java.util.List;

/// Where sources disagree, side by side.
final class DisagreementCards {
    private DisagreementCards() {}

    static void write(Html html, CaseView view) {
        Words words = view.words();
        List<Disagreement> clashes = view.aCase().disagreements();
        CasePage.section(html, words, "disagreements", clashes.size());
        for (int i = 0; i < clashes.size(); i++)
            card(html, view, view.disagreement(i), clashes.get(i));
        html.close("section");
    }

    private static void settled(Html html, Words words, Disagreement.Settlement settled) {
        html.open("p", "class", "because")
                .element("b", words.say("review.settled", settled.by().name(), settled.by().on()))
                .text(" ")
                .element(
                        "span",
                        settled.holds()
                                        .map(
                                                value ->
                                                        words.say(
                                                                "review.holds",
                                                                readable(words, value)))
                                        .orElseGet(() -> words.say("review.open"))
                                + (settled.because().isBlank() ? "" : ". " + settled.because()),
                        "dir",
                        "auto")
                .close("p");
    }

    /// {@return the value of a side as people write it: a term in years, a date with its month}
    static String readable(Words words, String value) {
        return EventDates.read(value)
                .map(new ReadableDates(words)::say)
                .orElseGet(() -> Terms.say(words, value));
    }

    static String why(Words words, Disagreement clash) {
        String why = clash.why();
        // the longest first: 2019 stands in 2019-05-20
        List<String> values =
                clash.sides().stream()
                        .map(Disagreement.Side::value)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        for (String value : values) why = why.replace(value, readable(words, value));
        return why;
    }

    private static void card(Html html, CaseView view, LineRef line, Disagreement clash) {
        Words words = view.words();
        html.open(
                "article",
                "class",
                "clash",
                "id",
                line.id(),
                "tabindex",
                "-1",
                "aria-labelledby",
                line.id() + "-title");
        html.open("h3", "id", line.id() + "-title")
                .element("span", line.label(), "class", "number")
                .text(" " + line.words() + ": ");
        html.element("bdi", clash.about(), "lang", Words.OF_REASONS).close("h3");
        html.open("div", "class", "sides");
        for (Disagreement.Side side : clash.sides()) {
            html.open("section", "class", "side")
                    .isolated("p", readable(words, side.value()), "class", "value")
                    .open("ul", "class", "tellings");
            for (Passage passage : side.evidence()) {
                html.open("li");
                Tellings.quote(html, view, passage);
                Tellings.source(html, view, passage);
                html.close("li");
            }
            html.close("ul").close("section");
        }
        html.close("div");
        html.open("p", "class", "because")
                .element("b", words.say("clash.why"))
                .text(" ")
                .element("span", why(words, clash), "dir", "auto", "lang", Words.OF_REASONS)
                .close("p");
        clash.settled().ifPresent(settled -> settled(html, words, settled));
        html.close("article");
    }
}
