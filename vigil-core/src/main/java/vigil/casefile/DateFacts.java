package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.DateTold;
import vigil.claim.PageClaims;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.claim.Telling.State;
import vigil.text.Passage;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;
import vigil.time.TimeFact;
import vigil.time.TimeFact.Tense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the claims of each page say about time, as facts for the solver.
final class DateFacts {
    /// Between a colon's two sides stand blanks, quotes and a word or two.
    private static final int MOST_TO_ELABORATION = 40;

    private DateFacts() {}

    /// {@return every date that the pages say of themselves, of acts, and by the way}
    ///
    /// @param names what the happening of each claim is called: claims that are one happening share
    ///   it
    static List<TimeFact> of(
            Bundle bundle, List<Attributed> said, Function<Attributed, String> names) {
        List<TimeFact> facts = new ArrayList<>();
        Set<Passage> used = new HashSet<>();
        Map<String, List<Attributed>> byPage = new HashMap<>();
        for (Attributed a : said) byPage.computeIfAbsent(a.page(), _ -> new ArrayList<>()).add(a);
        for (PageClaims page : bundle.told()) {
            String id = page.mentions().page().id();
            bundle.published(page.mentions().page().rendition().id())
                    .flatMap(
                            p ->
                                    EventDates.read(p.edtf())
                                            .map(
                                                    date ->
                                                            new TimeFact.PageDated(
                                                                    id,
                                                                    date,
                                                                    p.evidence().stream()
                                                                            .toList())))
                    .ifPresent(facts::add);
            List<Attributed> here = byPage.getOrDefault(id, List.of());
            CountedFrom counted = new CountedFrom(page, here, names);
            List<TimeFact> told = new ArrayList<>();
            for (Attributed a : here) told(page, a, counted, names, used).ifPresent(told::add);
            Optional<Passage> oldest = oldest(page, used);
            for (DateExpression date : page.dates())
                if (date.meaning().dates() && (used.add(date.passage()) || isPeriod(date)))
                    byTheWay(page, date, counted, oldest).ifPresent(told::add);
            facts.addAll(told);
            if (bundle.published(page.mentions().page().rendition().id()).isEmpty())
                facts.addAll(new NamedWeekdays(page).twins(told));
        }
        return facts;
    }

    /// "Held from 2005 to 2011" dates the taking by its beginning, and the page by its end.
    private static boolean isPeriod(DateExpression date) {
        return date.meaning() instanceof Meaning.Fixed(EventDate.Between _);
    }

    /// A date that no claim rests on still tells when its page was written, and others count from
    /// it.
    private static Optional<TimeFact> byTheWay(
            PageClaims page, DateExpression date, CountedFrom counted, Optional<Passage> oldest) {
        List<Passage> words = List.of(date.passage());
        if (date.meaning() instanceof Meaning.FromEvent offset)
            return counted.base(date, offset.anchor(), Optional.empty())
                    .map(base -> new TimeFact.Offset(counted.eventOf(date), base, offset, words));
        return Optional.of(
                new TimeFact.Told(
                        page.mentions().page().id(),
                        counted.eventOf(elaborated(page, date).orElse(date)),
                        date.meaning(),
                        // a page looks back at the oldest of its dates, whatever it says of the
                        // others
                        page.past().contains(date.passage())
                                        || oldest.filter(date.passage()::equals).isPresent()
                                ? Tense.PAST
                                : Tense.UNKNOWN,
                        words));
    }

    /// "A letter was sent a week ago: 'On 9 June ...'": what follows the colon tells the same
    /// again, with its date.
    private static Optional<DateExpression> elaborated(PageClaims page, DateExpression date) {
        boolean counted =
                date.meaning() instanceof Meaning.FromPage
                        || (date.meaning() instanceof Meaning.Part(_, var of)
                                && of instanceof Meaning.FromPage);
        if (!counted) return Optional.empty();
        String text = page.mentions().page().rendition().text();
        return page.dates().stream()
                .filter(d -> Dating.wordsDay(d.meaning()))
                .filter(d -> d.passage().start() >= date.passage().end())
                .min(Comparator.comparing(DateExpression::passage))
                .filter(
                        d -> {
                            String between =
                                    text.substring(date.passage().end(), d.passage().start());
                            return between.length() <= MOST_TO_ELABORATION
                                    && between.indexOf(':') >= 0;
                        });
    }

