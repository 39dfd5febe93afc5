package vigil.report;

import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every passage that a case page quotes, numbered by source and place, with the lines that rest on
/// it: what makes the links go both ways.
///
/// First everything is added, then [#number] is called once, then it is asked.
final class PassageIndex {
    /// A passage on a case page.
    ///
    /// @param source number of the source on this page, from 1
    /// @param place number of the passage in its source, in reading order, from 1
    record Place(int source, int place) {
        String id() {
            return "s" + source + "-p" + place;
        }

        String label() {
            return source + "." + place;
        }
    }

    private final Map<Passage, Set<LineRef>> lines = new TreeMap<>();
    private final Map<Passage, Place> places = new TreeMap<>();
    private final Map<Sha256, List<Passage>> byRendition = new TreeMap<>();

    void add(Passage passage, LineRef line) {
        lines.computeIfAbsent(passage, _ -> new LinkedHashSet<>()).add(line);
    }

    /// Adds a passage that is shown but carries no line, such as where a spelling first stands.
    void add(Passage passage) {
        lines.computeIfAbsent(passage, _ -> new LinkedHashSet<>());
    }

    boolean quotes(Page page) {
        return lines.keySet().stream().anyMatch(p -> p.rendition().equals(page.rendition().id()));
    }

    /// Gives every passage its number.
    ///
    /// @param sources the pages shown, in the order in which they are shown
    void number(List<Page> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Sha256 rendition = sources.get(i).rendition().id();
            int place = 0;
            for (Passage passage : lines.keySet()) {
                if (!passage.rendition().equals(rendition) || places.containsKey(passage)) continue;
                places.put(passage, new Place(i + 1, ++place));
                byRendition.computeIfAbsent(rendition, _ -> new ArrayList<>()).add(passage);
            }
        }
    }

    Place place(Passage passage) {
        Place place = places.get(passage);
        if (place == null)
            throw new IllegalStateException(
                    "an anchor points into "
                            + passage.rendition()
                            + ", which is not among the sources");
        return place;
    }

    /// {@return the passages of one text in reading order}
    List<Passage> in(Page page) {
        return byRendition.getOrDefault(page.rendition().id(), List.of());
    }

    Set<LineRef> lines(Passage passage) {
        return lines.getOrDefault(passage, Set.of());
    }
}
