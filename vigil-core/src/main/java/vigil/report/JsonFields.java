package vigil.report;

import tools.jackson.core.JsonGenerator;

import vigil.Reason;
import vigil.casefile.Gap;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The fields that the objects of a written case file are made of.
final class JsonFields {
    private final JsonGenerator json;
    private final Map<Sha256, Page> pages = new HashMap<>();
    private final Map<Sha256, CodePoints> points = new HashMap<>();
    private final Watcher watcher;
    private int depth;

    /// @param json what is written to
    /// @param pages all that anchors point into
    JsonFields(JsonGenerator json, List<Page> pages) {
        this(json, pages, Watcher.NOBODY);
    }

    /// @param json what is written to
    /// @param pages all that anchors point into
    /// @param watcher is told what has been written
    JsonFields(JsonGenerator json, List<Page> pages, Watcher watcher) {
        this.json = json;
        this.watcher = watcher;
        for (Page page : pages) {
            // Identical texts under two ids: anchors name the first of them.
            this.pages.putIfAbsent(page.rendition().id(), page);
            points.computeIfAbsent(
                    page.rendition().id(), _ -> new CodePoints(page.rendition().text()));
        }
    }

    void object(String key, Runnable fields) {
        json.writeObjectPropertyStart(key);
        fields.run();
        json.writeEndObject();
    }

    <T> void objects(String key, List<T> values, Consumer<? super T> fields) {
        json.writeArrayPropertyStart(key);
        for (int i = 0; i < values.size(); i++) {
            if (depth++ == 0) watcher.begins();
            json.writeStartObject();
            fields.accept(values.get(i));
            json.writeEndObject();
            if (--depth == 0) watcher.written(key, i);
        }
        json.writeEndArray();
    }

    /// Is told of every object of a list that stands in no other.
    interface Watcher {
        /// Nobody listens.
        Watcher NOBODY =
                new Watcher() {
                    @Override
                    public void begins() {}

                    @Override
                    public void written(String key, int index) {}
                };

        /// One will be written next.
        void begins();

        /// @param key of the list
        /// @param index in the list
        void written(String key, int index);
    }

    void texts(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    void text(String key, String value) {
        json.writeStringProperty(key, value);
    }

    /// Writes a constant in lower case.
    void code(String key, Enum<?> value) {
        text(key, lower(value));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void number(String key, int value) {
        json.writeNumberProperty(key, value);
    }

    /// Writes a chance, which is kept in thousandths, as a number up to 1.
    void perMille(String key, int value) {
        json.writeNumberProperty(key, value / 1000.0);
    }

    void nothing(String key) {
        json.writeNullProperty(key);
    }

    void optional(String key, Optional<String> value) {
        value.ifPresentOrElse(text -> text(key, text), () -> nothing(key));
    }

    void date(String key, EventDate date) {
        if (date instanceof EventDate.Undated) nothing(key);
        else text(key, EventDates.print(date));
    }

    void reasons(String key, List<Reason> reasons) {
        texts(
                key,
                reasons.stream()
                        .map(
                                reason ->
                                        reason.because().isEmpty()
                                                ? reason.rule()
                                                : reason.rule() + ": " + reason.because())
                        .toList());
    }

    void anchors(String key, List<Passage> passages) {
        objects(
                key,
                passages,
                passage -> {
                    Page page = pages.get(passage.rendition());
                    if (page == null)
                        throw new IllegalStateException(
                                "an anchor points into "
                                        + passage.rendition()
                                        + ", which is not among the documents of this case file");
                    text("document", page.id());
                    span(page, passage.start(), passage.end());
                    text("quote", passage.quote());
                });
    }

    /// Writes offsets of a page, UTF-16 units, as code points.
    void span(Page page, int start, int end) {
        CodePoints at = Objects.requireNonNull(points.get(page.rendition().id()));
        number("start", at.at(start));
        number("end", at.at(end));
    }

    void gap(Gap gap) {
        optional("document", gap.document());
        text("kind", gap.kind().code());
        text("reason", gap.reason());
        anchors("evidence", gap.evidence());
    }
}
