package vigil.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.text.Page;
import vigil.text.Pages;

import java.util.List;

class ClaimReaderTest {
    private static List<String> told(String language, String text) {
        Page page = Pages.ofText(text, language);
        return new ClaimReader(Pages.LANGUAGES)
                .read(page).claims().stream().map(c -> Told.line(page, c)).toList();
    }

    @Test
    void voice_does_not_change_what_is_told() {
        assertThat(
                        told(
                                "en",
                                "The court sentenced Jane Roe to eight years in prison on 5 May"
                                        + " 2019."))
                .contains("sentence of Jane Roe, 5 May 2019, P8Y");
        assertThat(told("en", "Jane Roe was sentenced to eight years in prison on 5 May 2019."))
                .contains("sentence of Jane Roe, 5 May 2019, P8Y");
        assertThat(told("en", "Jane Roe received eight years in prison on 5 May 2019."))
                .contains("sentence of Jane Roe, 5 May 2019, P8Y");
    }

    @Test
    void what_is_demanded_is_a_request_and_no_release() {
        List<String> told =
                told(
                        "en",
                        "Rights Now, a group in Northport, demands that the authorities release"
                                + " Jane Roe.");

        assertThat(told).anyMatch(l -> l.startsWith("request of Jane Roe"));
        assertThat(told).noneMatch(l -> l.startsWith("release"));
    }

    @Test
    void a_state_with_its_start_tells_the_arrest() {
        assertThat(told("en", "Jane Roe has been in custody since January 2015."))
                .containsExactly("arrest of Jane Roe, since January 2015");
    }
}
