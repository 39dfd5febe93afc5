package vigil.casefile;

import vigil.Reason;
import vigil.claim.ActType;
import vigil.claim.Party;
import vigil.claim.Telling.ActTold;
import vigil.text.Stated;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Makes one line of each happening: the date most exact, the other fields from the tellings that
/// most sources share.
final class EventLines {
    private final Corroboration corroboration;
    private final Certainty certainty;
    private final Dating dating;
    private final Predicate<ActTelling> entered;

    /// @param entered whether a person entered the telling
    EventLines(
            Corroboration corroboration,
            Certainty certainty,
            Dating dating,
            Predicate<ActTelling> entered) {
        this.entered = entered;
        this.corroboration = corroboration;
        this.certainty = certainty;
        this.dating = dating;
    }

    /// {@return the lines of one person's happenings, in the order of time}
    List<Line<Event>> lines(List<Happening> happenings) {
        return happenings.stream()
                .map(h -> line(h, companion(h, happenings)))
                .sorted(
                        Comparator.comparing((Line<Event> l) -> l.value().date(), EventDates.ORDER)
                                .thenComparing(l -> l.value().type())
                                .thenComparing(l -> l.tells().getFirst().key()))
                .toList();
    }

    /// A conviction and the sentence of one clause have one date.
    private static Optional<Happening> companion(Happening happening, List<Happening> all) {
        ActType other =
                switch (happening.type()) {
                    case CONVICTION -> ActType.SENTENCE;
                    case SENTENCE -> ActType.CONVICTION;
                    case EXCHANGE -> ActType.RELEASE;
                    case RELEASE -> ActType.EXCHANGE;
                    default -> null;
                };
        if (other == null || happening.tellings().stream().anyMatch(ActTelling::hasOpenDate))
            return Optional.empty();
        return all.stream()
                .filter(h -> h.type() == other && h.reality() == happening.reality())
                .filter(
                        h ->
                                h.tellings().stream()
                                        .anyMatch(
                                                a ->
                                                        happening.tellings().stream()
                                                                .anyMatch(a::sharesClause)))
                .filter(h -> h.when().fits(happening.when()))
                .min(Comparator.comparingInt(h -> h.when().vagueness()));
    }

    private Line<Event> line(Happening happening, Optional<Happening> companion) {
        List<ActTelling> tellings = happening.tellings();
        List<Attributed> said =
                tellings.stream().map(ActTelling::said).sorted(Attributed.ORDER).toList();
        List<Reason> resolved = new ArrayList<>();
        ActTelling dated = best(happening);
        Dated when = dated.when();
        if (companion.isPresent() && best(companion.get()).when().vagueness() < when.vagueness()) {
            dated = best(companion.get());
            when = dated.when();
            resolved.add(
                    new Reason(
                            "date-of-companion",
                            0,
                            "told with the " + companion.get().type().code()));
        }
        if (said.size() > 1 && !(when.date() instanceof EventDate.Undated))
            resolved.add(
                    new Reason(
                            "date-most-exact",
                            0,
                            EventDates.print(when.date()) + " on " + dated.said().page()));
        for (String why : when.why()) resolved.add(new Reason("date-derived", 0, why));
        int origins = corroboration.count(tellings.stream().map(ActTelling::rendition).toList());
        ActTold shown =
                tellings.stream()
                        .max(Comparator.comparingInt(t -> t.said().certainty()))
                        .orElseThrow()
                        .act();
        Event event =
                new Event(
                        happening.type(),
                        when.printed(),
                        when.printed() instanceof EventDate.Undated
                                ? Optional.empty()
                                : Optional.of(when.basis()),
                        voted(
                                happening,
                                Disagreement.Kind.PLACE,
                                t -> t.act().place().map(Stated::value)),
                        voted(
                                happening,
                                Disagreement.Kind.COUNT,
                                t -> t.act().actor().map(Party::words)),
                        voted(
                                happening,
                                Disagreement.Kind.TERM,
                                t -> t.act().term().map(Stated::value)),
                        voted(
                                happening,
                                Disagreement.Kind.CHARGE,
                                t -> t.act().charge().map(Stated::value)),
                        shown.about().flatMap(EventLines::about),
                        happening.reality(),
                        saidBy(tellings));
        return new Line<>(
                said.getFirst().claim().key().toString(),
                event,
                said.stream().map(Attributed::claim).toList(),
                when.beyond(said.stream().map(Attributed::claim).toList()),
                origins,
                certainty.of(said, origins),
                Line.Standing.PROPOSED,
                resolved);
    }

    /// The most exact date; among equals the one that most origins tell, then the page that was
    /// written first, then the order of claims.
    private ActTelling best(Happening happening) {
        List<ActTelling> tellings = happening.speaking(Disagreement.Kind.DATE, entered);
        Comparator<ActTelling> order =
                Comparator.comparingInt((ActTelling t) -> t.when().vagueness())
                        .thenComparing(t -> t.when().printed() instanceof EventDate.Undated)
                        .thenComparing(t -> t.when().basis())
                        .thenComparing(
                                t ->
                                        -corroboration.count(
                                                tellings.stream()
                                                        .filter(
                                                                o ->
                                                                        o.when()
                                                                                .date()
                                                                                .equals(
                                                                                        t.when()
                                                                                                .date()))
                                                        .map(ActTelling::rendition)
                                                        .toList()))
                        .thenComparing(t -> dating.written(t.said()), EventDates.ORDER)
                        .thenComparing(ActTelling::said, Attributed.ORDER);
        return tellings.stream().min(order).orElseThrow();
    }

    /// What a person settled for or entered, else the value that most tellings give.
    private Optional<String> voted(
            Happening happening,
            Disagreement.Kind kind,
            Function<ActTelling, Optional<String>> field) {
        Optional<String> decided = voted(happening.speaking(kind, entered), field);
        return decided.or(() -> voted(happening.tellings(), field));
    }

    /// The value that most origins tell; among equals that of the surest reading, then the longest.
    private Optional<String> voted(
            List<ActTelling> tellings, Function<ActTelling, Optional<String>> field) {
        Map<String, List<ActTelling>> byValue = new TreeMap<>();
        for (ActTelling telling : tellings)
            field.apply(telling)
                    .ifPresent(
                            v -> byValue.computeIfAbsent(v, _ -> new ArrayList<>()).add(telling));
        return byValue.entrySet().stream()
                .max(
                        Comparator.comparingInt(
                                        (Map.Entry<String, List<ActTelling>> e) ->
                                                corroboration.count(
                                                        e.getValue().stream()
                                                                .map(ActTelling::rendition)
                                                                .toList()))
                                .thenComparingInt(
                                        e ->
                                                e.getValue().stream()
                                                        .mapToInt(t -> t.said().certainty())
                                                        .max()
                                                        .orElse(0))
                                .thenComparingInt(e -> e.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /// What a page tells in its own voice needs no speaker.
    private Optional<String> saidBy(List<ActTelling> tellings) {
        if (tellings.stream().anyMatch(t -> t.claim().speaker().isEmpty())) return Optional.empty();
        return voted(tellings, t -> t.claim().speaker().map(Party::words));
    }

    private static Optional<EventDate> about(DateExpression expression) {
        return expression.meaning() instanceof Meaning.Fixed(var date)
                ? Optional.of(date)
                : Optional.empty();
    }
}
