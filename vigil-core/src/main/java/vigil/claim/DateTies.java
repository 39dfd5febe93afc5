package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Block;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which date a predicate has, and how it comes to it: inside its own group, in its clause, carried
/// on, or only a bound.
final class DateTies {
    /// A story stays in its day for so many sentences without a date.
    private static final int MAX_CARRY = 2;

    /// Operators that tell of an act without being part of it.
    private static final Set<String> TELLING =
            Set.of("SAY", "ALLEGE", "CONDEMN", "CONSIDER", "ASK", "HOPE");

    private final Scene scene;

    DateTies(Scene scene) {
        this.scene = scene;
    }

    Optional<DateTold> of(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        Optional<DateExpression> own =
                p.site() instanceof Site.Noun(int id)
                        ? ownOf(s, s.nouns().get(id))
                        : Optional.empty();
        if (own.isPresent())
            return Optional.of(
                    new DateTold(
                            own.get(),
                            ofItsTelling(p, s, own.get())
                                    ? DateTold.Tie.LATEST_BY
                                    : DateTold.Tie.OWN));
        Clause clause = s.clauses().get(p.clause());
        if (p.site() instanceof Site.Noun(int id) && adjunct(s, s.nouns().get(id)))
            return Optional.empty();
        Optional<DateExpression> here = inClause(p, s, clause);
        boolean telling =
                p.isNoun()
                        && scene.parent(p)
                                .map(q -> TELLING.contains(q.frame().name()))
                                .orElse(false);
        if (here.isPresent())
            return Optional.of(
                    new DateTold(
                            here.get(), telling ? DateTold.Tie.LATEST_BY : DateTold.Tie.CLAUSE));
        Optional<DateTold> told = ofTelling(s, clause);
        return told.isPresent() ? told : carried(p, s, clause);
    }

    /// "reported his capture on 24 June": a date behind what is told dates the telling.
    private boolean ofItsTelling(Predicate p, SentenceSyntax s, DateExpression own) {
        return p.site() instanceof Site.Noun(int id)
                && own.passage().start() >= s.end(s.nouns().get(id))
                && scene.parent(p).map(q -> TELLING.contains(q.frame().name())).orElse(false)
                && s.relations().stream()
                        .anyMatch(r -> r.noun() == id && r.kind() == Relation.Kind.OBJECT);
    }

    /// {@return the date inside the noun's own group or right behind what hangs on it}
    private Optional<DateExpression> ownOf(SentenceSyntax s, NounGroup noun) {
        int from = s.start(noun);
        int to = s.end(noun);
        for (DateExpression date : datesIn(s, from, to)) return Optional.of(date);
        // behind it, with nothing between but groups that hang on it
        int token = noun.end();
        int reach = s.words().size();
        for (VerbGroup v : s.verbs())
            if (v.first() >= noun.end()) reach = Math.min(reach, v.first());
        for (NounGroup next : s.nouns()) {
            if (next.first() < token || next.first() > reach) continue;
            int gap = next.preposition().isPresent() ? 1 : 0;
            if (next.first() - token > gap + 1) break;
            if (next.kind() == NounGroup.Kind.DATE) return at(s, next);
            boolean hangs =
                    s.relations().stream()
                            .anyMatch(
                                    r ->
                                            r.noun() == next.id()
                                                    && r.head() instanceof Relation.Head.Noun);
            boolean act = scene.at(s.index(), new Site.Noun(next.id())).isPresent();
            if (!hangs || act) break;
            token = next.end();
        }
        return Optional.empty();
    }

    private static boolean adjunct(SentenceSyntax s, NounGroup noun) {
        return noun.preposition().isPresent()
                && s.relations().stream()
                        .noneMatch(r -> r.noun() == noun.id() && r.kind() == Relation.Kind.OBJECT)
                && s.relations().stream()
                        .anyMatch(
                                r ->
                                        r.noun() == noun.id()
                                                && (r.kind() == Relation.Kind.OBLIQUE
                                                        || r.kind() == Relation.Kind.MODIFIER));
    }

    private Optional<DateExpression> inClause(Predicate p, SentenceSyntax s, Clause clause) {
        if (clause.verb().isEmpty())
            return nearest(
                    datesIn(s, offset(s, clause.first()), endOffset(s, clause.end())),
                    position(p, s));
        List<DateExpression> dates = new ArrayList<>();
        int verb = clause.verb().getAsInt();
        for (Relation r : s.relations())
            if (r.kind() == Relation.Kind.TIME
                    && r.head() instanceof Relation.Head.Verb(int id)
                    && id == verb
                    && !belongsToNoun(p, s, s.nouns().get(r.noun())))
                at(s, s.nouns().get(r.noun())).ifPresent(dates::add);
        // a date inside the verb group: "was on Monday sentenced"
        VerbGroup group = s.verbs().get(verb);
        dates.addAll(datesIn(s, offset(s, group.first()), endOffset(s, group.end())));
        Optional<DateExpression> found = nearest(dates, position(p, s));
        if (found.isPresent()) return found;
        return shared(p, s, clause);
    }

