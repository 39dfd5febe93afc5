package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import static vigil.casefile.Desk.arrest;
import static vigil.casefile.Desk.events;
import static vigil.casefile.Desk.id;
import static vigil.casefile.Desk.named;
import static vigil.casefile.Desk.seen;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.journal.Chained;
import vigil.journal.Decision;
import vigil.mention.MentionKey;

/// What people decide on who is who.
class PersonDecisionsTest {
    private final Desk desk = new Desk();

    private Decision.Same same(Assembled a, String one, String other) {
        return new Decision.Same(a.leaves().person(id(a, one)), a.leaves().person(id(a, other)));
    }

    @Test
    void two_names_are_one_person_when_a_person_says_so() {
        desk.given(
                named("a", "Ivan Marchenko", "2019-05-05"), named("b", "Oleh Stus", "2019-05-05"));
        assertThat(desk.file().cases()).hasSize(2);

        desk.decide(same(desk.now(), "Ivan Marchenko", "Oleh Stus"));

        assertThat(desk.file().cases()).hasSize(1);
        assertThat(events(desk.file())).containsExactly("arrest 2019-05-05 PROPOSED");
    }

    @Test
    void one_name_is_two_persons_when_a_person_says_so() {
        desk.given(arrest("a"), named("b", "Ivan Marchenko", "2019-05-05"));
        assertThat(desk.file().cases()).hasSize(1);
        var leaves = desk.now().leaves();

        desk.decide(
                new Decision.Different(
                        leaves.mention(MentionKey.of(desk.tales.get(0).words("Ivan Marchenko"))),
                        leaves.mention(MentionKey.of(desk.tales.get(1).words("Ivan Marchenko")))));

        assertThat(desk.file().cases()).hasSize(2);
    }

    @Test
    void what_would_join_two_whom_a_person_keeps_apart_has_no_effect_and_is_asked() {
        desk.given(
                named("a", "Ivan Marchenko", "2019-05-05"),
                named("b", "Oleh Stus", "2019-05-05"),
                named("c", "Petro Holub", "2019-05-05"));
        Assembled a = desk.now();
        desk.decide(same(a, "Ivan Marchenko", "Oleh Stus"));
        desk.decide(same(a, "Oleh Stus", "Petro Holub"));
        desk.decide(
                new Decision.Different(
                        a.leaves().person(id(a, "Ivan Marchenko")),
                        a.leaves().person(id(a, "Petro Holub"))));

        assertThat(desk.file().cases()).hasSize(2);
        assertThat(desk.file().review().questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).contains("has no effect"));
    }

    @Test
    void files_that_were_dealt_with_as_two_are_not_joined_by_a_name_alone() {
        desk.given(
                named("a", "Ivan Marchenko", "2019-05-05"),
                named("b", "I. Marchenko", "2019-09-05"));
        desk.decide(
                new Decision.Different(
                        desk.now().leaves().person(desk.file().people().getFirst().id()),
                        desk.now()
                                .leaves()
                                .mention(MentionKey.of(desk.tales.get(1).words("I. Marchenko")))));
        Assembled two = desk.now();
        assertThat(two.file().cases()).hasSize(2);
        Chained first = desk.journal.entries().getFirst();
        for (Case c : two.file().cases())
            desk.decide(
                    new Decision.Accept(two.leaves().claims(c.events().getFirst(), c.person())));

        desk.journal.undo("office", first);

        assertThat(desk.file().cases()).hasSize(2);
        assertThat(desk.file().review().questions())
                .singleElement()
                .satisfies(
                        q -> assertThat(q.text()).contains("they stay two until a person decides"));
    }

    @Test
    void devices_that_name_one_person_by_two_names_do_not_part_her_when_they_merge() {
        Tale one = arrest("a");
        Tale other = named("b", "Ivan Marchenko", "2019-09-05");
        desk.given(one);
        var mine = seen(desk.now(), ActType.ARREST);
        desk.given(other);
        var theirs = seen(desk.now(), ActType.ARREST);
        desk.decide(new Decision.Accept(mine));
        desk.journal.decide("field", new Decision.Accept(theirs));
        desk.given(one, other);
        assertThat(desk.file().cases()).hasSize(1);

        desk.journal.merge("office", "field");
        desk.decide(desk.now().leaves().approve(desk.file().cases().getFirst()));

        assertThat(desk.file().cases()).hasSize(1);
        assertThat(desk.file().review().questions()).isEmpty();
    }
}
