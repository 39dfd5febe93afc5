package vigil.casefile;

import vigil.casefile.Status.Value;
import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.claim.Telling.State;
import vigil.text.Passage;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A small state machine over what happened: where a person is, since when, and when a source last
/// confirmed it.
final class StatusFinder {
    /// One step: what a telling makes of the state on a day.
    private record Step(
            LocalDate day, int stage, Value value, EventDate since, List<Passage> evidence) {}

    private final Dating dating;

    StatusFinder(Dating dating) {
        this.dating = dating;
    }

    /// {@return the state after the last step}
    Status status(List<Line<Event>> events, List<Attributed> said) {
        List<Step> steps = new ArrayList<>();
        StatusOrder order = new StatusOrder(events, said, dating);
        for (Line<Event> line : events) step(line, order).ifPresent(steps::add);
        for (Attributed a : said) if (!isOver(a, order, said)) state(a).ifPresent(steps::add);
        steps.sort(Comparator.comparing(Step::day).thenComparing(Step::stage));
        Value value = Value.UNKNOWN;
        EventDate since = new EventDate.Undated();
        Optional<LocalDate> confirmed = Optional.empty();
        TreeSet<Passage> evidence = new TreeSet<>();
        for (Step step : steps) {
            if (!follows(value, step.value())) continue;
            if (step.value() != value && !refines(value, step.value())) {
                value = step.value();
                since = step.since();
                evidence.clear();
            }
            evidence.addAll(step.evidence());
            if (!step.day().equals(LocalDate.MIN)) confirmed = Optional.of(step.day());
        }
        return new Status(value, since, latest(confirmed, value, said), List.copyOf(evidence));
    }

    /// "They could go home after spending 15 months in jail": a length of time, on a page that also
    /// tells how it ended, is of what is over.
    private static boolean isOver(Attributed a, StatusOrder order, List<Attributed> said) {
        if (a.claim().told() instanceof Telling.Lasting)
            return said.stream()
                    .filter(b -> b.page().equals(a.page()))
                    .anyMatch(b -> StatusOrder.frees(b.claim()));
        return a.claim().told() instanceof Telling.InState in
                && in.state() == State.HELD
                && order.isPast(a);
    }

    /// The dead stay dead; a hearing does not end a sentence.
    private static boolean follows(Value now, Value next) {
        if (now == Value.DEAD) return next == Value.DEAD;
        return true;
    }

    /// "Is in prison" says nothing new of someone on trial or sentenced, and "is free" nothing new
    /// of an exile.
    private static boolean refines(Value now, Value next) {
        return switch (next) {
            case IN_CUSTODY -> now == Value.ON_TRIAL || now == Value.SERVING_SENTENCE;
            case ON_TRIAL -> now == Value.SERVING_SENTENCE;
            case RELEASED -> now == Value.EXILED;
            case SERVING_SENTENCE, HOUSE_ARREST, MISSING, EXILED, DEAD, UNKNOWN -> false;
        };
    }

    private static Optional<Step> step(Line<Event> line, StatusOrder order) {
        Event event = line.value();
        if (event.reality() != Reality.HAPPENED) return Optional.empty();
        Optional<Value> value = value(event);
        if (value.isEmpty()
                || (event.type() == ActType.ACQUITTAL && !order.frees(line))
                || (event.type() == ActType.DEATH && !order.isFinal(line))) return Optional.empty();
        TreeSet<Passage> evidence = new TreeSet<>();
        for (Claim claim : line.tells()) evidence.addAll(claim.anchors());
        return Optional.of(
                new Step(
                        order.day(line),
                        event.type().ordinal(),
                        value.get(),
                        event.date(),
                        List.copyOf(evidence)));
    }

    private static Optional<Value> value(Event event) {
        return switch (event.type()) {
            case ABDUCTION -> Optional.of(Value.MISSING);
            case ARREST, REMAND, TRANSFER, PUNISHMENT_CELL -> Optional.of(Value.IN_CUSTODY);
            case HOUSE_ARREST -> Optional.of(Value.HOUSE_ARREST);
            case SENTENCE ->
                    event.term().isPresent()
                            ? Optional.of(Value.SERVING_SENTENCE)
                            : Optional.empty();
            case RELEASE, EXCHANGE, PARDON, ACQUITTAL -> Optional.of(Value.RELEASED);
            case EXILE -> Optional.of(Value.EXILED);
            case DEATH -> Optional.of(Value.DEAD);
            case SEARCH,
                    CHARGE,
                    HEARING,
                    CONVICTION,
                    APPEAL,
                    RULING,
                    TORTURE,
                    DENIAL,
                    HUNGER_STRIKE,
                    ILLNESS,
                    HOSPITALISATION,
                    PROTEST,
                    AWARD,
                    STATEMENT,
                    SANCTION ->
                    Optional.empty();
        };
    }

    private Optional<Step> state(Attributed a) {
        if (a.claim().reality() != Reality.HAPPENED) return Optional.empty();
        State state =
                switch (a.claim().told()) {
                    case Telling.Lasting lasting -> lasting.state();
                    case Telling.InState in -> in.state();
                    default -> null;
                };
        Optional<LocalDate> day = dating.about(a);
        if (state == null || day.isEmpty()) return Optional.empty();
        Optional<Value> value =
                switch (state) {
                    case HELD -> Optional.of(Value.IN_CUSTODY);
                    case HOUSE_ARREST -> Optional.of(Value.HOUSE_ARREST);
                    case FREE -> Optional.of(Value.RELEASED);
                    case EXILED -> Optional.of(Value.EXILED);
                    case MISSING -> Optional.of(Value.MISSING);
                    case HUNGER_STRIKE -> Optional.empty();
                };
        return value.map(
                v ->
                        new Step(
                                day.get(),
                                ActType.values().length,
                                v,
                                new EventDate.Undated(),
                                a.claim().anchors()));
    }

    /// A page that was written later and tells acts that only befall people in that state confirms
    /// it too.
    private Optional<LocalDate> latest(
            Optional<LocalDate> confirmed, Value value, List<Attributed> said) {
        if (value == Value.RELEASED || value == Value.UNKNOWN) return confirmed;
        Optional<LocalDate> page =
                said.stream()
                        .filter(a -> a.claim().reality() == Reality.HAPPENED)
                        .filter(
                                a ->
                                        a.claim().told() instanceof Telling.ActTold act
                                                && value(act, value))
                        .flatMap(a -> dating.about(a).stream())
                        .max(Comparator.naturalOrder());
        if (confirmed.isEmpty()) return page;
        return page.filter(p -> p.isAfter(confirmed.get())).or(() -> confirmed);
    }

    private static boolean value(Telling.ActTold act, Value value) {
        return switch (value) {
            case IN_CUSTODY, ON_TRIAL, SERVING_SENTENCE, HOUSE_ARREST ->
                    act.act() == ActType.DENIAL
                            || act.act() == ActType.PUNISHMENT_CELL
                            || act.act() == ActType.TRANSFER
                            || act.act() == ActType.SENTENCE;
            case EXILED -> act.act() == ActType.EXILE;
            case DEAD -> act.act() == ActType.DEATH;
            case MISSING -> act.act() == ActType.ABDUCTION;
            case RELEASED, UNKNOWN -> false;
        };
    }
}
