package vigil.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The structured data that a page carries for search engines: schema.org objects in `script`
/// elements.
///
/// Read with limits, and what is no proper JSON only as far as it is.
final class JsonLd {
    private static final int MAX_CHARS = 1_000_000;
    private static final int MAX_DEPTH = 12;
    private static final int MAX_OBJECTS = 2_000;
    private static final Pattern ARTICLE =
            Pattern.compile(".*(?:Article|BlogPosting|Posting|Report|Review|Recipe)");
    private static final Pattern PUBLISHED =
            Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{6,40})\"");

    private final List<Map<String, Object>> objects = new ArrayList<>();
    private @Nullable String looseDate;

    private JsonLd() {}

    static JsonLd of(Document document) {
        JsonLd data = new JsonLd();
        for (Element script : document.select("script[type=application/ld+json]"))
            data.add(script.data());
        return data;
    }

    private void add(String json) {
        if (json.length() > MAX_CHARS) return;
        String bare = json.strip();
        if (bare.startsWith("<!--")) bare = bare.substring(4);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bare)) {
            parser.nextToken();
            value(parser, 0);
        } catch (JacksonException e) {
            // a line break inside a string breaks the rest of the object, but not the date before
            // or after it
            Matcher date = PUBLISHED.matcher(bare);
            if (date.find() && looseDate == null) looseDate = date.group(1);
        }
    }

    private @Nullable Object value(JsonParser parser, int depth) {
        JsonToken token = parser.currentToken();
        if (token == null) return null;
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            if (depth >= MAX_DEPTH || objects.size() >= MAX_OBJECTS) {
                parser.skipChildren();
                return null;
            }
            return token == JsonToken.START_OBJECT ? object(parser, depth) : array(parser, depth);
        }
        return token.isScalarValue() ? parser.getString() : null;
    }

    private Map<String, Object> object(JsonParser parser, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        // kept before it is complete, so that broken JSON gives what stood before the break
        objects.add(object);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser, depth + 1);
            if (value != null) object.putIfAbsent(name, value);
        }
        return object;
    }

    private List<Object> array(JsonParser parser, int depth) {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            Object value = value(parser, depth + 1);
            if (value != null) list.add(value);
        }
        return list;
    }

    /// {@return the property of the first article that has it, else of any object that does}
    Optional<String> property(String name) {
        Optional<String> own = ofArticles(name);
        if (own.isPresent()) return own;
        return objects.stream().flatMap(o -> text(o.get(name)).stream()).findFirst();
    }

    /// {@return the property of the first article that has it}
    Optional<String> ofArticles(String name) {
        return objects.stream()
                .filter(JsonLd::isArticle)
                .flatMap(o -> text(o.get(name)).stream())
                .findFirst();
    }

    /// {@return a date of publication in JSON that is broken}
    Optional<String> looseDate() {
        return Optional.ofNullable(looseDate);
    }

    private static boolean isArticle(Map<String, Object> object) {
        Object type = object.get("@type");
        if (type instanceof List<?> list && !list.isEmpty()) type = list.getFirst();
        return type instanceof String name && ARTICLE.matcher(name).matches();
    }

    /// A string, the name of an object, or the first of a list of these.
    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(text.strip()).filter(t -> !t.isEmpty());
            case Map<?, ?> object -> text(object.get("name"));
            case List<?> list when !list.isEmpty() -> text(list.getFirst());
            case null, default -> Optional.empty();
        };
    }
}
