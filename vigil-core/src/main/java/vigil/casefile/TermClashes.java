package vigil.casefile;

import static vigil.casefile.Likeness.DIFFERENT;
import static vigil.casefile.Likeness.SAME;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.language.Languages;
import vigil.text.Stated;
import vigil.time.EventDate;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two terms of what must be one sentence, and two numbers of what must be one place.
final class TermClashes {
    /// Days and years are no two terms of one sentence.
    private static final int MOST_TIMES = 10;

    private final Languages languages;

    TermClashes(Languages languages) {
        this.languages = languages;
    }

    List<Disagreement> find(List<Happening> happenings) {
        List<Disagreement> found = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++)
            for (int j = i + 1; j < happenings.size(); j++) {
                Happening a = happenings.get(i);
                Happening b = happenings.get(j);
                if (a.type() != b.type()
                        || a.reality() != Reality.HAPPENED
                        || b.reality() != Reality.HAPPENED) continue;
                if (isPunishment(a)
                        && Clash.onDifferentPages(a, t -> saysTerm(t, a), b, t -> saysTerm(t, b))
                        && !isOneOfSeveral(a, happenings)
                        && !isOneOfSeveral(b, happenings)
                        && !isFurther(a)
                        && !isFurther(b)
                        && isOne(a, b, happenings)) terms(a, b).ifPresent(found::add);
                if ((a.type() == ActType.TRANSFER || a.type() == ActType.HOSPITALISATION)
                        && oneDate(a, b)
                        && Clash.onDifferentPages(a, b))
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

    private static boolean isPunishment(Happening happening) {
        return happening.type() == ActType.SENTENCE || happening.type() == ActType.SANCTION;
    }

    private static boolean saysTerm(ActTelling telling, Happening happening) {
        return telling.act().term().map(Stated::value).equals(term(happening));
    }

    /// "six years for the one and two for the other": a page that sets several terms at a time sets
    /// several punishments, and another page may tell their sum.
    private static boolean isOneOfSeveral(Happening happening, List<Happening> all) {
        return all.stream()
                .filter(other -> other != happening && other.type() == happening.type())
                .filter(other -> other.reality() == Reality.HAPPENED)
                .filter(other -> other.when().fits(happening.when()))
                .filter(other -> !term(other).equals(term(happening)))
                .anyMatch(
                        other ->
                                !Clash.onDifferentPages(
                                        happening,
                                        t -> saysTerm(t, happening),
                                        other,
                                        t -> t.act().term().isPresent() && saysTerm(t, other)));
    }

    /// "a further six years": a sentence beside another one.
    private boolean isFurther(Happening happening) {
        return happening.tellings().stream()
                .filter(t -> saysTerm(t, happening))
                .anyMatch(
                        t ->
                                t.claim().anchors().stream()
                                        .anyMatch(
                                                words ->
                                                        Further.of(
                                                                        languages.packOrNeutral(
                                                                                t.language()))
                                                                .isIn(words.quote())));
    }

    /// One day, one conviction that both stand beside, or one charge where nothing has changed the
    /// term since.
    private static boolean isOne(Happening a, Happening b, List<Happening> all) {
        if (a.type() == ActType.SANCTION) return oneDate(a, b) && charges(a, b) != DIFFERENT;
        return oneDate(a, b)
                || all.stream()
                        .filter(c -> c.type() == ActType.CONVICTION)
                        .anyMatch(
                                c ->
                                        standsBeside(a, c)
                                                && standsBeside(b, c)
                                                && (charges(a, b) == SAME
                                                        || (charges(a, b) != DIFFERENT
                                                                && isNear(a, b))))
                || (isUndated(a) != isUndated(b)
                        && charges(a, b) == SAME
                        && all.stream().noneMatch(TermClashes::mayChangeTerm));
    }

    private static boolean isUndated(Happening happening) {
        return happening.when().date() instanceof EventDate.Undated;
    }

    private static boolean standsBeside(Happening sentence, Happening conviction) {
        return sentence.tellings().stream()
                .filter(t -> saysTerm(t, sentence))
                .anyMatch(t -> conviction.tellings().stream().anyMatch(t::sharesClause));
    }

    private static Likeness charges(Happening a, Happening b) {
        Likeness all = Likeness.OPEN;
        for (ActTelling x : a.tellings())
            for (ActTelling y : b.tellings()) all = all.and(x.charge(y));
        return all;
    }

    private static boolean mayChangeTerm(Happening happening) {
        return switch (happening.type()) {
            case APPEAL, RULING, PARDON -> happening.reality() == Reality.HAPPENED;
            default -> false;
        };
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
        if (first.isEmpty()
                || second.isEmpty()
                || rounded(first.get(), second.get())
                || farApart(first.get(), second.get(), MOST_TIMES)) return Optional.empty();
        return Optional.of(
                new Disagreement(
                        Disagreement.Kind.TERM,
                        "length of the " + Clash.words(a.type()),
                        Clash.ordered(
                                List.of(
                                        new Disagreement.Side(
                                                first.get(), Clash.evidence(a.tellings())),
                                        new Disagreement.Side(
                                                second.get(), Clash.evidence(b.tellings())))),
                        "%s and %s cannot both be the term of one %s"
                                .formatted(first.get(), second.get(), Clash.words(a.type()))));
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

    /// A slip of the pen seldom doubles a term.
    private static boolean isNear(Happening a, Happening b) {
        return !term(a).flatMap(x -> term(b).map(y -> farApart(x, y, 2))).orElse(true);
    }

    private static boolean farApart(String a, String b, int times) {
        Optional<Period> x = period(a);
        Optional<Period> y = period(b);
        if (x.isEmpty() || y.isEmpty()) return false;
        long first = days(x.get());
        long second = days(y.get());
        return Math.max(first, second) > times * Math.min(first, second);
    }

    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.get(ChronoUnit.DAYS);
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
