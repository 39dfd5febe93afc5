package vigil.language;

import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

import vigil.language.PackProperties.DictionaryProperties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A dictionary in the morfologik format (a finite-state automaton of form, lemma and tag), whose
/// tags a table turns into readings.
///
/// Asks for forms exactly as they are given, except for the characters that the pack says the
/// dictionary writes otherwise.
final class MorfologikDictionary {
    private final DictionaryProperties properties;
    private final TagMap tags;
    private final DictionaryLookup lookup;

    MorfologikDictionary(LanguageFolder folder, DictionaryProperties properties, Table tags) {
        this.properties = properties;
        this.tags = new TagMap(tags, properties.partSeparator());
        String resource = properties.resource();
        String info = resource.substring(0, resource.lastIndexOf('.')) + ".info";
        try (InputStream automaton = folder.open(properties.resource());
                InputStream metadata = folder.open(info)) {
            this.lookup =
                    new DictionaryLookup(morfologik.stemming.Dictionary.read(automaton, metadata));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the dictionary %s of the language %s"
                            .formatted(properties.resource(), folder.tag()),
                    e);
        }
    }

    /// {@return the size of a dictionary of the class path; 0 for one that lies in the pack's
    /// folder, whose bytes are the pack's own}
    static long sizeBytes(DictionaryProperties properties) {
        URL url = MorfologikDictionary.class.getResource(properties.resource());
        if (url == null || !properties.resource().startsWith("/")) return 0;
        try {
            return url.openConnection().getContentLengthLong();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the dictionary " + properties.resource(), e);
        }
    }

    boolean lowerCaseOnly() {
        return properties.lowerCaseOnly();
    }

    /// {@return the readings of exactly this form, in the order of the dictionary, each with its
    /// rank}
    ///
    /// A lookup keeps buffers of its own, hence one at a time; [Lexicon] keeps what was found.
    synchronized List<Ranked> lookup(String form) {
        List<Ranked> found = new ArrayList<>();
        for (WordData word : lookup.lookup(fold(form))) {
            String lemma = String.valueOf(word.getStem());
            String tag = String.valueOf(word.getTag());
            if (properties.frequency() && !tag.isEmpty()) tag = tag.substring(0, tag.length() - 1);
            for (String one : split(tag)) {
                TagMap.Meaning meaning = tags.meaning(one);
                Pos pos = meaning.pos();
                if (pos == Pos.NOUN && properties.lowerCaseOnly() && startsUpper(lemma))
                    pos = Pos.PROPN;
                found.add(
                        new Ranked(
                                new Reading(lemma, pos, meaning.features(), true), meaning.rank()));
            }
        }
        return found;
    }

    private String[] split(String tag) {
        String separator = properties.readingSeparator();
        return separator.isEmpty() ? new String[] {tag} : tag.split(Pattern.quote(separator));
    }

    private String fold(String form) {
        String folded = properties.lowerCaseOnly() ? form.toLowerCase(Locale.ROOT) : form;
        for (String pair : properties.fold()) {
            int first = pair.codePointAt(0);
            int width = Character.charCount(first);
            folded = folded.replace(pair.substring(0, width), pair.substring(width));
        }
        return folded;
    }

    private static boolean startsUpper(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /// A reading and how unusual its tag is: 0 is usual, more is rarer.
    record Ranked(Reading reading, int rank) {}
}
