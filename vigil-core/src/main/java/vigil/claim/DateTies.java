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

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Which date a predicate has, and how it comes to it: inside its own group, in its clause, carried
/// on, or only a bound.
final class DateTies {
    /// Operators that tell of an act without being part of it.
    private static final Set<String> TELLING =
            Set.of("SAY", "ALLEGE", "CONDEMN", "CONSIDER", "ASK", "HOPE");

    /// An act may have taken place within so many days; what took longer is a state.
    private static final int MONTH = 31;

    private final Scene scene;
    private final NounDates nouns;
    private final ClauseDates clauses;
    private final CarriedDates carried;
    private final NewsDates news;

    DateTies(Scene scene) {
        this.scene = scene;
        this.nouns = new NounDates(scene);
        this.clauses = new ClauseDates(scene, nouns);
        this.carried = new CarriedDates(scene);
        this.news = new NewsDates(scene);
    }

    /// {@return the dates of the predicate's sentence}
    SentenceDates in(Predicate p) {
        return dates(scene.sentence(p));
    }

    private SentenceDates dates(SentenceSyntax s) {
        return SentenceDates.of(s, scene.syntax.dates());
    }

    Optional<DateTold> of(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        Optional<DateExpression> own =
                p.site() instanceof Site.Noun(int id) && !isAccusation(p, s, id)
                        ? nouns.of(s, s.nouns().get(id))
                        : Optional.empty();
        if (own.isPresent())
            return Optional.of(
                    new DateTold(
                            own.get(),
                            ofItsTelling(p, s, own.get())
                                    ? DateTold.Tie.LATEST_BY
                                    : DateTold.Tie.OWN));
        Clause clause = s.clauses().get(p.clause());
        if (p.site() instanceof Site.Noun(int id) && NounDates.isAdjunct(s, s.nouns().get(id)))
            return new Occasions(scene).sharesDay(p, s)
                    ? clauses.of(p, s, clause)
                            .filter(d -> !DaysAhead.isAhead(d.meaning()))
                            .map(d -> new DateTold(d, DateTold.Tie.CLAUSE))
                    : Optional.empty();
        Optional<DateExpression> here =
                clauses.of(p, s, clause)
                        .filter(d -> !DaysAhead.isDone(p) || !DaysAhead.isAhead(d.meaning()));
        if (here.isPresent())
            return Optional.of(
                    new DateTold(
                            here.get(),
                            p.isNoun() && isTold(p)
                                    ? DateTold.Tie.LATEST_BY
                                    : DateTold.Tie.CLAUSE));
        // "pleaded guilty at Thursday's hearing"
        Optional<DateExpression> of =
                p.group("what")
                        .flatMap(n -> dates(s).in(s.start(n), s.end(n)).stream().findFirst());
        if (of.isPresent()) return Optional.of(new DateTold(of.get(), DateTold.Tie.OWN));
        Optional<DateTold> then = ofThatTime(s, clause);
        if (then.isPresent()) return then;
        Optional<DateTold> told = ofTelling(s, clause);
        if (told.isPresent())
            return news.of(p, clause)
                    .filter(n -> n.expression().equals(told.get().expression()))
                    .or(() -> told);
        Optional<DateTold> around = around(p, s, clause);
        if (around.isPresent()) return around;
        Optional<DateTold> before = carried.of(p, dates(s), clause);
        return before.isPresent() ? before : news.of(p, clause);
    }

    private Optional<DateTold> around(Predicate p, SentenceSyntax s, Clause clause) {
        return new DatedAround(scene)
                .of(p, s, clause)
                .map(d -> new DateTold(d, DateTold.Tie.CLAUSE));
    }

    /// {@return the day of a page, for what a body says on it in the present tense: "calls for",
    /// "must be released"; empty where the page does not say its day}
    Optional<DateTold> ofSpeech(Predicate p) {
        if (p.tense() != VerbGroup.Tense.PRESENT || scene.syntax.page().published().isEmpty())
            return Optional.empty();
        return Optional.of(
                DateTold.ofPage(new Anchors(scene).key(p), "present-speech", DateTold.Tie.CLAUSE));
    }

    /// {@return the date of the verb of saying: what is said is said then}
    Optional<DateTold> ofSaying(Speakers.Speaker speaker) {
        return speaker.saying() < 0 ? Optional.empty() : of(scene.predicates.get(speaker.saying()));
    }

    /// "sentenced on charges of fraud on 5 May": the day is that of the sentence.
    private boolean isAccusation(Predicate p, SentenceSyntax s, int noun) {
        OptionalInt verb = s.clauses().get(p.clause()).verb();
        return p.frame().name().equals("charge")
                && NounDates.isAdjunct(s, s.nouns().get(noun))
                && verb.isPresent()
                && scene.at(s.index(), new Site.Verb(verb.getAsInt()))
                        .filter(q -> q.frame().isAct() || q.frame().isState())
                        .isPresent();
    }

    private boolean isTold(Predicate p) {
        return scene.parent(p).map(q -> TELLING.contains(q.frame().name())).orElse(false);
    }

    /// "reported his capture on 24 June": a date behind what is told dates the telling.
    private boolean ofItsTelling(Predicate p, SentenceSyntax s, DateExpression own) {
        return p.site() instanceof Site.Noun(int id)
                && own.passage().start() >= s.end(s.nouns().get(id))
                && isTold(p)
                && s.relations().stream()
                        .anyMatch(r -> r.noun() == id && r.kind() == Relation.Kind.OBJECT);
    }

    /// "until May 2019, when she was released": the clause tells what happened at the date right
    /// before it.
    private Optional<DateTold> ofThatTime(SentenceSyntax s, Clause clause) {
        boolean opens =
                clause.opener()
                        .filter(
                                o ->
                                        scene.classes(s)
                                                .isWord(o.toLowerCase(Locale.ROOT), "AT_WHICH"))
                        .isPresent();
        if (!opens) return Optional.empty();
        for (NounGroup date : s.nouns())
            if (date.kind() == NounGroup.Kind.DATE
                    && date.end() <= clause.first()
                    && clause.first() - date.end() <= 1)
                return dates(s).at(date)
                        .map(e -> startOfState(new DateTold(endOfState(e), DateTold.Tie.CLAUSE)));
        return Optional.empty();
    }

    private static DateExpression endOfState(DateExpression e) {
        return switch (e.meaning()) {
            case Meaning.Fixed(EventDate.Until(var to)) ->
                    new DateExpression(e.passage(), new Meaning.Fixed(to), e.rule());
            case Meaning.Bounded(var edge, var of) when edge == Meaning.Edge.UNTIL ->
                    new DateExpression(e.passage(), of, e.rule());
            default -> e;
        };
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

    /// {@return whether the date begins what lasts}
    static boolean lasts(DateTold told) {
        return !startOfState(told).expression().equals(told.expression());
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

    /// "held from 2005 to 2011", "imprisoned between 2005 and 2011" date the taking, too.
    static DateTold startOfPeriod(DateTold told) {
        DateExpression e = told.expression();
        Meaning start =
                switch (e.meaning()) {
                    case Meaning.Fixed(EventDate.Between(var from, var to))
                            when ChronoUnit.DAYS.between(
                                            from.earliest().orElseThrow(),
                                            to.latest().orElseThrow())
                                    > MONTH ->
                            new Meaning.Fixed(from);
                    default -> e.meaning();
                };
        return new DateTold(new DateExpression(e.passage(), start, e.rule()), told.tie());
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
