package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What entries of several devices come to.
class ReplayTest {
    private final Streams journal = new Streams();
    private final ClaimSeen claim = new Deeds(new Random(7)).seen(0);
    private final Decision accept = new Decision.Accept(List.of(claim));
    private final Decision reject = new Decision.Reject(List.of(claim));

    private List<String> holding() {
        return journal.replay().effective().stream().map(Recorded::name).toList();
    }

    private Ruling ruling() {
        return journal.replay().rulings().get(Subject.reading(claim));
    }

    @Test
    void what_was_taken_back_does_not_hold() {
        Chained first = journal.decide("office", accept);
        journal.undo("office", first);

        assertThat(holding()).isEmpty();
        assertThat(journal.replay().undone()).containsEntry("office/1", "office/2");
    }

    @Test
    void taking_back_an_undo_restores_what_it_took_back() {
        Chained first = journal.decide("office", accept);
        Chained undo = journal.undo("office", first);
        Chained again = journal.undo("office", undo);
        assertThat(holding()).containsExactly("office/1");

        journal.undo("office", again);
        assertThat(holding()).isEmpty();
    }

    @Test
    void what_two_took_back_stays_so_until_both_undos_are_taken_back() {
        Chained first = journal.decide("office", accept);
        journal.merge("field", "office");
        Chained mine = journal.undo("office", first);
        Chained theirs = journal.undo("field", first);

        journal.undo("office", mine);
        assertThat(holding()).isEmpty();
        journal.undo("field", theirs);
        assertThat(holding()).containsExactly("office/1");
    }

    @Test
    void an_undo_of_what_its_writer_cannot_have_seen_is_listed() {
        Chained first = journal.decide("office", accept);
        journal.undo("field", first);

        assertThat(holding()).containsExactly("office/1");
        assertThat(journal.replay().unread())
                .singleElement()
                .satisfies(u -> assertThat(u.reason()).contains("office/1"));
    }

    @Test
    void who_changes_their_mind_has_decided() {
        journal.decide("office", accept);
        journal.decide("office", reject);

        assertThat(ruling().isConflict()).isFalse();
        assertThat(ruling().verdict()).isEqualTo("wrong");
    }

    @Test
    void who_has_seen_the_other_decision_outranks_it() {
        journal.decide("office", accept);
        journal.merge("field", "office");
        journal.decide("field", reject);

        assertThat(ruling().isConflict()).isFalse();
        assertThat(ruling().holds().name()).isEqualTo("field/1");
    }

    @Test
    void what_a_third_device_passed_on_was_seen() {
        journal.decide("office", accept);
        journal.merge("desk", "office");
        journal.decide("desk", new Decision.Note(claim, "read"));
        journal.merge("field", "desk");
        journal.decide("field", reject);

        assertThat(ruling().isConflict()).isFalse();
        assertThat(ruling().holds().name()).isEqualTo("field/1");
    }

    @Test
    void decisions_that_do_not_know_of_each_other_are_a_conflict_until_one_sees_both() {
        journal.decide("office", accept);
        journal.decide("field", reject);
        assertThat(ruling().isConflict()).isTrue();
        assertThat(ruling().verdict()).isEqualTo("wrong");

        journal.merge("office", "field");
        journal.decide("office", accept);

        assertThat(ruling().isConflict()).isFalse();
        assertThat(ruling().verdict()).isEqualTo("right");
    }

    @Test
    void who_agrees_without_knowing_is_no_conflict() {
        journal.decide("office", accept);
        journal.decide("field", accept);

        assertThat(ruling().heads()).hasSize(2);
        assertThat(ruling().isConflict()).isFalse();
    }

    @Test
    void taking_back_one_side_ends_the_conflict() {
        journal.decide("office", accept);
        Chained other = journal.decide("field", reject);

        journal.undo("field", other);

        assertThat(ruling().isConflict()).isFalse();
        assertThat(ruling().verdict()).isEqualTo("right");
    }

    @Test
    void a_content_that_cannot_be_read_is_listed_and_stops_nothing() {
        journal.write("office", "decided", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        journal.decide("office", accept);

        assertThat(holding()).containsExactly("office/2");
        assertThat(journal.replay().unread()).hasSize(1);
    }

    @RepeatedTest(50)
    void the_order_in_which_entries_arrive_does_not_show(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<String> devices = List.of("office", "field", "desk");
        Deeds deeds = new Deeds(random);
        for (int i = 0; i < 30; i++) {
            String device = devices.get(random.nextInt(3));
            switch (random.nextInt(4)) {
                case 0 -> journal.merge(device, devices.get(random.nextInt(3)));
                case 1 -> {
                    if (!journal.entries().isEmpty())
                        journal.undo(
                                device,
                                journal.entries().get(random.nextInt(journal.entries().size())));
                }
                case 2 -> journal.decide(device, random.nextBoolean() ? accept : reject);
                default -> {
                    if (deeds.any(random.nextInt(12)) instanceof Deed.Decided(var decision, _))
                        journal.decide(device, decision);
                }
            }
        }
        Replay replay = journal.replay();

        List<Chained> shuffled = new ArrayList<>(journal.entries());
        Collections.shuffle(shuffled, random);
        Replay other = journal.replay(shuffled);

        assertThat(other.effective()).isEqualTo(replay.effective());
        assertThat(List.copyOf(other.rulings().entrySet()))
                .isEqualTo(List.copyOf(replay.rulings().entrySet()));
        assertThat(other.unread()).isEqualTo(replay.unread());
        assertThat(other.undone()).isEqualTo(replay.undone());
    }
}
