package vigil.identity;

import vigil.mention.MentionKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    /// {@return pairs of these persons that decisions join, the smaller number first, in order}
    List<int[]> joined(Map<MentionKey, Integer> persons) {
        return pairs(same, persons).stream()
                .sorted(Comparator.comparingInt((int[] p) -> p[0]).thenComparingInt(p -> p[1]))
                .toList();
    }

    /// {@return for each of these persons those from whom decisions keep them}
    Map<Integer, Set<Integer>> apart(Map<MentionKey, Integer> persons) {
        Map<Integer, Set<Integer>> apart = new HashMap<>();
        for (int[] pair : pairs(different, persons)) {
            apart.computeIfAbsent(pair[0], _ -> new HashSet<>()).add(pair[1]);
            apart.computeIfAbsent(pair[1], _ -> new HashSet<>()).add(pair[0]);
        }
        return apart;
    }

    /// Over the decisions, which are few, and not over the persons, which may be very many.
    private static List<int[]> pairs(
            Map<MentionKey, Set<MentionKey>> decided, Map<MentionKey, Integer> persons) {
        List<int[]> pairs = new ArrayList<>();
        decided.forEach(
                (mention, others) -> {
                    Integer one = persons.get(mention);
                    if (one == null) return;
                    for (MentionKey partner : others) {
                        Integer other = persons.get(partner);
                        if (other != null && one < other) pairs.add(new int[] {one, other});
                    }
                });
        return pairs;
    }

    private static boolean any(
            Map<MentionKey, Set<MentionKey>> pairs, MentionKey one, Collection<MentionKey> others) {
        var partners = pairs.get(one);
        return partners != null && others.stream().anyMatch(partners::contains);
    }
}
