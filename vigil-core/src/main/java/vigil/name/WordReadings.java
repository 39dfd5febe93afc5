package vigil.name;

import vigil.language.LanguagePack;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every way to read one inflected word of a name, each with what speaks for it.
final class WordReadings {
    // weights; chosen on Ukrainian, Russian and Polish pages so that the agreement of a known given
    // name outweighs any one ending
    private static final int KNOWN_GIVEN = 45;
    private static final int LISTED_GIVEN = 35;
    private static final int PATRONYMIC = 35;
    private static final int FAMILY_ENDING = 15;
    private static final int WRONG_GENDER = -20;
    private static final int DICTIONARY = 10;
    private static final int SUFFIX = 10;
    private static final int LETTER_OF_ENDING = 2;
    private static final int UNCLASSED = -12;

    /// Family names that decline like "Kuchma" are fewer than the genitives of others.
    private static final int FEW = -6;

    private static final int HARD_TO_SAY = -12;

    /// A family name that is also somebody's given name: "Murtaza".
    private static final int ALSO_GIVEN = 4;

    private static final String SONORANTS = "мнлрmnlr";
    private static final String VOWELS = "аеєиіїоуыэюяёaeiouyąęó";

    private final PersonNameLexicon lexicon;
    private final Declension declension;
    private final Optional<LanguagePack> pack;

    WordReadings(PersonNameLexicon lexicon, Declension declension, Optional<LanguagePack> pack) {
        this.lexicon = lexicon;
        this.declension = declension;
        this.pack = pack;
    }

    /// One way to read a word.
    ///
    /// @param gender of the paradigm; unknown if it has none
    /// @param told gender of the bearer, as a known name or ending tells
    record WordReading(String nominative, Gender gender, Gender told, NameCase in, int score) {}

    List<WordReading> of(String written) {
        var plain = written.replace('’', '\'').replace('ʼ', '\'').replace('‘', '\'');
        boolean shouted = plain.length() > 2 && plain.equals(plain.toUpperCase(Locale.ROOT));
        var word = shouted ? plain.toLowerCase(Locale.ROOT) : plain;
        int start = Math.max(word.lastIndexOf('-'), word.lastIndexOf('.')) + 1;
        var tail = word.substring(start);
        var readings = new ArrayList<WordReading>();
        // initials and particles have no cases
        if (tail.length() < 2 || Character.isLowerCase(written.codePointAt(0))) {
            for (NameCase any : NameCase.ALL)
                readings.add(new WordReading(written, Gender.UNKNOWN, Gender.UNKNOWN, any, 0));
            return readings;
        }
        var dictionary = pack.map(p -> p.readings(plain)).orElse(List.of());
        for (var paradigm : declension.paradigms())
            for (NameCase in : NameCase.ALL)
                for (String ending : paradigm.endings().getOrDefault(in, List.of())) {
                    var stem = paradigm.stem(tail, ending);
                    if (stem.isEmpty()) continue;
                    var nominative = word.substring(0, start) + stem + paradigm.nominative();
                    int score = score(paradigm, nominative, stem, ending);
                    if (score == Integer.MIN_VALUE) continue;
                    score += known(dictionary, nominative, in) ? DICTIONARY : 0;
                    var as =
                            shouted
                                    ? nominative.toUpperCase(Locale.ROOT)
                                    : withApostrophe(nominative, written);
                    boolean isBare =
                            in == NameCase.NOMINATIVE && paradigm.gender() == Gender.UNKNOWN;
                    // without agreement the bare form stands in every case: "Oleh Hrushko'nun"
                    for (NameCase one : isBare ? NameCase.ALL : List.of(in))
                        readings.add(
                                new WordReading(
                                        as,
                                        paradigm.gender(),
                                        told(paradigm, nominative),
                                        one,
                                        score));
                }
        if (readings.stream().noneMatch(reading -> reading.in == NameCase.NOMINATIVE))
            readings.add(
                    new WordReading(
                            written,
                            Gender.UNKNOWN,
                            Gender.UNKNOWN,
                            NameCase.NOMINATIVE,
                            UNCLASSED));
        return readings;
    }

    /// The apostrophe stays as the page writes it.
    private static String withApostrophe(String nominative, String written) {
        for (char apostrophe : "’ʼ‘".toCharArray())
            if (written.indexOf(apostrophe) >= 0) return nominative.replace('\'', apostrophe);
        return nominative;
    }

    private int score(Declension.Paradigm paradigm, String nominative, String stem, String ending) {
        int score = LETTER_OF_ENDING * ending.length() + paradigm.likely();
        switch (paradigm.part()) {
            case "given" -> {
                var given = lexicon.givenName(nominative);
                if (given.isEmpty() || given.get().gender().clashesWith(paradigm.gender()))
                    return Integer.MIN_VALUE;
                return score + (given.get().senses().isEmpty() ? LISTED_GIVEN : KNOWN_GIVEN);
            }
            case "patronymic" -> {
                var patronymic = lexicon.patronymic(nominative);
                if (patronymic.isEmpty() || patronymic.get() != paradigm.gender())
                    return Integer.MIN_VALUE;
                return score + PATRONYMIC;
            }
            case "any" -> {
                return ending.isEmpty() ? 0 : SUFFIX;
            }
            default -> {
                if (paradigm.isIndeclinable() || isVowel(paradigm.nominative())) score += FEW;
                if (paradigm.nominative().isEmpty() && isHardToSay(stem)) score += HARD_TO_SAY;
                if (lexicon.givenName(nominative).isPresent()) score += ALSO_GIVEN;
                var family = lexicon.familyEnding(nominative);
                if (family.isEmpty()) return score;
                return score
                        + (family.get().clashesWith(paradigm.gender())
                                ? WRONG_GENDER
                                : FAMILY_ENDING);
            }
        }
    }

    private static boolean isVowel(String ending) {
        return ending.length() == 1 && VOWELS.contains(ending);
    }

    /// A name that ends like "Kuchm" is the stem of one that ends in a vowel.
    private static boolean isHardToSay(String stem) {
        int last = stem.length() - 1;
        return SONORANTS.indexOf(stem.charAt(last)) >= 0
                && VOWELS.indexOf(stem.charAt(last - 1)) < 0
                && "рлйьrlj".indexOf(stem.charAt(last - 1)) < 0
                && stem.charAt(last) != stem.charAt(last - 1);
    }

    /// Only names and endings that are known tell whether the bearer is a man or a woman.
    private Gender told(Declension.Paradigm paradigm, String nominative) {
        return switch (paradigm.part()) {
            case "given", "any" ->
                    lexicon.givenName(nominative).map(GivenName::gender).orElse(Gender.UNKNOWN);
            case "patronymic" -> paradigm.gender();
            default -> lexicon.familyEnding(nominative).orElse(Gender.UNKNOWN);
        };
    }

    private static boolean known(List<Reading> dictionary, String nominative, NameCase in) {
        for (Reading reading : dictionary)
            if (reading.known()
                    && reading.pos() == Pos.PROPN
                    && reading.is(in.feature)
                    && reading.lemma().equalsIgnoreCase(nominative)) return true;
        return false;
    }
}
