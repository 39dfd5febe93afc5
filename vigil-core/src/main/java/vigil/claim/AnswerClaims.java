package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.claim.Telling.Answer;
import vigil.claim.Telling.AnswerTold;
import vigil.claim.Telling.RequestTold;
import vigil.mention.MentionKey;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Makes claims of what came back to a request, and of the petition that an answer presupposes.
final class AnswerClaims {
    private static final int ANSWERED = 800;
    private static final int OF_LAST_REQUEST = 650;
    private static final Set<String> FAVOURS =
            Set.of("release", "pardon", "exchange", "transfer", "hospitalisation");
    private static final Set<String> ANSWERING = Set.of("REFUSE", "GRANT", "NOANSWER");

    private final Scene scene;
    private final VictimLadder ladder;
    private final DateTies dates;
    private final Anchors anchors;
    private final Composition composition;
    private final ConcernFinder concern;
    private final Asked asked;
    private final Callers callers;

    AnswerClaims(
            Scene scene,
            VictimLadder ladder,
            DateTies dates,
            Anchors anchors,
            ConcernFinder concern,
            Asked asked,
            Callers callers) {
        this.scene = scene;
        this.ladder = ladder;
        this.dates = dates;
        this.anchors = anchors;
        this.composition = Composition.of(scene.languages.neutral());
        this.concern = concern;
        this.asked = asked;
        this.callers = callers;
    }

