package vigil.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// What a pack says of itself in its `pack.properties`.
///
/// @param tag BCP 47 tag; the folder's name
/// @param name English name of the language
/// @param scripts ISO 15924 codes of the scripts it is written in, the usual one first
/// @param dictionary where its morphological dictionary lies and how it is asked; empty if it has
///   none
/// @param groupsByBlank whether a plain blank may part the thousands of a number
/// @param ordinalStop whether a full stop behind a number makes an ordinal of it
record PackProperties(
        String tag,
        String name,
        List<String> scripts,
        Optional<DictionaryProperties> dictionary,
        boolean groupsByBlank,
        boolean ordinalStop) {
    static final String FILE = "pack.properties";

    PackProperties {
        scripts = List.copyOf(scripts);
    }

    /// How to ask a dictionary in the morfologik format, whose conventions differ from publisher to
    /// publisher.
    ///
    /// @param resource its `.dict` file: a path on the class path, beginning with a slash, or one
    ///   inside the pack's folder
    /// @param lowerCaseOnly whether all its forms are lower case, proper names too
    /// @param frequency whether the last character of a tag is a class of frequency, to be cut off
    /// @param readingSeparator what parts several readings packed in one tag; empty if none are
    /// @param partSeparator what parts the parts of one tag
    /// @param fold pairs of characters: the first is written as the second in the dictionary's
    ///   forms
    record DictionaryProperties(
            String resource,
            boolean lowerCaseOnly,
            boolean frequency,
            String readingSeparator,
            String partSeparator,
            List<String> fold) {
        DictionaryProperties {
            fold = List.copyOf(fold);
        }
    }

    static PackProperties of(LanguageFolder folder) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(new String(folder.bytes(FILE), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + FILE + " of the pack " + folder.tag(), e);
        }
        String tag = properties.getProperty("tag", "");
        if (!tag.equals(folder.tag()))
            throw new IllegalArgumentException(
                    "%s of the language folder %s names the tag \"%s\": both must be the same"
                            .formatted(FILE, folder.tag(), tag));
        String resource = properties.getProperty("dictionary", "");
        Optional<DictionaryProperties> dictionary =
                resource.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new DictionaryProperties(
                                        resource,
                                        is(properties, "dictionary.lower-case-only"),
                                        is(properties, "dictionary.frequency"),
                                        properties.getProperty("dictionary.reading-separator", ""),
                                        properties.getProperty("dictionary.part-separator", ""),
                                        list(properties, "dictionary.fold")));
        return new PackProperties(
                tag,
                properties.getProperty("name", tag),
                list(properties, "scripts"),
                dictionary,
                is(properties, "number.groups-by-blank"),
                is(properties, "number.ordinal-stop"));
    }

    private static boolean is(Properties properties, String key) {
        return properties.getProperty(key, "no").equals("yes");
    }

    private static List<String> list(Properties properties, String key) {
        String value = properties.getProperty(key, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }
}
