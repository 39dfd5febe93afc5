package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether something happened, or which of two measures it was.
final class StatusClashes {
    /// Measures that exclude each other on one day.
    private static final Map<ActType, ActType> EXCLUSIVE =
            Map.of(
                    ActType.REMAND, ActType.HOUSE_ARREST,
                    ActType.CONVICTION, ActType.ACQUITTAL,
                    ActType.SENTENCE, ActType.ACQUITTAL);

    /// News travels: a page may not know yet what happened in the days before it.
    private static final int NEWS_DAYS = 7;

    private final Dating dating;

    StatusClashes(Dating dating) {
        this.dating = dating;
    }

    List<Disagreement> find(List<Happening> happenings) {
        List<Disagreement> found = new ArrayList<>();
        for (Happening a : happenings)
            for (Happening b : happenings) {
                if (a.type() == b.type()
                        && a.reality() == Reality.DENIED
                        && b.reality() == Reality.HAPPENED) denied(a, b).ifPresent(found::add);
                if (a.type() == ActType.TORTURE
                        && b.type() == ActType.TORTURE
                        && a.reality() == Reality.DENIED
                        && b.reality() == Reality.ALLEGED) contested(a, b).ifPresent(found::add);
                if (b.type() == EXCLUSIVE.get(a.type())
                        && a.reality() == Reality.HAPPENED
                        && b.reality() == Reality.HAPPENED) measures(a, b).ifPresent(found::add);
            }
        return found;
    }

    /// "Has not been convicted" holds as of its page: it clashes only with a conviction that was
    /// over by then.
    private Optional<Disagreement> denied(Happening denied, Happening happened) {
        Optional<LocalDate> done = happened.when().date().latest();
        if (done.isEmpty() || !Clash.onDifferentPages(denied, happened)) return Optional.empty();
        List<ActTelling> late =
                denied.tellings().stream()
                        .filter(
                                t ->
                                        dating.written(t.said())
                                                .earliest()
                                                .filter(
                                                        page ->
                                                                page.isAfter(
                                                                        done.get()
                                                                                .plusDays(
                                                                                        NEWS_DAYS)))
                                                .isPresent())
                        .toList();
        if (late.isEmpty()) return Optional.empty();
        String what = Clash.words(happened.type());
        EventDate written = dating.written(late.getFirst().said());
        return Optional.of(
                new Disagreement(
                        Disagreement.Kind.STATUS,
                        "whether the " + what + " took place",
                        Clash.ordered(
                                List.of(
                                        new Disagreement.Side("no " + what, Clash.evidence(late)),
                                        new Disagreement.Side(
                                                what
                                                        + " of "
                                                        + EventDates.print(happened.when().date()),
                                                Clash.evidence(happened.tellings())))),
                        "denied by a page of %s, after the %s of %s that another tells"
                                .formatted(
                                        EventDates.print(written),
                                        what,
                                        EventDates.print(happened.when().date()))));
    }

    /// Ill-treatment that one side tells and another denies.
    private static Optional<Disagreement> contested(Happening denied, Happening alleged) {
        if (!Clash.onDifferentPages(denied, alleged)) return Optional.empty();
        String what = Clash.words(alleged.type());
        return Optional.of(
                new Disagreement(
                        Disagreement.Kind.STATUS,
                        "whether there was " + what,
                        Clash.ordered(
                                List.of(
                                        new Disagreement.Side(
                                                "no " + what, Clash.evidence(denied.tellings())),
                                        new Disagreement.Side(
                                                what, Clash.evidence(alleged.tellings())))),
                        "one page tells that it is denied, another that it is alleged"));
    }

    private static Optional<Disagreement> measures(Happening a, Happening b) {
        if (!a.when().isDay()
                || !a.when().date().equals(b.when().date())
                || !a.when().worded()
                || !b.when().worded()
                || !Clash.onDifferentPages(a, b)) return Optional.empty();
        String first = Clash.words(a.type());
        String second = Clash.words(b.type());
        return Optional.of(
                new Disagreement(
                        Disagreement.Kind.STATUS,
                        first + " or " + second,
                        Clash.ordered(
                                List.of(
                                        new Disagreement.Side(first, Clash.evidence(a.tellings())),
                                        new Disagreement.Side(
                                                second, Clash.evidence(b.tellings())))),
                        "both are told of %s, and one excludes the other"
                                .formatted(EventDates.print(a.when().date()))));
    }
}