    private static Optional<Passage> oldest(PageClaims page, Set<Passage> used) {
        return page.dates().stream()
                .filter(
                        d ->
                                d.meaning() instanceof Meaning.Fixed(EventDate.Point point)
                                        && point.earliest().isPresent())
                .min(
                        Comparator.comparing(
                                        (DateExpression d) ->
                                                ((Meaning.Fixed) d.meaning())
                                                        .date()
                                                        .earliest()
                                                        .orElseThrow())
                                .thenComparing(DateExpression::passage))
                .map(DateExpression::passage)
                .filter(p -> !used.contains(p));
    }

    private static Optional<TimeFact> told(
            PageClaims page,
            Attributed a,
            CountedFrom counted,
            Function<Attributed, String> names,
            Set<Passage> used) {
        Claim claim = a.claim();
        if (claim.told() instanceof Telling.Lasting || claim.told() instanceof Telling.InState)
            return Optional.empty();
        if (claim.when().isEmpty()) return Optional.empty();
        DateTold when = claim.when().get();
        // a date carried on belongs to another clause: it is a fact there; news may be a day old
        if (when.isLikely()) return Optional.empty();
        DateExpression expression = when.expression();
        List<Passage> words = List.of(expression.passage());
        used.add(expression.passage());
        if (when.tie() == DateTold.Tie.LATEST_BY)
            return expression.meaning().dates()
                    ? Optional.of(
                            new TimeFact.Told(
                                    a.page(),
                                    "telling|" + a.page() + "|" + expression.passage().start(),
                                    expression.meaning(),
                                    Tense.PAST,
                                    words))
                    : Optional.empty();
        if (expression.meaning().fromEvent().isPresent())
            return counted.base(
                            expression,
                            expression.meaning().fromEvent().get().anchor(),
                            Optional.of(a))
                    .filter(base -> !base.equals(names.apply(a)))
                    .map(
                            base ->
                                    new TimeFact.Offset(
                                            names.apply(a), base, expression.meaning(), words));
        if (!expression.meaning().dates()) return Optional.empty();
        return Optional.of(
                new TimeFact.Told(
                        a.page(),
                        names.apply(a),
                        expression.meaning(),
                        tense(claim, page.due().contains(expression.passage())),
                        words));
    }

    /// @param due whether the date stands with a verb in the past: "was due for release on 16 July"
    private static Tense tense(Claim claim, boolean due) {
        return switch (claim.reality()) {
            case HAPPENED, ALLEGED -> Tense.PAST;
            case PLANNED -> due ? Tense.UNKNOWN : Tense.FUTURE;
            case DENIED, DEMANDED -> Tense.UNKNOWN;
        };
    }

    /// {@return facts about how long states have lasted, where the act that began them is known}
    ///
    /// @param start the happening that began a state of a person on a page, where it is one
    static List<TimeFact> lasting(
            List<Attributed> said,
            java.util.function.BiFunction<Attributed, State, Optional<String>> start) {
        List<TimeFact> facts = new ArrayList<>();
        for (Attributed a : said)
            if (a.claim().told() instanceof Telling.Lasting lasting
                    && a.claim().reality() == Reality.HAPPENED)
                start.apply(a, lasting.state())
                        .ifPresent(
                                event ->
                                        facts.add(
                                                new TimeFact.LastingOn(
                                                        a.page(),
                                                        event,
                                                        lasting.duration(),
                                                        List.of(lasting.words()))));
        return facts;
    }

    /// {@return the type of act that begins a state}
    static Optional<ActType> beginning(State state) {
        return switch (state) {
            case HELD -> Optional.of(ActType.ARREST);
            case HOUSE_ARREST -> Optional.of(ActType.HOUSE_ARREST);
            case HUNGER_STRIKE -> Optional.of(ActType.HUNGER_STRIKE);
            case EXILED -> Optional.of(ActType.EXILE);
            case MISSING -> Optional.of(ActType.ABDUCTION);
            case FREE -> Optional.of(ActType.RELEASE);
        };
    }
}
