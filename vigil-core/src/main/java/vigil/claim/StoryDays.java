package vigil.claim;

import vigil.language.LanguagePack;
import vigil.language.Table;
import vigil.syntax.NounGroup;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Lets a carried date date an act where the clause that had it tells an act of the same court
/// sitting, arrest or release: "On Monday the court jailed one. The other was acquitted."
///
/// A date carried on to whatever comes next was wrong as often as right on real pages; within one
/// kind of act (`und/claim/carry.tsv`) it was nearly always right.
final class StoryDays {
    private final Map<String, Set<String>> takes = new HashMap<>();

    private StoryDays(LanguagePack neutral) {
        for (Table.Row row : neutral.table("claim/carry.tsv").rows())
            takes.put(row.cell("from"), new TreeSet<>(row.list("to")));
    }

    static StoryDays of(LanguagePack neutral) {
        return neutral.view(StoryDays.class, StoryDays::new);
    }

    /// {@return the claims, in their order; a date carried on from an act of the same kind
    /// continues}
    List<Claim> continued(List<Claim> claims, Scene scene) {
        Map<Passage, Set<String>> toldThen = ofVerbs(scene);
        for (Claim claim : claims)
            claim.when()
                    .filter(w -> w.tie() == DateTold.Tie.OWN || w.tie() == DateTold.Tie.CLAUSE)
                    .ifPresent(
                            w ->
                                    toldThen.computeIfAbsent(
                                                    w.expression().passage(), _ -> new TreeSet<>())
                                            .add(claim.told().type()));
        List<Claim> found = new ArrayList<>();
        for (Claim claim : claims) {
            boolean goesOn =
                    claim.reality() == Reality.HAPPENED
                            && claim.told() instanceof Telling.ActTold
                            && claim.when()
                                    .filter(w -> w.tie() == DateTold.Tie.CARRIED)
                                    .map(w -> toldThen.get(w.expression().passage()))
                                    .filter(acts -> isTaken(acts, claim.told().type()))
                                    .isPresent();
            found.add(goesOn ? with(claim) : claim);
        }
        return List.copyOf(found);
    }

    /// What verbs with a date tell, whomever they tell it of.
    private static Map<Passage, Set<String>> ofVerbs(Scene scene) {
        Map<Passage, Set<String>> told = new HashMap<>();
        for (Predicate p : scene.predicates) {
            if (!p.frame().isAct() || !(p.site() instanceof Predicate.Site.Verb(int verb)))
                continue;
            SentenceDates dates = SentenceDates.of(scene.sentence(p), scene.syntax.dates());
            for (NounGroup group : dates.ofVerb(verb))
                dates.at(group)
                        .ifPresent(
                                d ->
                                        told.computeIfAbsent(d.passage(), _ -> new TreeSet<>())
                                                .add(p.frame().name()));
        }
        return told;
    }

    private boolean isTaken(Set<String> from, String act) {
        return from.stream().anyMatch(f -> takes.getOrDefault(f, Set.of()).contains(act));
    }

    private static Claim with(Claim claim) {
        Optional<DateTold> when =
                claim.when().map(w -> new DateTold(w.expression(), DateTold.Tie.CONTINUED));
        return new Claim(
                claim.key(),
                claim.told(),
                when,
                claim.reality(),
                claim.speaker(),
                claim.anchors(),
                claim.reading());
    }
}
