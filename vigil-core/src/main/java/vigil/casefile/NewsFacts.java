package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.DateTold;
import vigil.source.Sha256;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.TimeFact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What it says about a page that it tells a happening as its news: it was written when the
/// happening was new, and about when other pages with that news were.
final class NewsFacts {
    /// Acts of which a person has few, so that two pages with such news have the same.
    private static final Set<ActType> SELDOM =
            EnumSet.of(
                    ActType.ABDUCTION,
                    ActType.ACQUITTAL,
                    ActType.ARREST,
                    ActType.CONVICTION,
                    ActType.DEATH,
                    ActType.EXCHANGE,
                    ActType.EXILE,
                    ActType.PARDON,
                    ActType.RELEASE,
                    ActType.SENTENCE);

    private NewsFacts() {}

    /// Adds what follows for the pages that do not say their day.
    static void of(Happening happening, Predicate<Sha256> isDated, List<TimeFact> facts) {
        if (!SELDOM.contains(happening.type())) return;
        List<ActTelling> open = new ArrayList<>();
        List<ActTelling> dated = new ArrayList<>();
        for (ActTelling telling : happening.tellings())
            if (isNews(telling)) (isDated.test(telling.rendition()) ? dated : open).add(telling);
        boolean known = happening.when().date() instanceof EventDate.Day;
        for (ActTelling telling : open) {
            if (known)
                facts.add(
                        new TimeFact.NewsOf(
                                telling.said().page(), happening.name(), words(telling)));
            for (ActTelling other : dated)
                facts.add(
                        new TimeFact.SameNews(
                                telling.said().page(), other.said().page(), words(telling)));
        }
    }

    /// What stands in the lead without a date is news too, unless a noun only mentions it.
    private static boolean isNews(ActTelling telling) {
        return telling.claim()
                .when()
                .map(w -> w.tie() == DateTold.Tie.NEWS)
                .orElse(telling.lead() && !isMentioned(telling));
    }

    private static boolean isMentioned(ActTelling telling) {
        return telling.claim().reading().reasons().stream().anyMatch(r -> r.rule().equals("noun"));
    }

    private static List<Passage> words(ActTelling telling) {
        return List.of(telling.claim().anchors().getFirst());
    }
}
