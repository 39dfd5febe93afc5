package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;
import vigil.time.DateExpression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The date of an act by its clause: with the verb, with an infinitive under it, or shared by
/// clauses of one subject.
///
/// @param scene the page
/// @param nouns the dates that belong to an act noun instead
record ClauseDates(Scene scene, NounDates nouns) {
    Optional<DateExpression> of(Predicate p, SentenceSyntax s, Clause clause) {
        SentenceDates all = SentenceDates.of(s, scene.syntax.dates());
        if (clause.verb().isEmpty())
            return nearest(
                    all.in(
                            SentenceDates.offset(s, clause.first()),
                            SentenceDates.endOffset(s, clause.end())),
                    Anchors.head(p, s));
        List<DateExpression> dates = new ArrayList<>();
        Occasions occasions = new Occasions(scene);
        int verb = clause.verb().getAsInt();
        for (NounGroup date : all.ofVerb(verb))
            if (!belongsToNoun(p, s, date)
                    && !isGoal(p, s, date)
                    && !occasions.isBackground(s, date)) all.at(date).ifPresent(dates::add);
        // a date inside the verb group: "was on Monday sentenced"
        VerbGroup group = s.verbs().get(verb);
        dates.addAll(
                all.in(
                        SentenceDates.offset(s, group.first()),
                        SentenceDates.endOffset(s, group.end())));
        Optional<DateExpression> found =
                nearest(CountedBases.without(dates, text()), Anchors.head(p, s));
        if (found.isPresent()) return found;
        return shared(p, s, clause)
                .or(() -> ofNextVerb(p, s, clause))
                .or(() -> ofInfinitive(p, s, clause))
                .or(() -> ofComparison(p, s, clause))
                .or(() -> opening(p, s, clause))
                .or(() -> occasions.around(p, s, nouns))
                .or(() -> fronted(p, s, clause))
                .or(() -> occasions.outer(p, s, clause).flatMap(outer -> ofVerb(p, s, outer)));
    }

    private Optional<DateExpression> ofVerb(Predicate p, SentenceSyntax s, Clause clause) {
        if (clause.verb().isEmpty()) return Optional.empty();
        SentenceDates all = SentenceDates.of(s, scene.syntax.dates());
        List<DateExpression> dates = new ArrayList<>();
        for (NounGroup date : all.ofVerb(clause.verb().getAsInt()))
            if (!belongsToNoun(p, s, date)) all.at(date).ifPresent(dates::add);
        return nearest(CountedBases.without(dates, text()), Anchors.head(p, s));
    }

    /// "On 14 March the driver and two others named in the file have been freed": the date that
    /// opens a sentence is that of its first finite verb, whatever stands between.
    private Optional<DateExpression> fronted(Predicate p, SentenceSyntax s, Clause clause) {
        if (p.isNoun() || clause.kind() != Clause.Kind.MAIN || clause.verb().isEmpty())
            return Optional.empty();
        int verb = clause.verb().getAsInt();
        boolean first =
                s.verbs().stream()
                        .noneMatch(v -> v.id() < verb && v.form() == VerbGroup.Form.FINITE);
        if (!first) return Optional.empty();
        for (NounGroup date : s.nouns())
            if (date.kind() == NounGroup.Kind.DATE
                    && (date.first() == 0
                            || (date.first() == 1
                                    && s.words().getFirst().kind() == WordClass.PREPOSITION)))
                return SentenceDates.of(s, scene.syntax.dates()).at(date);
        return Optional.empty();
    }

    /// "In May 1977 released": the date that opens a line whose only verb is a participle of
    /// nothing that it names.
    private Optional<DateExpression> opening(Predicate p, SentenceSyntax s, Clause clause) {
        // "On 16 February Jane Roe | found guilty": no comma parts it from whom it tells of
        boolean apart =
                clause.antecedent().isPresent()
                        && (clause.first() == 0
                                || s.words().get(clause.first() - 1).kind() == WordClass.COMMA);
        if (clause.kind() != Clause.Kind.PARTICIPIAL || apart || clause.parent().isEmpty())
            return Optional.empty();
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        boolean first =
                s.clauses().stream()
                        .noneMatch(
                                c ->
                                        c.parent().equals(clause.parent())
                                                && c.first() < clause.first());
        if (parent.verb().isPresent() || !first || parent.first() >= clause.first())
            return Optional.empty();
        return nearest(
                SentenceDates.of(s, scene.syntax.dates())
                        .in(
                                SentenceDates.offset(s, parent.first()),
                                SentenceDates.offset(s, clause.first())),
                Anchors.head(p, s));
    }

