package vigil.report;

import vigil.casefile.Gap;
import vigil.text.Passage;

import java.util.List;

/// What is missing about this person, said plainly.
final class GapList {
    private GapList() {}

    static void write(Html html, CaseView view) {
        Words words = view.words();
        List<Gap> gaps = view.gaps();
        CasePage.section(html, words, "gaps", gaps.size());
        if (!gaps.isEmpty()) {
            html.open("ul", "class", "gaps");
            for (int i = 0; i < gaps.size(); i++) {
                Gap gap = gaps.get(i);
                html.open("li", "id", view.gap(i).id(), "tabindex", "-1")
                        .element("span", view.gap(i).label(), "class", "number")
                        .text(" ");
                html.element("strong", view.gap(i).words())
                        .text(" ")
                        .element("span", gap.reason(), "dir", "auto", "lang", Words.OF_REASONS);
                gap.document()
                        .ifPresent(id -> html.text(" ").element("bdi", id, "class", "document"));
                for (Passage passage : gap.evidence()) {
                    html.open("p");
                    Tellings.quote(html, view, passage);
                    html.close("p");
                }
                html.close("li");
            }
            html.close("ul");
        }
        html.close("section");
    }
}
