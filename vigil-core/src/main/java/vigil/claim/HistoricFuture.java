package vigil.claim;

import vigil.syntax.VerbGroup.Modality;
import vigil.syntax.VerbGroup.Tense;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Tells what a story says in the future and had happened when it was told: "elle sera jugée en
/// 2015", written years later.
///
/// A future is history if its date points back ("last Thursday"), or lies before the day of the
/// page or before something that the page tells in the past; the verbs beside it are then, too.
final class HistoricFuture {
    private final Scene scene;
    private final DateTies dates;
    private final Set<Integer> sentences = new HashSet<>();

    HistoricFuture(Scene scene, DateTies dates) {
        this.scene = scene;
        this.dates = dates;
        Optional<LocalDate> bound = bound();
        for (Predicate p : scene.predicates)
            if (p.tense() == Tense.FUTURE
                    && dates.of(p)
                            .filter(HistoricFuture::isItsOwn)
                            .filter(d -> isBygone(d, bound))
                            .isPresent()) sentences.add(p.sentence());
    }

    /// {@return whether a predicate in the future tells what has happened}
    boolean tells(Predicate p) {
        return p.tense() == Tense.FUTURE && sentences.contains(p.sentence());
    }

    private Optional<LocalDate> bound() {
        Optional<LocalDate> latest =
                scene.syntax
                        .page()
                        .published()
                        .flatMap(date -> EventDates.read(date.edtf()))
                        .flatMap(EventDate::earliest);
        for (Predicate p : scene.predicates) {
            boolean past =
                    p.frame().isAct()
                            && p.modality() == Modality.NONE
                            && (p.tense() == Tense.PAST
                                    || p.tense() == Tense.PERFECT
                                    || p.tense() == Tense.PLUPERFECT);
            if (!past) continue;
            Optional<LocalDate> told =
                    dates.of(p).filter(HistoricFuture::isItsOwn).flatMap(HistoricFuture::begun);
            if (told.isPresent() && latest.map(told.get()::isAfter).orElse(true)) latest = told;
        }
        return latest;
    }

    private static boolean isItsOwn(DateTold told) {
        return told.tie() == DateTold.Tie.OWN || told.tie() == DateTold.Tie.CLAUSE;
    }

    private static Optional<LocalDate> begun(DateTold told) {
        return told.expression().meaning() instanceof Meaning.Fixed(var date)
                ? date.earliest()
                : Optional.empty();
    }

    private static boolean isBygone(DateTold told, Optional<LocalDate> bound) {
        return switch (told.expression().meaning()) {
            case Meaning.Fixed(var date) ->
                    bound.isPresent()
                            && date.latest().map(d -> d.isBefore(bound.get())).orElse(false);
            case Meaning.FromPage(var amount, _) -> amount.isNegative();
            case Meaning.Toward(_, var side) -> side == Meaning.Side.PAST;
            default -> false;
        };
    }
}
