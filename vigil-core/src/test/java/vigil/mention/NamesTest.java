package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.text.Pages;

import java.util.List;

class NamesTest {
    @ParameterizedTest(name = "{0}: {1} ({3})")
    @CsvFileSource(resources = "/vigil/mention/names.csv", delimiter = ';', numLinesToSkip = 1)
    void names_of_persons_are_told_from_other_names(
            String language, String text, String persons, String why) {
        PageMentions page = new MentionFinder().find(Pages.ofText(text, language), Pages.LANGUAGES);

        Typing typing = Typing.of(List.of(page), Pages.LANGUAGES);

        List<String> found =
                page.candidates().stream()
                        .filter(candidate -> typing.isPerson(candidate.key()))
                        .map(candidate -> candidate.passage().quote())
                        .distinct()
                        .toList();
        assertThat(found)
                .as(why)
                .containsExactlyInAnyOrderElementsOf(
                        persons == null ? List.of() : List.of(persons.split("\\|")));
    }
}
