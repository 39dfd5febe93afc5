package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.language.Languages;
import vigil.source.Sha256;
import vigil.text.Stated;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What somebody was charged with, arrested or sentenced for, where two pages name offences of
/// kinds that are not taken for one another.
///
/// A page that names several kinds is not asked: it tells of several charges. Nor are pages written
/// long after one another, since charges are replaced.
final class ChargeClashes {
    private static final int MOST_DAYS_APART = 400;

    private final Languages languages;
    private final Dating dating;

    ChargeClashes(Languages languages, Dating dating) {
        this.languages = languages;
        this.dating = dating;
    }

    private record Told(ActTelling telling, String words, Set<String> kinds) {}

    List<Disagreement> find(List<Happening> happenings) {
        List<Disagreement> found = new ArrayList<>();
        for (ActType type :
                List.of(ActType.CHARGE, ActType.ARREST, ActType.CONVICTION, ActType.SENTENCE))
            clash(type, happenings).ifPresent(found::add);
        // one charge is told with the arrest and again with the sentence
        return found.isEmpty() ? List.of() : List.of(found.getFirst());
    }

    private Optional<Disagreement> clash(ActType type, List<Happening> happenings) {
        List<Told> told = consistent(type, happenings);
        for (Told a : told)
            for (Told b : told)
                if (a.telling().said().claim().key().compareTo(b.telling().said().claim().key()) < 0
                        && !a.telling().rendition().equals(b.telling().rendition())
                        && Offences.differ(a.kinds(), b.kinds())
                        && a.telling().when().fits(b.telling().when())
                        && !isLater(a.telling(), b.telling()))
                    return Optional.of(
                            new Disagreement(
                                    Disagreement.Kind.CHARGE,
                                    "what the " + Clash.words(type) + " was for",
                                    Clash.ordered(List.of(side(a), side(b))),
                                    "\"%s\" (%s) and \"%s\" (%s) are offences of two kinds"
                                            .formatted(
                                                    a.words(),
                                                    String.join(", ", a.kinds()),
                                                    b.words(),
                                                    String.join(", ", b.kinds()))));
        return Optional.empty();
    }

    /// What pages say that name the same kinds of offence all through.
    private List<Told> consistent(ActType type, List<Happening> happenings) {
        Map<Sha256, List<Told>> byPage = new TreeMap<>();
        for (Happening happening : happenings)
            if (happening.type() == type && happening.reality() == Reality.HAPPENED)
                for (ActTelling telling : happening.tellings())
                    told(telling)
                            .ifPresent(
                                    t ->
                                            byPage.computeIfAbsent(
                                                            telling.rendition(),
                                                            _ -> new ArrayList<>())
                                                    .add(t));
        List<Told> all = new ArrayList<>();
        for (List<Told> page : byPage.values()) {
            if (page.stream().map(Told::kinds).distinct().count() == 1) all.addAll(page);
        }
        return all;
    }

    private Optional<Told> told(ActTelling telling) {
        return telling.act()
                .charge()
                .map(Stated::value)
                .map(
                        words ->
                                new Told(
                                        telling,
                                        words,
                                        Offences.of(languages.packOrNeutral(telling.language()))
                                                .kinds(words)));
    }

    private boolean isLater(ActTelling a, ActTelling b) {
        Optional<LocalDate> first = dating.about(a.said());
        Optional<LocalDate> second = dating.about(b.said());
        return first.isPresent()
                && second.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) > MOST_DAYS_APART;
    }

    private static Disagreement.Side side(Told told) {
        return new Disagreement.Side(told.words(), Clash.evidence(List.of(told.telling())));
    }
}
