package vigil.text;

import vigil.language.Languages;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Pages for tests: a few sentences in, a [Page] out.
public final class Pages {
    /// The bundled packs, loaded once for all tests.
    public static final Languages LANGUAGES = Languages.bundled();

    private Pages() {}

    /// {@return the page of a plain text in this language; every paragraph that does not look like
    /// furniture is article}
    public static Page ofText(String text, String languageTag) {
        return ofText("d1", text, languageTag);
    }

    /// {@return the same with an id of its own, for tests over several pages}
    public static Page ofText(String id, String text, String languageTag) {
        SourceFacts facts = SourceFacts.inLanguage(Optional.of(languageTag));
        return of(id, MediaType.PLAIN, text.getBytes(StandardCharsets.UTF_8), facts);
    }

    /// {@return the page of an HTML document}
    public static Page ofHtml(String html) {
        return of("d1", MediaType.HTML, html.getBytes(StandardCharsets.UTF_8), SourceFacts.NONE);
    }

    /// {@return the page of a payload}
    public static Page of(String id, MediaType type, byte[] bytes, SourceFacts facts) {
        Original original = Original.handed(id + ".txt", type, bytes);
        return switch (new Reader(LANGUAGES).read(id, original, facts)) {
            case PageReading.Read(var page) -> page;
            case PageReading.Unreadable(_, var reason) -> throw new AssertionError(reason);
        };
    }
}