    void tell(Predicate p) {
        Optional<Answer> answer = answer(p);
        if (answer.isEmpty()) {
            bare(p);
            return;
        }
        SentenceSyntax s = scene.sentence(p);
        List<Victim> victims = new ArrayList<>(ladder.bySlot(p));
        for (Predicate inner : scene.children(p))
            if (victims.isEmpty()) victims.addAll(ladder.of(inner, "ruling"));
        for (Predicate inner : scene.children(p))
            if (victims.isEmpty())
                inner.group("victim").ifPresent(by -> victims.addAll(concern.ofOwn(s, by)));
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

    /// "asked for a visit. The judge refused": what is refused or allowed stands in the sentence
    /// before.
    private void bare(Predicate p) {
        if (!p.frame().when().contains("bare") || !isAlone(p)) return;
        boolean refuses = p.frame().name().equals("REFUSE");
        if (refuses && denies(p)) return;
        Answer answer = refuses || denies(p) ? Answer.REFUSED : Answer.GRANTED;
        Optional<Party> by = p.group("actor").map(n -> scene.referents.party(scene.sentence(p), n));
        for (MentionKey person : asked.justAskedFor(p))
            asked.answer(
                    p,
                    new AnswerTold(person, by, answer, asked.lastFor(person), Optional.empty()),
                    new Victim(person, OF_LAST_REQUEST, "last-request"));
    }

    /// A verb of a main clause that says of nothing but what has been asked that it is refused or
    /// allowed.
    private boolean isAlone(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        if (!(p.site() instanceof Site.Verb(int id))
                || scene.parent(p).isPresent()
                || p.modality() != VerbGroup.Modality.NONE
                || p.tense() == VerbGroup.Tense.FUTURE
                || p.tense() == VerbGroup.Tense.PRESENT
                || (p.form() != Predicate.Form.ACTIVE
                        && p.form() != Predicate.Form.PASSIVE
                        && p.form() != Predicate.Form.IMPERSONAL)) return false;
        boolean passive = p.form() == Predicate.Form.PASSIVE;
        boolean ofPronouns =
                s
                        .of(
                                s.verbs().get(id),
                                passive ? Relation.Kind.SUBJECT : Relation.Kind.OBJECT)
                        .stream()
                        .allMatch(noun -> noun.kind() == NounGroup.Kind.PRONOUN);
        boolean whole =
                s.clauses().stream()
                        .noneMatch(
                                c ->
                                        c.parent().isPresent()
                                                && c.parent().getAsInt() == p.clause()
                                                && (c.kind() == Clause.Kind.COMPLEMENT
                                                        || c.kind() == Clause.Kind.INFINITIVAL));
        return ofPronouns && whole && scene.children(p).isEmpty();
    }

    private Optional<Answer> answer(Predicate p) {
        String name = p.frame().name();
        if (composition.tells(name, "none")) return Optional.of(Answer.NONE);
        for (Predicate inner : scene.children(p)) {
            Optional<Composition.Rule> rule = composition.rule(name, inner.frame().name());
            if (rule.isEmpty()) continue;
            if (rule.get().tells().contains("refused"))
                return denies(p) ? Optional.empty() : Optional.of(Answer.REFUSED);
            if (rule.get().tells().contains("granted"))
                return Optional.of(denies(p) ? Answer.REFUSED : Answer.GRANTED);
        }
        return Optional.empty();
    }

    /// Whether a negation turns the frame's meaning round, and is not part of it.
    private static boolean denies(Predicate p) {
        return p.negated() && !p.frame().when().contains("neg");
    }

    /// A petition that is refused or granted was filed by its owner: "rejected the defence's
    /// application".
    void filed(Predicate p) {
        Optional<Predicate> answer =
                scene.parent(p).filter(q -> ANSWERING.contains(q.frame().name()));
        if (!(p.site() instanceof Site.Noun(int id))) return;
        SentenceSyntax s = scene.sentence(p);
        NounGroup noun = s.nouns().get(id);
        if (answer.isEmpty()) {
            fulfilled(p, s, noun);
            return;
        }
        Optional<NounGroup> by = owner(s, noun).or(() -> p.group("victim"));
        boolean forNothing = p.slot("what").isEmpty() && p.slot("victim").isEmpty();
        if (by.isEmpty() && forNothing) return;
        List<Victim> victims = ladder.principals(ladder.bySlot(p));
        for (Predicate inner : scene.children(p))
            if (victims.isEmpty()) victims = ladder.bySlot(inner);
        if (victims.isEmpty() && by.isPresent())
            victims = concern.ofOwn(s, by.get()).stream().limit(1).toList();
        if (victims.isEmpty() && by.isPresent()) victims = concern.ofAsker(s, by.get());
        if (victims.isEmpty() && by.isEmpty()) victims = concern.ofPage(p);
        Party asker =
                by.map(who -> scene.referents.party(s, who))
                        .orElseGet(() -> callers.filer(p, s, noun));
        Optional<Party> to =
                p.group("to")
                        .or(() -> answer.get().group("actor"))
                        .map(n -> scene.referents.party(s, n));
        Extent what = Extent.of(s, new Filler.Group(noun));
        for (Victim victim : victims)
            asked.request(
                    p,
                    new RequestTold(
                            victim.key(),
                            asker,
                            to,
                            anchors.cut(s, what.first(), what.end(), what.first()),
                            Optional.of(matter(p))),
                    victim,
                    dates.of(p));
    }

    /// What a petition is for, where that is an act.
    private String matter(Predicate petition) {
        return scene.children(petition).stream()
                .filter(c -> c.frame().isAct())
                .map(c -> c.frame().name())
                .findFirst()
                .orElse(petition.frame().name());
    }

    /// "was freed at the request of Germany": what was asked for was done.
    private void fulfilled(Predicate p, SentenceSyntax s, NounGroup noun) {
        if (scene.parent(p).isPresent()
                || !noun.preposition()
                        .map(o -> scene.classes(s).isWord(o.toLowerCase(Locale.ROOT), "UPON"))
                        .orElse(false)) return;
        Optional<NounGroup> by = owner(s, noun).or(() -> p.group("asker"));
        Optional<Predicate> done =
                scene.predicates.stream()
                        .filter(
                                q ->
                                        q.sentence() == p.sentence()
                                                && q.site() instanceof Site.Verb(int verb)
                                                && hangs(s, noun, verb)
                                                && FAVOURS.contains(q.frame().name())
                                                && !q.negated())
                        .findFirst();
        if (by.isEmpty() || done.isEmpty()) return;
        Extent what = Extent.of(s, new Filler.Group(noun));
        for (Victim victim : ladder.bySlot(done.get())) {
            if (scene.referents.persons(s, by.get()).stream()
                    .anyMatch(person -> person.key().equals(victim.key()))) continue;
            asked.request(
                    p,
                    new RequestTold(
                            victim.key(),
                            scene.referents.party(s, by.get()),
                            Optional.empty(),
                            anchors.cut(s, what.first(), what.end(), what.first()),
                            Optional.of(done.get().frame().name())),
                    victim,
                    Optional.empty());
            asked.answer(
                    p,
                    new AnswerTold(
                            victim.key(),
                            Optional.empty(),
                            Answer.GRANTED,
                            asked.lastFor(victim.key()),
                            Optional.of(done.get().frame().name())),
                    new Victim(victim.key(), ANSWERED, victim.rule()));
        }
    }

    private static boolean hangs(SentenceSyntax s, NounGroup noun, int verb) {
        return s.relations().stream()
                .anyMatch(
                        r ->
                                r.noun() == noun.id()
                                        && r.head() instanceof Relation.Head.Verb(int id)
                                        && id == verb);
    }

    /// Whose petition it is; "a petition of release": what is asked for does not ask.
    private Optional<NounGroup> owner(SentenceSyntax s, NounGroup petition) {
        for (Relation.Kind kind : List.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE))
            for (NounGroup noun : s.of(petition, kind))
                if (scene.at(s.index(), new Site.Noun(noun.id())).isEmpty())
                    return Optional.of(noun);
        return filer(s, petition);
    }

    /// "a request for early release filed by Jane Roe".
    private static Optional<NounGroup> filer(SentenceSyntax s, NounGroup petition) {
        Extent extent = Extent.of(s, new Filler.Group(petition));
        return s.clauses().stream()
                .filter(c -> c.kind() == Clause.Kind.PARTICIPIAL && c.verb().isPresent())
                .filter(
                        c ->
                                c.antecedent().isPresent()
                                        && extent.covers(s.nouns().get(c.antecedent().getAsInt())))
                .flatMap(
                        c -> s.of(s.verbs().get(c.verb().getAsInt()), Relation.Kind.AGENT).stream())
                .findFirst();
    }
}
