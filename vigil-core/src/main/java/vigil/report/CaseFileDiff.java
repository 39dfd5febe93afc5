package vigil.report;

import vigil.report.Difference.Change;
import vigil.report.Difference.Field;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// What changed between two case files, for a reader.
///
/// Things are recognised by their ids, which hold as long as the texts do; then by the words they
/// rest on; then by what they say. Order, reasons and small changes of certainty are no
/// differences.
public final class CaseFileDiff {
    private static final List<String> EVENT =
            List.of(
                    "type",
                    "date",
                    "place",
                    "actor",
                    "term",
                    "charge",
                    "about",
                    "reality",
                    "saidBy",
                    "standing");
    private static final List<String> REQUEST =
            List.of("what", "date", "answer", "answerDate", "standing");
    private static final List<String> STATUS = List.of("value", "since", "confirmed");
    private static final List<String> DOCUMENT =
            List.of("source", "sha256", "language", "title", "publisher", "reliability");

    private final JsonValue before;
    private final JsonValue after;
    private final List<Difference> found = new ArrayList<>();

    private CaseFileDiff(JsonValue before, JsonValue after) {
        this.before = before;
        this.after = after;
    }

    /// Compares two case files as JSON.
    ///
    /// @return the differences, the bundle's first, then person by person
    /// @throws IOException if one of them is no case file; the message says why
    public static List<Difference> between(InputStream before, InputStream after)
            throws IOException {
        return new CaseFileDiff(caseFile(before), caseFile(after)).differences();
    }

    private static JsonValue caseFile(InputStream in) throws IOException {
        JsonValue file = JsonValue.read(in);
        if (!file.text("format").startsWith("vigil-casefile/"))
            throw new IOException("it is JSON, but no case file");
        return file;
    }

    private List<Difference> differences() {
        documents();
        gaps("", before.at("gaps"), after.at("gaps"));
        people();
        found.addAll(ReviewDifferences.between(before, after));
        return List.copyOf(found);
    }

    private void documents() {
        for (Pair pair :
                pairs(before.at("documents"), after.at("documents"), same(d -> d.text("id")))) {
            List<Field> fields = fields(pair, DOCUMENT);
            field(
                    fields,
                    "published",
                    pair.before.at("published").text("date"),
                    pair.after.at("published").text("date"));
            report(pair, "", "document", pair.any().text("id"), fields, "");
        }
    }

    private void people() {
        List<Pair> people =
                pairs(
                        before.at("people"),
                        after.at("people"),
                        same(p -> p.text("id")),
                        CaseFileDiff::shareWords,
                        same(p -> p.text("name")));
        for (Pair person : people) {
            String name = person.any().text("name");
            Pair of = new Pair(caseOf(before, person.before), caseOf(after, person.after));
            if (person.isBoth()) {
                List<Field> fields = fields(person, List.of("name"));
                report(person, name, "person", name, fields, "");
                names(name, person);
            } else report(person, name, "person", name, List.of(), "");
            if (of.isNothing()) continue;
            if (!of.isBoth()) report(of, name, "case", name, List.of(), "");
            if (of.isBoth()) {
                Pair status = new Pair(of.before.at("status"), of.after.at("status"));
                report(
                        status,
                        name,
                        "status",
                        "status",
                        fields(status, STATUS),
                        quote(status.any()));
            }
            lines(name, of);
            gaps(name, of.before.at("gaps"), of.after.at("gaps"));
        }
    }

    private void names(String person, Pair pair) {
        for (Pair spelling :
                pairs(pair.before.at("names"), pair.after.at("names"), same(n -> n.text("text"))))
            report(spelling, person, "name", spelling.any().text("text"), List.of(), "");
    }

    private void lines(String person, Pair of) {
        Function<JsonValue, String> kindAndDate = e -> e.text("type") + " " + e.text("date");
        for (Pair event :
                pairs(
                        of.before.at("events"),
                        of.after.at("events"),
                        same(e -> e.text("id")),
                        sameAnd(e -> e.text("type"), CaseFileDiff::shareWords),
                        same(kindAndDate))) {
            String what = event.any().text("type") + dated(event.any());
            List<Field> decided = decided(event);
            if (decided.isEmpty())
                report(event, person, "event", what, fields(event, EVENT), quote(event.any()));
            else
                found.add(
                        new Difference(
                                Change.CHANGED,
                                person,
                                "event",
                                what,
                                decided,
                                Quotes.cut(quote(event.any()), 160)));
        }
        for (Pair request :
                pairs(
                        of.before.at("requests"),
                        of.after.at("requests"),
                        same(r -> r.text("id")),
                        CaseFileDiff::shareWords)) {
            List<Field> fields = fields(request, REQUEST);
            field(
                    fields,
                    "by",
                    request.before.at("by").text("name"),
                    request.after.at("by").text("name"));
            field(
                    fields,
                    "to",
                    request.before.at("to").text("name"),
                    request.after.at("to").text("name"));
            report(
                    request,
                    person,
                    "request",
                    request.any().at("by").text("name")
                            + ": "
                            + request.any().text("what")
                            + dated(request.any()),
                    fields,
                    quote(request.any()));
        }
        for (Pair clash :
                pairs(
                        of.before.at("disagreements"),
                        of.after.at("disagreements"),
                        same(d -> d.text("kind") + " " + d.text("about")))) {
            List<Field> fields = new ArrayList<>();
            field(fields, "sides", sides(clash.before), sides(clash.after));
            field(fields, "settled", settled(clash.before), settled(clash.after));
            report(
                    clash,
                    person,
                    "disagreement",
                    clash.any().text("kind") + ", " + clash.any().text("about"),
                    fields,
                    "");
        }
    }

