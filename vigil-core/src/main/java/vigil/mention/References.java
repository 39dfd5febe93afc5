package vigil.mention;

import vigil.text.Passage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The references read so far, by the place where they end and begin, with the persons they stand
/// for.
final class References {
    private final TreeMap<MentionKey, Reference> all = new TreeMap<>();
    private final Map<MentionKey, List<Referent>> persons = new HashMap<>();

    void add(
            Line line,
            int first,
            int end,
            Reference.Kind kind,
            List<Referent> referents,
            int certainty,
            String rule) {
        Passage passage = line.passage(first, end);
        MentionKey key = MentionKey.of(passage);
        List<Referent> named = referents.stream().filter(r -> !r.spots().isEmpty()).toList();
        List<MentionKey> antecedents =
                named.stream().map(r -> r.keyBefore(passage.start())).toList();
        all.put(
                key,
                new Reference(
                        key, passage, kind, antecedents, named.isEmpty() ? 0 : certainty, rule));
        persons.put(key, named);
    }

    /// {@return the one person that the tokens from `first` to `end` stand for}
    Optional<Referent> personAt(Line line, int first, int end) {
        List<Referent> found =
                persons.getOrDefault(MentionKey.of(line.passage(first, end)), List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// {@return the one person that a reference which ends before token `end` stands for}
    Optional<Referent> personEndingAt(Line line, int end) {
        if (end < 1) return Optional.empty();
        int offset = line.token(end - 1).end();
        for (Reference reference : all.descendingMap().values()) {
            if (reference.passage().start() < line.sentence().start()) break;
            if (reference.passage().end() != offset) continue;
            List<Referent> found = persons.getOrDefault(reference.key(), List.of());
            if (found.size() == 1) return Optional.of(found.getFirst());
        }
        return Optional.empty();
    }

    /// {@return the reference that begins at this token and ends last}
    Optional<Reference> at(Line line, int first) {
        int start = line.token(first).start();
        var rendition = line.page().rendition().id();
        var here =
                all.subMap(
                        new MentionKey(rendition, start, 0),
                        new MentionKey(rendition, start + 1, 0));
        return here.isEmpty() ? Optional.empty() : Optional.of(here.lastEntry().getValue());
    }

    List<Referent> persons(Reference reference) {
        return persons.getOrDefault(reference.key(), List.of());
    }

    /// {@return all in reading order}
    List<Reference> sorted() {
        return List.copyOf(all.values());
    }
}
