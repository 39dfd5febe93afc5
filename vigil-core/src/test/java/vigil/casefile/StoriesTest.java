package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.claim.ClaimReader;
import vigil.identity.IdentityResolver;
import vigil.text.Page;
import vigil.text.Pages;
import vigil.text.PublicationDate;
import vigil.time.EventDates;

import java.util.List;
import java.util.Optional;

/// When the acts of a story took place, from text to dates.
class StoriesTest {
    private static final ClaimReader READER = new ClaimReader(Pages.LANGUAGES);
    private static final IdentityResolver IDENTITIES = new IdentityResolver(Pages.LANGUAGES);

    @ParameterizedTest
    @CsvFileSource(resources = "/vigil/casefile/stories.csv", delimiter = ';', numLinesToSkip = 1)
    void an_act_has_the_day_that_its_story_gives_it(
            String language,
            @Nullable String published,
            String text,
            String expected,
            String note) {
        Page page = page(language, published, text);

        CaseFile file =
                new CaseBuilder(Pages.LANGUAGES, READER::read, IDENTITIES::resolve)
                        .assemble(List.of(READER.read(page)), List.of(), CaseOptions.PLAIN);

        List<String> events =
                file.cases().stream()
                        .flatMap(c -> c.events().stream())
                        .map(
                                l ->
                                        l.value().type().code()
                                                + " "
                                                + EventDates.print(l.value().date()))
                        .distinct()
                        .toList();
        assertThat(events).as(note).contains(expected.split("\\|"));
    }

    /// @param published null for a page that does not say its day
    private static Page page(String language, @Nullable String published, String text) {
        Page page = Pages.ofText("story", text, language);
        return published == null
                ? page
                : page.dated(
                        Optional.of(
                                new PublicationDate(
                                        published,
                                        PublicationDate.Basis.METADATA,
                                        Optional.empty())));
    }
}
