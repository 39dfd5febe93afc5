package vigil.claim;

import vigil.Judgement;
import vigil.Reason;
import vigil.claim.Telling.ActTold;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.DateExpression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes claims of act predicates.
final class ActClaims {
    private static final int FULL = 1000;
    private static final int ALLEGED_OR_PLANNED = 850;
    private static final int NOUN = 930;

    /// Acts that end a trial.
    private static final Set<String> CLOSING =
            Set.of("acquittal", "conviction", "pardon", "release", "ruling", "sentence");

    private final Scene scene;
    private final Composition composition;
    private final Gate gate;
    private final HistoricFuture history;
    private final VictimLadder ladder;
    private final DateTies dates;
    private final Speakers speakers;
    private final Anchors anchors;
    private final ActDetails details;
    private final VictimTerms victimTerms;
    private final ClaimSheet sheet;
    private final List<PageClaims.Unclear> unclear;

    ActClaims(
            Scene scene,
            VictimLadder ladder,
            DateTies dates,
            Speakers speakers,
            Anchors anchors,
            ClaimSheet sheet,
            List<PageClaims.Unclear> unclear) {
        this.scene = scene;
        this.composition = Composition.of(scene.languages.neutral());
        this.gate = new Gate(scene);
        this.history = new HistoricFuture(scene, dates);
        this.ladder = ladder;
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.details = new ActDetails(scene, anchors);
        this.victimTerms = new VictimTerms(scene);
        this.sheet = sheet;
        this.unclear = unclear;
    }

    /// One of those whom an act is told of.
    ///
    /// @param at its place among them
    /// @param of how many there are
    private record Place(Victim victim, int at, int of) {}

    void tell(Predicate p) {
        Optional<Reality> own = gate.reality(p);
        if (own.isEmpty()) return;
        Composed composed = Composed.of(scene, composition, p, own.get());
        boolean demanded = composed.reality() == Reality.DEMANDED;
        if (composed.act().isEmpty() || (demanded && !isProsecuted(composed))) return;
        if (onlyIntended(composed.carrier(), p)) return;
        String act = composed.act().get();
        List<Victim> victims = ladder.of(p, act);
        if (victims.isEmpty() && composed.carrier().id() != p.id() && p.slot("victim").isEmpty())
            victims = ladder.of(composed.carrier(), act);
        if (victims.isEmpty()) {
            if (named(p))
                unclear.add(
                        new PageClaims.Unclear(
                                anchors.of(p),
                                ActType.of(act),
                                "it is not clear whom this happened to"));
            return;
        }
        if (act.equals("denial")) victims = ladder.principals(victims);
        if (act.equals("sentence") && !p.isNoun()) victims = withGapped(p, victims);
        Set<String> acts = new LinkedHashSet<>();
        acts.add(act);
        acts.addAll(composed.also());
        if (act.equals(p.frame().name()) && !demanded)
            for (Frame.Companion companion : p.frame().also())
                if (companion.role().isEmpty() || p.slot(companion.role()).isPresent())
                    acts.add(companion.gives());
        ladder.remember(act, victims);
        List<Optional<Stated<String>>> terms = victimTerms.of(p, victims);
        if (bareSentence(p, act, composed) && terms.stream().allMatch(Optional::isEmpty)) return;
        for (String one : acts)
            for (int v = 0; v < victims.size(); v++)
                add(
                        ActType.of(one),
                        p,
                        composed,
                        new Place(victims.get(v), v, victims.size()),
                        one.equals("sentence") || one.equals("remand")
                                ? terms.get(v)
                                : Optional.empty());
    }

    /// What others demand is a request; what the prosecution demands in court is a step of the
    /// case.
    private static boolean isProsecuted(Composed composed) {
        return composed.carrier().frame().name().equals("PROSECUTES");
    }

    /// "Jane Roe was sentenced to seven years, John Doe – to five".
    private List<Victim> withGapped(Predicate p, List<Victim> victims) {
        List<Victim> all = new ArrayList<>(victims);
        for (NounGroup name : new GappedTerms(scene).of(p).keySet())
            for (Referents.Person person : scene.referents.persons(scene.sentence(p), name))
                if (all.stream().noneMatch(v -> v.key().equals(person.key())))
                    all.add(Rung.OWNER.victim(person, "gapped"));
        return all;
    }

    /// "hopes to overturn the verdict", "by annulling the sentence": an operator that is no fact
    /// itself.
    private boolean onlyIntended(Predicate carrier, Predicate p) {
        if (carrier.id() == p.id()) return false;
        return switch (carrier.form()) {
            case INFINITIVE -> gate.reality(carrier).isEmpty();
            case GERUND -> gate.reality(carrier).isEmpty() || underInfinitive(carrier);
            default -> false;
        };
    }

    private boolean underInfinitive(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        return s.clauses().get(p.clause()).parent().stream()
                .anyMatch(parent -> s.clauses().get(parent).kind() == Clause.Kind.INFINITIVAL);
    }

    /// "his sentence", without its length, names a punishment told elsewhere; that it was set is
    /// not said here.
    private static boolean bareSentence(Predicate p, String act, Composed composed) {
        return p.isNoun() && act.equals("sentence") && composed.carrier().id() == p.id();
    }

