package vigil.casefile;

import vigil.claim.ClaimKey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which claims tell of one act, and which do not, by decision.
final class ActLinks {
    /// Nobody has decided.
    static final ActLinks NONE = new ActLinks();

    private final Map<ClaimKey, ClaimKey> heads = new HashMap<>();
    private final Map<ClaimKey, Set<ClaimKey>> apart = new HashMap<>();

    void together(ClaimKey one, ClaimKey other) {
        ClaimKey a = head(one);
        ClaimKey b = head(other);
        if (a.equals(b)) return;
        // the smaller key heads, whatever the order of decisions
        if (a.compareTo(b) < 0) heads.put(b, a);
        else heads.put(a, b);
    }

    void apart(ClaimKey one, ClaimKey other) {
        apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }

    boolean isEmpty() {
        return heads.isEmpty() && apart.isEmpty();
    }

    /// {@return whether a person said that these tell of one act}
    boolean areOne(ClaimKey one, ClaimKey other) {
        return !heads.isEmpty() && head(one).equals(head(other));
    }

    /// {@return whether a person keeps the claim from one of these}
    boolean keepsFrom(ClaimKey one, List<ClaimKey> others) {
        Set<ClaimKey> from = apart.get(one);
        return from != null && others.stream().anyMatch(from::contains);
    }

    /// {@return the claim that stands for all that are one act with this}
    ClaimKey head(ClaimKey of) {
        ClaimKey head = of;
        for (ClaimKey next = heads.get(head); next != null; next = heads.get(head)) head = next;
        return head;
    }
}
