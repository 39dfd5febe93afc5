package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.text.Pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class ReferencesTest {
    @ParameterizedTest(name = "{0}: {1} ({4})")
    @CsvFileSource(resources = "/vigil/mention/references.csv", delimiter = ';', numLinesToSkip = 1)
    void words_find_whom_they_stand_for(
            String language, String text, String words, String persons, String why) {
        PageMentions page = new MentionFinder().find(Pages.ofText(text, language), Pages.LANGUAGES);

        Map<MentionKey, String> names =
                page.candidates().stream()
                        .collect(
                                Collectors.toMap(
                                        Candidate::key, candidate -> candidate.passage().quote()));
        List<List<String>> bound =
                page.references().stream()
                        .filter(reference -> reference.passage().quote().equals(words))
                        .map(reference -> reference.antecedents().stream().map(names::get).toList())
                        .toList();
        assertThat(bound).as(why).contains(List.of(persons.split("\\|")));
    }

    @ParameterizedTest(name = "{0}: {1} ({3})")
    @CsvFileSource(
            resources = "/vigil/mention/references-to-nobody.csv",
            delimiter = ';',
            numLinesToSkip = 1)
    void words_that_may_mean_others_are_left_alone(
            String language, String text, String words, String why) {
        PageMentions page = new MentionFinder().find(Pages.ofText(text, language), Pages.LANGUAGES);

        assertThat(text).contains(words);
        assertThat(
                        page.references().stream()
                                .filter(reference -> reference.passage().quote().equals(words))
                                .filter(reference -> !reference.antecedents().isEmpty()))
                .as(why)
                .isEmpty();
    }
}
