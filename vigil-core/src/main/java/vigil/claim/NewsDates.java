package vigil.claim;

import vigil.language.Feature;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Block;
import vigil.text.Sentence;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.util.Optional;
import java.util.Set;

/// The day of what a page tells as its news: an act that stands without a date in the headline or
/// the lead of a page that says its day took place on that day, or not long before.
///
/// A page that does not say its day may say when somebody told its news: "This was reported on 5
/// May by the agency".
final class NewsDates {
    /// Headlines, and the first sentences below them.
    private static final int SENTENCES_OF_LEAD = 3;

    /// Who told the news, and when, stands no farther down.
    private static final int SENTENCES_TO_SOURCE = 5;

    /// What goes on, or comes again, is told of no day.
    private static final Set<String> LASTING = Set.of("illness", "torture");

    private final Scene scene;

    /// When the news was told, on a page that does not say its day.
    private final Optional<DateExpression> told;

    NewsDates(Scene scene) {
        this.scene = scene;
        this.told = scene.syntax.page().published().isPresent() ? Optional.empty() : toldOn();
    }

    /// {@return the day of the page, if this act is its news}
    Optional<DateTold> of(Predicate p, Clause clause) {
        SentenceSyntax s = scene.sentence(p);
        if (p.isNoun()
                || LASTING.contains(p.frame().name())
                || !isNews(p, s, clause)
                || !isLead(s.sentence(), SENTENCES_OF_LEAD)) return Optional.empty();
        if (!saysItsDay() && told.isEmpty()) return Optional.empty();
        // a sentence with a date of its own is no more about today
        if (SentenceDates.of(s, scene.syntax.dates()).all().stream().anyMatch(this::isOtherDay))
            return Optional.empty();
        if (StoryWords.leadOn(scene, s, clause, Anchors.head(p, s))
                || Stages.of(scene, s, clause).filter(Stages.FIRST::equals).isPresent())
            return Optional.empty();
        return Optional.of(
                told.map(day -> new DateTold(day, DateTold.Tie.NEWS))
                        .orElseGet(
                                () ->
                                        DateTold.ofPage(
                                                new Anchors(scene).key(p),
                                                "news",
                                                DateTold.Tie.NEWS)));
    }

    private Optional<DateExpression> toldOn() {
        for (Predicate p : scene.predicates) {
            SentenceSyntax s = scene.sentence(p);
            if (!p.frame().name().equals("SAY")
                    || !(p.site() instanceof Predicate.Site.Verb(int verb))
                    || !isLead(s.sentence(), SENTENCES_TO_SOURCE)
                    || !isOuter(s.clauses().get(p.clause()))) continue;
            SentenceDates dates = SentenceDates.of(s, scene.syntax.dates());
            for (NounGroup group : dates.ofVerb(verb)) {
                Optional<DateExpression> day = dates.at(group).filter(NewsDates::isDay);
                if (day.isPresent()) return day;
            }
        }
        return Optional.empty();
    }

    private static boolean isOuter(Clause clause) {
        return clause.kind() == Clause.Kind.MAIN || clause.kind() == Clause.Kind.COORDINATED;
    }

    private static boolean isDay(DateExpression date) {
        return switch (date.meaning()) {
            case Meaning.Fixed(EventDate.Day _) -> true;
            case Meaning.Open open -> open.day().isPresent() && open.month().isPresent();
            default -> false;
        };
    }

    private static boolean isNews(Predicate p, SentenceSyntax s, Clause clause) {
        boolean outer =
                switch (clause.kind()) {
                    case MAIN, COORDINATED, COMPLEMENT -> true;
                    default -> false;
                };
        boolean told =
                switch (p.tense()) {
                    case PAST, PERFECT, PRESENT -> true;
                    default -> false;
                };
        // "was serving six years": what went on is no news
        boolean went =
                clause.verb().isPresent()
                        && p.tense() == VerbGroup.Tense.PAST
                        && goesOn(s.verbs().get(clause.verb().getAsInt()));
        return outer && told && !went;
    }

    private static boolean goesOn(VerbGroup verb) {
        return verb.is(Feature.IMPERFECT) || verb.is(Feature.IMPERFECTIVE);
    }

    /// Headlines do not count: some pages have several, and lines of menus that look like them.
    private boolean isLead(Sentence sentence, int most) {
        int below = 0;
        for (Sentence at : scene.syntax.page().sentences()) {
            if (at.equals(sentence)) return true;
            Block.Shape shape = scene.syntax.page().blocks().get(at.block()).shape();
            boolean heading = shape == Block.Shape.TITLE || shape == Block.Shape.HEADING;
            if (!heading && ++below == most) return false;
        }
        return false;
    }

    private boolean isOtherDay(DateExpression date) {
        return date.meaning().dates()
                && told.filter(date::equals).isEmpty()
                && !DaysAhead.isEnd(date.meaning())
                && !DaysAhead.isAhead(date.meaning());
    }

    private boolean saysItsDay() {
        return scene.syntax
                .page()
                .published()
                .flatMap(date -> EventDates.read(date.edtf()))
                .filter(date -> date instanceof EventDate.Day || date instanceof EventDate.Month)
                .isPresent();
    }
}
