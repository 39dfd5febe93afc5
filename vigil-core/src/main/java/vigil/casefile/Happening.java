package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Tellings that are taken for one happening, while they are being gathered.
final class Happening {
    private final List<ActTelling> tellings = new ArrayList<>();
    private final Map<Disagreement.Kind, List<ActTelling>> preferred =
            new EnumMap<>(Disagreement.Kind.class);

    Happening(ActTelling first) {
        tellings.add(first);
    }

    void add(ActTelling telling) {
        tellings.add(telling);
    }

    List<ActTelling> tellings() {
        return List.copyOf(tellings);
    }

    /// Lets these tellings alone speak in what people have settled.
    void prefer(Disagreement.Kind kind, List<ActTelling> speak) {
        preferred.put(kind, List.copyOf(speak));
    }

    /// {@return the tellings that say what a line shows: those that a person settled for, else what
    /// a person entered, else all}
    List<ActTelling> speaking(Disagreement.Kind kind, Predicate<ActTelling> entered) {
        List<ActTelling> settled = preferred.getOrDefault(kind, List.of());
        if (!settled.isEmpty()) return settled;
        List<ActTelling> byHand = tellings.stream().filter(entered).toList();
        return byHand.isEmpty() ? tellings() : byHand;
    }

    String person() {
        return tellings.getFirst().said().person();
    }

    ActType type() {
        return tellings.getFirst().type();
    }

    Reality reality() {
        return tellings.stream()
                .map(ActTelling::reality)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// {@return the most exact date told; the first in the order of claims among equals}
    Dated when() {
        return tellings.getFirst().when();
    }

    boolean toldOn(Sha256 rendition) {
        return tellings.stream().anyMatch(t -> t.rendition().equals(rendition));
    }

    /// {@return whether this telling can be one of this happening; empty if a date or mark speaks
    /// against it}
    Optional<Likeness> fit(ActTelling telling) {
        Likeness all = Likeness.OPEN;
        for (ActTelling mine : tellings) {
            if (!mine.when().fits(telling.when()) || mine.isOtherDateOfPage(telling))
                return Optional.empty();
            all = all.and(mine.likeness(telling));
        }
        return all == Likeness.DIFFERENT ? Optional.empty() : Optional.of(all);
    }

    /// {@return a name that all its tellings share in the solver's facts}
    String name() {
        return tellings.stream()
                .map(ActTelling::said)
                .min(Attributed.ORDER)
                .orElseThrow()
                .ownName();
    }
}
