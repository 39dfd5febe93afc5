package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.time.DateAlgebra;
import vigil.time.EventDate;
import vigil.time.EventDate.Day;
import vigil.time.EventDate.Month;
import vigil.time.EventDate.Yearless;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two dates of what must be one happening.
///
/// Sources that name different dates for one happening give one event a date, tied here. Only dates
/// that pages word themselves are held against each other: one that was reckoned may be our
/// mistake. Acts that befall a person seldom clash when their dates are near or differ by a slip of
/// one figure; the others only if a mark (destination, matter) shows that the same is meant.
final class DateClashes {
    private enum Rarity {
        ONCE,
        SELDOM,
        OFTEN
    }

    private static final int LEAP_YEAR = 2000;
    private static final int NEAR_DAYS = 10;
    private static final int NEAR_DAYS_OF_OFTEN = 3;

    /// Nobody is sentenced twice to the same term in two months.
    private static final int NEAR_DAYS_OF_ONE_TERM = 62;

    /// One is not moved to the same place twice in a season.
    private static final int NEAR_DAYS_OF_TRANSFER = 92;

    private DateClashes() {}

    static List<Disagreement> find(List<Happening> happenings) {
        List<List<Happening>> bundles = new ArrayList<>();
        for (Happening happening : happenings) {
            List<List<Happening>> tied =
                    bundles.stream()
                            .filter(b -> b.stream().anyMatch(h -> clash(h, happening, happenings)))
                            .toList();
            List<Happening> bundle = new ArrayList<>();
            for (List<Happening> other : tied) {
                bundle.addAll(other);
                bundles.remove(other);
            }
            bundle.add(happening);
            bundles.add(bundle);
        }
        return bundles.stream().filter(b -> b.size() > 1).map(DateClashes::disagreement).toList();
    }

    private static Disagreement disagreement(List<Happening> one) {
        List<Disagreement.Side> sides =
                Clash.ordered(
                        one.stream()
                                .map(
                                        h ->
                                                new Disagreement.Side(
                                                        EventDates.print(h.when().date()),
                                                        Clash.evidence(h.tellings())))
                                .toList());
        String what = Clash.words(one.getFirst().type());
        return new Disagreement(
                Disagreement.Kind.DATE,
                "date of the " + what,
                sides,
                "%s cannot all be the date of one %s, and no source tells of two"
                        .formatted(
                                String.join(
                                        " and ",
                                        sides.stream().map(Disagreement.Side::value).toList()),
                                what));
    }

    private static boolean clash(Happening a, Happening b, List<Happening> all) {
        if (a.type() != b.type() || a.reality() != b.reality()) return false;
        if (a.reality() == Reality.DENIED || a.reality() == Reality.DEMANDED) return false;
        EventDate first = a.when().date();
        EventDate second = b.when().date();
        // beside a day whose year nobody tells a year that was reckoned does no harm, and two days
        // so near each other clash in whatever year
        boolean anyYear =
                first instanceof Yearless
                        || second instanceof Yearless
                        || (first instanceof Day
                                && second instanceof Day
                                && apart(first, second) <= NEAR_DAYS_OF_OFTEN);
        if (!worded(a, anyYear) || !worded(b, anyYear)) return false;
        // one day of two years of which one was reckoned: the reckoning is our own
        if (apartInYear(first, second) == 0 && !(wordsYear(a) && wordsYear(b))) return false;
        if (isOfSentence(a, all) != isOfSentence(b, all)) return false;
        if (DateAlgebra.compatible(first, second)
                || !Clash.onDifferentPages(
                        a, t -> words(t, a, anyYear), b, t -> words(t, b, anyYear))) return false;
        Likeness likeness = likeness(a, b);
        if (likeness == Likeness.DIFFERENT) return false;
        return switch (rarity(a.type())) {
            case ONCE -> true;
            case SELDOM ->
                    nextYears(first, second)
                            ? likeness == Likeness.SAME
                            : apart(first, second)
                                            <= (isMarked(a, likeness)
                                                    ? NEAR_DAYS_OF_ONE_TERM
                                                    : near(first, second))
                                    || slip(first, second);
            case OFTEN ->
                    likeness == Likeness.SAME
                            && !(first instanceof EventDate.InYear)
                            && !(second instanceof EventDate.InYear)
                            && (apart(first, second)
                                            <= (a.type() == ActType.TRANSFER
                                                    ? NEAR_DAYS_OF_TRANSFER
                                                    : NEAR_DAYS_OF_OFTEN)
                                    || slip(first, second));
        };
    }

    /// "were sentenced on 25 July": a conviction that only a sentence implies has that one's date.
    private static boolean isOfSentence(Happening happening, List<Happening> all) {
        return happening.type() == ActType.CONVICTION
                && all.stream()
                        .filter(other -> other.type() == ActType.SENTENCE)
                        .anyMatch(
                                other ->
                                        happening.tellings().stream()
                                                .filter(t -> words(t, happening, true))
                                                .allMatch(
                                                        t ->
                                                                other.tellings().stream()
                                                                        .anyMatch(
                                                                                t::sharesClause)));
    }