    private String text() {
        return scene.syntax.page().rendition().text();
    }

    /// "was kidnapped and killed in 2009": two verbs with nothing but "and" between them share what
    /// stands behind.
    private Optional<DateExpression> ofNextVerb(Predicate p, SentenceSyntax s, Clause clause) {
        if (p.isNoun()) return Optional.empty();
        int verb = clause.verb().orElse(-1);
        if (verb < 0 || verb + 1 >= s.verbs().size()) return Optional.empty();
        VerbGroup here = s.verbs().get(verb);
        VerbGroup next = s.verbs().get(verb + 1);
        boolean coordinated =
                next.first() == here.end() + 1
                        && s.words().get(here.end()).kind() == WordClass.COORDINATOR
                        && next.voice() == here.voice();
        // "has remained detained since May"
        boolean chained = next.first() == here.end() && next.form() == VerbGroup.Form.PARTICIPLE;
        if (!coordinated && !chained) return Optional.empty();
        SentenceDates all = SentenceDates.of(s, scene.syntax.dates());
        List<DateExpression> dates = new ArrayList<>();
        for (NounGroup date : all.ofVerb(next.id())) all.at(date).ifPresent(dates::add);
        return nearest(dates, Anchors.head(p, s));
    }

    /// "refuses to eat since Monday": the date stands with the infinitive that tells no act of its
    /// own.
    private Optional<DateExpression> ofInfinitive(Predicate p, SentenceSyntax s, Clause clause) {
        List<DateExpression> dates = new ArrayList<>();
        for (Clause inner : s.clauses()) {
            boolean hangs =
                    inner.kind() == Clause.Kind.INFINITIVAL
                            || (inner.kind() == Clause.Kind.PARTICIPIAL
                                    && (inner.opener().isPresent() || leads(s, inner, clause)));
            if (!hangs
                    || !inner.parent().equals(OptionalInt.of(clause.id()))
                    || inner.verb().isEmpty()
                    || tells(s, inner)) continue;
            for (NounGroup date :
                    SentenceDates.of(s, scene.syntax.dates()).ofVerb(inner.verb().getAsInt()))
                SentenceDates.of(s, scene.syntax.dates()).at(date).ifPresent(dates::add);
        }
        return nearest(dates, Anchors.head(p, s));
    }

    /// "jailed like her since May": a comparison without a verb parts the date from its verb.
    private Optional<DateExpression> ofComparison(Predicate p, SentenceSyntax s, Clause clause) {
        SentenceDates all = SentenceDates.of(s, scene.syntax.dates());
        List<DateExpression> dates = new ArrayList<>();
        for (Clause inner : s.clauses())
            if (inner.kind() == Clause.Kind.ADVERBIAL
                    && inner.verb().isEmpty()
                    && inner.parent().equals(OptionalInt.of(clause.id())))
                dates.addAll(
                        all.in(
                                SentenceDates.offset(s, inner.first()),
                                SentenceDates.endOffset(s, inner.end())));
        return nearest(dates, Anchors.head(p, s));
    }

    /// "Addressing the court on 4 June, he …", "stopped eating on 7 June": what goes with the act.
    private static boolean leads(SentenceSyntax s, Clause inner, Clause clause) {
        if (inner.verb().isEmpty() || clause.verb().isEmpty()) return false;
        VerbGroup with = s.verbs().get(inner.verb().getAsInt());
        VerbGroup verb = s.verbs().get(clause.verb().getAsInt());
        return with.form() == VerbGroup.Form.GERUND
                && inner.antecedent().isEmpty()
                && (with.end() <= verb.first() || with.first() == verb.end());
    }

    /// "after being on hunger strike since May": the noun has the date.
    private boolean tells(SentenceSyntax s, Clause inner) {
        return scene.predicates.stream()
                .anyMatch(
                        q ->
                                q.sentence() == s.index()
                                        && q.clause() == inner.id()
                                        && (q.frame().isAct()
                                                || q.frame().isState()
                                                || !q.isNoun()));
    }

