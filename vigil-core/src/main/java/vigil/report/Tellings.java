package vigil.report;

import vigil.casefile.Line;
import vigil.claim.Claim;
import vigil.claim.Reality;
import vigil.text.Passage;

/// What each source says about a line, word for word.
final class Tellings {
    private Tellings() {}

    static void write(Html html, CaseView view, Line<?> line) {
        Words words = view.words();
        html.element("p", words.say("why.tellings"), "class", "label")
                .open("ul", "class", "tellings");
        for (Claim claim : line.tells()) {
            html.open("li");
            for (Passage anchor : claim.anchors()) {
                quote(html, view, anchor);
                source(html, view, anchor);
            }
            if (claim.reality() != Reality.HAPPENED)
                html.element(
                        "span",
                        words.say("reality." + CaseView.code(claim.reality())),
                        "class",
                        "tag");
            claim.speaker()
                    .ifPresent(
                            speaker ->
                                    html.open("span", "class", "tag")
                                            .text(words.say("field.said-by"))
                                            .text(": ")
                                            .element("bdi", Quotes.cut(speaker.words(), 80))
                                            .close("span"));
            html.close("li");
        }
        html.close("ul");
        if (line.derivedFrom().isEmpty()) return;
        html.element("p", words.say("why.derived"), "class", "label")
                .open("ul", "class", "tellings");
        for (Passage passage : line.derivedFrom()) {
            html.open("li");
            quote(html, view, passage);
            source(html, view, passage);
            html.close("li");
        }
        html.close("ul");
    }

    /// Whose words a quotation is.
    static void source(Html html, CaseView view, Passage passage) {
        html.element("small", SourceChips.name(view.page(passage)), "dir", "auto").text(" ");
    }

    static void quote(Html html, CaseView view, Passage passage) {
        PassageIndex.Place place = view.passages().place(passage);
        html.quote(
                        Quotes.cut(passage.quote(), 600),
                        "dir",
                        "auto",
                        "lang",
                        view.page(passage).language())
                .text(" ")
                .element(
                        "a",
                        place.label(),
                        "class",
                        "chip",
                        "href",
                        "#" + place.id(),
                        "aria-label",
                        view.words()
                                .say("chip", place.label(), SourceChips.name(view.page(passage))))
                .text(" ");
    }
}
