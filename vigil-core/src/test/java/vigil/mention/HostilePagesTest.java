package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vigil.text.Page;
import vigil.text.Pages;

import java.time.Duration;

class HostilePagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr ",
                "President of the Court of ",
                "Jane Roe, ",
                "JANE ROE ",
                "his mother ",
                "J. ",
                "\u00AB",
                "Roe's lawyer ",
                "He said she said. ",
                "Max Moe said his wife was arrested. ",
                "Jane-Jane-",
                "the prisoner of the mother of ",
                "\u05D0\u05D1 ",
                "\uD800"
            })
    void a_page_of_one_thing_over_and_over_is_read_in_time(String thing) {
        Page page = Pages.ofText("Nora Quill was arrested. " + thing.repeat(3_000), "en");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () ->
                        assertThat(new MentionFinder().find(page, Pages.LANGUAGES).page())
                                .isSameAs(page));
    }
}