    private static boolean wordsYear(Happening happening) {
        return happening.tellings().stream()
                .filter(t -> words(t, happening, false))
                .anyMatch(
                        t ->
                                t.claim()
                                        .when()
                                        .filter(
                                                w ->
                                                        w.expression().meaning()
                                                                instanceof Meaning.Fixed)
                                        .isPresent());
    }

    private static boolean worded(Happening happening, boolean anyYear) {
        return happening.tellings().stream().anyMatch(t -> words(t, happening, anyYear));
    }

    /// {@return whether this telling itself words the day or month that the happening has}
    private static boolean words(ActTelling telling, Happening happening, boolean anyYear) {
        EventDate date = telling.when().date();
        boolean day =
                anyYear
                        && date instanceof Day
                        && telling.claim()
                                .when()
                                .filter(w -> Dating.wordsDay(w.expression().meaning()))
                                .isPresent();
        return (telling.when().worded() || day)
                && date.equals(happening.when().date())
                && (date instanceof Day
                        || date instanceof Month
                        || date instanceof EventDate.InYear
                        || date instanceof Yearless);
    }

    /// Of two days of which one has no year, less tells that one is meant.
    private static int near(EventDate a, EventDate b) {
        return (a instanceof Yearless) == (b instanceof Yearless) ? NEAR_DAYS : NEAR_DAYS_OF_OFTEN;
    }

    private static Likeness likeness(Happening a, Happening b) {
        Likeness all = Likeness.OPEN;
        for (ActTelling x : a.tellings())
            for (ActTelling y : b.tellings()) all = all.and(x.likeness(y));
        return all;
    }

    /// {@return whether both are one sentence by its term, told to the day}
    private static boolean isMarked(Happening a, Likeness likeness) {
        return a.type() == ActType.SENTENCE
                && likeness == Likeness.SAME
                && a.when().isDay()
                && a.tellings().stream().anyMatch(t -> t.act().term().isPresent());
    }

    /// {@return whether both are years only, and one the next}
    private static boolean nextYears(EventDate a, EventDate b) {
        return a instanceof EventDate.InYear
                && b instanceof EventDate.InYear
                && Math.abs(
                                a.earliest().orElseThrow().getYear()
                                        - b.earliest().orElseThrow().getYear())
                        == 1;
    }

    private static long apart(EventDate a, EventDate b) {
        if (a instanceof Yearless || b instanceof Yearless) return apartInYear(a, b);
        var early = a.earliest().orElseThrow().isBefore(b.earliest().orElseThrow()) ? a : b;
        var late = early == a ? b : a;
        return ChronoUnit.DAYS.between(early.latest().orElseThrow(), late.earliest().orElseThrow());
    }

    /// Days without a year are so far apart as they are in a leap year, over its end or not.
    private static long apartInYear(EventDate a, EventDate b) {
        Optional<MonthDay> x = monthDay(a);
        Optional<MonthDay> y = monthDay(b);
        if (x.isEmpty() || y.isEmpty()) return Long.MAX_VALUE;
        long days =
                Math.abs(
                        ChronoUnit.DAYS.between(
                                x.get().atYear(LEAP_YEAR), y.get().atYear(LEAP_YEAR)));
        return Math.min(days, Year.of(LEAP_YEAR).length() - days);
    }

    private static Optional<MonthDay> monthDay(EventDate date) {
        return switch (date) {
            case Day(var day, _) -> Optional.of(MonthDay.from(day));
            case Yearless yearless -> Optional.of(yearless.value());
            default -> Optional.empty();
        };
    }

    /// One figure wrong: the same day of the next month, or the same day or month of another year.
    private static boolean slip(EventDate a, EventDate b) {
        Optional<YearMonth> first = month(a);
        Optional<YearMonth> second = month(b);
        if (first.isPresent() && second.isPresent() && (a instanceof Month || b instanceof Month))
            return first.get().getMonth() == second.get().getMonth();
        if (!(a instanceof Day(var x, _)) || !(b instanceof Day(var y, _))) return false;
        if (x.getDayOfMonth() != y.getDayOfMonth()) return false;
        if (x.getYear() == y.getYear()) return Math.abs(x.getMonthValue() - y.getMonthValue()) == 1;
        return x.getMonth() == y.getMonth();
    }

    private static Optional<YearMonth> month(EventDate date) {
        return switch (date) {
            case Day(var day, _) -> Optional.of(YearMonth.from(day));
            case Month(var month, _) -> Optional.of(month);
            default -> Optional.empty();
        };
    }

    private static Rarity rarity(ActType type) {
        return switch (type) {
            case DEATH -> Rarity.ONCE;
            case ABDUCTION,
                    ARREST,
                    HOUSE_ARREST,
                    CONVICTION,
                    SENTENCE,
                    ACQUITTAL,
                    RELEASE,
                    EXCHANGE,
                    PARDON,
                    EXILE,
                    HUNGER_STRIKE ->
                    Rarity.SELDOM;
            case SEARCH,
                    CHARGE,
                    REMAND,
                    TRANSFER,
                    HEARING,
                    APPEAL,
                    RULING,
                    TORTURE,
                    DENIAL,
                    PUNISHMENT_CELL,
                    ILLNESS,
                    HOSPITALISATION,
                    PROTEST,
                    AWARD,
                    STATEMENT,
                    SANCTION ->
                    Rarity.OFTEN;
        };
    }
}
