package vigil.name;

import vigil.name.PersonName.Kind;

import java.util.List;
import java.util.Optional;

/// A name made ready for comparison: taken apart, brought to the nominative in each likely way, its
/// words read as sounds.
///
/// @param written as on the page
/// @param language BCP 47 tag of the page
/// @param versions ways to read it, likeliest first; never empty
public record NameForm(String written, String language, List<Version> versions) {
    private static final int LITTLE_DOUBT = 3;

    public NameForm {
        versions = List.copyOf(versions);
    }

    /// {@return the likeliest way to read it}
    public Version best() {
        return versions.getFirst();
    }

    /// {@return the gender of the bearer, if all ways to read the name that are about as likely
    /// agree}
    public Gender gender() {
        var gender = best().gender();
        for (Version version : versions)
            if (version.doubt() <= LITTLE_DOUBT && version.gender().clashesWith(gender))
                return Gender.UNKNOWN;
        return gender;
    }

    /// One way to read the name.
    ///
    /// @param name taken apart
    /// @param gender of the bearer, as title, given name, patronymic and inflection tell
    /// @param doubt how much less likely this way is than the first, from 0
    /// @param words of the name, in order
    public record Version(PersonName name, Gender gender, int doubt, List<Word> words) {
        public Version {
            words = List.copyOf(words);
        }

        /// {@return the words of one of these kinds, in order}
        public List<Word> words(Kind... kinds) {
            var wanted = List.of(kinds);
            return words.stream().filter(word -> wanted.contains(word.kind())).toList();
        }

        /// {@return whether both a family name and a given name or initial are there}
        public boolean isFull() {
            return name.isFull();
        }
    }

    /// A word of the name, read.
    ///
    /// @param kind what it is in the name
    /// @param text as in the nominative, with its particles
    /// @param core without particles that may be left out
    /// @param folded the core as tables compare words
    /// @param language primary tag of the page's language
    /// @param keys ways to read the core as sounds, its language's own first
    /// @param own how many of these are by the rules of its language or the general ones
    /// @param whole the text read as sounds by its language
    /// @param given what is known of it as a given name
    public record Word(
            Kind kind,
            String text,
            String core,
            String folded,
            String language,
            List<SpellingKey> keys,
            int own,
            SpellingKey whole,
            Optional<GivenName> given) {
        public Word {
            keys = List.copyOf(keys);
        }
    }
}
