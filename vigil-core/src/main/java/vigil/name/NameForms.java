package vigil.name;

import vigil.language.Feature;
import vigil.language.Languages;
import vigil.name.NameForm.Version;
import vigil.name.NameForm.Word;
import vigil.name.PersonName.Kind;
import vigil.name.PersonName.Part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Makes [NameForm]s. Immutable; one for all languages at hand.
public final class NameForms {
    /// Ways to the nominative that score lower than the best by more than this are not worth a
    /// comparison.
    private static final int FAR = 24;

    private static final int MAX_VERSIONS = 5;
    private static final int DOUBT_DIVISOR = 4;

    /// How much less likely a family name is than a patronymic that has no family name behind it.
    private static final int PATRONYMIC_DOUBT = 2;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final NameParser parser;
    private final NameInflection inflection;
    private final PersonNameLexicon lexicon;
    private final SpellingKeys keys;

    private NameForms(Languages languages) {
        parser = NameParser.of(languages);
        inflection = NameInflection.of(languages);
        lexicon = PersonNameLexicon.of(languages);
        keys = SpellingKeys.of(languages);
    }

    /// {@return the maker for these languages, built once for them}
    public static NameForms of(Languages languages) {
        return languages.neutral().view(NameForms.class, _ -> new NameForms(languages));
    }

    /// {@return the name ready for comparison, by itself}
    public NameForm form(String written, String language) {
        return form(written, language, Set.of(), _ -> false);
    }

    /// {@return the name ready for comparison}
    ///
    /// @param written words of a name as on the page, titles allowed
    /// @param language BCP 47 tag of the page
    /// @param told gender and case, as far as the neighbours tell
    /// @param attested whether a word stands in the nominative elsewhere
    public NameForm form(
            String written, String language, Set<Feature> told, Predicate<String> attested) {
        var versions = new ArrayList<Version>();
        if (!inflection.declines(language)) {
            versions.add(version(parser.parse(written, language), Gender.UNKNOWN, 0, language));
            return new NameForm(written, language, versions);
        }
        // titles are declined by rules of their own: they are taken off first
        var plain = parser.parse(written, language);
        var comma = written.indexOf(',') > 0;
        var words = List.of(BLANKS.split(comma ? written.strip() : plain.plain().strip()));
        int best = Integer.MIN_VALUE;
        for (Nominative way : inflection.nominatives(words, language, told, attested)) {
            if (best == Integer.MIN_VALUE) best = way.score();
            if (best - way.score() > FAR || versions.size() == MAX_VERSIONS) break;
            var name = parser.parse(way.text(), language);
            int doubt = (best - way.score()) / DOUBT_DIVISOR;
            versions.add(
                    version(
                            new PersonName(written, name.parts(), plain.title()),
                            way.gender(),
                            doubt,
                            language));
            asFamily(name)
                    .ifPresent(
                            parts ->
                                    versions.add(
                                            version(
                                                    new PersonName(written, parts, plain.title()),
                                                    way.gender(),
                                                    doubt + PATRONYMIC_DOUBT,
                                                    language)));
        }
        versions.sort(Comparator.comparingInt(Version::doubt));
        return new NameForm(written, language, versions);
    }

    /// "Іван Стефанович": what looks like a man's patronymic may be the family name, where none
    /// stands behind it.
    private Optional<List<Part>> asFamily(PersonName name) {
        List<Part> parts = name.parts();
        if (parts.size() != 2
                || parts.get(0).kind() != Kind.GIVEN
                || parts.get(1).kind() != Kind.PATRONYMIC
                || !lexicon.patronymic(parts.get(1).core()).equals(Optional.of(Gender.MALE)))
            return Optional.empty();
        Part last = parts.get(1);
        return Optional.of(
                List.of(parts.getFirst(), new Part(Kind.FAMILY, last.text(), last.core())));
    }

    private Version version(PersonName name, Gender inflected, int doubt, String language) {
        var words = new ArrayList<Word>();
        var gender = name.title().or(inflected);
        for (Part part : name.parts()) {
            for (Part piece : pieces(part)) words.add(word(piece, language));
            if (part.kind() == Kind.GIVEN)
                gender =
                        gender.or(
                                lexicon.givenName(part.core())
                                        .map(GivenName::gender)
                                        .orElse(Gender.UNKNOWN));
            if (part.kind() == Kind.PATRONYMIC)
                gender = gender.or(lexicon.patronymic(part.core()).orElse(Gender.UNKNOWN));
        }
        for (Part part : name.parts(Kind.FAMILY))
            gender = gender.or(lexicon.familyEnding(part.core()).orElse(Gender.UNKNOWN));
        return new Version(name, gender, doubt, words);
    }

    /// "Jean-Claude" may be called Jean, and is written J.-C.; "Kim-hung" is one name.
    private static List<Part> pieces(Part part) {
        if (part.kind() != Kind.GIVEN || !part.core().equals(part.text())) return List.of(part);
        var pieces = part.core().split("-");
        for (String piece : pieces)
            if (piece.isEmpty() || !Character.isUpperCase(piece.codePointAt(0)))
                return List.of(part);
        return Arrays.stream(pieces).map(piece -> new Part(Kind.GIVEN, piece, piece)).toList();
    }

    private Word word(Part part, String language) {
        var given =
                part.kind() == Kind.INITIAL || part.kind() == Kind.SUFFIX
                        ? Optional.<GivenName>empty()
                        : lexicon.givenName(part.text()).or(() -> lexicon.givenName(part.core()));
        var spellings = keys.readings(part.core(), language);
        return new Word(
                part.kind(),
                part.text(),
                part.core(),
                Folded.of(part.core()),
                language.split("-", 2)[0],
                spellings.all(),
                spellings.own(),
                part.text().equals(part.core())
                        ? spellings.all().getFirst()
                        : keys.key(part.text(), language),
                given);
    }
}
