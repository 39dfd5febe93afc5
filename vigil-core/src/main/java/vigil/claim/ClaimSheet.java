package vigil.claim;

import vigil.Judgement;
import vigil.text.Passage;
import vigil.time.DateExpression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The claims of one page as they are made; of two with one key the first stays.
final class ClaimSheet {
    private final Anchors anchors;
    private final Map<ClaimKey, Claim> claims = new TreeMap<>();

    ClaimSheet(Anchors anchors) {
        this.anchors = anchors;
    }

    /// Makes a claim whose key points at a predicate.
    ///
    /// @param at the predicate that says so
    /// @param where the words to show, in reading order
    /// @return the key; empty if there is such a claim already
    Optional<ClaimKey> add(
            Predicate at,
            Telling told,
            Optional<DateTold> when,
            Reality reality,
            Optional<Party> speaker,
            List<Passage> where,
            Judgement judgement) {
        Passage site = anchors.key(at);
        ClaimKey key =
                new ClaimKey(
                        site.rendition(), site.start(), site.end(), told.type(), told.victim());
        Claim claim = new Claim(key, told, when, reality, speaker, where, judgement);
        return claims.putIfAbsent(key, claim) == null ? Optional.of(key) : Optional.empty();
    }

    /// Makes a claim of the same act on a further day; its key points at that day.
    void addOn(
            DateExpression day,
            Telling told,
            Reality reality,
            Optional<Party> speaker,
            List<Passage> where,
            Judgement judgement) {
        Passage at = day.passage();
        ClaimKey key =
                new ClaimKey(at.rendition(), at.start(), at.end(), told.type(), told.victim());
        Optional<DateTold> when = Optional.of(new DateTold(day, DateTold.Tie.CLAUSE));
        claims.putIfAbsent(key, new Claim(key, told, when, reality, speaker, where, judgement));
    }

    /// {@return the claims in the order of their keys}
    List<Claim> claims() {
        return List.copyOf(claims.values());
    }
}
