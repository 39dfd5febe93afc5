package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms that words are compared in.
class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Café, cafe",
        "cœur, coeur",
        "Łódź, lodz",
        "Þór, thor",
        "ŋoma, noma",
        "łŋ, ln",
        "Straße, strasse",
        "Пётр, петр",
        "Йосиф, йосиф",
        "Ґалаґан, галаган",
        "٣, 3"
    })
    void accents_and_letters_that_are_hard_to_type_fall_away(String written, String folded) {
        assertThat(Folding.folded(written)).isEqualTo(folded);
    }

    @Test
    void letters_that_are_known_beforehand_are_what_the_rules_of_unicode_make_of_them() {
        Transliterator rules = Transliterator.getInstance("Latin-ASCII");

        Folding.FREQUENT.forEach(
                (letter, ascii) ->
                        assertThat(ascii)
                                .isEqualTo(rules.transliterate(Character.toString(letter))));
    }
}
