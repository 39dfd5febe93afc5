package vigil.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the writer of each entry had seen: for every stream the newest number, over whatever chain
/// of entries it came.
public final class Knowledge {
    private final Map<Place, Map<StreamId, Long>> seen = new HashMap<>();

    private record Place(StreamId stream, long number) {
        static Place of(Entry entry) {
            return new Place(entry.stream(), entry.number());
        }
    }

    private Knowledge() {}

    /// @param ordered entries of every kind, in replay order
    public static Knowledge of(List<Chained> ordered) {
        Knowledge knowledge = new Knowledge();
        for (Chained chained : ordered) {
            Entry entry = chained.entry();
            Map<StreamId, Long> clock = new HashMap<>();
            if (entry.number() > 1)
                knowledge.take(clock, new Place(entry.stream(), entry.number() - 1));
            for (Head head : entry.seen())
                knowledge.take(clock, new Place(head.stream(), head.number()));
            clock.put(entry.stream(), entry.number());
            knowledge.seen.put(Place.of(entry), Map.copyOf(clock));
        }
        return knowledge;
    }

    private void take(Map<StreamId, Long> clock, Place place) {
        clock.merge(place.stream, place.number, Math::max);
        seen.getOrDefault(place, Map.of())
                .forEach((stream, number) -> clock.merge(stream, number, Math::max));
    }

    /// {@return whether the writer of `later` had seen `earlier`}
    public boolean knew(Entry later, Entry earlier) {
        return !(later.stream().equals(earlier.stream()) && later.number() == earlier.number())
                && seen.getOrDefault(Place.of(later), Map.of()).getOrDefault(earlier.stream(), 0L)
                        >= earlier.number();
    }
}
