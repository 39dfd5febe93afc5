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
    private static final int UNCLASSED = -5;

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
    /// @param gender unknown where the form does not tell
    record WordReading(String nominative, Gender gender, NameCase in, int score) {}

    List<WordReading> of(String written) {
        var plain = written.replace('’', '\'').replace('ʼ', '\'');
        boolean shouted = plain.length() > 2 && plain.equals(plain.toUpperCase(Locale.ROOT));
        var word = shouted ? plain.toLowerCase(Locale.ROOT) : plain;
        int hyphen = word.lastIndexOf('-') + 1;
        var head = word.substring(0, hyphen);
        var tail = word.substring(hyphen);
        var dictionary = pack.map(p -> p.readings(plain)).orElse(List.of());
        var readings = new ArrayList<WordReading>();
        for (var paradigm : declension.paradigms())
            for (NameCase in : NameCase.ALL)
                for (String ending : paradigm.endings().getOrDefault(in, List.of())) {
                    var stem = paradigm.stem(tail, ending);
                    if (stem.isEmpty()) continue;
                    var nominative = head + stem + paradigm.nominative();
                    int score = score(paradigm, nominative, ending);
                    if (score == Integer.MIN_VALUE) continue;
                    score += known(dictionary, nominative, in) ? DICTIONARY : 0;
                    var as = shouted ? nominative.toUpperCase(Locale.ROOT) : nominative;
                    if (in == NameCase.NOMINATIVE && paradigm.gender() == Gender.UNKNOWN)
                        // without agreement the bare form stands in every case: "Oleh Hrushko'nun"
                        for (NameCase any : NameCase.ALL)
                            readings.add(
                                    new WordReading(as, gender(paradigm, nominative), any, score));
                    else readings.add(new WordReading(as, gender(paradigm, nominative), in, score));
                }
        if (readings.stream().noneMatch(reading -> reading.in == NameCase.NOMINATIVE))
            readings.add(new WordReading(written, Gender.UNKNOWN, NameCase.NOMINATIVE, UNCLASSED));
        return readings;
    }

    private int score(Declension.Paradigm paradigm, String nominative, String ending) {
        int score = LETTER_OF_ENDING * ending.length();
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
                var family = lexicon.familyEnding(nominative);
                if (family.isEmpty()) return score;
                return score
                        + (family.get().clashesWith(paradigm.gender())
                                ? WRONG_GENDER
                                : FAMILY_ENDING);
            }
        }
    }

    private Gender gender(Declension.Paradigm paradigm, String nominative) {
        if (!paradigm.part().equals("given")) return paradigm.gender();
        return paradigm.gender()
                .or(lexicon.givenName(nominative).map(GivenName::gender).orElse(Gender.UNKNOWN));
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
