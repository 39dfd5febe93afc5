package vigil.mention;

import vigil.language.Languages;
import vigil.name.NameForm;
import vigil.name.NameForms;
import vigil.name.NameMatcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The persons a page names: full names that are one name, and short names with the full name they
/// shorten.
final class Referents {
    /// Beyond this many names a page is a list, and only equal spellings are joined.
    private static final int MOST_COMPARED = 80;

    private final NameForms forms;
    private final NameMatcher matcher;
    private final List<Referent> all = new ArrayList<>();
    private final Map<MentionKey, Referent> bySpot = new HashMap<>();
    private final Map<String, Referent> byName = new LinkedHashMap<>();
    private final Map<String, NameForm> read = new HashMap<>();

    Referents(List<Spot> persons, Languages languages) {
        this.forms = NameForms.of(languages);
        this.matcher = NameMatcher.of(languages);
        for (Spot spot : persons)
            if (!spot.lone()) put(spot, byName.computeIfAbsent(text(spot), _ -> same(spot)));
        Map<String, Set<Referent>> byWord = new HashMap<>();
        byName.forEach(
                (name, referent) -> {
                    for (String word : name.split(" "))
                        byWord.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(referent);
                });
        for (Spot spot : persons)
            if (spot.lone())
                put(
                        spot,
                        full(spot, byWord)
                                .orElseGet(
                                        () -> byName.computeIfAbsent(text(spot), _ -> create())));
        for (Referent referent : all) referent.spots().sort((a, b) -> a.key().compareTo(b.key()));
    }

    /// {@return the person whose full name this is in another spelling, or a new one}
    private Referent same(Spot spot) {
        if (byName.size() > MOST_COMPARED) return create();
        for (Map.Entry<String, Referent> known : byName.entrySet())
            if (known.getValue().agrees(spot.candidate().features())
                    && score(spot, known.getValue()) >= NameMatcher.SAME) return known.getValue();
        return create();
    }

    /// {@return the person whose full name the lone one shortens: of relatives with one surname the
    /// one who is named in full most often}
    private Optional<Referent> full(Spot spot, Map<String, Set<Referent>> byWord) {
        Set<Referent> holding = byWord.getOrDefault(text(spot), Set.of());
        Referent best = null;
        int most = 0;
        for (Referent referent : holding.isEmpty() && all.size() <= MOST_COMPARED ? all : holding) {
            if (!referent.agrees(spot.candidate().features())) continue;
            int written = 0;
            for (Spot other : referent.spots())
                if (!other.lone()) written += other.key().start() < spot.key().start() ? 20 : 1;
            if (written == 0) continue;
            int score =
                    holding.isEmpty()
                            ? compatible(spot, referent) * 20 + Math.min(written, 99)
                            : written;
            if (score > most) {
                most = score;
                best = referent;
            }
        }
        return Optional.ofNullable(best);
    }

    private int compatible(Spot spot, Referent referent) {
        int score = score(spot, referent);
        return score >= NameMatcher.COMPATIBLE ? score : -100;
    }

    private int score(Spot spot, Referent referent) {
        return matcher.compare(form(spot), form(referent.spots().getFirst())).score();
    }

    private NameForm form(Spot spot) {
        return read.computeIfAbsent(
                spot.candidate().nominative(),
                name -> forms.form(name, spot.candidate().language()));
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

    /// {@return whether the page names this person here first, and somebody else before}
    boolean isNew(Spot spot) {
        MentionKey key = spot.key();
        return at(spot).filter(r -> r.spots().getFirst().key().equals(key)).isPresent()
                && all.stream().anyMatch(r -> r.spots().getFirst().key().compareTo(key) < 0);
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
