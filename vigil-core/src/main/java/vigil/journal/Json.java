package vigil.journal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A JSON value (RFC 8259) of the journal, read whole and written in one way only: members in the
/// order given, no blanks, nothing escaped that need not be. The same value gives the same bytes.
///
/// Numbers are whole. Members of one name twice are refused, since two readers could understand two
/// things.
public sealed interface Json {
    /// Members by name, in their order.
    record Members(Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// Values in order.
    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Text, unnormalised.
    record Text(String value) implements Json {}

    /// A whole number.
    @SuppressWarnings("JavaLangClash") // JSON calls it so
    record Number(long value) implements Json {}

    /// True or false.
    record Truth(boolean value) implements Json {}

    /// Nothing.
    record Null() implements Json {}

    /// Deeper than any content of a journal, and no danger to the stack.
    int MAX_DEPTH = 64;

    /// {@return text}
    static Json of(String value) {
        return new Text(value);
    }

    /// {@return a number}
    static Json of(long value) {
        return new Number(value);
    }

    /// {@return text, or null where there is none}
    static Json of(Optional<String> value) {
        return value.<Json>map(Text::new).orElseGet(Null::new);
    }

    /// {@return an object of one member more at its end}
    static Builder object() {
        return new Builder();
    }

    /// Members added one by one, in the order in which they are to stand.
    final class Builder {
        private final Map<String, Json> members = new LinkedHashMap<>();

        private Builder() {}

        public Builder with(String name, Json value) {
            if (members.putIfAbsent(name, value) != null)
                throw new IllegalArgumentException("a member \"" + name + "\" is there already");
            return this;
        }

        public Builder with(String name, String value) {
            return with(name, new Text(value));
        }

        public Builder with(String name, long value) {
            return with(name, new Number(value));
        }

        /// Leaves the member out where there is no value.
        public Builder with(String name, Optional<String> value) {
            value.ifPresent(text -> with(name, text));
            return this;
        }

        public Members build() {
            return new Members(members);
        }
    }

    /// {@return the member of this name; null's value if this is no object or has none}
    default Json at(String name) {
        return this instanceof Members(var members)
                ? members.getOrDefault(name, new Null())
                : new Null();
    }

    /// {@return the text of a member; empty if it has none}
    default Optional<String> text(String name) {
        return at(name) instanceof Text(var value) ? Optional.of(value) : Optional.empty();
    }

    /// {@return the text of a member}
    ///
    /// @throws IllegalArgumentException if it has none
    default String need(String name) {
        return text(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("the text \"" + name + "\" is missing"));
    }

    /// {@return the number of a member}
    ///
    /// @throws IllegalArgumentException if it has none
    default long number(String name) {
        if (at(name) instanceof Number(var value)) return value;
        throw new IllegalArgumentException("the number \"" + name + "\" is missing");
    }

    /// {@return the values of a member that is a list; none if it is something else}
    default List<Json> items(String name) {
        return at(name) instanceof Items(var items) ? items : List.of();
    }

    /// Reads the one value that the bytes hold, in UTF-8.
    ///
    /// @throws IllegalArgumentException if they hold something else; the message says what
    static Json read(byte[] utf8) {
        try (JsonParser parser = Reading.FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
            if (parser.nextToken() == null)
                throw new IllegalArgumentException("there is no JSON value");
            Json value = Reading.value(parser, 0);
            if (parser.nextToken() != null)
                throw new IllegalArgumentException("something follows the JSON value");
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "this is not JSON as the journal writes it: " + e.getOriginalMessage(), e);
        }
    }

    /// {@return the value as text, without blanks or line breaks}
    default String written() {
        StringBuilder out = new StringBuilder();
        Writing.write(this, out);
        return out.toString();
    }

    /// {@return the value in UTF-8}
    default byte[] bytes() {
        return written().getBytes(StandardCharsets.UTF_8);
    }

    /// How values are read.
    final class Reading {
        private static final JsonFactory FACTORY =
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH + 1)
                                        .build())
                        .build();

        private Reading() {}

        private static Json value(JsonParser parser, int depth) {
            if (depth > MAX_DEPTH)
                throw new IllegalArgumentException(
                        "the JSON is nested more than " + MAX_DEPTH + " deep");
            return switch (parser.currentToken()) {
                case START_OBJECT -> {
                    Map<String, Json> members = new LinkedHashMap<>();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String name = parser.currentName();
                        parser.nextToken();
                        members.put(name, value(parser, depth + 1));
                    }
                    yield new Members(members);
                }
                case START_ARRAY -> {
                    List<Json> items = new ArrayList<>();
                    while (parser.nextToken() != JsonToken.END_ARRAY)
                        items.add(value(parser, depth + 1));
                    yield new Items(items);
                }
                case VALUE_STRING -> new Text(parser.getString());
                case VALUE_NUMBER_INT -> new Number(parser.getLongValue());
                case VALUE_TRUE -> new Truth(true);
                case VALUE_FALSE -> new Truth(false);
                case VALUE_NULL -> new Null();
                default ->
                        throw new IllegalArgumentException(
                                "the journal's JSON holds no " + parser.currentToken());
            };
        }
    }

    /// How values are written.
    final class Writing {
        private Writing() {}

        private static void write(Json value, StringBuilder out) {
            switch (value) {
                case Members(var members) -> {
                    out.append('{');
                    String between = "";
                    for (Map.Entry<String, Json> member : members.entrySet()) {
                        out.append(between);
                        text(member.getKey(), out);
                        out.append(':');
                        write(member.getValue(), out);
                        between = ",";
                    }
                    out.append('}');
                }
                case Items(var items) -> {
                    out.append('[');
                    String between = "";
                    for (Json item : items) {
                        out.append(between);
                        write(item, out);
                        between = ",";
                    }
                    out.append(']');
                }
                case Text(var text) -> text(text, out);
                case Number(var number) -> out.append(number);
                case Truth(var truth) -> out.append(truth);
                case Null() -> out.append("null");
            }
        }

        private static void text(String text, StringBuilder out) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') out.append('\\').append(c);
                else if (c < 0x20 || c == 0x7F || isAlone(text, i))
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                else out.append(c);
            }
            out.append('"');
        }

        /// Half a surrogate pair has no UTF-8: it would come back as a question mark.
        private static boolean isAlone(String text, int i) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c))
                return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
            return Character.isLowSurrogate(c)
                    && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        }
    }
}
