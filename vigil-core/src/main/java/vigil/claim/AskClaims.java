package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Telling.RequestTold;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Passage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes claims of what is asked and condemned: by a verb of asking here, by "must" alone in
/// [WishClaims]; what comes back is in [AnswerClaims].
final class AskClaims {
    /// Operators that somebody may be told to do: "should quash the verdict".
    private static final Set<String> TO_BE_DONE =
            Set.of("REVIEW", "END", "DROP", "GRANT", "DECIDES", "DO");

    private static final Set<String> PUNISHMENTS = Set.of("SENTENCE", "DEATH_PENALTY", "LIFE");

    private static final String ENTITLEMENT = "ENTITLEMENT";
    private static final String REQUEST = "request";
    private static final String EVALUATIVE = "EVALUATIVE";

    private final Scene scene;
    private final Composition composition;
    private final VictimLadder ladder;
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
    private final Pursued pursued;
    private final Callers callers;

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
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.gate = new Gate(scene);
        this.voices = new Voices(scene, focus, speakers);
        this.letters = new Letters(scene, composition);
        this.pursued = new Pursued(scene);
        this.concern = new ConcernFinder(scene, ladder, focus, voices);
        this.asked = new Asked(scene, dates, speakers, anchors, sheet);
        this.wishes =
                new WishClaims(scene, ladder, dates, speakers, anchors, voices, concern, asked);
        this.callers = new Callers(scene, voices);
        this.answers = new AnswerClaims(scene, ladder, dates, anchors, concern, asked, callers);
    }

    void tell(Predicate p) {
        String name = p.frame().name();
        if (!p.frame().isOperator()) {
            if (p.frame().isAct() || p.frame().isMatter()) wishes.tell(p);
            if (p.frame().isMatter()) answers.filed(p);
            return;
        }
        if (p.modality() == VerbGroup.Modality.OBLIGED
                && TO_BE_DONE.contains(name)
                && !p.frame().when().contains("bare")) {
            wishes.tell(p);
            return;
        }
        Optional<Reality> real =
                gate.reality(p)
                        .or(
                                () ->
                                        letters.asks(p)
                                                ? pursued.deed(p).map(_ -> Reality.HAPPENED)
                                                : Optional.empty());
        if (real.isEmpty()) return;
        if (real.get() == Reality.DENIED) {
            answers.tell(p);
            return;
        }
        boolean asks = composition.tells(name, REQUEST);
        if (isPublic(p)) ask(p, asks, real.get() == Reality.HAPPENED);
        if (name.equals("SAY") && real.get() == Reality.HAPPENED) judged(p);
        answers.tell(p);
    }

    /// "The trial was a sham, said Rights Now": what a body says of a case in words of judgement is
    /// a public condemnation.
    private void judged(Predicate p) {
        Optional<Voice> by = voices.by(p);
        if (by.isEmpty() || !voices.judges(by.get()) || p.negated()) return;
        Set<Integer> told = speakers.told(p);
        if (told.stream().noneMatch(this::isEvaluative)) return;
        // what another body asks or condemns in the same words is its statement already
        if (scene.predicates.stream()
                .filter(q -> told.contains(q.sentence()) && q.id() != p.id() && isPublic(q))
                .flatMap(q -> voices.by(q).stream())
                .anyMatch(v -> v.institution() && !v.isFirstPerson())) return;
        List<Victim> victims = concern.ofPage(p);
        if (!concern.isOfCase(told, victims)) return;
        for (Victim victim : victims)
            if (!voices.isSelf(by.get(), victim)) asked.statement(p, by.get(), victim, dates.of(p));
    }

    private boolean isPublic(Predicate p) {
        return p.frame().isOperator()
                && (composition.tells(p.frame().name(), REQUEST)
                        || composition.tells(p.frame().name(), "statement"));
    }

    private boolean isEvaluative(int sentence) {
        SentenceSyntax s = scene.syntax.sentences().get(sentence);
        WordClasses classes = scene.classes(s);
        return IntStream.range(0, s.words().size())
                .anyMatch(
                        t ->
                                classes.isWord(WordClasses.lemma(s, t), EVALUATIVE)
                                        || classes.isWord(WordClasses.text(s, t), EVALUATIVE));
    }

    /// @param asks whether it asks for something, and does not only condemn
    /// @param happened whether it is told as a plain fact
    private void ask(Predicate p, boolean asks, boolean happened) {
        SentenceSyntax s = scene.sentence(p);
        // "is allowed to send letters": what somebody may ask is not asked
        if (scene.parent(p)
                .filter(q -> q.frame().isMatter())
                .filter(q -> !q.frame().name().equals(REQUEST) || pursued.deed(p).isEmpty())
                .isPresent()) return;
        if (letters.isSpeltOut(p)) return;
        Optional<Predicate> sending = letters.sending(p);
        Optional<Voice> voice =
                sending.filter(q -> letters.speaksInIt(p, q))
                        .flatMap(voices::by)
                        .or(() -> pursuing(p, s))
                        .or(() -> voices.by(p))
                        .or(() -> callers.of(p))
                        .or(() -> voices.unnamed(p));
        if (voice.isEmpty()) return;
        Voice by =
                voice.filter(voices::isOtherSide)
                        .flatMap(_ -> pursued.gathered(p))
                        .map(noun -> voices.of(s, noun))
                        .orElse(voice.get());
        boolean otherSide = voices.isOtherSide(by);
        if (otherSide && !(voices.isProsecution(by) && isPunishment(p, s))) return;
        if (!otherSide) voices.heard(by);
        List<Victim> victims = concern.of(p, by);
        Optional<Filler> what = p.slot("what");
        if (!voices.isClose(by)
                && !otherSide
                && !what.map(f -> concern.bearsOnPrisoner(p, f, victims))
                        .orElseGet(() -> concern.bearsOnPrisoner(p, victims))) return;
        Passage words = what.map(f -> words(s, f)).orElse(anchors.of(p));
        Optional<Party> to =
                p.group("to")
                        .or(() -> sending.flatMap(q -> q.group("to")))
                        .map(n -> scene.referents.party(s, n));
        Optional<DateTold> when = when(p);
        for (Victim victim : victims) {
            Optional<Predicate> own = askedFor(p, victim);
            Optional<String> matter =
                    own.filter(c -> c.frame().isAct())
                            .map(c -> c.frame().name())
                            .or(() -> what.flatMap(f -> entitlement(s, f)))
                            .or(() -> scene.matter(p));
            if (asks && (what.isPresent() || to.isPresent()))
                asked.request(
                        p,
                        new RequestTold(victim.key(), by.party(), to, words, matter),
                        victim,
                        when);
            if (by.institution()
                    && happened
                    && !otherSide
                    && !voices.isSelf(by, victim)
                    && (voices.judges(by) || pursued.deed(p).isEmpty()))
                asked.statement(p, by, victim, when);
        }
    }

    private Optional<Voice> pursuing(Predicate p, SentenceSyntax s) {
        return pursued.deed(p).flatMap(deed -> pursued.by(p, deed)).map(by -> voices.of(s, by));
    }

    /// "asked for ten years": what prosecutors ask of a court.
    private boolean isPunishment(Predicate p, SentenceSyntax s) {
        if (scene.children(p).stream().anyMatch(c -> c.frame().name().equals("sentence")))
            return true;
        Optional<Extent> what = p.slot("what").map(f -> Extent.of(s, f));
        return what.isPresent()
                && s.nouns().stream()
                        .filter(what.get()::covers)
                        .anyMatch(
                                n ->
                                        scene.terms(s).of(s, n).isPresent()
                                                || PUNISHMENTS.stream()
                                                        .anyMatch(
                                                                scene.classes(s).of(s, n)
                                                                        ::contains));
    }

    /// "to pardon her and to free him": what is asked for this one.
    private Optional<Predicate> askedFor(Predicate p, Victim victim) {
        return scene.children(p).stream()
                .filter(c -> !c.frame().when().contains("bare"))
                .filter(c -> ladder.bySlot(c).stream().anyMatch(v -> v.key().equals(victim.key())))
                .findFirst();
    }

    /// "to allow her to see her mother": a visit.
    private Optional<String> entitlement(SentenceSyntax s, Filler what) {
        Extent extent = Extent.of(s, what);
        return Stream.concat(
                        s.nouns().stream()
                                .filter(extent::covers)
                                .flatMap(n -> scene.classes(s).kind(s, n, ENTITLEMENT).stream()),
                        s.verbs().stream()
                                .filter(extent::covers)
                                .flatMap(
                                        v ->
                                                scene
                                                        .classes(s)
                                                        .verbKind(v.lemma(), ENTITLEMENT)
                                                        .stream()))
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
}
