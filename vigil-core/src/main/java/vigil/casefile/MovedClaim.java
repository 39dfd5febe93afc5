package vigil.casefile;

import vigil.casefile.Whereabouts.Found;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.DateTold;
import vigil.claim.Party;
import vigil.claim.Telling;
import vigil.journal.ClaimSeen;
import vigil.mention.MentionKey;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.DateExpression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A claim as a person saw it, with every passage brought to where it stands today.
///
/// Its first anchor is found by its quote and takes along whatever lies in it; other passages are
/// found by their own quotes.
final class MovedClaim {
    /// A passage that cannot be found.
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost(String reason) {
            super(reason, null, false, false);
        }
    }

    /// What came of moving a claim.
    sealed interface Moved {
        /// It stands here.
        record To(Claim claim) implements Moved {}

        /// It does not.
        record Nowhere(String reason) implements Moved {}
    }

    private final Whereabouts where;
    private final ClaimSeen seen;
    private final Passage then;
    private final Passage now;

    private MovedClaim(Whereabouts where, ClaimSeen seen, Passage now) {
        this.where = where;
        this.seen = seen;
        this.then = seen.claim().anchors().getFirst();
        this.now = now;
    }

    static Moved of(ClaimSeen seen, Whereabouts where) {
        return switch (where.find(seen.payload(), seen.claim().anchors().getFirst())) {
            case Found.Nowhere(var reason) -> new Moved.Nowhere(reason);
            case Found.At(var passage) -> {
                try {
                    yield new Moved.To(new MovedClaim(where, seen, passage).claim());
                } catch (Lost lost) {
                    yield new Moved.Nowhere(String.valueOf(lost.getMessage()));
                }
            }
        };
    }

    private Claim claim() {
        Claim claim = seen.claim();
        MentionKey victim = MentionKey.of(found(where.find(seen.victim())));
        ClaimKey key = claim.key();
        return new Claim(
                new ClaimKey(
                        now.rendition(),
                        key.start() + shift(key.rendition(), key.start(), key.end()),
                        key.end() + shift(key.rendition(), key.start(), key.end()),
                        key.type(),
                        victim),
                telling(claim.told(), victim),
                claim.when().map(w -> new DateTold(expression(w.expression()), w.tie())),
                claim.reality(),
                claim.speaker().map(this::party),
                passages(claim.anchors()),
                claim.reading());
    }

    private int shift(vigil.source.Sha256 rendition, int start, int end) {
        if (now.equals(then)) return 0;
        if (!rendition.equals(then.rendition()) || start < then.start() || end > then.end())
            throw new Lost(
                    "The text has changed, and the word that tells it stood outside \"%s\"."
                            .formatted(Whereabouts.brief(then.quote())));
        return now.start() - then.start();
    }

    private static Passage found(Found found) {
        return switch (found) {
            case Found.At(var passage) -> passage;
            case Found.Nowhere(var reason) -> throw new Lost(reason);
        };
    }

    private Passage passage(Passage passage) {
        if (then.contains(passage)) return Whereabouts.within(then, now, passage);
        return found(where.find(seen.payload(), passage));
    }

    private List<Passage> passages(List<Passage> passages) {
        List<Passage> moved = new ArrayList<>();
        for (Passage passage : passages) moved.add(passage(passage));
        return moved;
    }

    private DateExpression expression(DateExpression date) {
        return new DateExpression(passage(date.passage()), date.meaning(), date.rule());
    }

    /// Who a party is elsewhere on the page is read anew; its words are what was accepted.
    private Party party(Party party) {
        return new Party(
                party.words(),
                passage(party.anchor()),
                party.mention().flatMap(this::mention),
                party.body());
    }

    private Optional<MentionKey> mention(MentionKey key) {
        if (now.equals(then)) return Optional.of(key);
        if (!key.rendition().equals(then.rendition())
                || key.start() < then.start()
                || key.end() > then.end()) return Optional.empty();
        int by = now.start() - then.start();
        return Optional.of(new MentionKey(now.rendition(), key.start() + by, key.end() + by));
    }

    private Optional<Stated<String>> stated(Optional<Stated<String>> stated) {
        return stated.map(s -> new Stated<>(s.value(), passages(s.anchors()), s.basis()));
    }

    private Telling telling(Telling told, MentionKey victim) {
        return switch (told) {
            case Telling.ActTold act ->
                    new Telling.ActTold(
                            act.act(),
                            victim,
                            act.actor().map(this::party),
                            stated(act.place()),
                            stated(act.term()),
                            stated(act.charge()),
                            act.about().map(this::expression),
                            act.matter());
            case Telling.RequestTold request ->
                    new Telling.RequestTold(
                            victim,
                            party(request.by()),
                            request.to().map(this::party),
                            passage(request.what()),
                            request.matter());
            case Telling.AnswerTold answer ->
                    new Telling.AnswerTold(
                            victim,
                            answer.by().map(this::party),
                            answer.answer(),
                            now.equals(then) ? answer.request() : Optional.empty(),
                            answer.matter());
            case Telling.Lasting lasting ->
                    new Telling.Lasting(
                            victim, lasting.state(), lasting.duration(), passage(lasting.words()));
            case Telling.InState state -> new Telling.InState(victim, state.state());
        };
    }
}
