package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Which date a predicate has, and how it comes to it: inside its own group, in its clause, carried
/// on, or only a bound.
final class DateTies {
    /// Operators that tell of an act without being part of it.
    private static final Set<String> TELLING =
            Set.of("SAY", "ALLEGE", "CONDEMN", "CONSIDER", "ASK", "HOPE");

    private final Scene scene;
    private final CarriedDates carried;
    private final NewsDates news;

    DateTies(Scene scene) {
        this.scene = scene;
        this.carried = new CarriedDates(scene);
        this.news = new NewsDates(scene);
    }

    private SentenceDates dates(SentenceSyntax s) {
        return SentenceDates.of(s, scene.syntax.dates());
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
        if (told.isPresent()) return told;
        Optional<DateTold> before = carried.of(p, dates(s), clause);
        return before.isPresent() ? before : news.of(p, clause);
    }

    /// {@return the day of a page, for what a body says on it in the present tense: "calls for",
    /// "must be released"; empty where the page does not say its day}
    Optional<DateTold> ofSpeech(Predicate p) {
        if (p.tense() != VerbGroup.Tense.PRESENT || scene.syntax.page().published().isEmpty())
            return Optional.empty();
        int[] site = Anchors.site(p, scene.sentence(p));
        SentenceSyntax s = scene.sentence(p);
        return Optional.of(
                new DateTold(
                        new DateExpression(
                                scene.syntax
                                        .page()
                                        .passage(
                                                SentenceDates.offset(s, site[0]),
                                                SentenceDates.endOffset(s, site[1])),
                                new Meaning.FromPage(Period.ZERO, Meaning.Grain.DAY),
                                "present-speech"),
                        DateTold.Tie.CLAUSE));
    }

