package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.text.Stated;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two terms of what must be one sentence, and two numbers of what must be one place.
final class TermClashes {
    private TermClashes() {}

    static List<Disagreement> find(List<Happening> happenings) {
        List<Disagreement> found = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++)
            for (int j = i + 1; j < happenings.size(); j++) {
                Happening a = happenings.get(i);
                Happening b = happenings.get(j);
                if (a.type() != b.type()
                        || a.reality() != Reality.HAPPENED
                        || b.reality() != Reality.HAPPENED
                        || !oneDate(a, b)
                        || !Clash.onDifferentPages(a, b)) continue;
                if (a.type() == ActType.SENTENCE) terms(a, b).ifPresent(found::add);
                if (a.type() == ActType.TRANSFER || a.type() == ActType.HOSPITALISATION)
                    places(a.tellings(), b.tellings(), a.type()).ifPresent(found::add);
            }
        for (Happening happening : happenings)
            if (happening.reality() == Reality.HAPPENED
                    && happening.type() != ActType.TRANSFER
                    && happening.type() != ActType.HOSPITALISATION)
                withinOne(happening).ifPresent(found::add);
        return found;
    }

    private static Optional<Disagreement> withinOne(Happening happening) {
        for (ActTelling a : happening.tellings())
            for (ActTelling b : happening.tellings())
                if (a.said().claim().key().compareTo(b.said().claim().key()) < 0
                        && !a.rendition().equals(b.rendition())) {
                    Optional<Disagreement> clash = places(List.of(a), List.of(b), a.type());
                    if (clash.isPresent()) return clash;
                }
        return Optional.empty();
    }

    /// Both are dated, to the month at least, and can be one day.
    private static boolean oneDate(Happening a, Happening b) {
        return a.when().vagueness() <= 2
                && b.when().vagueness() <= 2
                && a.when().fits(b.when())
                && (a.when().isDay()
                        || b.when().isDay()
                        || a.when().date().equals(b.when().date()));
    }

    private static Optional<Disagreement> terms(Happening a, Happening b) {
        Optional<String> first = term(a);
        Optional<String> second = term(b);
        if (first.isEmpty() || second.isEmpty() || rounded(first.get(), second.get()))
            return Optional.empty();
        return Optional.of(
                new Disagreement(
                        Disagreement.Kind.TERM,
                        "length of the sentence",
                        Clash.ordered(
                                List.of(
                                        new Disagreement.Side(
                                                first.get(), Clash.evidence(a.tellings())),
                                        new Disagreement.Side(
                                                second.get(), Clash.evidence(b.tellings())))),
                        "%s and %s cannot both be the term of the sentence of %s"
                                .formatted(
                                        first.get(),
                                        second.get(),
                                        vigil.time.EventDates.print(
                                                (a.when().isDay() ? a : b).when().date()))));
    }

    private static Optional<String> term(Happening happening) {
        return happening.tellings().stream()
                .flatMap(t -> t.act().term().map(Stated::value).stream())
                .findFirst();
    }

    /// {@return whether the terms are one or one is the other without its months: "more than three
    /// years" for three and a half}
    private static boolean rounded(String a, String b) {
        Optional<Period> x = period(a);
        Optional<Period> y = period(b);
        if (x.isEmpty() || y.isEmpty()) return a.equals(b);
        long first = x.get().toTotalMonths();
        long second = y.get().toTotalMonths();
        boolean whole = first % 12 == 0 || second % 12 == 0;
        boolean both = first % 12 == 0 && second % 12 == 0;
        return first == second || (whole && !both && Math.abs(first - second) < 12);
    }

    private static Optional<Period> period(String term) {
        try {
            return Optional.of(Period.parse(term).normalized());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Disagreement> places(
            List<ActTelling> some, List<ActTelling> others, ActType type) {
        for (ActTelling a : some)
            for (ActTelling b : others) {
                if (a.act().place().isEmpty() || b.act().place().isEmpty()) continue;
                String first = a.act().place().get().value();
                String second = b.act().place().get().value();
                if (!a.language().equals(b.language())
                        || !Wording.of(a.language(), first)
                                .hasOtherNumber(Wording.of(b.language(), second))) continue;
                return Optional.of(
                        new Disagreement(
                                Disagreement.Kind.PLACE,
                                "place of the " + Clash.words(type),
                                Clash.ordered(
                                        List.of(
                                                new Disagreement.Side(
                                                        first, Clash.evidence(List.of(a))),
                                                new Disagreement.Side(
                                                        second, Clash.evidence(List.of(b))))),
                                "\"%s\" and \"%s\" are told as the place of one %s"
                                        .formatted(first, second, Clash.words(type))));
            }
        return Optional.empty();
    }
}
