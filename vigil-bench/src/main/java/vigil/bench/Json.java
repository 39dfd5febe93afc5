package vigil.bench;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value as a tree, for reading gold.
///
/// @param value a [Map], [List], [String], [Number], [Boolean], or empty for null
public record Json(Optional<Object> value) {
    /// Reads a file.
    ///
    /// @throws UncheckedIOException if it cannot be read
    public static Json read(Path file) {
        try (JsonParser parser =
                new JsonFactory()
                        .createParser(
                                ObjectReadContext.empty(),
                                // some publishers begin with a byte order mark
                                java.nio.file.Files.readString(file).replaceFirst("^\uFEFF", ""))) {
            parser.nextToken();
            return new Json(Optional.ofNullable(tree(parser)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static @org.jspecify.annotations.Nullable Object tree(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Json> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, new Json(Optional.ofNullable(tree(parser))));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Json> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY)
                    list.add(new Json(Optional.ofNullable(tree(parser))));
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /// {@return the member of this name; a null if there is none}
    public Json at(String name) {
        return map().getOrDefault(name, new Json(Optional.empty()));
    }

    /// {@return the members of an object, in the file's order; none for anything else}
    @SuppressWarnings("unchecked")
    public Map<String, Json> map() {
        return value.orElse(Map.of()) instanceof Map<?, ?> map ? (Map<String, Json>) map : Map.of();
    }

    /// {@return the items of an array; none for anything else}
    @SuppressWarnings("unchecked")
    public List<Json> list() {
        return value.orElse(List.of()) instanceof List<?> list ? (List<Json>) list : List.of();
    }

    /// {@return the string or number as text; empty for anything else}
    public String text() {
        return value.filter(v -> v instanceof String || v instanceof Number)
                .map(Object::toString)
                .orElse("");
    }
}