    /// A line that one of the files hides because a person rejected it is not gone, nor new.
    private List<Field> decided(Pair event) {
        if (event.after.isNothing()
                && ReviewDifferences.isRejected(event.before, after, CaseFileDiff::shareWords))
            return List.of(new Field("standing", event.before.text("standing"), "rejected"));
        if (event.before.isNothing()
                && ReviewDifferences.isRejected(event.after, before, CaseFileDiff::shareWords))
            return List.of(new Field("standing", "rejected", event.after.text("standing")));
        return List.of();
    }

    private static String settled(JsonValue clash) {
        JsonValue settled = clash.at("settled");
        if (settled.text("entry").isEmpty()) return "";
        String holds = settled.text("holds");
        return (holds.isEmpty() ? "nothing settles it" : holds + " holds")
                + ", by "
                + settled.text("entry");
    }

    private void gaps(String person, JsonValue before, JsonValue after) {
        for (Pair gap :
                pairs(
                        before,
                        after,
                        same(
                                g ->
                                        g.text("document")
                                                + " "
                                                + g.text("kind")
                                                + " "
                                                + g.text("reason")
                                                + " "
                                                + quote(g))))
            report(
                    gap,
                    person,
                    "gap",
                    gap.any().text("kind")
                            + (gap.any().text("document").isEmpty()
                                    ? ""
                                    : ", " + gap.any().text("document"))
                            + ": "
                            + gap.any().text("reason"),
                    List.of(),
                    quote(gap.any()));
    }

    /// One thing in both files; nothing where one of them lacks it.
    private record Pair(JsonValue before, JsonValue after) {
        boolean isBoth() {
            return !before.isNothing() && !after.isNothing();
        }

        boolean isNothing() {
            return before.isNothing() && after.isNothing();
        }

        JsonValue any() {
            return after.isNothing() ? before : after;
        }
    }

    /// Pairs up two lists by the first way that fits, each thing once; what stays alone is paired
    /// with nothing.
    @SafeVarargs
    private static List<Pair> pairs(
            JsonValue before, JsonValue after, BiPredicate<JsonValue, JsonValue>... ways) {
        Set<Integer> taken = new HashSet<>();
        List<JsonValue> olds = before.items();
        List<JsonValue> news = after.items();
        JsonValue[] partner = new JsonValue[news.size()];
        for (BiPredicate<JsonValue, JsonValue> way : ways)
            for (int n = 0; n < news.size(); n++)
                for (int o = 0; o < olds.size() && partner[n] == null; o++)
                    if (!taken.contains(o) && way.test(olds.get(o), news.get(n))) {
                        partner[n] = olds.get(o);
                        taken.add(o);
                    }
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < news.size(); n++)
            pairs.add(new Pair(partner[n] == null ? JsonValue.nothing() : partner[n], news.get(n)));
        for (int o = 0; o < olds.size(); o++)
            if (!taken.contains(o)) pairs.add(new Pair(olds.get(o), JsonValue.nothing()));
        return pairs;
    }

    private static BiPredicate<JsonValue, JsonValue> same(Function<JsonValue, String> what) {
        return (a, b) -> !what.apply(a).isEmpty() && what.apply(a).equals(what.apply(b));
    }

    private static BiPredicate<JsonValue, JsonValue> sameAnd(
            Function<JsonValue, String> what, BiPredicate<JsonValue, JsonValue> and) {
        return (a, b) -> what.apply(a).equals(what.apply(b)) && and.test(a, b);
    }

    /// Whether two things rest on one passage: a person's on a mention, a line on its evidence.
    private static boolean shareWords(JsonValue a, JsonValue b) {
        Set<String> passages = new HashSet<>();
        for (String list : List.of("evidence", "mentions"))
            for (JsonValue anchor : a.at(list).items()) passages.add(place(anchor));
        for (String list : List.of("evidence", "mentions"))
            for (JsonValue anchor : b.at(list).items())
                if (passages.contains(place(anchor))) return true;
        return false;
    }

    private static String place(JsonValue anchor) {
        return anchor.text("document")
                + " "
                + anchor.text("start")
                + " "
                + anchor.text("end")
                + " "
                + anchor.text("quote");
    }

    private static JsonValue caseOf(JsonValue file, JsonValue person) {
        return file.at("cases").items().stream()
                .filter(
                        c ->
                                !c.text("person").isEmpty()
                                        && c.text("person").equals(person.text("id")))
                .findFirst()
                .orElse(JsonValue.nothing());
    }

    private static List<Field> fields(Pair pair, List<String> names) {
        List<Field> fields = new ArrayList<>();
        for (String name : names)
            field(fields, name, pair.before.text(name), pair.after.text(name));
        return fields;
    }

    private static void field(List<Field> fields, String name, String before, String after) {
        if (!before.equals(after)) fields.add(new Field(name, before, after));
    }

    private static String sides(JsonValue clash) {
        return String.join(
                " / ", clash.at("sides").items().stream().map(s -> s.text("value")).toList());
    }

    private static String dated(JsonValue line) {
        return line.text("date").isEmpty() ? ", undated" : ", " + line.text("date");
    }

    private static String quote(JsonValue line) {
        return line.at("evidence").items().stream()
                .findFirst()
                .map(e -> e.text("quote"))
                .orElse("");
    }

    private void report(
            Pair pair, String person, String part, String what, List<Field> fields, String quote) {
        if (pair.isBoth() && fields.isEmpty()) return;
        Change change =
                pair.isBoth() ? Change.CHANGED : pair.after.isNothing() ? Change.GONE : Change.NEW;
        found.add(
                new Difference(
                        change,
                        person,
                        part,
                        what,
                        pair.isBoth() ? fields : List.of(),
                        Quotes.cut(quote, 160)));
    }
}
