package vigil.identity;

import vigil.mention.MentionKey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decisions of people, found by mention.
final class Decisions {
    private final Map<MentionKey, Set<MentionKey>> same = new HashMap<>();
    private final Map<MentionKey, Set<MentionKey>> different = new HashMap<>();

    Decisions(List<IdentityDecision> all) {
        for (IdentityDecision decision : all) {
            var pairs =
                    switch (decision) {
                        case IdentityDecision.Same _ -> same;
                        case IdentityDecision.Different _ -> different;
                    };
            pairs.computeIfAbsent(decision.one(), _ -> new HashSet<>()).add(decision.other());
            pairs.computeIfAbsent(decision.other(), _ -> new HashSet<>()).add(decision.one());
        }
    }

    boolean forbids(MentionKey one, Collection<MentionKey> others) {
        return any(different, one, others);
    }

    boolean demands(MentionKey one, Collection<MentionKey> others) {
        return any(same, one, others);
    }

    boolean demands(Collection<MentionKey> ones, Collection<MentionKey> others) {
        return ones.stream().anyMatch(one -> demands(one, others));
    }

    /// {@return whether no decision joins anything}
    boolean joinNothing() {
        return same.isEmpty();
    }

    /// {@return whether a decision keeps one of the first persons from one of the others}
    boolean forbidsAny(Set<Integer> ones, Set<Integer> others, List<PagePerson> persons) {
        if (different.isEmpty()) return false;
        for (int one : ones)
            for (int other : others)
                for (MentionKey mention : persons.get(one).mentions)
                    if (forbids(mention, persons.get(other).mentions)) return true;
        return false;
    }

    private static boolean any(
            Map<MentionKey, Set<MentionKey>> pairs, MentionKey one, Collection<MentionKey> others) {
        var partners = pairs.get(one);
        return partners != null && others.stream().anyMatch(partners::contains);
    }
}
