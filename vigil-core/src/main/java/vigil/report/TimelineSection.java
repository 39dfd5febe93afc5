package vigil.report;

import vigil.casefile.CustodySpan;
import vigil.casefile.Line;
import vigil.claim.Reality;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The timeline of a case page: the drawing, the words of the mark that is pointed at or focused,
/// the legend, and the lines without a place.
///
/// The words are shown by the style sheet alone: each mark's rule is added to it by [#css].
final class TimelineSection {
    private TimelineSection() {}

    static String css(Timeline timeline) {
        StringBuilder css = new StringBuilder();
        for (Timeline.Mark mark : timeline.marks()) {
            String id = mark.line().id();
            css.append(
                    ".chart:has(a[href=\"#%s\"]:hover,a[href=\"#%s\"]:focus) #says-%s{display:block}\n"
                            .formatted(id, id, id));
        }
        return css.toString();
    }

    static void write(Html html, CaseView view, Timeline timeline) {
        Words words = view.words();
        CasePage.section(html, words, "timeline", timeline.isEmpty() ? 0 : -1);
        if (!timeline.isEmpty()) {
            html.open("div", "class", "chart");
            TimelineDrawing.wide(html, words, timeline);
            TimelineDrawing.narrow(html, words, timeline);
            html.open("div", "class", "says", "aria-hidden", "true");
            html.element("p", words.say("timeline.hint"), "class", "hint");
            for (Timeline.Mark mark : timeline.marks()) says(html, view, mark);
            html.close("div");
            html.close("div");
            legend(html, words, timeline);
        }
        if (!timeline.beside().isEmpty()) beside(html, view, timeline.beside());
        html.close("section");
    }

    private static void says(Html html, CaseView view, Timeline.Mark mark) {
        html.open("div", "class", "said", "id", "says-" + mark.line().id());
        html.open("p")
                .element("strong", mark.line().words(), "dir", "auto")
                .text(" \u00B7 ")
                .text(view.dates().say(mark.date()));
        if (mark.reality() != Reality.HAPPENED)
            html.text(" \u00B7 ")
                    .element("em", view.words().say("reality." + CaseView.code(mark.reality())));
        html.close("p");
        first(view, mark)
                .ifPresent(
                        passage ->
                                html.open("p")
                                        .quote(
                                                Quotes.cut(passage.quote(), 220),
                                                "dir",
                                                "auto",
                                                "lang",
                                                view.page(passage).language())
                                        .text(" ")
                                        .element(
                                                "small",
                                                SourceChips.name(view.page(passage)),
                                                "dir",
                                                "auto")
                                        .close("p"));
        html.close("div");
    }

    private static java.util.Optional<Passage> first(CaseView view, Timeline.Mark mark) {
        String id = mark.line().id();
        List<? extends Line<?>> lines =
                id.startsWith("act-") ? view.aCase().events() : view.aCase().requests();
        int index = Integer.parseInt(id.substring(id.indexOf('-') + 1)) - 1;
        return CaseView.passages(lines.get(index)).stream().findFirst();
    }

    private static void legend(Html html, Words words, Timeline timeline) {
        html.open("ul", "class", "legend", "aria-label", words.say("legend.title"));
        List<Reality> realities =
                Arrays.stream(Reality.values())
                        .filter(r -> timeline.marks().stream().anyMatch(m -> m.reality() == r))
                        .toList();
        for (Reality reality : realities) {
            sample(html, sample -> MarkShape.point(sample, reality, 14, 10, ""));
            html.text(words.say("reality." + CaseView.code(reality))).close("li");
        }
        if (timeline.marks().stream().anyMatch(m -> !m.isDay())) {
            sample(html, sample -> MarkShape.span(sample, Reality.HAPPENED, 3, 25, 10, ""));
            html.text(words.say("legend.span")).close("li");
        }
        if (timeline.marks().stream().anyMatch(Timeline.Mark::goesOn)) {
            sample(html, sample -> MarkShape.arrow(sample, 3, 25, 10));
            html.text(words.say("legend.arrow")).close("li");
        }
        List<String> bands = new ArrayList<>();
        for (CustodySpan band : timeline.bands()) {
            String kind = CaseView.code(band.kind());
            if (!bands.contains(kind)) bands.add(kind);
        }
        for (String kind : bands) {
            sample(
                    html,
                    sample ->
                            sample.open("g", "class", "band " + kind)
                                    .empty(
                                            "rect", "class", "sure", "x", "2", "y", "3", "width",
                                            "24", "height", "14")
                                    .close("g"));
            html.text(words.say("band." + kind)).close("li");
        }
        if (timeline.bands().stream().anyMatch(TimelineSection::isUnsure)) {
            sample(
                    html,
                    sample ->
                            sample.open("g", "class", "band custody")
                                    .empty(
                                            "rect", "class", "unsure", "x", "2", "y", "3", "width",
                                            "24", "height", "14")
                                    .close("g"));
            html.text(words.say("legend.unsure")).close("li");
        }
        sample(
                html,
                sample ->
                        sample.open("g", "class", "axis")
                                .empty(
                                        "line", "class", "as-of", "x1", "14", "x2", "14", "y1", "0",
                                        "y2", "20")
                                .close("g"));
        html.text(words.say("legend.as-of", new ReadableDates(words).day(timeline.asOf())))
                .close("li");
        html.close("ul");
    }

    private static boolean isUnsure(CustodySpan band) {
        return band.end() != CustodySpan.End.TOLD
                || band.fromEarliest().isBefore(band.fromLatest())
                || band.toEarliest().isBefore(band.toLatest());
    }

    private static void sample(Html html, java.util.function.Consumer<Html> draw) {
        html.open("li")
                .open(
                        "svg",
                        "viewBox",
                        "0 -2 28 24",
                        "width",
                        "28",
                        "height",
                        "20",
                        "aria-hidden",
                        "true",
                        "class",
                        "sample");
        draw.accept(html);
        html.close("svg");
    }

    private static void beside(Html html, CaseView view, List<Timeline.Mark> marks) {
        html.element("h3", view.words().say("timeline.beside")).open("ul", "class", "beside");
        for (Timeline.Mark mark : marks) {
            html.open("li")
                    .element("span", mark.line().label(), "class", "number")
                    .text(" ")
                    .element("a", mark.line().words(), "href", "#" + mark.line().id())
                    .text(": ")
                    .text(view.dates().say(mark.date()));
            if (mark.reality() != Reality.HAPPENED)
                html.text(", ").text(view.words().say("reality." + CaseView.code(mark.reality())));
            html.close("li");
        }
        html.close("ul");
    }
}
