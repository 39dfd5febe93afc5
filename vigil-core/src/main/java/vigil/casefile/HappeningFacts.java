package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.claim.Telling.State;
import vigil.source.Sha256;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.TimeFact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What happenings, once they are known, say about time: names that their tellings share, and facts
/// between them and pages.
final class HappeningFacts {
    private final List<Attributed> said;
    private final Map<String, List<Happening>> happenings;
    private final Map<String, String> names = new HashMap<>();

    /// Which pages say when they were published.
    private final Predicate<Sha256> isDated;

    HappeningFacts(
            List<Attributed> said,
            Map<String, List<Happening>> happenings,
            Predicate<Sha256> isDated) {
        this.said = said;
        this.isDated = isDated;
        this.happenings = happenings;
        for (List<Happening> own : happenings.values())
            for (Happening happening : own)
                for (ActTelling telling : happening.tellings())
                    names.put(telling.said().ownName(), happening.name());
    }

    String name(Attributed a) {
        return names.getOrDefault(a.ownName(), a.ownName());
    }

    /// {@return facts beyond what each claim says of its own date}
    List<TimeFact> facts() {
        List<TimeFact> facts = new ArrayList<>(DateFacts.lasting(said, this::start));
        for (Attributed a : said) {
            if (a.claim().told() instanceof Telling.InState state && isHeld(state.state()))
                beforeRelease(a).ifPresent(facts::add);
            if (a.claim().told() instanceof Telling.Lasting lasting && isHeld(lasting.state()))
                beforeRelease(a).ifPresent(facts::add);
        }
        for (var own : happenings.entrySet()) {
            for (Happening happening : own.getValue()) {
                if (happening.reality() == Reality.HAPPENED) {
                    toldAsPast(happening, facts);
                    NewsFacts.of(happening, isDated, facts);
                }
                if (happening.reality() == Reality.DENIED)
                    only(own.getKey(), happening.type())
                            .ifPresent(
                                    real -> {
                                        for (ActTelling t : happening.tellings())
                                            facts.add(
                                                    new TimeFact.WrittenBefore(
                                                            t.said().page(),
                                                            real.name(),
                                                            t.claim().anchors()));
                                    });
            }
            order(own.getKey(), facts);
        }
        return facts;
    }

    private static boolean isHeld(State state) {
        return state == State.HELD || state == State.HOUSE_ARREST;
    }

    /// Who is held when a page is written has not been released yet.
    private Optional<TimeFact> beforeRelease(Attributed a) {
        if (a.claim().reality() != Reality.HAPPENED || only(a.person(), ActType.ARREST).isEmpty())
            return Optional.empty();
        // a page that tells of the release speaks of what was before it
        return only(a.person(), ActType.RELEASE)
                .filter(release -> !release.toldOn(a.rendition()))
                .map(
                        release ->
                                new TimeFact.WrittenBefore(
                                        a.page(), release.name(), a.claim().anchors()));
    }

    /// A page that tells an act as past, without a date, was written after it.
    private static void toldAsPast(Happening happening, List<TimeFact> facts) {
        if (happening.when().date() instanceof EventDate.Undated) return;
        for (ActTelling telling : happening.tellings())
            if (telling.when().date() instanceof EventDate.Undated)
                facts.add(
                        new TimeFact.WrittenAfter(
                                telling.said().page(),
                                happening.name(),
                                telling.claim().anchors()));
    }

    private void order(String person, List<TimeFact> facts) {
        Optional<Happening> arrest = only(person, ActType.ARREST);
        if (arrest.isEmpty()) return;
        for (ActType later : List.of(ActType.SENTENCE, ActType.CONVICTION, ActType.RELEASE))
            only(person, later)
                    .ifPresent(
                            h ->
                                    facts.add(
                                            new TimeFact.InOrder(
                                                    arrest.get().name(),
                                                    h.name(),
                                                    words(arrest.get(), h))));
    }

    private static List<Passage> words(Happening a, Happening b) {
        List<Passage> words = new ArrayList<>();
        words.add(a.tellings().getFirst().claim().anchors().getFirst());
        words.add(b.tellings().getFirst().claim().anchors().getFirst());
        return words;
    }

    /// {@return the happening of this type, if the person has exactly one}
    private Optional<Happening> only(String person, ActType type) {
        List<Happening> all =
                happenings.getOrDefault(person, List.of()).stream()
                        .filter(h -> h.type() == type && h.reality() == Reality.HAPPENED)
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// {@return the happening that began a state: the one of its type on the page, or else in the
    /// bundle}
    private Optional<String> start(Attributed a, State state) {
        Optional<ActType> type = DateFacts.beginning(state);
        if (type.isEmpty()) return Optional.empty();
        List<Happening> all =
                happenings.getOrDefault(a.person(), List.of()).stream()
                        .filter(h -> h.type() == type.get() && h.reality() == Reality.HAPPENED)
                        .toList();
        if (all.size() > 1) all = all.stream().filter(h -> h.toldOn(a.rendition())).toList();
        return all.size() == 1 ? Optional.of(all.getFirst().name()) : Optional.empty();
    }
}
