package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.List;
import java.util.Set;

/// How a token that begins with a digit is read: as a numeral, or by the word it ends in
/// ("10-year", "8-річного").
final class NumberReadings {
    /// The letters behind the hyphen are a word and not an ending of the numeral.
    private static final int MIN_WORD_CHARS = 4;

    private NumberReadings() {}

    static List<Reading> of(String form, LanguagePack pack) {
        int letters = 0;
        while (letters < form.length() && !Character.isLetter(form.charAt(letters))) letters++;
        if (form.length() - letters >= MIN_WORD_CHARS) {
            List<Reading> tail = pack.readings(form.substring(letters));
            String head = form.substring(0, letters);
            List<Reading> words =
                    tail.stream()
                            .map(
                                    r ->
                                            new Reading(
                                                    head + r.lemma(),
                                                    r.pos(),
                                                    r.features(),
                                                    r.known()))
                            .toList();
            if (!words.isEmpty()) return words;
        }
        return List.of(new Reading(form, Pos.NUM, Set.of(), true));
    }
}
