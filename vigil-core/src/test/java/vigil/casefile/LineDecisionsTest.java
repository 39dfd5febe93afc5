package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import static vigil.casefile.Desk.arrest;
import static vigil.casefile.Desk.arrestAndSearch;
import static vigil.casefile.Desk.dated;
import static vigil.casefile.Desk.event;
import static vigil.casefile.Desk.events;
import static vigil.casefile.Desk.named;
import static vigil.casefile.Desk.seen;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.journal.Chained;
import vigil.journal.Decision;
import vigil.journal.Replay;

/// What accepting and rejecting lines does to a case file.
class LineDecisionsTest {
    private final Desk desk = new Desk();

    @Test
    void an_accepted_line_says_so() {
        desk.given(arrestAndSearch("a"));

        desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));

        assertThat(events(desk.file()))
                .containsExactly("arrest 2019-05-05 ACCEPTED", "release 2019-06-07 PROPOSED");
        assertThat(desk.file().review().isEmpty()).isTrue();
    }

    @Test
    void an_accepted_line_stands_when_nothing_reads_it_any_more() {
        desk.given(arrest("a"));
        desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));

        desk.given(
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko"));

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 REREAD");
        assertThat(desk.file().review().questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).contains("is not read from these words"));
    }

    @Test
    void an_accepted_line_stands_as_it_was_when_it_reads_differently_and_a_person_is_asked() {
        desk.given(arrest("a"));
        desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));

        desk.given(
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .told());

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 REREAD");
        assertThat(event(desk.file(), ActType.ARREST).value().place()).contains("Lviv");
        assertThat(desk.file().review().questions())
                .singleElement()
                .satisfies(
                        q ->
                                assertThat(q.text())
                                        .contains("place: \"Lviv\", now none")
                                        .contains("date: \"2019-05-05\", now none"));
    }

    @Test
    void rejecting_what_is_read_today_answers_the_question_about_an_accepted_line() {
        desk.given(arrest("a"));
        desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));
        Tale misread =
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .told();
        desk.given(misread);
        var wrong = seen(desk.assembled(Replay.NOTHING), ActType.ARREST);

        desk.decide(new Decision.Reject(wrong));

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 ACCEPTED");
        assertThat(desk.file().review().questions()).isEmpty();
    }

    @Test
    void a_rejected_line_is_hidden_and_listed() {
        desk.given(arrestAndSearch("a"));

        desk.decide(new Decision.Reject(seen(desk.now(), ActType.RELEASE)), "it is his brother");

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 PROPOSED");
        assertThat(desk.file().review().rejected())
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.what()).startsWith("release of \"Ivan Marchenko\"");
                            assertThat(r.because()).isEqualTo("it is his brother");
                            assertThat(r.by().name()).isEqualTo("office/1");
                        });
    }

    @Test
    void a_rejection_silences_only_what_it_saw() {
        desk.given(arrest("a"));
        desk.decide(new Decision.Reject(seen(desk.now(), ActType.ARREST)));
        assertThat(events(desk.file())).isEmpty();

        desk.given(
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .on("on 5 May 2019", "2019-05-05")
                        .told());

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 PROPOSED");
        assertThat(desk.file().review().questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).contains("proposed again"));
    }

    @Test
    void people_who_do_not_know_of_each_other_may_differ_and_both_are_shown() {
        desk.given(arrest("a"));
        var claims = seen(desk.now(), ActType.ARREST);
        desk.decide(new Decision.Accept(claims));
        desk.journal.decide("field", new Decision.Reject(claims));

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 DISPUTED");
        assertThat(desk.file().review().conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.sides()).hasSize(2));

        desk.journal.merge("field", "office");
        desk.journal.decide("field", new Decision.Reject(claims));

        assertThat(events(desk.file())).isEmpty();
        assertThat(desk.file().review().conflicts()).isEmpty();
    }

    @Test
    void an_erased_decision_is_listed() {
        desk.given(arrest("a"));
        Chained entry = desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));

        desk.journal.erase(entry);

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 PROPOSED");
        assertThat(desk.file().review().unattached())
                .singleElement()
                .satisfies(u -> assertThat(u.reason()).contains("erased"));
    }

    @Test
    void a_decision_on_a_page_that_is_gone_is_listed() {
        desk.given(arrest("a"), named("b", "Ivan Marchenko", "2020-05-05"));
        desk.decide(new Decision.Accept(seen(desk.now(), ActType.ARREST)));

        desk.tales.removeFirst();
        desk.tales.removeFirst();

        assertThat(desk.file().review().unattached())
                .singleElement()
                .satisfies(u -> assertThat(u.reason()).contains("not among those"));
    }
}
