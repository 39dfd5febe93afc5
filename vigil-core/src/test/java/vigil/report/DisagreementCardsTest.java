package vigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vigil.casefile.Disagreement;
import vigil.text.Pages;

import java.util.List;

class DisagreementCardsTest {
    private static final Words WORDS = Words.of(Pages.LANGUAGES.pack("en").orElseThrow());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P12Y       | 12 years
                    P1Y6M      | 1 year 6 months
                    life       | life
                    2019-05-20 | 20 May 2019
                    2019-05    | May 2019
                    two years  | two years
                    Velm       | Velm
                    """)
    void a_value_is_written_as_people_write_it(String value, String read) {
        assertThat(DisagreementCards.readable(WORDS, value)).isEqualTo(read);
    }

    @Test
    void why_two_values_clash_is_told_in_the_same_words() {
        var clash =
                new Disagreement(
                        Disagreement.Kind.TERM,
                        "length of the sentence",
                        List.of(
                                new Disagreement.Side("P1Y", List.of()),
                                new Disagreement.Side("P1Y6M", List.of())),
                        "P1Y and P1Y6M cannot both be the term of one sentence");

        assertThat(DisagreementCards.why(WORDS, clash))
                .isEqualTo("1 year and 1 year 6 months cannot both be the term of one sentence");
    }
}
