package vigil.report;

import vigil.report.Difference.Change;
import vigil.report.Difference.Field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What changed in what people decided, beside the standing of lines.
final class ReviewDifferences {
    private final JsonValue before;
    private final JsonValue after;
    private final List<Difference> found = new ArrayList<>();

    private ReviewDifferences(JsonValue before, JsonValue after) {
        this.before = before;
        this.after = after;
    }

    static List<Difference> between(JsonValue before, JsonValue after) {
        ReviewDifferences review = new ReviewDifferences(before, after);
        review.part("question", "questions", q -> q.text("text"));
        review.part(
                "conflict",
                "conflicts",
                c ->
                        c.text("what")
                                + ": "
                                + c.at("sides").items().stream()
                                        .map(s -> s.text("entry") + " " + s.text("says"))
                                        .collect(Collectors.joining(" / ")));
        review.part("unattached", "unattached", u -> u.text("what") + ". " + u.text("reason"));
        review.part("note", "notes", n -> n.text("text"));
        review.approvals();
        return review.found;
    }

    private static List<JsonValue> all(JsonValue file, String list) {
        return file.at("review").at(list).items();
    }

    private void part(String part, String list, Function<JsonValue, String> what) {
        Set<String> old = new HashSet<>();
        Set<String> now = new HashSet<>();
        for (JsonValue item : all(before, list)) old.add(key(item, what));
        for (JsonValue item : all(after, list))
            if (now.add(key(item, what)) && !old.contains(key(item, what)))
                add(Change.NEW, part, item, after, what.apply(item), List.of());
        for (JsonValue item : all(before, list))
            if (!now.contains(key(item, what)))
                add(Change.GONE, part, item, before, what.apply(item), List.of());
    }

    private static String key(JsonValue item, Function<JsonValue, String> what) {
        return item.text("entry") + " " + what.apply(item);
    }

    private void approvals() {
        Map<String, JsonValue> old = new LinkedHashMap<>();
        for (JsonValue item : all(before, "approvals")) old.put(item.text("entry"), item);
        for (JsonValue item : all(after, "approvals")) {
            JsonValue was = old.remove(item.text("entry"));
            String what = "reviewed by " + item.text("entry") + " of " + item.text("on");
            if (was == null) add(Change.NEW, "approval", item, after, what, List.of());
            else if (!since(was).equals(since(item)))
                add(
                        Change.CHANGED,
                        "approval",
                        item,
                        after,
                        what,
                        List.of(new Field("since", since(was), since(item))));
        }
        for (JsonValue item : old.values())
            add(
                    Change.GONE,
                    "approval",
                    item,
                    before,
                    "reviewed by " + item.text("entry") + " of " + item.text("on"),
                    List.of());
    }

    private static String since(JsonValue approval) {
        return approval.at("since").items().stream()
                .map(JsonValue::text)
                .collect(Collectors.joining(", "));
    }

    private void add(
            Change change,
            String part,
            JsonValue item,
            JsonValue file,
            String what,
            List<Field> fields) {
        String person =
                file.at("people").items().stream()
                        .filter(
                                p ->
                                        !item.text("person").isEmpty()
                                                && p.text("id").equals(item.text("person")))
                        .map(p -> p.text("name"))
                        .findFirst()
                        .orElse("");
        found.add(new Difference(change, person, part, what, fields, ""));
    }

    /// {@return whether a line of the other file is listed in this one as rejected or corrected}
    ///
    /// @param line the line
    /// @param shareWords whether two things rest on one passage
    static boolean isRejected(
            JsonValue line,
            JsonValue file,
            java.util.function.BiPredicate<JsonValue, JsonValue> shareWords) {
        String type = line.text("type").replace('-', ' ');
        return all(file, "rejected").stream()
                .anyMatch(r -> r.text("what").startsWith(type) && shareWords.test(r, line));
    }
}
