package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.source.Sha256;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// In what order acts befell a person where some of them have no date: nobody is released before
/// being taken, and a page tells what it tells in an order.
final class StatusOrder {
    static final Set<ActType> FREEING =
            EnumSet.of(ActType.RELEASE, ActType.EXCHANGE, ActType.PARDON, ActType.ACQUITTAL);

    private static final Set<ActType> TAKING = EnumSet.of(ActType.ARREST, ActType.ABDUCTION);

    private static final Set<ActType> HOLDING =
            EnumSet.of(
                    ActType.ABDUCTION,
                    ActType.ARREST,
                    ActType.REMAND,
                    ActType.HOUSE_ARREST,
                    ActType.TRANSFER,
                    ActType.PUNISHMENT_CELL,
                    ActType.SENTENCE);

    private static final Set<ActType> OF_THE_LIVING =
            EnumSet.of(
                    ActType.ARREST,
                    ActType.REMAND,
                    ActType.HEARING,
                    ActType.TRANSFER,
                    ActType.RELEASE,
                    ActType.EXCHANGE,
                    ActType.HUNGER_STRIKE,
                    ActType.HOSPITALISATION,
                    ActType.PUNISHMENT_CELL);

    /// Tellings of one taking into custody may differ by so much.
    private static final int ONE_TAKING_DAYS = 45;

    /// "Was released and sentenced in May": so near behind a release stands what follows it.
    private static final int NEXT = 160;

    /// What a page tells so long after a release is of another time.
    private static final int NEWS_DAYS = 45;

    private final List<Line<Event>> happened;
    private final List<Attributed> said;
    private final Dating dating;

    StatusOrder(List<Line<Event>> events, List<Attributed> said, Dating dating) {
        this.happened =
                events.stream().filter(l -> l.value().reality() == Reality.HAPPENED).toList();
        this.said = said;
        this.dating = dating;
    }

    /// {@return the day on which this act changes the state; the earliest there is if nothing
    /// tells}
    LocalDate day(Line<Event> line) {
        Event event = line.value();
        EventDate date = event.date();
        boolean frees = FREEING.contains(event.type());
        if (date.earliest().isPresent() || date.latest().isPresent())
            return HOLDING.contains(event.type()) && hasOneTaking()
                    ? date.earliest().or(date::latest).orElseThrow()
                    : date.latest().or(date::earliest).orElseThrow();
        Optional<LocalDate> told = told(line);
        if (frees) return later(told, floor(line), date);
        // "was arrested", on a page that tells the release: before it, or there would be two
        if (HOLDING.contains(event.type()) && hasOneTaking() && isFreedOnPageOf(line))
            return LocalDate.MIN;
        return told.orElse(LocalDate.MIN);
    }

    /// {@return whether an acquittal leaves nothing behind: of one charge among others it does not
    /// free}
    boolean frees(Line<Event> acquittal) {
        Optional<LocalDate> day = acquittal.value().date().latest();
        return happened.stream()
                .filter(l -> l.value().type() == ActType.CONVICTION)
                .noneMatch(
                        l ->
                                day.isEmpty()
                                        ? standsBeside(l, acquittal)
                                        : l.value()
                                                .date()
                                                .latest()
                                                .filter(d -> !d.isBefore(day.get()))
                                                .isPresent());
    }

    /// {@return whether nothing befell the person later that befalls the living only}
    boolean isFinal(Line<Event> death) {
        // a day that was only reckoned proves nothing
        if (!death.value().dateBasis().equals(Optional.of(Event.DateBasis.STATED))) return true;
        LocalDate day = day(death);
        return happened.stream()
                .filter(l -> OF_THE_LIVING.contains(l.value().type()))
                .flatMap(l -> l.value().date().earliest().stream())
                .noneMatch(d -> day.isAfter(LocalDate.MIN) && d.isAfter(day));
    }

    /// {@return whether "is in prison" is past on its page: it tells how that ended, and of no
    /// custody after}
    boolean isPast(Attributed state) {
        List<Line<Event>> freed =
                happened.stream()
                        .filter(l -> FREEING.contains(l.value().type()))
                        .filter(l -> isOn(l, state.rendition()))
                        .toList();
        Optional<LocalDate> last = freed.stream().map(this::day).max(Comparator.naturalOrder());
        return last.isPresent()
                && dating.about(state).filter(d -> d.isAfter(later(last.get()))).isEmpty()
                && happened.stream()
                        .filter(l -> HOLDING.contains(l.value().type()))
                        .filter(l -> isOn(l, state.rendition()))
                        .flatMap(l -> l.value().date().earliest().stream())
                        .noneMatch(d -> d.isAfter(last.get()));
    }

