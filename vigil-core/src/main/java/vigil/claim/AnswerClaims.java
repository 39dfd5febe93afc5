package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.claim.Telling.Answer;
import vigil.claim.Telling.AnswerTold;
import vigil.claim.Telling.RequestTold;
import vigil.mention.MentionKey;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes claims of what came back to a request, and of the petition that an answer presupposes.
final class AnswerClaims {
    private static final int ANSWERED = 800;
    private static final int OF_LAST_REQUEST = 650;
    private static final Set<String> ANSWERING = Set.of("REFUSE", "GRANT", "NOANSWER");

    private final Scene scene;
    private final VictimLadder ladder;
    private final DateTies dates;
    private final Anchors anchors;
    private final Composition composition;
    private final ConcernFinder concern;
    private final Asked asked;

    AnswerClaims(
            Scene scene,
            VictimLadder ladder,
            DateTies dates,
            Anchors anchors,
            ConcernFinder concern,
            Asked asked) {
        this.scene = scene;
        this.ladder = ladder;
        this.dates = dates;
        this.anchors = anchors;
        this.composition = Composition.of(scene.languages.neutral());
        this.concern = concern;
        this.asked = asked;
    }

    void tell(Predicate p) {
        Optional<Answer> answer = answer(p);
        if (answer.isEmpty()) return;
        SentenceSyntax s = scene.sentence(p);
        List<Victim> victims = new ArrayList<>(ladder.bySlot(p));
        for (Predicate inner : scene.children(p))
            if (victims.isEmpty()) victims.addAll(ladder.of(inner, "ruling"));
        if (victims.isEmpty())
            for (MentionKey key : asked.persons())
                victims.add(new Victim(key, OF_LAST_REQUEST, "last-request"));
        if (victims.isEmpty()) victims.addAll(concern.ofPage(p));
        Optional<Party> by = p.group("actor").map(n -> scene.referents.party(s, n));
        Set<MentionKey> once = new LinkedHashSet<>();
        for (Victim v : victims)
            if (once.add(v.key()))
                asked.answer(
                        p,
                        new AnswerTold(
                                v.key(), by, answer.get(), asked.lastFor(v.key()), scene.matter(p)),
                        new Victim(v.key(), Math.min(v.certainty(), ANSWERED), v.rule()));
    }

    private Optional<Answer> answer(Predicate p) {
        String name = p.frame().name();
        if (composition.tells(name, "none")) return Optional.of(Answer.NONE);
        for (Predicate inner : scene.children(p)) {
            Optional<Composition.Rule> rule = composition.rule(name, inner.frame().name());
            if (rule.isEmpty()) continue;
            if (rule.get().tells().contains("refused"))
                return p.negated() ? Optional.empty() : Optional.of(Answer.REFUSED);
            if (rule.get().tells().contains("granted"))
                return Optional.of(p.negated() ? Answer.REFUSED : Answer.GRANTED);
        }
        return Optional.empty();
    }

    /// A petition that is refused or granted was filed by its owner: "rejected the defence's
    /// application".
    void filed(Predicate p) {
        Optional<Predicate> answer =
                scene.parent(p).filter(q -> ANSWERING.contains(q.frame().name()));
        if (answer.isEmpty() || !(p.site() instanceof Site.Noun(int id))) return;
        SentenceSyntax s = scene.sentence(p);
        NounGroup noun = s.nouns().get(id);
        Optional<NounGroup> by = owner(s, noun).or(() -> p.group("victim"));
        if (by.isEmpty()) return;
        List<Victim> victims = ladder.principals(ladder.bySlot(p));
        if (victims.isEmpty()) victims = concern.ofOwn(s, by.get()).stream().limit(1).toList();
        Optional<Party> to = answer.get().group("actor").map(n -> scene.referents.party(s, n));
        Extent what = Extent.of(s, new Filler.Group(noun));
        for (Victim victim : victims)
            asked.request(
                    p,
                    new RequestTold(
                            victim.key(),
                            scene.referents.party(s, by.get()),
                            to,
                            anchors.cut(s, what.first(), what.end(), what.first()),
                            Optional.of(p.frame().name())),
                    victim,
                    dates.of(p));
    }

    /// Whose petition it is; "a petition of release": what is asked for does not ask.
    private Optional<NounGroup> owner(SentenceSyntax s, NounGroup petition) {
        for (Relation.Kind kind : List.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE))
            for (NounGroup noun : s.of(petition, kind))
                if (scene.at(s.index(), new Site.Noun(noun.id())).isEmpty())
                    return Optional.of(noun);
        return Optional.empty();
    }
}
