package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Telling.RequestTold;
import vigil.mention.MentionKey;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes claims of what is asked and condemned: by a verb of asking here, by "must" alone in
/// [WishClaims]; what comes back is in [AnswerClaims].
final class AskClaims {
    /// Operators that somebody may be told to do: "should quash the verdict".
    private static final Set<String> TO_BE_DONE =
            Set.of("REVIEW", "END", "DROP", "GRANT", "DECIDES", "DO");

    private final Scene scene;
    private final Composition composition;
    private final VictimLadder ladder;
    private final CaseFocus focus;
    private final DateTies dates;
    private final Speakers speakers;
    private final Anchors anchors;
    private final Gate gate;
    private final Voices voices;
    private final ConcernFinder concern;
    private final Asked asked;
    private final WishClaims wishes;
    private final AnswerClaims answers;
    private final Letters letters;

    private final List<Stating> told = new ArrayList<>();

    AskClaims(
            Scene scene,
            VictimLadder ladder,
            CaseFocus focus,
            DateTies dates,
            Speakers speakers,
            Anchors anchors,
            ClaimSheet sheet) {
        this.scene = scene;
        this.composition = Composition.of(scene.languages.neutral());
        this.ladder = ladder;
        this.focus = focus;
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.gate = new Gate(scene);
        this.voices = new Voices(scene, focus, speakers);
        this.letters = new Letters(scene, composition);
        this.concern = new ConcernFinder(scene, ladder, focus, voices);
        this.asked = new Asked(scene, dates, speakers, anchors, sheet);
        this.wishes =
                new WishClaims(scene, ladder, dates, speakers, anchors, voices, concern, asked);
        this.answers = new AnswerClaims(scene, ladder, dates, anchors, concern, asked);
    }

    void tell(Predicate p) {
        String name = p.frame().name();
        if (!p.frame().isOperator()) {
            if (p.frame().isAct() || p.frame().isMatter()) wishes.tell(p);
            if (p.frame().isMatter()) answers.filed(p);
            return;
        }
        if (p.modality() == VerbGroup.Modality.OBLIGED && TO_BE_DONE.contains(name)) {
            wishes.tell(p);
            return;
        }
        Optional<Reality> real = gate.reality(p);
        if (real.isEmpty()) return;
        if (real.get() == Reality.DENIED) {
            answers.tell(p);
            return;
        }
        boolean asks = composition.tells(name, "request");
        if (asks || composition.tells(name, "statement"))
            ask(p, asks, real.get() == Reality.HAPPENED);
        answers.tell(p);
    }

    /// @param asks whether it asks for something, and does not only condemn
    /// @param happened whether it is told as a plain fact
    private void ask(Predicate p, boolean asks, boolean happened) {
        SentenceSyntax s = scene.sentence(p);
        // "is allowed to send letters": what somebody may ask is not asked
        if (scene.parent(p).map(q -> q.frame().isMatter()).orElse(false)) return;
        if (letters.isSpeltOut(p)) return;
        Optional<Predicate> sending = letters.sending(p);
        Optional<Voice> voice =
                sending.filter(q -> letters.speaksInIt(p, q))
                        .flatMap(voices::by)
                        .or(() -> voices.by(p));
        if (voice.isEmpty() || voices.isOtherSide(voice.get())) return;
        Voice by = voice.get();
        voices.heard(by);
        List<Victim> victims = concern.of(p, by);
        Optional<Filler> what = p.slot("what");
        if (what.isPresent()
                && !voices.isClose(by)
                && !concern.bearsOnPrisoner(p, what.get(), victims)) return;
        Passage words = what.map(f -> words(s, f)).orElse(anchors.of(p));
        Optional<Party> to =
                p.group("to")
                        .or(() -> sending.flatMap(q -> q.group("to")))
                        .map(n -> scene.referents.party(s, n));
        Optional<DateTold> when = when(p);
        for (Victim victim : victims) {
            Optional<Predicate> own = askedFor(p, victim);
            Optional<String> matter = own.map(c -> c.frame().name()).or(() -> scene.matter(p));
            if (repeats(by, victim, matter)) continue;
            if (asks && (what.isPresent() || to.isPresent()))
                asked.request(
                        p,
                        new RequestTold(victim.key(), by.party(), to, words, matter),
                        victim,
                        when);
            if (by.institution() && happened && !voices.isSelf(by, victim)) {
                asked.statement(p, by, victim, when);
                told.add(new Stating(victim.key(), matter));
            }
        }
    }

    /// "to pardon her and to free him": what is asked for this one.
    private Optional<Predicate> askedFor(Predicate p, Victim victim) {
        return scene.children(p).stream()
                .filter(c -> ladder.bySlot(c).stream().anyMatch(v -> v.key().equals(victim.key())))
                .findFirst();
    }

    private Optional<DateTold> when(Predicate p) {
        return p.frame().name().equals("MUST")
                ? speakers.of(p).speaker().flatMap(dates::ofSaying)
                : dates.of(p);
    }

    private Passage words(SentenceSyntax s, Filler filler) {
        Extent extent = Extent.of(s, filler);
        return anchors.cut(
                s, extent.first(), Math.max(extent.end(), extent.first() + 1), extent.first());
    }

    /// What a body has said, to know its spokesperson's words again.
    private record Stating(MentionKey victim, Optional<String> matter) {}

    /// A spokesperson says what the body has been told to say.
    private boolean repeats(Voice by, Victim victim, Optional<String> matter) {
        return voices.isSpokesperson(by)
                && told.stream()
                        .anyMatch(
                                s ->
                                        s.matter().equals(matter)
                                                && focus.sameName(s.victim(), victim.key()));
    }
}
