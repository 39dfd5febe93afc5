package vigil.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the writer of each entry had seen: for every stream the newest number, over whatever chain
/// of entries it came.
public final class Knowledge {
    // what had been seen of other streams, where that is more than at the entry before
    private final Map<StreamId, TreeMap<Long, Map<StreamId, Long>>> seen = new HashMap<>();

    private Knowledge() {}

    /// @param ordered entries of every kind, in replay order; those may be left out that cite the
    ///   same entries of other streams as the entry before them in their own
    public static Knowledge of(List<Chained> ordered) {
        Knowledge knowledge = new Knowledge();
        for (Chained chained : ordered) {
            Entry entry = chained.entry();
            Map<StreamId, Long> clock = new HashMap<>(knowledge.at(entry));
            for (Head head : entry.seen()) {
                clock.merge(head.stream(), head.number(), Math::max);
                knowledge
                        .at(head.stream(), head.number())
                        .forEach((stream, number) -> clock.merge(stream, number, Math::max));
            }
            clock.remove(entry.stream());
            if (!clock.equals(knowledge.at(entry)))
                knowledge
                        .seen
                        .computeIfAbsent(entry.stream(), _ -> new TreeMap<>())
                        .put(entry.number(), Map.copyOf(clock));
        }
        return knowledge;
    }

    private Map<StreamId, Long> at(Entry entry) {
        return at(entry.stream(), entry.number());
    }

    private Map<StreamId, Long> at(StreamId stream, long number) {
        var floor = seen.getOrDefault(stream, new TreeMap<>()).floorEntry(number);
        return floor == null ? Map.of() : floor.getValue();
    }

    /// {@return whether the writer of `later` had seen `earlier`}
    public boolean knew(Entry later, Entry earlier) {
        return later.stream().equals(earlier.stream())
                ? later.number() > earlier.number()
                : at(later).getOrDefault(earlier.stream(), 0L) >= earlier.number();
    }
}
