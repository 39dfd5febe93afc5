package vigil.claim;

import vigil.language.Feature;
import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.PublicationDate;
import vigil.text.Sentence;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.List;
import java.util.Optional;

/// The day of what a page tells as its news: an act that stands without a date in the headline or
/// the lead of a page that says its day took place on that day, or not long before.
///
/// @param scene the page
record NewsDates(Scene scene) {
    /// Headline, and the first sentences below it.
    private static final int SENTENCES_OF_LEAD = 3;

    /// {@return the day of the page, if this act is its news}
    Optional<DateTold> of(Predicate p, Clause clause) {
        SentenceSyntax s = scene.sentence(p);
        if (p.isNoun() || !isNews(p, s, clause) || !isLead(s.sentence()) || !saysItsDay())
            return Optional.empty();
        // a sentence with a date of its own is no more about today
        if (SentenceDates.of(s, scene.syntax.dates()).all().stream()
                .anyMatch(this::isOtherDay))
            return Optional.empty();
        if (StoryWords.leadOn(scene, s, clause, Anchors.head(p, s))) return Optional.empty();
        return Optional.of(DateTold.ofPage(new Anchors(scene).key(p), "news", DateTold.Tie.NEWS));
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

    private boolean isLead(Sentence sentence) {
        List<Sentence> all = scene.syntax.page().sentences();
        int at = all.indexOf(sentence);
        return at >= 0 && at < SENTENCES_OF_LEAD;
    }

    private boolean isOtherDay(DateExpression date) {
        return date.meaning().dates()
                && !isOfPage(date)
                && !DaysAhead.isEnd(date.meaning())
                && !DaysAhead.isAhead(date.meaning());
    }

    /// "NORTHPORT, 5 May 2019 - Police arrested ...": the day of the page is no other day.
    private boolean isOfPage(DateExpression date) {
        return scene.syntax
                .page()
                .published()
                .flatMap(PublicationDate::evidence)
                .filter(words -> words.overlaps(date.passage()))
                .isPresent();
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
