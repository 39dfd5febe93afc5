package vigil.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.language.Feature;
import vigil.language.Languages;

import java.util.List;
import java.util.Random;
import java.util.Set;

class NameInflectionTest {
    private static final NameInflection INFLECTION = NameInflection.of(Languages.bundled());

    private static Nominative best(String form, String language) {
        return INFLECTION
                .nominatives(List.of(form.split(" ")), language, Set.of(), _ -> false)
                .getFirst();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vigil/name/nominatives.csv", numLinesToSkip = 1)
    void a_form_is_brought_back(String form, String language, String nominative, Gender gender) {
        var best = best(form, language);

        assertThat(best.text()).isIn((Object[]) nominative.split("\\|"));
        assertThat(best.gender()).isEqualTo(gender);
    }

    @Test
    void a_form_found_elsewhere_decides() {
        var form = List.of("Лободи");

        var best =
                INFLECTION
                        .nominatives(form, "uk", Set.of(), word -> word.equals("Лобода"))
                        .getFirst();

        assertThat(best.text()).isEqualTo("Лобода");
    }

    @Test
    void the_case_that_the_sentence_tells_decides() {
        var form = List.of("Сагайда");

        assertThat(
                        INFLECTION
                                .nominatives(form, "uk", Set.of(Feature.GENITIVE), _ -> false)
                                .getFirst()
                                .text())
                .isEqualTo("Сагайд");
        assertThat(
                        INFLECTION
                                .nominatives(form, "uk", Set.of(Feature.NOMINATIVE), _ -> false)
                                .getFirst()
                                .text())
                .isEqualTo("Сагайда");
    }

    @Test
    void all_forms_of_a_name_are_made() {
        assertThat(INFLECTION.forms(List.of("Микола", "Гнатюк"), "uk", Gender.MALE))
                .contains("Микола Гнатюк", "Миколи Гнатюка", "Миколі Гнатюку", "Миколою Гнатюком");
        assertThat(INFLECTION.forms(List.of("Олена", "Гнатюк"), "uk", Gender.FEMALE))
                .contains("Олени Гнатюк")
                .doesNotContain("Олени Гнатюка");
    }

    @RepeatedTest(200)
    void what_is_declined_is_brought_back(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var given = List.of("Микола", "Андрій", "Ігор", "Дмитро", "Василь", "Тарас");
        var family =
                List.of(
                        "Гнатюк",
                        "Савченко",
                        "Лозинський",
                        "Кравець",
                        "Мельник",
                        "Гончаренко",
                        "Стасюк");
        var words =
                List.of(
                        given.get(random.nextInt(given.size())),
                        family.get(random.nextInt(family.size())));
        var forms = List.copyOf(INFLECTION.forms(words, "uk", Gender.MALE));
        var form = forms.get(random.nextInt(forms.size()));

        var ways = INFLECTION.nominatives(List.of(form.split(" ")), "uk", Set.of(), _ -> false);

        assertThat(ways).as(form).extracting(Nominative::text).contains(String.join(" ", words));
    }
}
