package vigil.mention;

import vigil.text.Block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The detained persons a page is about, most central first: named in the headline and lead, called
/// prisoner, object of arrests and sentences.
final class Focus {
    private static final int ENOUGH = 5;
    private static final int LEAD_LINES = 3;
    private static final int MOST_COUNTED = 6;

    private Focus() {}

    /// {@return whether the page speaks of the person twice as often as of anybody else, and not as
    /// of somebody who acts for others}
    private static boolean central(Referent referent, Referents referents) {
        if (referent.spots().size() < 3) return false;
        if (referent.roles().stream()
                .anyMatch(
                        r ->
                                r == Role.LAWYER
                                        || r == Role.JUDGE
                                        || r == Role.SPOKESPERSON
                                        || r == Role.OFFICIAL)) return false;
        return referents.all().stream()
                .noneMatch(
                        other ->
                                other != referent
                                        && other.spots().size() * 2 > referent.spots().size());
    }

    static List<Referent> of(Referents referents, List<Evidence> evidence) {
        Map<Referent, Integer> custody = new HashMap<>();
        for (Evidence one : evidence) {
            int points =
                    switch (one.rule()) {
                        case "undergoes", "object-of" -> 3;
                        case "relative-of" -> 1;
                        default -> 0;
                    };
            if (points > 0)
                referents
                        .at(one.candidate())
                        .ifPresent(r -> custody.merge(r, points, Integer::sum));
        }
        List<Referent> found = new ArrayList<>();
        Map<Referent, Integer> scores = new HashMap<>();
        for (Referent referent : referents.all()) {
            int told = Math.min(8, custody.getOrDefault(referent, 0));
            if (referent.roles().contains(Role.DETAINEE)) told += 6;
            if (told == 0 && !central(referent, referents)) continue;
            int score = told + Math.min(MOST_COUNTED, referent.spots().size());
            Spot first = referent.spots().getFirst();
            if (first.line().index() < LEAD_LINES) score += 3;
            for (Spot spot : referent.spots()) {
                Block.Shape shape = spot.line().block().shape();
                if (shape == Block.Shape.TITLE || shape == Block.Shape.HEADING) {
                    score += 3;
                    break;
                }
            }
            if (score < ENOUGH) continue;
            scores.put(referent, score);
            found.add(referent);
        }
        found.sort(
                (a, b) -> {
                    int byScore =
                            Integer.compare(scores.getOrDefault(b, 0), scores.getOrDefault(a, 0));
                    return byScore != 0 ? byScore : Integer.compare(a.id(), b.id());
                });
        return found;
    }
}
