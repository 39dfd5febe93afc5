package vigil.report;

import vigil.casefile.Disagreement;
import vigil.text.Passage;

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
                                        .map(value -> words.say("review.holds", value))
                                        .orElseGet(() -> words.say("review.open"))
                                + (settled.because().isBlank() ? "" : ". " + settled.because()),
                        "dir",
                        "auto")
                .close("p");
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
        html.element("bdi", clash.about()).close("h3");
        html.open("div", "class", "sides");
        for (Disagreement.Side side : clash.sides()) {
            html.open("section", "class", "side")
                    .isolated("p", side.value(), "class", "value")
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
                .element("span", clash.why(), "dir", "auto")
                .close("p");
        clash.settled().ifPresent(settled -> settled(html, words, settled));
        html.close("article");
    }
}
