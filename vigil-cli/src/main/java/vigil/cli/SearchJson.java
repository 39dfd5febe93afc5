package vigil.cli;

import vigil.journal.Json;
import vigil.search.Fit;
import vigil.search.Hit;
import vigil.search.IndexedPage;
import vigil.search.IndexedPassage;
import vigil.search.SearchAnswer;
import vigil.search.SearchRequest;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The answer to a search as JSON: `vigil-search/1`. Offsets are code points of the rendition,
/// half-open.
final class SearchJson {
    private SearchJson() {}

    static Json of(SearchRequest request, SearchAnswer answer) {
        return Json.object()
                .with("format", "vigil-search/1")
                .with("query", request.query())
                .with("sort", request.order().code())
                .with("total", answer.total())
                .with("hits", items(answer.hits().stream().map(SearchJson::hit).toList()))
                .with("facets", items(answer.counts().stream().map(SearchJson::counts).toList()))
                .with("next", Json.of(answer.next()))
                .build();
    }

    private static Json items(List<? extends Json> items) {
        return new Json.Items(List.copyOf(items));
    }

    private static Json hit(Hit hit) {
        IndexedPage page = hit.page();
        return Json.object()
                .with("document", page.document())
                .with("rendition", page.rendition().hex())
                .with("language", page.language())
                .with("title", Json.of(page.title()))
                .with("publisher", Json.of(page.publisher()))
                .with("published", Json.of(page.published().map(EventDates::print)))
                .with("publishedFits", Json.of(hit.published().map(SearchJson::written)))
                .with("passages", items(hit.passages().stream().map(SearchJson::found).toList()))
                .with("morePassages", hit.more())
                .build();
    }

    private static String written(Fit fit) {
        return fit.name().toLowerCase(Locale.ROOT);
    }

    private static Json found(Hit.Found found) {
        IndexedPassage passage = found.passage();
        List<Json> marks = new ArrayList<>();
        for (Hit.Mark mark : found.marks()) {
            int start = passage.startPoint() + passage.text().codePointCount(0, mark.start());
            marks.add(
                    Json.object()
                            .with("start", start)
                            .with(
                                    "end",
                                    start + passage.text().codePointCount(mark.start(), mark.end()))
                            .build());
        }
        return Json.object()
                .with("start", passage.startPoint())
                .with("end", passage.endPoint())
                .with("quote", passage.text())
                .with("language", passage.language())
                .with("part", passage.part().name().toLowerCase(Locale.ROOT))
                .with("marks", items(marks))
                .with("persons", items(found.persons().stream().map(SearchJson::person).toList()))
                .with("acts", items(found.acts().stream().map(SearchJson::act).toList()))
                .build();
    }

    private static Json person(Hit.NamedPerson person) {
        return Json.object().with("id", person.id()).with("name", person.name()).build();
    }

    private static Json act(Hit.Act act) {
        return Json.object()
                .with("type", act.type())
                .with("date", EventDates.print(act.date()))
                .with("fits", Json.of(act.fit().map(SearchJson::written)))
                .build();
    }

    private static Json counts(SearchAnswer.FacetCounts counts) {
        List<Json> values = new ArrayList<>();
        for (SearchAnswer.Count count : counts.values())
            values.add(
                    Json.object()
                            .with("value", count.value())
                            .with("label", count.label())
                            .with("documents", count.documents())
                            .build());
        return Json.object()
                .with("facet", counts.facet().code())
                .with("values", items(values))
                .with("others", counts.others())
                .build();
    }
}