    /// "spoke of his detention": that somebody is held has been told where the possessive leads
    /// back to.
    private static boolean isOnlyRecalled(Predicate p, Predicate carrier) {
        return carrier.id() == p.id()
                && p.frame().when().contains("named")
                && p.slot("victim").stream()
                        .anyMatch(Predicate.Filler.Possessive.class::isInstance);
    }

    /// A slot filled by somebody we cannot name is worth a line in the gaps; a generic clause is
    /// not.
    private static boolean named(Predicate p) {
        return p.group("victim")
                .map(
                        n ->
                                n.determiner() == NounGroup.Determiner.DEFINITE
                                        || n.kind() == NounGroup.Kind.PRONOUN)
                .orElse(p.slot("victim").isPresent());
    }

    private void add(
            ActType act,
            Predicate p,
            Composed composed,
            Place place,
            Optional<Stated<String>> term) {
        Victim victim = place.victim();
        SentenceSyntax s = scene.sentence(p);
        Predicate carrier = composed.carrier();
        Speakers.Said said = speakers.of(p);
        Reality reality =
                said.alleged() && composed.reality() == Reality.HAPPENED
                        ? Reality.ALLEGED
                        : composed.reality();
        if (reality == Reality.PLANNED && history.tells(carrier)) reality = Reality.HAPPENED;
        if (act == ActType.TORTURE && reality == Reality.HAPPENED && said.speaker().isPresent())
            reality = Reality.ALLEGED;
        Optional<DateTold> when =
                p.isAttribute()
                        ? Optional.empty()
                        : dates.of(carrier)
                                .or(() -> carrier.id() == p.id() ? Optional.empty() : dates.of(p));
        if (when.filter(DateTies::lasts).isPresent() && repeated(p)) when = Optional.empty();
        List<DateExpression> days =
                when.filter(d -> d.tie() == DateTold.Tie.CLAUSE)
                        .map(d -> FurtherDates.with(d.expression(), carrier, dates.in(carrier)))
                        .orElse(List.of());
        // "detained on 17 May and 2 June respectively"
        boolean each = place.of() > 1 && days.size() == place.of();
        if (each) when = Optional.of(new DateTold(days.get(place.at()), DateTold.Tie.CLAUSE));
        if (when.isEmpty() && isOnlyRecalled(p, carrier)) return;
        Optional<DateExpression> about = details.about(p);
        // who was sentenced on a day had been charged before it
        if (act == ActType.CHARGE && CLOSING.contains(p.frame().name())) when = Optional.empty();
        if (when.isPresent() && about.isPresent() && about.get().equals(when.get().expression()))
            when = Optional.empty();
        // "sentenced on 5 May on a charge of": the charge is older than the sentence
        if (act == ActType.CHARGE && isPunishment(p.frame())) when = Optional.empty();
        ActTold told =
                new ActTold(
                        act,
                        victim.key(),
                        carrier.group("actor")
                                .or(() -> p.group("actor"))
                                .map(n -> scene.referents.party(s, n)),
                        details.place(p),
                        term,
                        details.charge(p),
                        about,
                        details.matter(act, p, composed));
        List<Passage> where = new ArrayList<>();
        where.add(anchors.of(p));
        if (carrier.id() != p.id()) {
            Passage outer = anchors.of(carrier);
            if (!outer.equals(where.getFirst())) where.add(outer);
        }
        where.sort(null);
        Judgement reading = judgement(p, composed, victim, reality);
        Optional<ClaimKey> first =
                sheet.add(
                        carrier,
                        told,
                        when.map(DateTies::startOfState)
                                .map(w -> act == ActType.ARREST ? DateTies.startOfPeriod(w) : w),
                        reality,
                        said.party(scene),
                        where,
                        reading);
        if (first.isEmpty() || reality != Reality.HAPPENED || each) return;
        for (DateExpression day : days)
            if (when.filter(d -> !d.expression().equals(day)).isPresent())
                sheet.addOn(day, told, reality, said.party(scene), where, reading);
    }

    private static boolean isPunishment(Frame frame) {
        return frame.name().equals("sentence") || frame.name().equals("conviction");
    }

    /// "arrested several times since 2011": what happened more than once has not one day.
    private boolean repeated(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        WordClasses classes = scene.classes(s);
        Clause clause = s.clauses().get(p.clause());
        for (int t = clause.first(); t < clause.end(); t++)
            if (classes.isWord(WordClasses.text(s, t), "REPEATED")) return true;
        return false;
    }

    private static Judgement judgement(
            Predicate p, Composed composed, Victim victim, Reality reality) {
        int score = victim.certainty();
        List<Reason> reasons = new ArrayList<>(victim.reasons(p));
        for (String rule : composed.rules())
            reasons.add(
                    new Reason("composition:" + rule, FULL, "an operator and the act under it"));
        if (p.isNoun()) {
            score = score * NOUN / FULL;
            reasons.add(new Reason("noun", NOUN, "told by a noun"));
        }
        if (reality != Reality.HAPPENED) {
            score = score * ALLEGED_OR_PLANNED / FULL;
            reasons.add(
                    new Reason(
                            "reality", ALLEGED_OR_PLANNED, "not told as a plain fact: " + reality));
        }
        return new Judgement(score, reasons);
    }
}
