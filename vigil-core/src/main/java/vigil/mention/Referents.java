package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The persons a page names: spots that are spelled alike, and short names with the full name they
/// shorten.
final class Referents {
    private final List<Referent> all = new ArrayList<>();
    private final Map<MentionKey, Referent> bySpot = new HashMap<>();

    Referents(List<Spot> persons) {
        Map<String, Referent> byName = new LinkedHashMap<>();
        Map<Referent, Set<String>> words = new LinkedHashMap<>();
        for (Spot spot : persons) {
            if (spot.lone()) continue;
            Referent referent = byName.computeIfAbsent(text(spot), _ -> create());
            words.computeIfAbsent(referent, _ -> new HashSet<>())
                    .addAll(List.of(text(spot).split(" ")));
            put(spot, referent);
        }
        for (Spot spot : persons) {
            if (!spot.lone()) continue;
            Referent full = full(spot, words);
            put(spot, full != null ? full : byName.computeIfAbsent(text(spot), _ -> create()));
        }
        for (Referent referent : all) referent.spots().sort((a, b) -> a.key().compareTo(b.key()));
    }

    /// {@return the person whose full name the lone one shortens: of relatives with one surname the
    /// one who is named in full most often}
    private static @org.jspecify.annotations.Nullable Referent full(
            Spot spot, Map<Referent, Set<String>> words) {
        Referent best = null;
        long most = -1;
        for (var entry : words.entrySet()) {
            Referent referent = entry.getKey();
            if (!entry.getValue().contains(text(spot))
                    || !referent.agrees(spot.candidate().features())) continue;
            long score = 0;
            for (Spot other : referent.spots())
                if (!other.lone()) score += other.key().start() < spot.key().start() ? 100 : 1;
            if (score > most || (score == most && best != null && referent.id() < best.id())) {
                most = score;
                best = referent;
            }
        }
        return best;
    }

    private static String text(Spot spot) {
        return Line.fold(spot.candidate().nominative());
    }

    private Referent create() {
        Referent referent = new Referent(all.size());
        all.add(referent);
        return referent;
    }

    private void put(Spot spot, Referent referent) {
        referent.add(spot);
        bySpot.put(spot.key(), referent);
    }

    List<Referent> all() {
        return all;
    }

    /// {@return the person named at this spot; empty if it names none}
    Optional<Referent> at(Spot spot) {
        return Optional.ofNullable(bySpot.get(spot.key()));
    }

    /// {@return the person of this key; empty if it names none}
    Optional<Referent> at(MentionKey key) {
        return Optional.ofNullable(bySpot.get(key));
    }
}
