package vigil.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class AgreementTest {
    private static final Languages LANGUAGES = Languages.bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "agreement.csv", useHeadersInDisplayName = true)
    void neighbours_rule_out_readings(
            String language, String sentence, String word, String stays, String goes, String note) {
        LanguagePack pack = LANGUAGES.packOrNeutral(language);
        List<String> forms = Arrays.asList(sentence.split(" "));

        List<Reading> left =
                Agreement.of(pack).filter(forms, readings(forms, pack)).get(forms.indexOf(word));

        OpenSentence alone = new OpenSentence(List.of(word), List.of(left));
        assertThat(ReadingPattern.of(stays).fits(alone, 0))
                .as("%s: %s stays of %s", note, stays, left)
                .isTrue();
        assertThat(ReadingPattern.of(goes).fits(alone, 0))
                .as("%s: %s goes of %s", note, goes, left)
                .isFalse();
    }

    @RepeatedTest(100)
    void no_word_loses_its_last_reading(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        LanguagePack pack = LANGUAGES.all().get(random.nextInt(LANGUAGES.all().size()));
        List<String> words =
                List.of(
                        "the",
                        "will",
                        "court",
                        "to",
                        "her",
                        "la",
                        "porte",
                        "les",
                        "en",
                        "s'",
                        "est",
                        "суд",
                        "Оумерова",
                        "до",
                        "його",
                        "засуджено",
                        "років",
                        "що",
                        ",",
                        ".");
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < 12; i++) forms.add(words.get(random.nextInt(words.size())));
        List<List<Reading>> before = readings(forms, pack);

        List<List<Reading>> after = Agreement.of(pack).filter(forms, before);

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++)
            assertThat(after.get(i).isEmpty()).isEqualTo(before.get(i).isEmpty());
    }

    private static List<List<Reading>> readings(List<String> forms, LanguagePack pack) {
        return forms.stream()
                .map(
                        f ->
                                Character.isLetter(f.charAt(f.length() - 1)) || f.length() > 1
                                        ? pack.readings(f)
                                        : List.<Reading>of())
                .toList();
    }
}
