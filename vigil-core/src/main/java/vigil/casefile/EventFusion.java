package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.ClaimKey;
import vigil.claim.Reality;
import vigil.source.Sha256;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Which tellings are one happening (DESIGN section 6).
///
/// The most exact tellings come first and found happenings; a coarser, vaguer or undated one joins
/// the one that it fits, if it is exactly one. Where it fits several, a mark that both share
/// decides (a destination, a court); then, for an undated one, what the same page told last before
/// it, or for headline and lead the page's latest. What still fits several stands for itself.
final class EventFusion {
    private record Kind(ActType type, Reality reality) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byType = type.compareTo(other.type);
            return byType == 0 ? reality.compareTo(other.reality) : byType;
        }
    }

    private EventFusion() {}

    /// {@return the happenings of one person, in a fixed order}
    ///
    /// @param tellings of one person, in any order
    /// @param written when a page was written at the latest, where that is known
    static List<Happening> fuse(
            List<ActTelling> tellings,
            Function<Sha256, Optional<LocalDate>> written,
            ActLinks links) {
        Map<Kind, List<ActTelling>> byKind = new TreeMap<>();
        for (ActTelling telling : tellings)
            byKind.computeIfAbsent(
                            new Kind(telling.type(), reality(telling, tellings, links)),
                            _ -> new ArrayList<>())
                    .add(telling);
        List<Happening> all = new ArrayList<>();
        for (List<ActTelling> one : byKind.values()) all.addAll(fuseKind(one, written, links));
        all.removeIf(happening -> isToldPlainly(happening, all));
        return all;
    }

    /// "reportedly jailed": what one source tells at a distance and another as a plain fact is the
    /// one happening that it fits. Ill-treatment stays what one side tells.
    private static boolean isToldPlainly(Happening distant, List<Happening> all) {
        if (distant.reality() != Reality.ALLEGED || distant.type() == ActType.TORTURE) return false;
        List<Happening> plain =
                all.stream()
                        .filter(h -> h.type() == distant.type())
                        .filter(h -> h.reality() == Reality.HAPPENED)
                        .filter(
                                h ->
                                        distant.tellings().stream()
                                                .allMatch(t -> h.fit(t).isPresent()))
                        .toList();
        if (plain.size() != 1) return false;
        distant.tellings().forEach(plain.getFirst()::add);
        return true;
    }

    /// What a person takes for one act is as real as its most real telling.
    private static Reality reality(ActTelling telling, List<ActTelling> all, ActLinks links) {
        if (links.isEmpty()) return telling.reality();
        return all.stream()
                .filter(t -> t.type() == telling.type())
                .filter(t -> links.areOne(t.claim().key(), telling.claim().key()))
                .map(ActTelling::reality)
                .min(Comparator.naturalOrder())
                .orElseGet(telling::reality);
    }

    private static List<Happening> fuseKind(
            List<ActTelling> tellings,
            Function<Sha256, Optional<LocalDate>> written,
            ActLinks links) {
        List<Happening> happenings = new ArrayList<>();
        for (ActTelling telling : tellings.stream().sorted(ActTelling.BY_EXACTNESS).toList()) {
            ClaimKey key = telling.claim().key();
            List<Happening> open =
                    happenings.stream().filter(h -> !links.keepsFrom(key, keys(h))).toList();
            Optional<Happening> home =
                    open.stream()
                            .filter(h -> keys(h).stream().anyMatch(k -> links.areOne(k, key)))
                            .findFirst();
            if (home.isEmpty()) home = home(telling, open, written);
            if (home.isPresent()) home.get().add(telling);
            else happenings.add(new Happening(telling));
        }
        return happenings;
    }

    private static List<ClaimKey> keys(Happening happening) {
        return happening.tellings().stream().map(t -> t.claim().key()).toList();
    }

    private static Optional<Happening> home(
            ActTelling telling,
            List<Happening> happenings,
            Function<Sha256, Optional<LocalDate>> written) {
        List<Happening> fitting = new ArrayList<>();
        List<Happening> alike = new ArrayList<>();
        for (Happening happening : happenings) {
            Optional<Likeness> fit = happening.fit(telling);
            if (fit.isEmpty()) continue;
            fitting.add(happening);
            if (fit.get() == Likeness.SAME) alike.add(happening);
        }
        if (fitting.size() < 2) return fitting.stream().findFirst();
        if (alike.size() == 1) return Optional.of(alike.getFirst());
        List<Happening> open = alike.isEmpty() ? fitting : alike;
        List<Happening> here = open.stream().filter(h -> h.toldOn(telling.rendition())).toList();
        if (here.size() == 1 && telling.when().vagueness() > 0) return Optional.of(here.getFirst());
        if (!(telling.when().date() instanceof EventDate.Undated)) return Optional.empty();
        if (telling.lead()) return latest(here.isEmpty() ? open : here, telling, written);
        return here.stream()
                .filter(h -> before(h, telling).isPresent())
                .max(Comparator.comparing(h -> before(h, telling).orElseThrow()));
    }

    /// {@return where this page last told the happening before this telling}
    private static Optional<Integer> before(Happening happening, ActTelling telling) {
        return happening.tellings().stream()
                .filter(t -> t.rendition().equals(telling.rendition()))
                .map(t -> t.claim().key().start())
                .filter(start -> start < telling.claim().key().start())
                .max(Comparator.naturalOrder());
    }

    /// A page's head tells what is new.
    private static Optional<Happening> latest(
            List<Happening> open,
            ActTelling telling,
            Function<Sha256, Optional<LocalDate>> written) {
        Optional<LocalDate> page = written.apply(telling.rendition());
        return open.stream()
                .filter(h -> h.when().date().earliest().isPresent())
                .filter(
                        h ->
                                page.isEmpty()
                                        || !h.when()
                                                .date()
                                                .earliest()
                                                .orElseThrow()
                                                .isAfter(page.get()))
                .max(
                        Comparator.comparing(
                                (Happening h) -> h.when().date().earliest().orElseThrow()));
    }
}
