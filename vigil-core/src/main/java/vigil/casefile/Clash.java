package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Telling;
import vigil.source.Sha256;
import vigil.text.Passage;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Words and evidence of a disagreement.
final class Clash {
    private Clash() {}

    static String words(ActType type) {
        return type.code().replace('-', ' ');
    }

    static String words(Telling.State state) {
        return switch (state) {
            case HELD -> "custody";
            case HOUSE_ARREST, FREE, HUNGER_STRIKE, EXILED, MISSING ->
                    state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    static List<Passage> evidence(List<ActTelling> tellings) {
        TreeSet<Passage> evidence = new TreeSet<>();
        for (ActTelling telling : tellings) evidence.addAll(telling.claim().anchors());
        return List.copyOf(evidence);
    }

    static List<Disagreement.Side> ordered(List<Disagreement.Side> sides) {
        return sides.stream()
                .sorted(
                        Comparator.comparing((Disagreement.Side s) -> s.evidence().getFirst())
                                .thenComparing(Disagreement.Side::value))
                .toList();
    }

    /// {@return whether no page tells both, counting the tellings that say what clashes}
    static boolean onDifferentPages(
            Happening a,
            Predicate<ActTelling> saysFirst,
            Happening b,
            Predicate<ActTelling> saysSecond) {
        Set<Sha256> first = pages(a, saysFirst);
        return Collections.disjoint(first, pages(b, saysSecond));
    }

    private static Set<Sha256> pages(Happening happening, Predicate<ActTelling> says) {
        return happening.tellings().stream()
                .filter(says)
                .map(ActTelling::rendition)
                .collect(Collectors.toSet());
    }

    /// {@return whether no page tells both: a page that tells two happenings has two in mind}
    static boolean onDifferentPages(Happening a, Happening b) {
        return a.tellings().stream().noneMatch(t -> b.toldOn(t.rendition()));
    }
}
