package vigil.journal;

import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/// The order in which entries of several streams are replayed: nothing before what its writer had
/// seen. Where that leaves it open, the earlier clock comes first, then the stream's name, then the
/// number; so the same entries have the same order on each machine, whatever was merged first.
///
/// This is the topological order by Kahn's algorithm with a priority queue. An entry that cites one
/// which is not there (cut off, not merged yet) waits for the others it cites alone.
public final class CausalOrder {
    private static final Comparator<Chained> TIES =
            Comparator.<Chained, java.time.Instant>comparing(c -> c.entry().at())
                    .thenComparing(c -> c.entry().stream())
                    .thenComparingLong(c -> c.entry().number())
                    .thenComparing(Chained::digest);

    private CausalOrder() {}

    /// {@return the entries in replay order, each once}
    public static List<Chained> of(Collection<Chained> entries) {
        Map<Sha256, Chained> known = new HashMap<>();
        for (Chained chained : entries) known.putIfAbsent(chained.digest(), chained);
        Map<Sha256, Integer> waits = new HashMap<>();
        Map<Sha256, List<Chained>> follow = new HashMap<>();
        PriorityQueue<Chained> ready = new PriorityQueue<>(TIES);
        for (Chained chained : known.values()) {
            Set<Sha256> causes = causes(chained.entry());
            causes.retainAll(known.keySet());
            causes.remove(chained.digest());
            if (causes.isEmpty()) ready.add(chained);
            else {
                waits.put(chained.digest(), causes.size());
                for (Sha256 cause : causes)
                    follow.computeIfAbsent(cause, _ -> new ArrayList<>()).add(chained);
            }
        }
        List<Chained> order = new ArrayList<>(known.size());
        for (Chained next; (next = ready.poll()) != null; ) {
            order.add(next);
            for (Chained later : follow.getOrDefault(next.digest(), List.of()))
                if (waits.merge(later.digest(), -1, Integer::sum) == 0) ready.add(later);
        }
        return order;
    }

    private static Set<Sha256> causes(Entry entry) {
        Set<Sha256> causes = new HashSet<>();
        Optional<Sha256> previous = entry.previous();
        previous.ifPresent(causes::add);
        for (Head head : entry.seen()) causes.add(head.entry());
        return causes;
    }
}