    /// "On Monday he was tried and sentenced": a date before the first of clauses with one subject
    /// holds for all; one behind the verb holds for participles that follow.
    private Optional<DateExpression> shared(Predicate p, SentenceSyntax s, Clause clause) {
        if (clause.parent().isEmpty()) return Optional.empty();
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return Optional.empty();
        boolean beside = clause.kind() == Clause.Kind.COORDINATED;
        boolean behind = clause.first() >= s.verbs().get(parent.verb().getAsInt()).end();
        boolean following =
                clause.kind() == Clause.Kind.PARTICIPIAL && clause.opener().isEmpty() && behind;
        if (!beside && !following) return Optional.empty();
        int verb = parent.verb().getAsInt();
        int before = offset(s, s.verbs().get(verb).first());
        List<DateExpression> dates = new ArrayList<>();
        for (Relation r : s.relations())
            if (r.kind() == Relation.Kind.TIME
                    && r.head() instanceof Relation.Head.Verb(int id)
                    && id == verb)
                at(s, s.nouns().get(r.noun()))
                        .filter(d -> following || d.passage().start() < before)
                        .ifPresent(dates::add);
        return nearest(dates, position(p, s));
    }

    /// A date right behind another act noun is that noun's: "was freed after his arrest in May".
    private boolean belongsToNoun(Predicate p, SentenceSyntax s, NounGroup date) {
        for (Predicate other : scene.predicates) {
            if (other.id() == p.id()
                    || other.sentence() != p.sentence()
                    || !(other.site() instanceof Site.Noun(int id))
                    || !other.frame().isAct()) continue;
            if (fills(p, id)) continue;
            NounGroup noun = s.nouns().get(id);
            if (noun.preposition().isEmpty() || noun.end() > date.first()) continue;
            if (ownOf(s, noun).map(d -> overlaps(s, date, d)).orElse(false)) return true;
        }
        return false;
    }

    /// "placed under house arrest on Monday": the noun is part of the act that the verb tells.
    private static boolean fills(Predicate p, int noun) {
        return p.slots().stream()
                .anyMatch(
                        slot ->
                                slot.filler() instanceof Predicate.Filler.Group(var group)
                                        && group.id() == noun);
    }

    /// "It became known on Monday that …": the act is not later than its telling.
    private Optional<DateTold> ofTelling(SentenceSyntax s, Clause clause) {
        Clause at = clause;
        for (int steps = 0; steps < 6 && at.parent().isPresent(); steps++) {
            Clause parent = s.clauses().get(at.parent().getAsInt());
            if (at.kind() == Clause.Kind.COMPLEMENT && parent.verb().isPresent()) {
                int verb = parent.verb().getAsInt();
                for (Relation r : s.relations())
                    if (r.kind() == Relation.Kind.TIME
                            && r.head() instanceof Relation.Head.Verb(int id)
                            && id == verb)
                        return at(s, s.nouns().get(r.noun()))
                                .map(d -> new DateTold(d, DateTold.Tie.LATEST_BY));
            }
            at = parent;
        }
        return Optional.empty();
    }

    /// Carried on from the sentences just before, in the same paragraph, while the story is told in
    /// its own tense and no other date comes.
    private Optional<DateTold> carried(Predicate p, SentenceSyntax s, Clause clause) {
        if (p.isNoun()
                || (p.tense() != VerbGroup.Tense.PAST && p.tense() != VerbGroup.Tense.PERFECT))
            return Optional.empty();
        if (clause.kind() != Clause.Kind.MAIN && clause.kind() != Clause.Kind.COORDINATED)
            return Optional.empty();
        Block block = scene.syntax.page().blocks().get(s.sentence().block());
        if (block.shape() == Block.Shape.HEADING
                || block.shape() == Block.Shape.TITLE
                || block.shape() == Block.Shape.LIST_ITEM) return Optional.empty();
        // in the same sentence, an earlier clause of the story
        for (int back = 0; back <= MAX_CARRY; back++) {
            int index = s.index() - back;
            if (index < 0) return Optional.empty();
            SentenceSyntax before = scene.syntax.sentences().get(index);
            if (before.sentence().block() != s.sentence().block()) return Optional.empty();
            Optional<DateExpression> last =
                    lastStoryDate(before, back == 0 ? position(p, s) : Integer.MAX_VALUE);
            if (last.isPresent())
                return Optional.of(new DateTold(last.get(), DateTold.Tie.CARRIED));
            if (back > 0
                    && !datesIn(before, before.sentence().start(), before.sentence().end())
                            .isEmpty()) return Optional.empty();
        }
        return Optional.empty();
    }

