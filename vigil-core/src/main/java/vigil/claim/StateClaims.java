package vigil.claim;

import vigil.claim.Telling.ActTold;
import vigil.claim.Telling.InState;
import vigil.claim.Telling.Lasting;
import vigil.claim.Telling.State;
import vigil.language.Feature;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.List;
import java.util.Optional;

/// Makes claims of lasting states: "has been in custody since January 2015" tells an arrest, "for
/// 2,5 years" a duration, "is in prison" a state.
final class StateClaims {
    private static final int STATE = 880;

    /// The slot of what is being served.
    private static final String PUNISHMENT = "what";

    private final Scene scene;
    private final VictimLadder ladder;
    private final DateTies dates;
    private final Speakers speakers;
    private final Anchors anchors;
    private final ClaimSheet sheet;
    private final Gate gate;
    private final ActDetails details;

    StateClaims(
            Scene scene,
            VictimLadder ladder,
            DateTies dates,
            Speakers speakers,
            Anchors anchors,
            ClaimSheet sheet) {
        this.scene = scene;
        this.ladder = ladder;
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.sheet = sheet;
        this.gate = new Gate(scene);
        this.details = new ActDetails(scene, anchors);
    }

    void tell(Predicate p) {
        Optional<Reality> real = gate.reality(p);
        if (real.isEmpty() || real.get() != Reality.HAPPENED) return;
        if (scene.parent(p).map(q -> !q.frame().name().equals("SAY")).orElse(false)) return;
        State state = State.valueOf(p.frame().name());
        SentenceSyntax s = scene.sentence(p);
        Clause clause = s.clauses().get(p.clause());
        Optional<DateTold> since =
                dates.of(p)
                        .filter(d -> d.tie() == DateTold.Tie.CLAUSE || d.tie() == DateTold.Tie.OWN)
                        .filter(d -> isStart(d.expression()) || entered(state, p));
        int[] site = Anchors.site(p, s);
        List<DateExpression> lengths =
                dates
                        .lengthsIn(
                                SentenceDates.offset(s, Math.min(clause.first(), site[0])),
                                SentenceDates.endOffset(s, Math.max(clause.end(), site[1])))
                        .stream()
                        .filter(length -> !isOfOther(s, length) && !isOfPunishment(s, length))
                        .toList();
        // the length of a punishment is not how long it has lasted
        if (p.group(PUNISHMENT).isPresent()) lengths = List.of();
        Optional<ActType> act = begun(state, since.isPresent());
        for (Victim victim : ladder.of(p, "arrest")) {
            for (Frame.Companion companion : p.frame().also())
                if (p.slot(companion.role()).isPresent())
                    add(p, beside(companion, p, victim), Optional.empty(), victim);
            act.ifPresent(
                    type ->
                            add(
                                    p,
                                    ActTold.of(type, victim.key())
                                            .withMatter(
                                                    state == State.HUNGER_STRIKE
                                                            ? Optional.of("start")
                                                            : Optional.empty()),
                                    since.map(DateTies::startOfState).map(DateTies::startOfPeriod),
                                    victim));
            // "spent two years in prison": that has ended, and is not counted back from the page
            if (isOver(p, s) && !lengths.isEmpty()) continue;
            for (DateExpression length : lengths)
                if (length.meaning() instanceof Meaning.Lasting(var duration))
                    add(
                            p,
                            new Lasting(victim.key(), state, duration, length.passage()),
                            Optional.empty(),
                            victim);
            if (lengths.isEmpty() && since.isEmpty())
                add(p, new InState(victim.key(), state), Optional.empty(), victim);
        }
    }

    /// "is in prison on charges of fraud": what the state is for has been told before it.
    private ActTold beside(Frame.Companion companion, Predicate p, Victim victim) {
        return new ActTold(
                ActType.of(companion.gives()),
                victim.key(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                details.charge(p),
                details.about(p),
                Optional.empty());
    }

    private static boolean isOver(Predicate p, SentenceSyntax s) {
        boolean past = p.tense() == VerbGroup.Tense.PAST || p.tense() == VerbGroup.Tense.PLUPERFECT;
        return past && p.form() != Predicate.Form.PARTICIPLE && !maybeParticiple(p, s);
    }

    /// "a prisoner held for two years": a participle has the tense of what it hangs on.
    private static boolean maybeParticiple(Predicate p, SentenceSyntax s) {
        return p.form() == Predicate.Form.PASSIVE
                && p.site() instanceof Predicate.Site.Verb(int id)
                && s.verbs().get(id).is(Feature.PARTICIPLE);
    }

    /// "X, 44 years old": a length that hangs on a name measures somebody's life.
    private static boolean isOfOther(SentenceSyntax s, DateExpression length) {
        for (NounGroup noun : s.nouns()) {
            if (length.passage().start() >= s.end(noun) || s.start(noun) >= length.passage().end())
                continue;
            for (Relation r : s.relations())
                if (r.noun() == noun.id()
                        && r.head() instanceof Relation.Head.Noun(int id)
                        && s.nouns().get(id).kind() == NounGroup.Kind.NAME) return true;
        }
        return false;
    }

    /// "served six of a 15-year sentence".
    private boolean isOfPunishment(SentenceSyntax s, DateExpression length) {
        return s.nouns().stream()
                .filter(noun -> s.start(noun) <= length.passage().start())
                .filter(noun -> length.passage().end() <= s.end(noun))
                .anyMatch(noun -> scene.classes(s).of(s, noun).contains("SENTENCE"));
    }

    /// "went on hunger strike on 27 June": the verb is an act itself.
    private static boolean entered(State state, Predicate p) {
        return state == State.HUNGER_STRIKE && p.tense() == VerbGroup.Tense.PAST;
    }

    private static boolean isStart(DateExpression date) {
        return switch (date.meaning()) {
            case Meaning.Fixed(EventDate.Since _), Meaning.Fixed(EventDate.Between _) -> true;
            case Meaning.Bounded(var edge, _) -> edge == Meaning.Edge.SINCE;
            default -> false;
        };
    }

    /// What must have happened for the state to hold, where its start is told or the state is an
    /// act of the person.
    private static Optional<ActType> begun(State state, boolean dated) {
        return switch (state) {
            case HELD -> dated ? Optional.of(ActType.ARREST) : Optional.empty();
            case HOUSE_ARREST -> Optional.of(ActType.HOUSE_ARREST);
            case HUNGER_STRIKE -> Optional.of(ActType.HUNGER_STRIKE);
            case EXILED -> dated ? Optional.of(ActType.EXILE) : Optional.empty();
            case MISSING -> Optional.of(ActType.ABDUCTION);
            case FREE -> dated ? Optional.of(ActType.RELEASE) : Optional.empty();
        };
    }

    private void add(Predicate p, Telling told, Optional<DateTold> when, Victim victim) {
        sheet.add(
                p,
                told,
                when,
                Reality.HAPPENED,
                speakers.party(p),
                List.of(anchors.of(p)),
                victim.judgement(p, STATE));
    }
}
