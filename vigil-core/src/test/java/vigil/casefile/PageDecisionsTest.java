package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import static vigil.casefile.Desk.json;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.claim.ClaimReader;
import vigil.identity.IdentityResolver;
import vigil.journal.Decision;
import vigil.journal.Decision.Reliability;
import vigil.journal.PageSeen;
import vigil.source.Intake;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;
import vigil.text.ArticleBounds;
import vigil.text.Pages;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What people know of a page: its day, how reliable it is, where its article stands.
class PageDecisionsTest {
    private final Desk desk = new Desk();

    private Decision.PageFacts facts(
            Optional<EventDate> published, Optional<Reliability> reliability) {
        return new Decision.PageFacts(
                desk.now().leaves().page(desk.file().pages().getFirst()),
                published,
                Optional.empty(),
                Optional.empty(),
                reliability);
    }

    @Test
    void a_page_bears_the_date_and_the_reliability_that_a_person_gives_it() {
        desk.given(
                new Tale(Tale.undated("a", "Ivan Marchenko was arrested."))
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .told());

        desk.decide(
                facts(Optional.of(EventDates.parse("2020-02-03")), Optional.of(Reliability.LOW)));

        assertThat(desk.file().pageDates().getFirst().edtf()).isEqualTo("2020-02-03");
        assertThat(desk.file().review().reliability()).containsEntry("a", "low");
        assertThat(json(desk.file())).contains("\"reliability\" : \"low\"");
    }

    @Test
    void an_article_begins_and_ends_where_a_person_says() {
        String text =
                "Ivan Marchenko was arrested on 5 May 2019.\n\n"
                        + "Petro Holub was arrested on 6 May 2019.\n\n"
                        + "Oleh Stus was arrested on 7 May 2019.\n";
        var input =
                new Intake.Taken(
                        Original.handed(
                                "a.txt", MediaType.PLAIN, text.getBytes(StandardCharsets.UTF_8)),
                        SourceFacts.NONE);
        var claims = new ClaimReader(Pages.LANGUAGES);
        var builder =
                new CaseBuilder(
                        Pages.LANGUAGES,
                        claims::read,
                        new IdentityResolver(Pages.LANGUAGES)::resolve);
        var page = builder.build(List.of(input), CaseOptions.PLAIN).pages().getFirst();
        int at = text.indexOf("Petro Holub");
        var words = page.passage(at, at + 11);
        desk.decide(
                new Decision.PageFacts(
                        new PageSeen(page.capture().payload(), "a.txt"),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of(new ArticleBounds(words, words)),
                        Optional.empty()));

        CaseFile file = builder.build(List.of(input), desk.journal.replay(), CaseOptions.PLAIN);

        assertThat(file.pages().getFirst().language()).isEqualTo("en");
        assertThat(file.people().stream().map(Person::name)).containsExactly("Petro Holub");
    }
}
