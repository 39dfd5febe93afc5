package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import static vigil.casefile.Desk.arrest;
import static vigil.casefile.Desk.arrestAndSearch;
import static vigil.casefile.Desk.event;
import static vigil.casefile.Desk.events;
import static vigil.casefile.Desk.json;
import static vigil.casefile.Desk.seen;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.journal.Asserted;
import vigil.journal.Chained;
import vigil.journal.Decision;
import vigil.journal.Grounds;
import vigil.journal.Whom;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.List;
import java.util.Optional;

/// What people add in the words of a page or of a call.
class AddedByHandTest {
    private static final Optional<String> NONE = Optional.empty();

    private final Desk desk = new Desk();

    @Test
    void an_act_is_added_in_the_words_of_a_page() {
        desk.given(arrestAndSearch("a"));
        Assembled before = desk.now();
        String person = before.file().cases().getFirst().person();
        Passage words = desk.tales.getFirst().words("His flat was searched.");

        Chained entry =
                desk.decide(
                        new Decision.Assert(
                                act(ActType.SEARCH, "2019-05"),
                                new Whom.Mentioned(before.leaves().person(person)),
                                new Grounds.Quoted(List.of(before.leaves().words(words))),
                                List.of()));

        assertThat(events(desk.file()))
                .containsExactly(
                        "search 2019-05 ADDED",
                        "arrest 2019-05-05 PROPOSED",
                        "release 2019-06-07 PROPOSED");
        Line<Event> added = event(desk.file(), ActType.SEARCH);
        assertThat(added.tells().getFirst().anchors()).containsExactly(words);
        assertThat(
                        ((Telling.ActTold) added.tells().getFirst().told())
                                .place()
                                .orElseThrow()
                                .basis())
                .isEqualTo(new Stated.Basis.ByHand(entry.digest()));
    }

    private static Asserted.Act act(ActType type, String edtf) {
        return new Asserted.Act(
                type,
                EventDates.parse(edtf),
                Reality.HAPPENED,
                Optional.of("flat"),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE);
    }

    @Test
    void a_correction_takes_the_place_of_what_was_read() {
        desk.given(arrest("a"));
        Assembled before = desk.now();
        var instead = seen(before, ActType.ARREST);

        desk.decide(
                new Decision.Assert(
                        act(ActType.ARREST, "2019-05-06"),
                        new Whom.Mentioned(instead.getFirst().file()),
                        new Grounds.Quoted(
                                List.of(
                                        before.leaves()
                                                .words(
                                                        instead.getFirst()
                                                                .claim()
                                                                .anchors()
                                                                .getFirst()))),
                        instead));

        assertThat(events(desk.file())).containsExactly("arrest 2019-05-06 ADDED");
        assertThat(desk.file().review().rejected()).hasSize(1);
    }

    @Test
    void a_call_becomes_a_document_of_its_own() {
        desk.given(arrest("a"));

        desk.decide(
                new Decision.Assert(
                        new Asserted.Act(
                                ActType.TRANSFER,
                                EventDates.parse("2019-07-02"),
                                Reality.HAPPENED,
                                Optional.of("Odesa"),
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                NONE),
                        new Whom.Mentioned(seen(desk.now(), ActType.ARREST).getFirst().file()),
                        new Grounds.Account(
                                "His sister said on the phone that he was taken to Odesa.",
                                EventDates.parse("2019-07-03"),
                                "en"),
                        List.of()));

        CaseFile file = desk.file();
        assertThat(events(file))
                .containsExactly("arrest 2019-05-05 PROPOSED", "transfer 2019-07-02 ADDED");
        assertThat(file.pages().stream().map(p -> p.id())).containsExactly("a", "account-office-1");
        assertThat(json(file)).contains("journal:office/1");
    }

    @Test
    void an_account_may_be_the_only_source_of_a_person() {
        desk.given(arrest("a"));

        desk.decide(
                new Decision.Assert(
                        new Asserted.Request(
                                EventDates.parse("2019-07-03"),
                                "the lawyer",
                                NONE,
                                "a visit",
                                Optional.of("visit"),
                                Optional.of(Telling.Answer.REFUSED),
                                EventDates.parse("2019-07-04")),
                        new Whom.Named("Petro Holub"),
                        new Grounds.Account(
                                "The lawyer of Petro Holub asked for a visit; it was refused the"
                                        + " next day.",
                                new EventDate.Undated(),
                                "en"),
                        List.of()));

        CaseFile file = desk.file();
        assertThat(file.people().stream().map(Person::name)).contains("Petro Holub");
        assertThat(file.cases().stream().flatMap(c -> c.requests().stream()))
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.standing()).isEqualTo(Line.Standing.ADDED);
                            assertThat(l.value().answer()).isEqualTo(Request.Answer.REFUSED);
                            assertThat(EventDates.print(l.value().date())).isEqualTo("2019-07-03");
                            assertThat(EventDates.print(l.value().answerDate()))
                                    .isEqualTo("2019-07-04");
                        });
    }
}
