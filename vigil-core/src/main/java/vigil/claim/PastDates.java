package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Passage;

import java.util.Locale;
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
        scene.syntax.dates().stream()
                .filter(d -> DaysAhead.isBeginning(d.meaning()))
                .forEach(d -> past.add(d.passage()));
        return past;
    }

    private static boolean isDone(VerbGroup verb) {
        return verb.form() == VerbGroup.Form.FINITE
                && verb.modality() == VerbGroup.Modality.NONE
                && switch (verb.tense()) {
                    case PAST, PERFECT, PLUPERFECT -> true;
                    default -> false;
                };
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
