package vigil.search;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

import vigil.source.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a page of hits ended: the place of its last hit in the order, so that the next page begins
/// right behind it, however deep, even if the index has changed since.
///
/// @param asked digest of the request without its limits
/// @param last the last hit's values in the order
record Cursor(Sha256 asked, FieldDoc last) {
    private static final String SEPARATOR = "\n";

    /// {@return the cursor as letters, digits, - and _}
    String written() {
        StringBuilder text = new StringBuilder(asked.brief());
        for (Object value : last.fields)
            text.append(SEPARATOR)
                    .append(
                            switch (value) {
                                case Float score -> "f" + Float.floatToIntBits(score);
                                case Integer day -> "i" + day;
                                case BytesRef id -> "s" + id.utf8ToString();
                                case null -> "n";
                                default ->
                                        throw new IllegalStateException(
                                                "no order sorts by a " + value.getClass());
                            });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the place that `written` tells}
    ///
    /// @param asked digest of the request that it is to go on with
    /// @throws QueryMistake if it is no cursor, or one of another request
    static FieldDoc read(String written, Sha256 asked, int fields) {
        String[] parts = parts(written);
        if (parts.length != fields + 1) throw noCursor(written);
        if (!parts[0].equals(asked.brief()))
            throw new QueryMistake(
                    "the cursor \"%s\" is of another query or order: go on with the same query, or begin without a cursor."
                            .formatted(written));
        Object[] values = new Object[fields];
        try {
            for (int i = 0; i < fields; i++) values[i] = value(parts[i + 1]);
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw noCursor(written);
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static String[] parts(String written) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(written);
            return new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1);
        } catch (IllegalArgumentException _) {
            throw noCursor(written);
        }
    }

    private static Object value(String part) {
        String value = part.substring(1);
        return switch (part.charAt(0)) {
            case 'f' -> Float.intBitsToFloat(Integer.parseInt(value));
            case 'i' -> Integer.valueOf(value);
            default -> new BytesRef(value);
        };
    }

    private static QueryMistake noCursor(String written) {
        return new QueryMistake("the cursor \"%s\" is none that a search gave.".formatted(written));
    }
}
