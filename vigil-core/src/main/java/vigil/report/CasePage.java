package vigil.report;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;

import java.util.Map;

/// The page of one case: head, timeline, acts, requests, disagreements, gaps, sources.
final class CasePage {
    private final CaseView view;
    private final Words words;

    CasePage(CaseFile file, Case aCase, Words words, Map<String, String> fileNames) {
        this.view = CaseView.of(file, aCase, words, fileNames);
        this.words = words;
    }

    String html() {
        Timeline timeline = view.timeline();
        return Shell.page(
                words,
                words.say("case.title", view.person().name()),
                TimelineSection.css(timeline),
                html -> {
                    header(html);
                    html.open("main", "id", "main");
                    CaseHead.write(html, view, timeline);
                    TimelineSection.write(html, view, timeline);
                    ActTable.write(html, view);
                    RequestTable.write(html, view);
                    DisagreementCards.write(html, view);
                    GapList.write(html, view);
                    ReviewSection.write(html, view);
                    SourceSection.write(html, view);
                    html.close("main");
                    Colophon.write(html, words, view.file().madeBy());
                });
    }

    private void header(Html html) {
        html.open("header", "class", "bar").open("nav", "aria-label", words.say("nav.label"));
        html.element("a", words.say("nav.index"), "class", "home", "href", "../index.html");
        html.open("ul");
        item(html, "timeline");
        item(html, "acts");
        item(html, "requests");
        item(html, "disagreements");
        item(html, "gaps");
        item(html, "sources");
        html.close("ul").close("nav").close("header");
    }

    private void item(Html html, String section) {
        html.open("li")
                .element("a", words.say("section." + section), "href", "#" + section)
                .close("li");
    }

    /// Begins a section with its heading and, where there is nothing to show, says so.
    static void section(Html html, Words words, String id, int count) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.open("h2", "id", id + "-title").text(words.say("section." + id));
        if (count > 0) html.text(" ").element("span", String.valueOf(count), "class", "count");
        html.close("h2");
        if (count == 0) html.element("p", words.say("none." + id), "class", "none");
    }
}
