package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The dates that a page tells as past, whatever took place then: it was written later.
final class PastDates {
    private static final String SET_FOR_A_DAY = "PLAN";

    private PastDates() {}

    /// {@return the words of dates that stand with a verb told as done, and of beginnings}
    static Set<Passage> of(Scene scene) {
        Set<Passage> past = new TreeSet<>();
        for (SentenceSyntax s : scene.syntax.sentences()) {
            SentenceDates dates = SentenceDates.of(s, scene.syntax.dates());
            for (VerbGroup verb : s.verbs())
                if (isDone(verb) && !isPlan(scene, s, verb))
                    for (NounGroup date : dates.ofVerb(verb.id()))
                        if (!isPurpose(scene, s, date))
                            dates.at(date)
                                    .filter(d -> !DaysAhead.isEnd(d.meaning()))
                                    .filter(d -> !DaysAhead.isAhead(d.meaning()))
                                    .ifPresent(d -> past.add(d.passage()));
        }
        Set<Passage> ahead = ahead(scene);
        scene.syntax.dates().stream()
                .filter(d -> DaysAhead.isBeginning(d.meaning()) || isPlace(d.meaning()))
                .filter(d -> !ahead.contains(d.passage()))
                .forEach(d -> past.add(d.passage()));
        return past;
    }

    /// {@return the words of dates with a verb in the past, or with an infinitive under one: "was
    /// to be freed on 17 July"}
    static Set<Passage> due(Scene scene) {
        Set<Passage> due = new TreeSet<>();
        for (SentenceSyntax s : scene.syntax.sentences()) {
            SentenceDates dates = SentenceDates.of(s, scene.syntax.dates());
            for (VerbGroup verb : s.verbs())
                if (isPast(verb)
                        || (verb.form() == VerbGroup.Form.INFINITIVE && isUnderPast(s, verb)))
                    for (NounGroup date : dates.ofVerb(verb.id()))
                        dates.at(date).ifPresent(d -> due.add(d.passage()));
        }
        return due;
    }

    private static boolean isUnderPast(SentenceSyntax s, VerbGroup infinitive) {
        OptionalInt parent = Fillers.clauseOf(s, infinitive.id()).parent();
        if (parent.isEmpty()) return false;
        OptionalInt verb = s.clauses().get(parent.getAsInt()).verb();
        return verb.isPresent()
                && verb.getAsInt() != infinitive.id()
                && isPast(s.verbs().get(verb.getAsInt()));
    }

    /// {@return the words of dates that a page may tell of as still to come: those with a verb that
    /// tells nothing as done, and those of ends and purposes}
    private static Set<Passage> ahead(Scene scene) {
        Set<Passage> ahead = new TreeSet<>();
        for (SentenceSyntax s : scene.syntax.sentences()) {
            SentenceDates dates = SentenceDates.of(s, scene.syntax.dates());
            for (VerbGroup verb : s.verbs())
                if (!isDone(verb) || isPlan(scene, s, verb))
                    for (NounGroup date : dates.ofVerb(verb.id()))
                        dates.at(date).ifPresent(d -> ahead.add(d.passage()));
            for (NounGroup date : s.nouns())
                if (date.kind() == NounGroup.Kind.DATE && isPurpose(scene, s, date))
                    dates.at(date).ifPresent(d -> ahead.add(d.passage()));
        }
        return ahead;
    }

    /// A day or month of a year, or some years: pages seldom name those to come, but with a verb
    /// that says so.
    private static boolean isPlace(Meaning meaning) {
        return meaning instanceof Meaning.Fixed(var date)
                && (date instanceof EventDate.Day
                        || date instanceof EventDate.Month
                        || date instanceof EventDate.Between);
    }

    private static boolean isPast(VerbGroup verb) {
        return verb.form() == VerbGroup.Form.FINITE
                && switch (verb.tense()) {
                    case PAST, PERFECT, PLUPERFECT -> true;
                    default -> false;
                };
    }

    private static boolean isDone(VerbGroup verb) {
        boolean done =
                verb.form() == VerbGroup.Form.PARTICIPLE && verb.tense() == VerbGroup.Tense.PAST;
        return (isPast(verb) || done) && verb.modality() == VerbGroup.Modality.NONE;
    }

    /// "was set for 5 May"
    private static boolean isPlan(Scene scene, SentenceSyntax s, VerbGroup verb) {
        return scene.at(s.index(), new Site.Verb(verb.id()))
                .filter(p -> p.frame().name().equals(SET_FOR_A_DAY))
                .isPresent();
    }

    private static boolean isPurpose(Scene scene, SentenceSyntax s, NounGroup date) {
        return date.preposition()
                .filter(p -> scene.classes(s).isWord(p.toLowerCase(Locale.ROOT), "PURPOSE"))
                .isPresent();
    }
}
