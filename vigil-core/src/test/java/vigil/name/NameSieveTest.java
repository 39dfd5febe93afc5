package vigil.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vigil.language.Languages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

class NameSieveTest {
    private static final Languages LANGUAGES = Languages.bundled();
    private static final NameForms FORMS = NameForms.of(LANGUAGES);
    private static final NameMatcher MATCHER = NameMatcher.of(LANGUAGES);

    /// Names of the tables of names that are one person's and of names that are not.
    private static Set<NameForm> names() {
        Set<NameForm> names = new LinkedHashSet<>();
        for (String table : List.of("same-names.csv", "different-names.csv"))
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    NameSieveTest.class.getResourceAsStream(table),
                                    StandardCharsets.UTF_8))) {
                lines.lines()
                        .skip(1)
                        .map(line -> line.replace("\"", "").split(","))
                        .forEach(
                                cells -> {
                                    names.add(FORMS.form(cells[0].strip(), cells[1].strip()));
                                    names.add(FORMS.form(cells[2].strip(), cells[3].strip()));
                                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return names;
    }

    @Test
    void what_the_matcher_finds_alike_passes() {
        List<NameForm> names = List.copyOf(names());
        NameSieve sieve = new NameSieve(LANGUAGES);
        List<NameSieve.Grain> grains = names.stream().map(sieve::grain).toList();
        List<String> held = new ArrayList<>();
        int stopped = 0;
        for (int i = 0; i < names.size(); i++)
            for (int j = 0; j < names.size(); j++) {
                int score = MATCHER.compare(names.get(i), names.get(j)).score();
                if (score > 0 && !sieve.lets(score, grains.get(i), grains.get(j)))
                    held.add(names.get(i).written() + " ~ " + names.get(j).written());
                if (score > 0 && !sieve.letsSome(score, grains.get(i), grains.get(j)))
                    held.add(names.get(i).written() + " ~ all like " + names.get(j).written());
                if (!sieve.lets(70, grains.get(i), grains.get(j))) stopped++;
            }

        assertThat(held).isEmpty();
        // a sieve that lets everything pass is of no use
        assertThat(stopped).isGreaterThan(names.size() * names.size() / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "Vera Larosova, Vera Tokunbo, false",
        "Vera Larosova, Robert Larosov, false",
        "Vera Larosova, Vera Larossova, true",
        "Vera Larosova, V. Larosova, true",
        "Vera Larosova, Larosova Vera, true",
        "Vera Larosova, Vera Ann Larosova, true",
        "Vera Larosova, Larosova, true"
    })
    void stops_full_names_that_no_order_of_words_brings_together(
            String one, String other, boolean passes) {
        NameSieve sieve = new NameSieve(LANGUAGES);

        boolean let =
                sieve.lets(
                        70,
                        sieve.grain(FORMS.form(one, "en")),
                        sieve.grain(FORMS.form(other, "en")));

        assertThat(let).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "Vera Larosova, Robert Tokunbo, false",
        "Vera Larosova, Vera Tokunbo, true",
        "Vera Larosova, V. Tokunbo, true",
        // its given name may be the other's family name, and the other way round
        "Vera Larosova, Larosova Tokunbo, true",
        // "Xunata Larosova" may be of two family names, the first of which is another's
        "Xunata Larosova, Robert Tokunbo, true",
        "Vera Ann Larosova, Robert Tokunbo, true"
    })
    void lets_pass_what_some_family_name_would_bring_together(
            String one, String other, boolean passes) {
        NameSieve sieve = new NameSieve(LANGUAGES);

        boolean let =
                sieve.letsSome(
                        70,
                        sieve.grain(FORMS.form(one, "en")),
                        sieve.grain(FORMS.form(other, "en")));

        assertThat(let).isEqualTo(passes);
    }
}
