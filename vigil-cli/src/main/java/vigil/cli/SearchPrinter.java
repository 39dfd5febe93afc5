package vigil.cli;

import vigil.search.Fit;
import vigil.search.Hit;
import vigil.search.IndexedPage;
import vigil.search.SearchAnswer;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Prints the answer to a search for a person.
///
/// @param color whether words that were asked for are shown in bold
record SearchPrinter(PrintWriter out, boolean color) {
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    void print(SearchAnswer answer) {
        out.println(
                switch ((int) Math.min(2, answer.total())) {
                    case 0 ->
                            "No document answers. Other ways to ask: word~ (two letters away),"
                                    + " beg*, one OR another.";
                    case 1 -> "1 document answers.";
                    default -> "%d documents answer.".formatted(answer.total());
                });
        for (Hit hit : answer.hits()) print(hit);
        for (SearchAnswer.FacetCounts counts : answer.counts()) print(counts);
        answer.next().ifPresent(cursor -> out.printf("%nMore: --after %s%n", cursor));
    }

    private void print(Hit hit) {
        IndexedPage page = hit.page();
        out.println();
        List<String> head = new ArrayList<>();
        head.add(bold(Printable.text(page.document())));
        page.publisher().ifPresent(p -> head.add(Printable.text(p)));
        page.published().ifPresent(d -> head.add(dated(d, hit.published())));
        head.add(page.language());
        out.println(String.join("  ", head));
        page.title().ifPresent(title -> out.println("  " + Printable.text(title)));
        for (Hit.Found found : hit.passages()) print(found);
        if (hit.more() > 0)
            out.printf("  and %d more passage%s%n", hit.more(), hit.more() == 1 ? "" : "s");
    }

    private void print(Hit.Found found) {
        out.printf(
                Locale.ROOT,
                "  %d-%d  %s%n",
                found.passage().startPoint(),
                found.passage().endPoint(),
                marked(found));
        List<String> notes = new ArrayList<>();
        for (Hit.NamedPerson person : found.persons()) notes.add(Printable.text(person.name()));
        for (Hit.Act act : found.acts())
            notes.add(
                    act.date() instanceof EventDate.Undated
                            ? act.type()
                            : act.type() + " " + dated(act.date(), act.fit()));
        if (!notes.isEmpty()) out.println("      " + String.join(" · ", notes));
    }

    private static String dated(EventDate date, Optional<Fit> fit) {
        return EventDates.print(date)
                + fit.map(f -> " (" + f.name().toLowerCase(Locale.ROOT) + ")").orElse("");
    }

    private String marked(Hit.Found found) {
        String text = found.passage().text();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Hit.Mark mark : found.marks()) {
            if (mark.start() < at) continue;
            marked.append(Printable.text(text.substring(at, mark.start())));
            marked.append(bold(Printable.text(text.substring(mark.start(), mark.end()))));
            at = mark.end();
        }
        return marked.append(Printable.text(text.substring(at))).toString();
    }

    private String bold(String text) {
        return color ? BOLD + text + PLAIN : text;
    }

    private void print(SearchAnswer.FacetCounts counts) {
        out.printf("%n%s%n", counts.facet().code());
        for (SearchAnswer.Count count : counts.values())
            out.printf(
                    Locale.ROOT,
                    "  %6d  %s%s%n",
                    count.documents(),
                    Printable.text(count.label()),
                    count.label().equals(count.value()) ? "" : "  " + count.value());
        if (counts.others() > 0) out.printf("          and %d more%n", counts.others());
    }
}
