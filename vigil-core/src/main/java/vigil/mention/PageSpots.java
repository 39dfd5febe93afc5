package vigil.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The spots of a page by where they begin and end.
final class PageSpots {
    private final Map<Line, Map<Integer, Spot>> begin = new HashMap<>();
    private final Map<Line, Map<Integer, Spot>> end = new HashMap<>();

    PageSpots(List<Spot> spots) {
        for (Spot spot : spots) {
            begin.computeIfAbsent(spot.line(), _ -> new HashMap<>()).put(spot.first(), spot);
            end.computeIfAbsent(spot.line(), _ -> new HashMap<>()).put(spot.end(), spot);
        }
    }

    /// {@return the spot whose first token this is}
    Optional<Spot> beginningAt(Line line, int token) {
        return Optional.ofNullable(begin.getOrDefault(line, Map.of()).get(token));
    }

    /// {@return the spot whose last token stands before this one}
    Optional<Spot> endingAt(Line line, int end) {
        return Optional.ofNullable(this.end.getOrDefault(line, Map.of()).get(end));
    }

    /// {@return the spot that holds this token}
    Optional<Spot> holding(Line line, int token) {
        return begin.getOrDefault(line, Map.of()).values().stream()
                .filter(s -> s.first() <= token && token < s.end())
                .findFirst();
    }
}