    /// The last date of a main clause told in past tense, before this offset.
    private Optional<DateExpression> lastStoryDate(SentenceSyntax s, int before) {
        Optional<DateExpression> last = Optional.empty();
        for (Relation r : s.relations()) {
            if (r.kind() != Relation.Kind.TIME || !(r.head() instanceof Relation.Head.Verb(int id)))
                continue;
            VerbGroup verb = s.verbs().get(id);
            Clause clause = Fillers.clauseOf(s, id);
            boolean story =
                    (verb.tense() == VerbGroup.Tense.PAST
                                    || verb.tense() == VerbGroup.Tense.PERFECT)
                            && (clause.kind() == Clause.Kind.MAIN
                                    || clause.kind() == Clause.Kind.COORDINATED)
                            && verb.modality() == VerbGroup.Modality.NONE;
            if (!story) continue;
            Optional<DateExpression> date = at(s, s.nouns().get(r.noun()));
            if (date.isPresent() && date.get().passage().end() <= before && carries(date.get()))
                last = date;
        }
        return last;
    }

    /// Spans and starting points do not become the day of what follows.
    private static boolean carries(DateExpression date) {
        return !(date.meaning() instanceof Meaning.Bounded)
                && !(date.meaning() instanceof Meaning.Span)
                && !(date.meaning() instanceof Meaning.Fixed(var fixed)
                        && (fixed instanceof EventDate.Since
                                || fixed instanceof EventDate.Until
                                || fixed instanceof EventDate.InYear));
    }

    /// "in custody since January 2015" dates the taking: the start of what lasts is when the act
    /// happened.
    static DateTold startOfState(DateTold told) {
        DateExpression e = told.expression();
        return switch (e.meaning()) {
            case Meaning.Fixed(EventDate.Since(var from)) ->
                    new DateTold(
                            new DateExpression(e.passage(), new Meaning.Fixed(from), e.rule()),
                            told.tie());
            case Meaning.Bounded(var edge, var of) when edge == Meaning.Edge.SINCE ->
                    new DateTold(new DateExpression(e.passage(), of, e.rule()), told.tie());
            default -> told;
        };
    }

    // ---- small
    // ---------------------------------------------------------------------------------------------------

    private static Optional<DateExpression> nearest(List<DateExpression> dates, int position) {
        return dates.stream().min(Comparator.comparingInt(d -> distance(d, position)));
    }

    /// What stands behind the predicate is nearer than what stands before it.
    private static int distance(DateExpression date, int position) {
        int start = date.passage().start();
        return start >= position ? start - position : 2 * (position - start) + 1;
    }

    private static int position(Predicate p, SentenceSyntax s) {
        return switch (p.site()) {
            case Site.Verb(int id) -> offset(s, s.verbs().get(id).head());
            case Site.Noun(int id) -> offset(s, s.nouns().get(id).head());
        };
    }

    static int offset(SentenceSyntax s, int token) {
        return s.sentence().tokens().get(Math.min(token, s.sentence().tokens().size() - 1)).start();
    }

    static int endOffset(SentenceSyntax s, int token) {
        return s.sentence()
                .tokens()
                .get(Math.max(0, Math.min(token, s.sentence().tokens().size()) - 1))
                .end();
    }

    private static boolean overlaps(SentenceSyntax s, NounGroup noun, DateExpression date) {
        return date.passage().start() < s.end(noun) && s.start(noun) < date.passage().end();
    }

    private Optional<DateExpression> at(SentenceSyntax s, NounGroup noun) {
        return datesIn(s, s.start(noun), s.end(noun)).stream().findFirst();
    }

    private List<DateExpression> datesIn(SentenceSyntax s, int from, int to) {
        List<DateExpression> found = new ArrayList<>();
        for (DateExpression date : scene.syntax.dates())
            if (date.passage().start() < to
                    && from < date.passage().end()
                    && date.passage().start() >= s.sentence().start()
                    && date.meaning().dates()) found.add(date);
        return found;
    }

    /// {@return the lengths of time told within these offsets}
    List<DateExpression> lengthsIn(int from, int to) {
        return scene.syntax.dates().stream()
                .filter(
                        d ->
                                d.passage().start() < to
                                        && from < d.passage().end()
                                        && d.meaning() instanceof Meaning.Lasting)
                .toList();
    }
}
