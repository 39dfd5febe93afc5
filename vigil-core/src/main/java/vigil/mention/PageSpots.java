package vigil.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The spots of a page by where they begin and end.
final class PageSpots {
    private final Map<Line, TreeMap<Integer, Spot>> begin = new HashMap<>();
    private final Map<Line, Map<Integer, Spot>> end = new HashMap<>();

    PageSpots(List<Spot> spots) {
        for (Spot spot : spots) {
            begin.computeIfAbsent(spot.line(), _ -> new TreeMap<>()).put(spot.first(), spot);
            end.computeIfAbsent(spot.line(), _ -> new HashMap<>()).put(spot.end(), spot);
        }
    }

    /// {@return the spot whose first token this is}
    Optional<Spot> beginningAt(Line line, int token) {
        TreeMap<Integer, Spot> spots = begin.get(line);
        return spots == null ? Optional.empty() : Optional.ofNullable(spots.get(token));
    }

    /// {@return the spot whose last token stands before this one}
    Optional<Spot> endingAt(Line line, int end) {
        return Optional.ofNullable(this.end.getOrDefault(line, Map.of()).get(end));
    }

    /// {@return the spot that holds this token}
    Optional<Spot> holding(Line line, int token) {
        TreeMap<Integer, Spot> spots = begin.get(line);
        if (spots == null) return Optional.empty();
        return Optional.ofNullable(spots.floorEntry(token))
                .map(Map.Entry::getValue)
                .filter(s -> token < s.end());
    }
}
