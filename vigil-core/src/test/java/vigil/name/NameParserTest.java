package vigil.name;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.language.Languages;

class NameParserTest {
    private static final NameParser PARSER = NameParser.of(Languages.bundled());

    @ParameterizedTest
    @CsvFileSource(resources = "/vigil/name/parsed-names.csv", numLinesToSkip = 1)
    void a_name_is_taken_apart(String written, String language, String parts) {
        var name = PARSER.parse(written, language);

        assertThat(
                        name.parts().stream()
                                .map(part -> part.kind() + " " + part.text())
                                .collect(joining("|")))
                .isEqualTo(parts);
    }

    @Test
    void what_is_no_name_at_all_does_no_harm() {
        assertThat(PARSER.parse("", "en").parts()).isEmpty();
        assertThat(PARSER.parse(" , - ", "en").parts()).isEmpty();
        assertThat(PARSER.parse(",", "und").parts()).isEmpty();
        assertThat(PARSER.parse("de la", "und").parts()).hasSize(1);
        assertThat(PARSER.parse("\uD800 \u0000", "xx").parts()).hasSizeLessThan(3);
    }

    @Test
    void a_title_is_left_out_but_its_gender_is_kept() {
        var name = PARSER.parse("Mrs Petrenko", "en");

        assertThat(name.plain()).isEqualTo("Petrenko");
        assertThat(name.title()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void the_core_of_a_name_has_no_article() {
        assertThat(
                        PARSER.parse("Samir al-Masri", "en")
                                .parts(PersonName.Kind.FAMILY)
                                .getFirst()
                                .core())
                .isEqualTo("Masri");
        assertThat(
                        PARSER.parse("سمير المصري", "ar")
                                .parts(PersonName.Kind.FAMILY)
                                .getFirst()
                                .core())
                .isEqualTo("مصري");
    }
}
