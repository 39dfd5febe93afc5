package vigil.claim;

import vigil.claim.Telling.RequestTold;
import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes claims of demands without a verb of demanding: "must be released", "should be allowed to
/// see her lawyer", said by somebody.
final class WishClaims {
    private static final int MAX_STEPS = 4;

    private final Scene scene;
    private final VictimLadder ladder;
    private final DateTies dates;
    private final Speakers speakers;
    private final Anchors anchors;
    private final Composition composition;
    private final Voices voices;
    private final ConcernFinder concern;
    private final Asked asked;

    WishClaims(
            Scene scene,
            VictimLadder ladder,
            DateTies dates,
            Speakers speakers,
            Anchors anchors,
            Voices voices,
            ConcernFinder concern,
            Asked asked) {
        this.scene = scene;
        this.ladder = ladder;
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.composition = Composition.of(scene.languages.neutral());
        this.voices = voices;
        this.concern = concern;
        this.asked = asked;
    }

    void tell(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        if (p.modality() != VerbGroup.Modality.OBLIGED && !isDuty(p, s)) return;
        if (scene.parent(p).map(q -> composition.tells(q.frame().name(), "request")).orElse(false))
            return;
        // "if they must arrest me", "will decide whether she must be released"
        Clause clause = s.clauses().get(p.clause());
        if (clause.kind() == Clause.Kind.QUESTION
                || clause.kind() == Clause.Kind.CONDITIONAL
                || (clause.kind() == Clause.Kind.COMPLEMENT
                        && clause.opener()
                                .filter(o -> scene.classes(s).isWord(o, "OPEN_OPENER"))
                                .isPresent())) return;
        Optional<Speakers.Speaker> speaker = speakers.of(p).speaker();
        Optional<Voice> told = speaker.map(voices::of).or(voices::ofPage);
        if (told.isEmpty() || voices.isOtherSide(told.get())) return;
        // "should have been released in May": too late to be asked for
        if (p.modality() == VerbGroup.Modality.OBLIGED
                && (p.tense() == VerbGroup.Tense.PERFECT
                        || p.tense() == VerbGroup.Tense.PLUPERFECT)) return;
        Voice by = told.get();
        List<Victim> victims = new ArrayList<>(ladder.bySlot(p));
        for (Predicate inner : scene.children(p)) victims.addAll(ladder.bySlot(inner));
        if (victims.isEmpty()) victims = concern.ofPage(p);
        Optional<Party> to = p.group("actor").map(n -> scene.referents.party(s, n));
        Optional<DateTold> when =
                dates.of(p).filter(d -> !d.isLikely()).or(() -> speaker.flatMap(dates::ofSaying));
        for (Victim victim : victims) {
            asked.request(
                    p,
                    new RequestTold(
                            victim.key(),
                            by.party(),
                            to,
                            anchors.of(p),
                            Optional.of(p.frame().name())),
                    victim,
                    when);
            if (by.institution()) asked.statement(p, by, victim, when);
        }
    }

    /// "have a duty to make sure that she is allowed …".
    private boolean isDuty(Predicate p, SentenceSyntax s) {
        Clause at = s.clauses().get(p.clause());
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            if (at.antecedent().isPresent()
                    && at.kind() == Clause.Kind.INFINITIVAL
                    && scene.classes(s)
                            .of(s, s.nouns().get(at.antecedent().getAsInt()))
                            .contains("DUTY")) return true;
            if (at.parent().isEmpty()) return false;
            at = s.clauses().get(at.parent().getAsInt());
        }
        return false;
    }
}
