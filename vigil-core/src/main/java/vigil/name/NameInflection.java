package vigil.name;

import vigil.language.Feature;
import vigil.language.Languages;
import vigil.name.WordReadings.WordReading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Brings inflected names back to the nominative, and declines them.
///
/// A form alone seldom tells: "Балуха" may be the genitive of a man's name or the nominative of
/// another. So all ways are weighed, and the agreement of given name, patronymic and family name
/// decides, with what the page tells of gender and case and the forms found elsewhere. Immutable
/// for its users; one for all languages at hand.
public final class NameInflection {
    private static final int DISAGREES = -30;
    private static final int NOMINATIVE_BONUS = 6;
    private static final int AS_LIKELY = 8;
    private static final int ATTESTED = 12;
    private static final int TOLD = 18;

    /// Women are called by the masculine of a profession too.
    private static final int TOLD_MASCULINE = 8;

    private static final int MAX_WAYS = 8;
    private static final int MAX_WORDS = 12;
    private static final int MAX_FORMS = 200;

    private static final List<Gender> GENDERS = List.of(Gender.values());

    private static final Comparator<Nominative> LIKELIEST_FIRST =
            Comparator.comparingInt((Nominative way) -> -way.score())
                    .thenComparing(way -> way.gender() == Gender.UNKNOWN)
                    .thenComparing(Nominative::text)
                    .thenComparing(Nominative::gender);

    private final Languages languages;
    private final PersonNameLexicon lexicon;
    private final Map<String, Declension> declensions = new ConcurrentHashMap<>();

    private NameInflection(Languages languages) {
        this.languages = languages;
        this.lexicon = PersonNameLexicon.of(languages);
    }

    /// {@return the inflection of these languages, built once for them}
    public static NameInflection of(Languages languages) {
        return languages.neutral().view(NameInflection.class, _ -> new NameInflection(languages));
    }

    /// {@return whether names have cases in this language, as far as the tables know}
    public boolean declines(String language) {
        return !declension(language).paradigms().isEmpty();
    }

    /// {@return the ways to bring the words back to the nominative, likeliest first; at least one}
    ///
    /// @param words of one name, in order, as written
    /// @param language BCP 47 tag of the page
    /// @param told gender and case, as far as the neighbours tell
    /// @param attested whether a word stands in the nominative elsewhere
    public List<Nominative> nominatives(
            List<String> words, String language, Set<Feature> told, Predicate<String> attested) {
        if (!declines(language) || words.size() > MAX_WORDS)
            return List.of(new Nominative(words, Gender.UNKNOWN, Set.of(), 0));
        var reader = new WordReadings(lexicon, declension(language), languages.pack(language));
        var readings = words.stream().map(reader::of).toList();
        var ways = new ArrayList<Nominative>();
        for (Gender gender : genders(readings, told))
            for (NameCase in : NameCase.ALL)
                ways.add(way(words, readings, gender, in, told, attested));
        ways.sort(LIKELIEST_FIRST);
        var distinct = new LinkedHashMap<String, Nominative>();
        for (Nominative way : ways)
            distinct.merge(way.gender() + " " + way.text(), way, NameInflection::together);
        return distinct.values().stream().limit(MAX_WAYS).toList();
    }

    /// Where no word and no neighbour has a gender, every gender leads the same ways.
    private static List<Gender> genders(List<List<WordReading>> readings, Set<Feature> told) {
        for (var word : readings)
            for (var reading : word) if (reading.gender() != Gender.UNKNOWN) return GENDERS;
        return told.isEmpty() ? List.of(Gender.UNKNOWN) : GENDERS;
    }

    /// Two ways with one outcome are one way, with the cases of both if they are about as likely:
    /// genitive and accusative of a man.
    private static Nominative together(Nominative likelier, Nominative other) {
        if (likelier.score() - other.score() > AS_LIKELY) return likelier;
        var cases = EnumSet.copyOf(likelier.cases());
        cases.addAll(other.cases());
        return new Nominative(likelier.words(), likelier.gender(), cases, likelier.score());
    }

    /// {@return the given name that the word is a form of in this language, as far as endings tell:
    /// the name itself or one of its cases}
    public Optional<GivenName> givenName(String word, String language) {
        var plain = word.replace('\u2019', '\'').replace('\u02BC', '\'');
        Optional<GivenName> found = lexicon.givenName(plain);
        if (found.isPresent()) return found;
        for (var paradigm : declension(language).paradigms()) {
            if (!paradigm.part().equals("given")) continue;
            for (NameCase in : NameCase.ALL)
                for (String ending : paradigm.endings().getOrDefault(in, List.of())) {
                    var stem = paradigm.stem(plain, ending);
                    if (stem.isEmpty()) continue;
                    var given = lexicon.givenName(stem + paradigm.nominative());
                    if (given.isPresent() && !given.get().gender().clashesWith(paradigm.gender()))
                        return given;
                }
        }
        return Optional.empty();
    }

