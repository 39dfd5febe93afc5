package vigil.report;

import tools.jackson.core.JsonGenerator;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.MadeBy;
import vigil.casefile.Person;
import vigil.casefile.Review;
import vigil.text.Page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes what [JsonReport] writes of a case file that comes in parts: no more than one is held.
final class JsonParts {
    private final List<Listed<String>> lists;
    private final List<Listed<Review.EntryRef>> reviews;
    private final Map<String, Listed<?>> byName = new LinkedHashMap<>();
    private boolean isReviewed;

    JsonParts(Spool spool) {
        Comparator<String> byId = Comparator.naturalOrder();
        lists =
                List.of(
                        new Listed<>("documents", f -> keys(f.pages(), Page::id), byId, spool),
                        new Listed<>("people", f -> keys(f.people(), Person::id), byId, spool),
                        new Listed<>("cases", f -> keys(f.cases(), Case::person), byId, spool),
                        new Listed<>("gaps", _ -> List.of(), byId, spool));
        reviews =
                List.of(
                        review("rejected", Review::rejected, Review.Rejected::by, spool),
                        review("questions", Review::questions, Review.Question::by, spool),
                        review("unattached", Review::unattached, Review.Unattached::by, spool),
                        review(
                                "conflicts",
                                Review::conflicts,
                                c -> c.sides().getFirst().by(),
                                spool),
                        review("notes", Review::notes, Review.Note::by, spool),
                        review("approvals", Review::approvals, Review.Approval::by, spool));
        lists.forEach(list -> byName.put(list.name, list));
        reviews.forEach(list -> byName.put(list.name, list));
    }

    private static <T, K> List<K> keys(List<T> values, Function<T, K> key) {
        return values.stream().map(key).toList();
    }

    private static <T> Listed<Review.EntryRef> review(
            String name,
            Function<Review, List<T>> get,
            Function<T, Review.EntryRef> by,
            Spool spool) {
        return new Listed<Review.EntryRef>(
                name, f -> keys(get.apply(f.review()), by), Comparator.naturalOrder(), spool);
    }

    /// A list of all parts.
    private static final class Listed<K> {
        private final String name;
        private final Function<CaseFile, List<K>> keys;
        private final Comparator<K> order;
        private final Shelf<K> shelf;
        private List<K> ofPart = List.of();

        Listed(String name, Function<CaseFile, List<K>> keys, Comparator<K> order, Spool spool) {
            this.name = name;
            this.keys = keys;
            this.order = order;
            this.shelf = new Shelf<>(spool);
        }

        void begin(CaseFile part) {
            ofPart = keys.apply(part);
        }

        void put(int index, String text) {
            shelf.put(ofPart.get(index), text);
        }

        void write(JsonGenerator json) {
            json.writeArrayPropertyStart(name);
            for (var piece : shelf.sorted(order)) json.writeRawValue(shelf.text(piece));
            json.writeEndArray();
        }
    }

    /// Takes a part.
    ///
    /// @param gaps where its gaps stand among those of all
    void add(CaseFile part, GapOrder gaps) throws IOException {
        isReviewed |= !part.review().isEmpty();
        byName.values().forEach(list -> list.begin(part));
        GapOrder.Places places = gaps.in(part);
        lists.getLast().ofPart = part.gaps().stream().map(places::of).toList();
        StringWriter text = new StringWriter();
        JsonReport.write(
                text,
                json ->
                        new JsonReport(part)
                                .lists(new JsonFields(json, part.pages(), taker(json, text))));
    }

    private JsonFields.Watcher taker(JsonGenerator json, StringWriter text) {
        return new JsonFields.Watcher() {
            @Override
            public void begins() {
                json.flush();
                text.getBuffer().setLength(0);
            }

            @Override
            public void written(String key, int index) {
                json.flush();
                // commas and blanks stand before the object
                list(key).put(index, text.getBuffer().substring(text.getBuffer().indexOf("{")));
            }
        };
    }

    private Listed<?> list(String name) {
        Listed<?> list = byName.get(name);
        if (list == null) throw new IllegalStateException("a case file has no list " + name);
        return list;
    }

    /// Writes all parts as one case file; the stream stays open.
    void write(OutputStream out, MadeBy madeBy) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonReport.write(
                writer,
                json -> {
                    JsonFields fields = new JsonFields(json, List.of());
                    JsonReport.head(fields, madeBy);
                    lists.forEach(list -> list.write(json));
                    if (isReviewed)
                        fields.object("review", () -> reviews.forEach(list -> list.write(json)));
                });
        writer.flush();
    }
}
