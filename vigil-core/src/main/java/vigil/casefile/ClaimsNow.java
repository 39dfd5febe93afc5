package vigil.casefile;

import vigil.casefile.MovedClaim.Moved;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.journal.ClaimContent;
import vigil.journal.ClaimSeen;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What is read today, to find in it what a person saw: the claim of the same key, or one of the
/// same type and victim whose words overlap.
final class ClaimsNow {
    private final Whereabouts where;
    private final Map<Sha256, TreeMap<ClaimKey, Claim>> claims = new HashMap<>();

    private final Set<ClaimKey> exact;

    /// @param exact what people entered: it is meant only by its own key
    ClaimsNow(List<Attributed> said, Whereabouts where, Set<ClaimKey> exact) {
        this.where = where;
        this.exact = exact;
        for (Attributed a : said)
            claims.computeIfAbsent(a.rendition(), _ -> new TreeMap<>())
                    .put(a.claim().key(), a.claim());
    }

    /// What came of looking.
    sealed interface Match {
        /// It is read today, and says the same.
        record Equal(Claim now) implements Match {}

        /// It is read today, and says something else.
        ///
        /// @param seen what was seen, brought to where it stands today
        record Changed(Claim now, Claim seen, List<ClaimContent.Change> changes) implements Match {}

        /// Its words stand there, but nothing of the kind is read in them.
        record Unread(Claim seen) implements Match {}

        /// Its words are not to be found.
        record Nowhere(String reason) implements Match {}
    }

    Match find(ClaimSeen seen) {
        return switch (MovedClaim.of(seen, where)) {
            case Moved.Nowhere(var reason) -> new Match.Nowhere(reason);
            case Moved.To(var moved) -> match(moved);
        };
    }

    private Match match(Claim seen) {
        Map<ClaimKey, Claim> here =
                claims.getOrDefault(seen.anchors().getFirst().rendition(), new TreeMap<>());
        Claim now = here.get(seen.key());
        if (now == null) now = nearest(seen, here);
        if (now == null) return new Match.Unread(seen);
        List<ClaimContent.Change> changes = ClaimContent.of(seen).changes(ClaimContent.of(now));
        return changes.isEmpty()
                ? new Match.Equal(now)
                : new Match.Changed(now, seen, new ArrayList<>(changes));
    }

    private @org.jspecify.annotations.Nullable Claim nearest(
            Claim seen, Map<ClaimKey, Claim> here) {
        Claim best = null;
        int most = 0;
        for (Claim claim : here.values()) {
            ClaimKey key = claim.key();
            if (exact.contains(key)
                    || !key.type().equals(seen.key().type())
                    || !sameVictim(key, seen.key())) continue;
            int shared = shared(key.start(), key.end(), seen.key().start(), seen.key().end());
            if (shared > most) {
                best = claim;
                most = shared;
            }
        }
        return best;
    }

    /// A name that is read with its patronymic now is still that name.
    private static boolean sameVictim(ClaimKey a, ClaimKey b) {
        var one = a.victim();
        var other = b.victim();
        return one.equals(other)
                || (one.rendition().equals(other.rendition())
                        && shared(one.start(), one.end(), other.start(), other.end()) > 0);
    }

    private static int shared(int start, int end, int otherStart, int otherEnd) {
        return Math.min(end, otherEnd) - Math.max(start, otherStart);
    }
}