    /// {@return the date of the verb of saying: what is said is said then}
    Optional<DateTold> ofSaying(Speakers.Speaker speaker) {
        return speaker.saying() < 0 ? Optional.empty() : of(scene.predicates.get(speaker.saying()));
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
        SentenceDates dates = dates(s);
        for (DateExpression date : dates.in(s.start(noun), s.end(noun))) return Optional.of(date);
        Optional<DateExpression> set = ofParticiple(s, noun, dates);
        if (set.isPresent()) return set;
        // behind it, with nothing between but groups that hang on it
        int token = noun.end();
        int reach = s.words().size();
        for (VerbGroup v : s.verbs())
            if (v.first() >= noun.end() && sameAside(dates, v.first(), noun.head()))
                reach = Math.min(reach, v.first());
        for (NounGroup next : s.nouns()) {
            if (next.first() < token || next.first() > reach) continue;
            int from = token;
            boolean date = next.kind() == NounGroup.Kind.DATE;
            Optional<Asides.Aside> aside = dates.asides().around(next.first());
            if (aside.isPresent() && !aside.get().holds(noun.head())) {
                if (aside.get().open() > token) break;
                if (date && dates.asides().reaches(next, noun.head())) return dates.at(next);
                token = aside.get().close() + 1;
                continue;
            }
            int gap = next.preposition().isPresent() ? 1 : 0;
            if (next.first() - from > gap + 1) break;
            if (date) return dates.at(next);
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

    /// "the trial, scheduled for 17 June"
    private Optional<DateExpression> ofParticiple(
            SentenceSyntax s, NounGroup noun, SentenceDates dates) {
        if (scene.at(s.index(), new Site.Noun(noun.id())).isEmpty()) return Optional.empty();
        for (Clause c : s.clauses()) {
            if (c.kind() != Clause.Kind.PARTICIPIAL
                    || !isOn(s, c.antecedent().orElse(-1), noun.id())
                    || c.verb().isEmpty()) continue;
            int verb = c.verb().getAsInt();
            if (s.verbs().get(verb).first() < noun.end()
                    || scene.at(s.index(), new Site.Verb(verb))
                            .filter(q -> !q.frame().isOperator())
                            .isPresent()) continue;
            for (NounGroup date : dates.ofVerb(verb))
                if (date.first() >= s.verbs().get(verb).end()) return dates.at(date);
        }
        return Optional.empty();
    }

    /// {@return whether this is the noun or hangs on it: "the trial of Jane Roe, set for June"}
    private static boolean isOn(SentenceSyntax s, int of, int noun) {
        return of == noun
                || s.relations().stream()
                        .anyMatch(
                                r ->
                                        r.noun() == of
                                                && r.head() instanceof Relation.Head.Noun(int id)
                                                && id == noun
                                                && (r.kind() == Relation.Kind.GENITIVE
                                                        || r.kind() == Relation.Kind.MODIFIER));
    }

    private static boolean sameAside(SentenceDates dates, int token, int other) {
        return dates.asides().around(token).equals(dates.asides().around(other));
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
        SentenceDates all = dates(s);
        if (clause.verb().isEmpty())
            return nearest(
                    all.in(
                            SentenceDates.offset(s, clause.first()),
                            SentenceDates.endOffset(s, clause.end())),
                    position(p, s));
        List<DateExpression> dates = new ArrayList<>();
        int verb = clause.verb().getAsInt();
        for (NounGroup date : all.ofVerb(verb))
            if (!belongsToNoun(p, s, date)) all.at(date).ifPresent(dates::add);
        // a date inside the verb group: "was on Monday sentenced"
        VerbGroup group = s.verbs().get(verb);
        dates.addAll(
                all.in(
                        SentenceDates.offset(s, group.first()),
                        SentenceDates.endOffset(s, group.end())));
        Optional<DateExpression> found = nearest(dates, position(p, s));
        if (found.isPresent()) return found;
        return shared(p, s, clause).or(() -> ofInfinitive(p, s, clause));
    }

    /// "refuses to eat since Monday": the date stands with the infinitive that tells no act of its
    /// own.
    private Optional<DateExpression> ofInfinitive(Predicate p, SentenceSyntax s, Clause clause) {
        List<DateExpression> dates = new ArrayList<>();
        for (Clause inner : s.clauses()) {
            if (inner.kind() != Clause.Kind.INFINITIVAL
                    || !inner.parent().equals(OptionalInt.of(clause.id()))
                    || inner.verb().isEmpty()
                    || scene.at(s.index(), new Site.Verb(inner.verb().getAsInt())).isPresent())
                continue;
            for (NounGroup date : dates(s).ofVerb(inner.verb().getAsInt()))
                dates(s).at(date).ifPresent(dates::add);
        }
        return nearest(dates, position(p, s));
    }

    /// "On Monday he was tried and sentenced": a date before the first of clauses with one subject
    /// holds for all that follow, until one has its own; one behind the verb holds for participles
    /// that follow.
    private Optional<DateExpression> shared(Predicate p, SentenceSyntax s, Clause clause) {
        if (clause.parent().isEmpty()) return Optional.empty();
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return Optional.empty();
        boolean behind = clause.first() >= s.verbs().get(parent.verb().getAsInt()).end();
        boolean following =
                clause.kind() == Clause.Kind.PARTICIPIAL && clause.opener().isEmpty() && behind;
        if (clause.kind() != Clause.Kind.COORDINATED && !following) return Optional.empty();
        SentenceDates all = dates(s);
        if (!following)
            for (Clause sibling : s.clauses().reversed()) {
                boolean before =
                        sibling.kind() == Clause.Kind.COORDINATED
                                && sibling.parent().equals(clause.parent())
                                && sibling.verb().isPresent()
                                && sibling.verb().getAsInt() < clause.verb().orElse(0);
                if (!before || all.ofVerb(sibling.verb().getAsInt()).isEmpty()) continue;
                return opening(all, sibling.verb().getAsInt(), p);
            }
        int verb = parent.verb().getAsInt();
        if (!following) return opening(all, verb, p);
        List<DateExpression> dates = new ArrayList<>();
        for (NounGroup date : all.ofVerb(verb)) all.at(date).ifPresent(dates::add);
        return nearest(dates, position(p, s));
    }

    private static Optional<DateExpression> opening(SentenceDates all, int verb, Predicate p) {
        int before = SentenceDates.offset(all.s(), all.s().verbs().get(verb).first());
        List<DateExpression> dates = new ArrayList<>();
        for (NounGroup date : all.ofVerb(verb))
            all.at(date).filter(d -> d.passage().start() < before).ifPresent(dates::add);
        return nearest(dates, position(p, all.s()));
    }

    /// A date right behind another act noun is that noun's: "was freed after his arrest in May".
    private boolean belongsToNoun(Predicate p, SentenceSyntax s, NounGroup date) {
        for (Predicate other : scene.predicates) {
            if (other.id() == p.id()
                    || other.sentence() != p.sentence()
                    || !(other.site() instanceof Site.Noun(int id))
                    || !other.frame().isAct()) continue;
            if (p.isFilledBy(id)) continue;
            NounGroup noun = s.nouns().get(id);
            if (noun.preposition().isEmpty() || noun.end() > date.first()) continue;
            if (ownOf(s, noun).map(d -> overlaps(s, date, d)).orElse(false)) return true;
        }
        return false;
    }

    /// "It became known on Monday that …": the act is not later than its telling.
    private Optional<DateTold> ofTelling(SentenceSyntax s, Clause clause) {
        Clause at = clause;
        for (int steps = 0; steps < 6 && at.parent().isPresent(); steps++) {
            Clause parent = s.clauses().get(at.parent().getAsInt());
            if (at.kind() == Clause.Kind.COMPLEMENT && parent.verb().isPresent()) {
                SentenceDates all = dates(s);
                for (NounGroup date : all.ofVerb(parent.verb().getAsInt()))
                    return all.at(date).map(d -> new DateTold(d, DateTold.Tie.LATEST_BY));
            }
            at = parent;
        }
        return Optional.empty();
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

    private static Optional<DateExpression> nearest(List<DateExpression> dates, int position) {
        return dates.stream().min(Comparator.comparingInt(d -> distance(d, position)));
    }

    /// What stands behind the predicate is nearer than what stands before it.
    private static int distance(DateExpression date, int position) {
        int start = date.passage().start();
        return start >= position ? start - position : 2 * (position - start) + 1;
    }

    static int position(Predicate p, SentenceSyntax s) {
        return switch (p.site()) {
            case Site.Verb(int id) -> SentenceDates.offset(s, s.verbs().get(id).head());
            case Site.Noun(int id) -> SentenceDates.offset(s, s.nouns().get(id).head());
        };
    }

    private static boolean overlaps(SentenceSyntax s, NounGroup noun, DateExpression date) {
        return date.passage().start() < s.end(noun) && s.start(noun) < date.passage().end();
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
