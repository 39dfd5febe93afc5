package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.VerbGroup.Modality;
import vigil.syntax.VerbGroup.Tense;
import vigil.time.Meaning;

import java.util.Locale;

/// Tells what is due on a day from what somebody ought to do: in some languages one verb says both,
/// "doit être jugé lundi" and "doit être libéré".
final class Scheduled {
    private final SentenceSyntax s;
    private final WordClasses classes;
    private final SentenceDates dates;

    Scheduled(SentenceSyntax s, WordClasses classes, SentenceDates dates) {
        this.s = s;
        this.classes = classes;
        this.dates = dates;
    }

    /// {@return the predicate, as one that is due where a day is set for it}
    Predicate read(Predicate p) {
        if (p.modality() != Modality.OBLIGED
                || p.tense() != Tense.PRESENT
                || !(p.site() instanceof Site.Verb(int id))) return p;
        VerbGroup verb = s.verbs().get(id);
        boolean schedules =
                verb.modal()
                        .map(m -> classes.isWord(m.toLowerCase(Locale.ROOT), "SCHEDULES"))
                        .orElse(false);
        return schedules && isOnDay(id) ? p.with(Modality.DUE) : p;
    }

    /// {@return whether a day is told, and no deadline}
    private boolean isOnDay(int verb) {
        for (NounGroup group : dates.ofVerb(verb))
            if (dates.at(group).filter(d -> !(d.meaning() instanceof Meaning.Bounded)).isPresent())
                return true;
        return false;
    }
}