    /// "On Monday he was tried and sentenced": a date before the first of clauses with one subject
    /// holds for all that follow, until one has its own; one behind the verb holds for participles
    /// that follow.
    private Optional<DateExpression> shared(Predicate p, SentenceSyntax s, Clause clause) {
        if (clause.parent().isEmpty()) return Optional.empty();
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return Optional.empty();
        boolean behind = clause.first() >= s.verbs().get(parent.verb().getAsInt()).end();
        // "met the convicted journalist on Monday": what a noun is called happened before
        boolean attribute =
                clause.antecedent().isPresent()
                        && s.nouns().get(clause.antecedent().getAsInt()).first() > clause.first();
        // "pardoned the reporter on Monday, convicted of fraud": so is what is told of an object
        boolean ofObject =
                clause.antecedent().isPresent()
                        && s.nouns().get(clause.antecedent().getAsInt()).first()
                                >= s.verbs().get(parent.verb().getAsInt()).end();
        boolean following =
                clause.kind() == Clause.Kind.PARTICIPIAL
                        && clause.opener().isEmpty()
                        && behind
                        && !attribute
                        && !ofObject;
        if (clause.kind() != Clause.Kind.COORDINATED && !following) return Optional.empty();
        if (StoryWords.leadOn(scene, s, clause, Anchors.head(p, s))) return Optional.empty();
        SentenceDates all = SentenceDates.of(s, scene.syntax.dates());
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
        for (NounGroup date : all.ofVerb(verb))
            if (!belongsToNoun(p, s, date)) all.at(date).ifPresent(dates::add);
        return nearest(CountedBases.without(dates, text()), Anchors.head(p, s));
    }

    /// "remanded him in custody to 7 August"
    private boolean isGoal(Predicate p, SentenceSyntax s, NounGroup date) {
        return !p.isNoun()
                && DaysAhead.isDone(p)
                && date.first() > 0
                && scene.classes(s).isWord(WordClasses.text(s, date.first() - 1), "TERM_END");
    }

    private Optional<DateExpression> opening(SentenceDates all, int verb, Predicate p) {
        int before = SentenceDates.offset(all.s(), all.s().verbs().get(verb).first());
        List<DateExpression> dates = new ArrayList<>();
        for (NounGroup date : all.ofVerb(verb))
            all.at(date).filter(d -> d.passage().start() < before).ifPresent(dates::add);
        return nearest(CountedBases.without(dates, text()), Anchors.head(p, all.s()));
    }

    /// A date right behind another act noun is that noun's: "was freed after his arrest in May".
    private boolean belongsToNoun(Predicate p, SentenceSyntax s, NounGroup date) {
        for (Predicate other : scene.predicates) {
            if (other.id() == p.id()
                    || other.sentence() != p.sentence()
                    || !(other.site() instanceof Site.Noun(int id))
                    || !other.frame().isAct()) continue;
            // "held without trial since May"
            if (p.isFilledBy(id) || other.negated() || new Occasions(scene).isAt(other, s))
                continue;
            NounGroup noun = s.nouns().get(id);
            if (noun.preposition().isEmpty() || noun.end() > date.first()) continue;
            if (nouns.of(s, noun).map(d -> overlaps(s, date, d)).orElse(false)) return true;
        }
        return false;
    }

    /// A term's end dates nothing beside a day: "on 4 May the court prolonged it until 27 June".
    private static Optional<DateExpression> nearest(List<DateExpression> dates, int position) {
        return dates.stream()
                .min(
                        Comparator.comparing((DateExpression d) -> DaysAhead.isEnd(d.meaning()))
                                .thenComparingInt(d -> distance(d, position)));
    }

    /// What stands behind the predicate is nearer than what stands before it.
    private static int distance(DateExpression date, int position) {
        int start = date.passage().start();
        return start >= position ? start - position : 2 * (position - start) + 1;
    }

    private static boolean overlaps(SentenceSyntax s, NounGroup noun, DateExpression date) {
        return date.passage().start() < s.end(noun) && s.start(noun) < date.passage().end();
    }
}
