package vigil.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.Judgement;
import vigil.language.Languages;

import java.util.List;
import java.util.Random;

class NameMatcherTest {
    private static final Languages LANGUAGES = Languages.bundled();
    private static final NameForms FORMS = NameForms.of(LANGUAGES);
    private static final NameMatcher MATCHER = NameMatcher.of(LANGUAGES);

    private static Judgement compare(String one, String language1, String other, String language2) {
        return MATCHER.compare(FORMS.form(one, language1), FORMS.form(other, language2));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vigil/name/same-names.csv", numLinesToSkip = 1)
    void two_spellings_of_one_name_meet(
            String one, String language1, String other, String language2) {
        var judgement = compare(one, language1, other, language2);

        int enough = one.contains(" ") ? NameMatcher.SAME : NameMatcher.COMPATIBLE;
        assertThat(judgement.score()).as(judgement.toString()).isGreaterThanOrEqualTo(enough);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vigil/name/different-names.csv", numLinesToSkip = 1)
    void two_names_stay_two(String one, String language1, String other, String language2) {
        var judgement = compare(one, language1, other, language2);

        assertThat(judgement.score()).as(judgement.toString()).isLessThan(NameMatcher.COMPATIBLE);
    }

    @Test
    void a_family_name_alone_fits_a_full_name_but_proves_nothing() {
        var judgement = compare("Yurchenko", "en", "Sergei Yurchenko", "en");

        assertThat(judgement.score()).isBetween(NameMatcher.COMPATIBLE, NameMatcher.SAME - 1);
    }

    @Test
    void a_reason_shows_both_values() {
        var judgement = compare("Сергій Юрченко", "uk", "Serge Iourtchenko", "fr");

        assertThat(judgement.reasons())
                .anySatisfy(
                        reason -> assertThat(reason.because()).contains("Юрченко", "Iourtchenko"));
    }

    @RepeatedTest(300)
    void the_score_is_the_same_either_way(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var one = name(random);
        var other = name(random);

        var there = compare(one, "en", other, "uk");
        var back = compare(other, "uk", one, "en");

        assertThat(there.score()).as(one + " | " + other).isEqualTo(back.score());
    }

    @RepeatedTest(100)
    void a_name_is_the_same_as_itself(RepetitionInfo run) {
        var name = name(new Random(1000 + run.getCurrentRepetition()));

        assertThat(compare(name, "en", name, "en").score())
                .as(name)
                .isGreaterThanOrEqualTo(NameMatcher.COMPATIBLE);
    }

    private static String name(Random random) {
        var given =
                List.of(
                        "Olena",
                        "Сергій",
                        "Марії",
                        "Jean-Luc",
                        "سمير",
                        "Wing-kit",
                        "N.",
                        "Sasha",
                        "Макса");
        var family =
                List.of(
                        "Koval",
                        "Юрченка",
                        "van Dyck",
                        "عبد الكريم",
                        "Lau",
                        "Петрової",
                        "al-Masri",
                        "Müller",
                        "Çiybaş");
        var words =
                given.get(random.nextInt(given.size()))
                        + " "
                        + family.get(random.nextInt(family.size()));
        return random.nextInt(4) == 0 ? family.get(random.nextInt(family.size())) : words;
    }
}
