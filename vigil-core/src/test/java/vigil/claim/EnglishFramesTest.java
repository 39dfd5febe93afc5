package vigil.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import vigil.text.Page;
import vigil.text.Pages;

import java.util.List;

class EnglishFramesTest {
    private static List<String> told(String text) {
        Page page = Pages.ofText(text, "en");
        return new ClaimReader(Pages.LANGUAGES)
                .read(page).claims().stream().map(c -> Told.line(page, c)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vigil/claim/english.csv", delimiter = '|', numLinesToSkip = 1)
    void an_act_is_told_in_every_voice(String sentence, String told, String why) {
        assertThat(told(sentence)).as(why).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Harlow faces up to ten years in prison.",
                "If Jane Harlow is arrested, her friends will protest.",
                "Was Jane Harlow tortured?",
                "Jane Harlow may be released soon.",
                "Such prisoners are often beaten.",
                "The law punishes espionage with ten years in prison.",
                "The court closed the Liberty Party in May 2019.",
                "Jane Harlow's mother accused the authorities of negligence.",
                "Those held in May 2019 were convicted. Jane Harlow is a teacher.",
                "Jane Harlow is an expert on enforced disappearances.",
                "The guards delayed the release of Jane Harlow.",
                "The priority remains securing the release of Jane Harlow.",
                "Jane Harlow is allowed to send letters to her family.",
                "An editor was given a six-year sentence. Jane Harlow is a teacher.",
                "The police apprehended riots. Jane Harlow is a teacher.",
                "Prosecutors asked the court to extend the deadline. Jane Harlow is a teacher."
            })
    void threats_conditions_questions_and_habits_tell_no_act(String sentence) {
        assertThat(told(sentence)).isEmpty();
    }
}
