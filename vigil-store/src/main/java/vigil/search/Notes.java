package vigil.search;

import vigil.search.IndexedPassage.ToldAct;
import vigil.source.Sha256;
import vigil.text.Passage;
import vigil.time.EventDates;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is known of places in texts, by rendition and offset.
final class Notes {
    private final Map<Sha256, TreeMap<Integer, Note>> byRendition = new HashMap<>();

    Note at(Sha256 rendition, int start) {
        return byRendition
                .computeIfAbsent(rendition, _ -> new TreeMap<>())
                .computeIfAbsent(start, _ -> new Note());
    }

    Note at(Passage passage) {
        return at(passage.rendition(), passage.start());
    }

    Note within(Sha256 rendition, int start, int end) {
        Note all = new Note();
        byRendition
                .getOrDefault(rendition, new TreeMap<>())
                .subMap(start, end)
                .values()
                .forEach(all::add);
        return all;
    }

    /// What is told in one place.
    static final class Note {
        final TreeSet<String> persons = new TreeSet<>();
        final TreeSet<String> places = new TreeSet<>();
        final TreeSet<String> bodies = new TreeSet<>();
        final TreeSet<String> maybePlaces = new TreeSet<>();
        final TreeSet<String> maybeBodies = new TreeSet<>();
        final TreeSet<ToldAct> acts =
                new TreeSet<>(
                        Comparator.comparing(ToldAct::type)
                                .thenComparing(ToldAct::date, EventDates.ORDER));

        void add(Note other) {
            persons.addAll(other.persons);
            places.addAll(other.places);
            bodies.addAll(other.bodies);
            maybePlaces.addAll(other.maybePlaces);
            maybeBodies.addAll(other.maybeBodies);
            acts.addAll(other.acts);
        }
    }
}
