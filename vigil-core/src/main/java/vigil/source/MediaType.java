package vigil.source;

import java.util.Locale;
import java.util.regex.Pattern;

/// An Internet media type (RFC 6838) without parameters, in lower case.
///
/// @param name `text/html`, `application/pdf` …
public record MediaType(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");

    public static final MediaType PLAIN = new MediaType("text/plain");
    public static final MediaType HTML = new MediaType("text/html");
    public static final MediaType PDF = new MediaType("application/pdf");
    public static final MediaType DOCX =
            new MediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static final MediaType ZIP = new MediaType("application/zip");

    /// Bytes of which nothing better is known.
    public static final MediaType UNKNOWN = new MediaType("application/octet-stream");

    public MediaType {
        name = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a media type such as text/html");
    }

    @Override
    public String toString() {
        return name;
    }
}
