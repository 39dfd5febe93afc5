package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.claim.PageClaims.ActWord;
import vigil.claim.PageClaims.Count;
import vigil.claim.Reality;
import vigil.source.Sha256;
import vigil.text.Passage;
import vigil.time.EventDate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Two numbers of persons in what is one happening: "four men took him" and "a group of twelve".
///
/// Only dated happenings are asked, since undated ones may be two; and only a page that gives one
/// number.
final class CountClashes {
    /// "Nine others were arrested" stands so near behind the arrest that it goes with.
    private static final int REACH = 1200;

    private final Map<Sha256, List<ActWord>> words = new TreeMap<>();

    CountClashes(List<PageClaims> pages) {
        for (PageClaims page : pages)
            words.put(page.mentions().page().rendition().id(), page.words());
    }

    List<Disagreement> find(List<Happening> happenings) {
        List<Disagreement> found = new ArrayList<>();
        for (Happening happening : happenings) {
            if (happening.reality() != Reality.HAPPENED
                    || happening.when().date() instanceof EventDate.Undated) continue;
            for (Count.Who who : Count.Who.values()) clash(happening, who).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Disagreement> clash(Happening happening, Count.Who who) {
        // one number a page: a page that gives two speaks of two things
        Map<Integer, List<Passage>> sides = new TreeMap<>();
        for (var page : counts(happening, who).values()) {
            long numbers = page.stream().map(Count::number).distinct().count();
            if (numbers != 1) continue;
            sides.computeIfAbsent(page.getFirst().number(), _ -> new ArrayList<>())
                    .addAll(page.stream().map(Count::words).toList());
        }
        if (sides.size() < 2) return Optional.empty();
        String what = Clash.words(happening.type());
        String about =
                switch (who) {
                    case DOERS -> "how many did the " + what;
                    case ALL -> "how many the " + what + " concerned";
                    case OTHERS -> "how many others the " + what + " concerned";
                };
        return Optional.of(
                new Disagreement(
                        Disagreement.Kind.COUNT,
                        about,
                        Clash.ordered(
                                sides.entrySet().stream()
                                        .map(
                                                e ->
                                                        new Disagreement.Side(
                                                                e.getKey().toString(),
                                                                e.getValue().stream()
                                                                        .sorted()
                                                                        .toList()))
                                        .toList()),
                        "%s are numbers of one %s".formatted(sides.keySet(), what)));
    }

    private Map<Sha256, List<Count>> counts(Happening happening, Count.Who who) {
        Map<Sha256, List<Count>> byPage = new TreeMap<>();
        for (ActTelling telling : happening.tellings().stream().sorted(BY_PLACE).toList())
            for (ActWord word : words.getOrDefault(telling.rendition(), List.of()))
                if (belongs(word, telling, who))
                    for (Count count : word.counts())
                        if (count.who() == who && !isCounted(byPage, telling, count))
                            byPage.computeIfAbsent(telling.rendition(), _ -> new ArrayList<>())
                                    .add(count);
        return byPage;
    }

    private static final Comparator<ActTelling> BY_PLACE =
            Comparator.comparing(ActTelling::said, Attributed.ORDER);

    private static boolean isCounted(
            Map<Sha256, List<Count>> byPage, ActTelling telling, Count count) {
        return byPage.getOrDefault(telling.rendition(), List.of()).contains(count);
    }

    /// Others are told of by a word of their own, after the happening.
    private static boolean belongs(ActWord word, ActTelling telling, Count.Who who) {
        if (word.act() != telling.type()) return false;
        int start = telling.claim().key().start();
        int end = telling.claim().key().end();
        if (word.passage().start() < end && start < word.passage().end()) return true;
        boolean sameDay =
                word.when().isEmpty()
                        || telling.claim().when().filter(w -> !w.isLikely()).isEmpty()
                        || word.when()
                                .get()
                                .expression()
                                .passage()
                                .equals(telling.claim().when().get().expression().passage());
        return who == Count.Who.OTHERS
                && sameDay
                && word.passage().start() >= end
                && word.passage().start() - end <= REACH;
    }
}
