package vigil.report;

import vigil.text.Page;
import vigil.text.Passage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Links from a line to the passages it rests on, grouped by source: "Meridian 1.4 1.6".
final class SourceChips {
    private SourceChips() {}

    static void write(Html html, CaseView view, List<Passage> passages) {
        Map<Integer, List<Passage>> bySource = new LinkedHashMap<>();
        for (Passage passage : passages)
            bySource.computeIfAbsent(
                            view.passages().place(passage).source(),
                            _ -> new java.util.ArrayList<>())
                    .add(passage);
        html.open("ul", "class", "chips");
        for (Map.Entry<Integer, List<Passage>> source : bySource.entrySet()) {
            Page page = view.sources().get(source.getKey() - 1);
            html.open("li").element("bdi", Quotes.cut(name(page), 28), "class", "chip-name");
            for (Passage passage : source.getValue()) {
                PassageIndex.Place place = view.passages().place(passage);
                html.text(" ")
                        .element(
                                "a",
                                place.label(),
                                "class",
                                "chip",
                                "href",
                                "#" + place.id(),
                                "title",
                                Quotes.cut(passage.quote(), 300),
                                "aria-label",
                                view.words().say("chip", place.label(), name(page)));
            }
            html.close("li");
        }
        html.close("ul");
    }

    /// {@return what a reader calls a source}
    static String name(Page page) {
        return page.publisher().filter(p -> !p.isBlank()).orElse(page.id());
    }
}