    private static LocalDate later(LocalDate day) {
        return day.equals(LocalDate.MIN) ? LocalDate.MAX : day.plusDays(NEWS_DAYS);
    }

    private static LocalDate later(
            Optional<LocalDate> told, Optional<LocalDate> floor, EventDate date) {
        LocalDate day =
                Stream.concat(told.stream(), floor.stream())
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
        // a day without a year: the first one after what went before
        if (date instanceof EventDate.Yearless yearless && floor.isPresent() && told.isEmpty()) {
            MonthDay on = yearless.value();
            LocalDate first = on.atYear(floor.get().getYear());
            return first.isBefore(floor.get()) ? on.atYear(first.getYear() + 1) : first;
        }
        return day;
    }

    /// {@return the day of what this release ended: of the custody that its page tells before it,
    /// else of the only taking into custody there is}
    private Optional<LocalDate> floor(Line<Event> release) {
        Optional<LocalDate> onPage =
                happened.stream()
                        .filter(l -> HOLDING.contains(l.value().type()))
                        .filter(l -> l.tells().stream().anyMatch(c -> precedes(c, release)))
                        .flatMap(l -> l.value().date().earliest().stream())
                        .max(Comparator.naturalOrder());
        if (onPage.isPresent() || !hasOneTaking()) return onPage;
        return happened.stream()
                .filter(l -> TAKING.contains(l.value().type()))
                .flatMap(l -> l.value().date().earliest().stream())
                .max(Comparator.naturalOrder());
    }

    /// {@return whether the page tells this before the release, or behind it as what went before}
    private boolean precedes(Claim custody, Line<Event> release) {
        return release.tells().stream()
                .map(Claim::key)
                .filter(key -> key.rendition().equals(custody.key().rendition()))
                .anyMatch(
                        key ->
                                custody.key().start() < key.start()
                                        || (hasOneTaking()
                                                && custody.key().start() > key.start() + NEXT));
    }

    /// {@return whether all that is dated tells of one taking into custody}
    private boolean hasOneTaking() {
        List<LocalDate> days =
                happened.stream()
                        .filter(l -> TAKING.contains(l.value().type()))
                        .flatMap(l -> l.value().date().earliest().stream())
                        .sorted()
                        .toList();
        return days.isEmpty()
                || ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) <= ONE_TAKING_DAYS;
    }

    private boolean isFreedOnPageOf(Line<Event> line) {
        return happened.stream()
                .filter(l -> FREEING.contains(l.value().type()))
                .anyMatch(l -> sharesPage(l, line));
    }

    private static boolean sharesPage(Line<Event> a, Line<Event> b) {
        return a.tells().stream().anyMatch(c -> isOn(b, c.key().rendition()));
    }

    /// "was found guilty of the one and acquitted of the other".
    private static boolean standsBeside(Line<Event> a, Line<Event> b) {
        return a.tells().stream()
                .map(Claim::key)
                .anyMatch(
                        mine ->
                                b.tells().stream()
                                        .map(Claim::key)
                                        .filter(k -> k.rendition().equals(mine.rendition()))
                                        .anyMatch(k -> Math.abs(k.start() - mine.start()) < NEXT));
    }

    private static boolean isOn(Line<Event> line, Sha256 rendition) {
        return line.tells().stream().anyMatch(c -> c.key().rendition().equals(rendition));
    }

    /// {@return when the first page to tell it was written at the earliest}
    private Optional<LocalDate> told(Line<Event> line) {
        return said.stream()
                .filter(a -> line.tells().contains(a.claim()))
                .flatMap(a -> dating.about(a).stream())
                .min(Comparator.naturalOrder());
    }

    /// {@return whether the claim tells of a release}
    static boolean frees(Claim claim) {
        return claim.reality() == Reality.HAPPENED
                && claim.told() instanceof Telling.ActTold act
                && FREEING.contains(act.act());
    }
}