    private static Nominative way(
            List<String> words,
            List<List<WordReading>> readings,
            Gender gender,
            NameCase in,
            Set<Feature> told,
            Predicate<String> attested) {
        int score = in == NameCase.NOMINATIVE ? NOMINATIVE_BONUS : 0;
        var nominatives = new ArrayList<String>();
        var found = Gender.UNKNOWN;
        for (int i = 0; i < words.size(); i++) {
            var best =
                    readings.get(i).stream()
                            .filter(
                                    reading ->
                                            reading.in() == in
                                                    && !reading.gender().clashesWith(gender))
                            .filter(
                                    reading ->
                                            gender != Gender.UNKNOWN
                                                    || reading.gender() == Gender.UNKNOWN)
                            .max(
                                    Comparator.comparingInt(
                                                    (WordReading reading) ->
                                                            weight(reading, attested))
                                            .thenComparing(
                                                    WordReading::nominative,
                                                    Comparator.reverseOrder()));
            score += best.map(reading -> weight(reading, attested)).orElse(DISAGREES);
            nominatives.add(best.map(WordReading::nominative).orElse(words.get(i)));
            found = found.or(best.map(WordReading::told).orElse(Gender.UNKNOWN));
        }
        score += agreement(told, Optional.of(in.feature), Feature.CASES);
        score += agreement(told, gender.feature(), Set.of(Feature.MASCULINE, Feature.FEMININE));
        return new Nominative(nominatives, found, Set.of(in.feature), score);
    }

    private static int weight(WordReading reading, Predicate<String> attested) {
        return reading.score() + (attested.test(reading.nominative()) ? ATTESTED : 0);
    }

    private static int agreement(Set<Feature> told, Optional<Feature> feature, Set<Feature> kind) {
        if (feature.isEmpty() || told.stream().noneMatch(kind::contains)) return 0;
        int weight =
                told.contains(Feature.MASCULINE) && kind != Feature.CASES ? TOLD_MASCULINE : TOLD;
        return told.contains(feature.get()) ? weight : -weight;
    }

    /// {@return the forms a name takes in the language, the nominative included, sorted}
    ///
    /// @param words of one name in the nominative, in order
    /// @param gender of its bearer; for an unknown one both are tried
    public SortedSet<String> forms(List<String> words, String language, Gender gender) {
        var forms = new TreeSet<String>();
        forms.add(String.join(" ", words));
        for (Gender one :
                gender == Gender.UNKNOWN ? List.of(Gender.FEMALE, Gender.MALE) : List.of(gender))
            for (NameCase in : NameCase.ALL) {
                var sofar = List.of("");
                for (String word : words) {
                    var declined = declined(word, language, one, in);
                    var longer = new ArrayList<String>();
                    for (String form : sofar)
                        for (String next : declined)
                            longer.add(form.isEmpty() ? next : form + " " + next);
                    sofar = longer.subList(0, Math.min(longer.size(), MAX_FORMS));
                }
                forms.addAll(sofar);
            }
        return forms;
    }

    private SortedSet<String> declined(String word, String language, Gender gender, NameCase in) {
        boolean isGiven = lexicon.givenName(word).isPresent();
        boolean isPatronymic = lexicon.patronymic(word).isPresent();
        var forms = new TreeSet<String>();
        int longest = -1;
        for (var paradigm : declension(language).paradigms()) {
            boolean fits =
                    switch (paradigm.part()) {
                        case "given" -> isGiven;
                        case "patronymic" -> isPatronymic;
                        case "family" -> !isGiven && !isPatronymic;
                        default -> true;
                    };
            var stem = paradigm.stem(word, paradigm.nominative());
            if (!fits || stem.isEmpty() || paradigm.gender().clashesWith(gender)) continue;
            int length = paradigm.nominative().length();
            if (length < longest) continue;
            if (length > longest) forms.clear();
            longest = length;
            for (String ending : paradigm.endings().getOrDefault(in, List.of()))
                forms.add(stem + ending);
        }
        if (forms.isEmpty()) forms.add(word);
        return forms;
    }

    private Declension declension(String language) {
        return declensions.computeIfAbsent(
                language.split("-", 2)[0], tag -> Declension.of(languages, tag));
    }
}
