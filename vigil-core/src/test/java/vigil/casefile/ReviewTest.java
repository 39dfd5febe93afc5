package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import static vigil.casefile.Desk.arrest;
import static vigil.casefile.Desk.arrestAndSearch;
import static vigil.casefile.Desk.event;
import static vigil.casefile.Desk.json;
import static vigil.casefile.Desk.named;
import static vigil.casefile.Desk.seen;
import static vigil.casefile.Desk.twoReleases;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.journal.Chained;
import vigil.journal.Decision;
import vigil.report.CaseFileDiff;
import vigil.report.HtmlReport;
import vigil.report.Words;
import vigil.text.Pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How what people decided is shown: notes, approvals, differences, reports.
class ReviewTest {
    private final Desk desk = new Desk();

    @Test
    void notes_are_kept_where_they_belong() {
        desk.given(arrest("a"));
        Assembled a = desk.now();
        desk.decide(new Decision.Note(seen(a, ActType.ARREST).getFirst(), "ask the lawyer"));
        desk.decide(
                new Decision.Note(a.leaves().page(a.file().pages().getFirst()), "saved by hand"));

        assertThat(desk.file().review().notes())
                .extracting(Review.Note::text)
                .containsExactly("ask the lawyer", "saved by hand");
        assertThat(desk.file().review().notes().get(0).line())
                .contains(event(desk.file(), ActType.ARREST).id());
        assertThat(desk.file().review().notes().get(1).document()).contains("a");
    }

    @Test
    void an_approval_tells_what_has_come_since() {
        desk.given(arrest("a"));
        desk.decide(desk.now().leaves().approve(desk.file().cases().getFirst()));
        assertThat(desk.file().review().approvals().getFirst().since()).isEmpty();

        desk.tales.add(named("b", "Ivan Marchenko", "2019-05-05"));

        assertThat(desk.file().review().approvals().getFirst().since())
                .containsExactly("1 more tellings");
    }

    private static List<String> differences(CaseFile before, CaseFile after) {
        try {
            return CaseFileDiff.between(stream(before), stream(after)).stream()
                    .map(
                            d ->
                                    d.change()
                                            + " "
                                            + d.part()
                                            + " "
                                            + d.what()
                                            + d.fields().stream()
                                                    .map(
                                                            f ->
                                                                    " "
                                                                            + f.name()
                                                                            + ": "
                                                                            + f.before()
                                                                            + " -> "
                                                                            + f.after())
                                                    .collect(Collectors.joining()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(CaseFile file) {
        return new ByteArrayInputStream(json(file).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_diff_tells_what_was_decided() {
        desk.given(arrestAndSearch("a"));
        CaseFile before = desk.file();
        Chained reject = desk.decide(new Decision.Reject(seen(desk.now(), ActType.RELEASE)));
        desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));
        desk.decide(new Decision.Note(desk.owner(), "ask again"));
        CaseFile after = desk.file();

        assertThat(differences(before, after))
                .contains(
                        "CHANGED event release, 2019-06-07 standing: proposed -> rejected",
                        "CHANGED event arrest, 2019-05-05 standing: proposed -> accepted",
                        "NEW note ask again")
                .noneMatch(d -> d.startsWith("GONE event"));
        desk.journal.undo("office", reject);
        assertThat(differences(after, desk.file()))
                .contains("CHANGED event release, 2019-06-07 standing: rejected -> proposed");
    }

    @Test
    void a_settled_disagreement_is_a_difference() {
        desk.given(twoReleases());
        CaseFile before = desk.file();
        desk.decide(
                desk.now()
                        .leaves()
                        .settle(
                                before.cases().getFirst().disagreements().getFirst(),
                                Optional.of(0)));

        assertThat(differences(before, desk.file()))
                .anyMatch(d -> d.startsWith("CHANGED disagreement") && d.contains("settled:  -> "));
    }

    @Test
    void the_pages_of_a_report_show_what_people_decided() {
        desk.given(arrestAndSearch("a"));
        desk.decide(new Decision.Reject(seen(desk.now(), ActType.RELEASE)), "it is his brother");
        desk.decide(new Decision.Note(desk.owner(), "ask <b>again</b>"));
        desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));

        Map<String, String> pages = new TreeMap<>();
        new HtmlReport(
                        Disclosure.open(desk.file()),
                        Words.of(Pages.LANGUAGES.pack("en").orElseThrow()))
                .forEach(pages::put);

        String page =
                pages.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("cases/"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        assertThat(page)
                .contains("What people decided")
                .contains("it is his brother")
                .contains("ask &lt;b&gt;again")
                .contains("accepted by a person");
    }
}
