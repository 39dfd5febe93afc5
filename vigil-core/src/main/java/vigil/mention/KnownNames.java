package vigil.mention;

import vigil.language.Feature;
import vigil.language.Languages;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.name.Gender;
import vigil.name.GivenName;
import vigil.name.NameInflection;
import vigil.name.PersonNameLexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the name room and the dictionaries know of words as parts of persons' names, in any case.
final class KnownNames {
    private final PersonNameLexicon lexicon;
    private final NameInflection inflection;
    private final Map<String, Optional<GivenName>> given = new HashMap<>();
    private final Map<String, Map<String, Optional<GivenName>>> inflected = new HashMap<>();

    KnownNames(Languages languages) {
        this.lexicon = PersonNameLexicon.of(languages);
        this.inflection = NameInflection.of(languages);
    }

    /// {@return whether the word is a given name, as written or in its dictionary form}
    boolean given(Line line, int i) {
        return givenName(line, i).isPresent()
                || is(line, i, Feature.GIVEN_NAME)
                || declined(line, i).isPresent();
    }

    /// {@return the given name of which the word is a case that no dictionary knows; an everyday
    /// word counts only in front of another name, as the form of "Server" does}
    private Optional<GivenName> declined(Line line, int i) {
        String language = line.pack().tag();
        if (!line.capitalised(i) || !inflection.declines(language)) return Optional.empty();
        if (everyday(line, i)
                && (i + 1 >= line.size() || !line.capitalised(i + 1) || everyday(line, i + 1)))
            return Optional.empty();
        return inflected
                .computeIfAbsent(language, _ -> new HashMap<>())
                .computeIfAbsent(
                        line.token(i).text(), word -> inflection.givenName(word, language));
    }

    private static boolean everyday(Line line, int i) {
        return line.token(i).readings().stream()
                .anyMatch(r -> r.known() && r.pos() != Pos.PROPN && r.pos() != Pos.X);
    }

    private Optional<GivenName> givenName(Line line, int i) {
        Optional<GivenName> found = lookup(line.token(i).text());
        if (found.isPresent()) return found;
        for (Reading reading : line.token(i).readings()) {
            if (reading.pos() != Pos.PROPN && reading.known()) continue;
            found = lookup(reading.lemma());
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<GivenName> lookup(String word) {
        Optional<GivenName> found = given.computeIfAbsent(word, lexicon::givenName);
        int hyphen = word.indexOf('-');
        // "Jean-Claude" is one if both parts are
        return found.isPresent()
                        || hyphen < 2
                        || hyphen > word.length() - 3
                        || lookup(word.substring(hyphen + 1)).isEmpty()
                ? found
                : lookup(word.substring(0, hyphen));
    }

    /// {@return whether some people say this family name first: a common word of the page's
    /// language may be one}
    boolean familyFirst(Line line, int i) {
        return lexicon.familyFirst(line.token(i).text()).isPresent();
    }

    boolean patronymic(Line line, int i) {
        if (is(line, i, Feature.PATRONYMIC) || lexicon.patronymic(line.token(i).text()).isPresent())
            return true;
        return line.token(i).readings().stream()
                .anyMatch(r -> lexicon.patronymic(r.lemma()).isPresent());
    }

    private static boolean is(Line line, int i, Feature feature) {
        return line.token(i).readings().stream().anyMatch(r -> r.known() && r.is(feature));
    }

    /// {@return the gender that a name's words tell of: a given name or patronymic outranks the
    /// ending of a family name}
    Set<Feature> gender(Line line, int first, int end) {
        Gender gender = Gender.UNKNOWN;
        for (int i = first; i < end; i++) {
            if (!line.isWord(i)) continue;
            int at = i;
            gender =
                    gender.or(
                            givenName(line, i)
                                    .or(() -> declined(line, at))
                                    .map(GivenName::gender)
                                    .orElse(Gender.UNKNOWN));
            if (i > first)
                gender =
                        gender.or(lexicon.patronymic(line.token(at).text()).orElse(Gender.UNKNOWN));
        }
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        gender.or(
                        end > first && line.isWord(end - 1)
                                ? lexicon.familyEnding(line.token(end - 1).text())
                                        .orElse(Gender.UNKNOWN)
                                : Gender.UNKNOWN)
                .feature()
                .ifPresent(features::add);
        return features;
    }
}
