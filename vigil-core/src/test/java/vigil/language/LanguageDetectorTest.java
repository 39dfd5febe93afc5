package vigil.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LanguageDetectorTest {
    private final LanguageDetector detector = LanguageDetector.of(Languages.bundled());

    @ParameterizedTest
    @CsvFileSource(resources = "languages.csv", useHeadersInDisplayName = true)
    void a_sentence_is_enough_to_tell_its_language(String text, String language, String note) {
        assertThat(detector.detect(text)).as(note).isEqualTo(language);
    }

    @Test
    void a_short_block_is_in_the_language_of_its_page_if_the_script_allows_it() {
        assertThat(detector.detect("Maria Roe", "fr")).isEqualTo("fr");
        assertThat(detector.detect("Марія Роу", "fr")).isEqualTo("und");
        assertThat(
                        detector.detect(
                                "The judge has sent her to the prison in which he was held", "fr"))
                .isEqualTo("en");
    }
}
