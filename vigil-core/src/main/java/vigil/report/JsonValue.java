package vigil.report;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value, read whole. What is absent reads as empty, so that files of other versions can be
/// compared, too.
sealed interface JsonValue {
    /// Deeper than any case file, and no danger to the stack.
    int MAX_DEPTH = 64;

    record Members(Map<String, JsonValue> members) implements JsonValue {
        public Members {
            members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Text, number or truth, as written; null is the empty text.
    record Text(String value) implements JsonValue {}

    /// {@return the member of this name, or nothing}
    default JsonValue at(String name) {
        return this instanceof Members(var members)
                ? members.getOrDefault(name, nothing())
                : nothing();
    }

    /// {@return what stands for an absent value}
    static JsonValue nothing() {
        return new Text("");
    }

    default boolean isNothing() {
        return this instanceof Text(var value) && value.isEmpty();
    }

    default List<JsonValue> items() {
        return this instanceof Items(var items) ? items : List.of();
    }

    default String text() {
        return this instanceof Text(var value) ? value : "";
    }

    default String text(String name) {
        return at(name).text();
    }

    /// Reads one value; the stream stays open.
    ///
    /// @throws IOException if the stream fails, or does not hold one JSON value
    static JsonValue read(InputStream in) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() == null) throw new IOException("it is empty");
            return value(parser, 0);
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private static JsonValue value(JsonParser parser, int depth) throws IOException {
        if (depth > MAX_DEPTH) throw new IOException("it is nested deeper than a case file is");
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser, depth + 1));
            }
            return new Members(members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<JsonValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser, depth + 1));
            return new Items(items);
        }
        if (token == JsonToken.VALUE_NULL) return nothing();
        String text = parser.getString();
        return new Text(text == null ? "" : text);
    }
}
