package vigil.casefile;

import vigil.claim.DateTold;
import vigil.claim.PageClaims;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.PublicationDate;
import vigil.time.DateAlgebra;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;
import vigil.time.TimeFact;
import vigil.time.TimeSolution;
import vigil.time.TimeSolution.Inferred;
import vigil.time.TimeSolver;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// When pages were written and acts took place: hands what the claims say to the [TimeSolver], and
/// reads its answer.
final class Dating {
    /// A solver's reasons may reach far; a line shows the nearest.
    private static final int MOST_DERIVED_FROM = 4;

    /// A span that was inferred is shown if it is no longer than a season.
    private static final int MOST_DAYS_PRINTED = 92;

    private static final int MOST_DAYS_OF_PAGE = 400;

    /// The days of so many pages are guessed, each with the others.
    private static final int MOST_GUESSES = 12;

    private final Bundle bundle;
    private final Function<Attributed, String> names;
    private final TimeSolution solution;

    /// What follows if the pages whose dates are likely were written then; only shown, marked as a
    /// guess, and never reasoned from.
    private final TimeSolution likely;

    private Dating(
            Bundle bundle,
            Function<Attributed, String> names,
            TimeSolution solution,
            TimeSolution likely) {
        this.bundle = bundle;
        this.names = names;
        this.solution = solution;
        this.likely = likely;
    }

    /// Solves what the bundle says.
    ///
    /// @param said every claim about a person
    /// @param names what the happening of each claim is called: claims that are one happening share
    ///   it
    /// @param more facts that follow from what is known of happenings
    static Dating solve(
            Bundle bundle,
            List<Attributed> said,
            Function<Attributed, String> names,
            List<TimeFact> more,
            LocalDate asOf) {
        List<TimeFact> facts = new ArrayList<>(more);
        facts.addAll(DateFacts.of(bundle, said, names));
        TimeSolution solution = TimeSolver.solve(facts, asOf);
        List<TimeFact> guesses = new ArrayList<>();
        for (PageClaims page : bundle.told()) {
            String id = page.mentions().page().id();
            Inferred inferred = solution.pages().get(id);
            if (inferred != null
                    && !saysItsYear(bundle, page.mentions().page().rendition().id())
                    && PageDating.isShown(inferred))
                guesses.add(new TimeFact.PageDated(id, inferred.likeliest(), List.of()));
        }
        TimeSolution likely = solution;
        List<TimeFact> taken = new ArrayList<>(facts);
        for (TimeFact guess : guesses.subList(0, Math.min(guesses.size(), MOST_GUESSES))) {
            taken.add(guess);
            TimeSolution next = TimeSolver.solve(taken, asOf);
            // a guess that what is told must give way to is no good one
            if (next.aside().size() > likely.aside().size()) taken.removeLast();
            else likely = next;
        }
        return new Dating(bundle, names, solution, likely);
    }

    /// {@return when this claim puts its act}
    Dated dateOf(Attributed a) {
        if (a.claim().when().isEmpty()) return Dated.NOT;
        DateTold when = a.claim().when().get();
        Meaning meaning = when.expression().meaning();
        if (when.tie() == DateTold.Tie.LATEST_BY) return latestBy(a, when);
        if (when.tie() == DateTold.Tie.NEWS)
            return meaning instanceof Meaning.FromPage ? news(a) : reported(a, when);
        // carried on from another sentence: on real pages (nine bundles) that dated more acts
        // wrongly than rightly
        if (!meaning.dates() || when.tie() == DateTold.Tie.CARRIED) return Dated.NOT;
        if (meaning instanceof Meaning.Fixed(var date))
            return new Dated(
                    Dated.moment(date),
                    Event.DateBasis.STATED,
                    true,
                    Dated.moment(date),
                    date instanceof EventDate.Until ? date : Dated.moment(date),
                    List.of(),
                    List.of());
        Inferred inferred = solution.events().get(names.apply(a));
        if (inferred == null) return unsolved(meaning);
        EventDate likeliest = Dated.moment(inferred.likeliest());
        if (!PageDating.isAnchored(inferred) || DateAlgebra.yearless(likeliest))
            return guessed(a, unsolved(meaning));
        if (isVague(likeliest)) return bounded(meaning, inferred.within());
        // a year that was only likely must not keep this telling from another that knows the year
        EventDate date = PageDating.isSure(likeliest) ? likeliest : unsolved(meaning, likeliest);
        return new Dated(
                date,
                Event.DateBasis.DERIVED,
                wordsDay(meaning) && saysItsYear(a),
                likeliest,
                date,
                inferred.passages().stream()
                        .filter(p -> !p.equals(when.expression().passage()))
                        .limit(MOST_DERIVED_FROM)
                        .toList(),
                inferred.why());
    }

    /// What a page tells as its news is shown on the page's day, marked as uncertain; while
    /// tellings are joined it is only not later.
    private Dated news(Attributed a) {
        if (!(written(a) instanceof EventDate.Point day) || uncertain(day).isEmpty())
            return Dated.NOT;
        return new Dated(
                new EventDate.Undated(),
                Event.DateBasis.DERIVED,
                false,
                uncertain(day).get(),
                new EventDate.Until(day),
                bundle.published(a.rendition()).flatMap(PublicationDate::evidence).stream()
                        .toList(),
                List.of("the news of a page of " + EventDates.print(day)));
    }

    /// What a page of no known day tells as its news is shown on the day on which that was
    /// reported.
    private Dated reported(Attributed a, DateTold when) {
        Optional<Inferred> inferred = telling(solution, a, when);
        Optional<EventDate> shown =
                inferred.filter(PageDating::isAnchored)
                        .or(() -> telling(likely, a, when).filter(PageDating::isAnchored))
                        .flatMap(i -> uncertain(i.likeliest()));
        EventDate day = shown.orElse(unsolved(when.expression().meaning()).date());
        return new Dated(
                new EventDate.Undated(),
                Event.DateBasis.DERIVED,
                false,
                day,
                shown.filter(EventDate.Point.class::isInstance)
                        .<EventDate>map(d -> new EventDate.Until((EventDate.Point) d))
                        .orElse(new EventDate.Undated()),
                List.of(when.expression().passage()),
                List.of(
                        "the news of a page was reported \""
                                + when.expression().passage().quote()
                                + "\""));
    }

    private static Optional<Inferred> telling(TimeSolution solved, Attributed a, DateTold when) {
        String place = a.page() + "|" + when.expression().passage().start();
        return Optional.ofNullable(solved.events().get("telling|" + place))
                .or(() -> Optional.ofNullable(solved.events().get("date|" + place)));
    }

    private Dated latestBy(Attributed a, DateTold when) {
        Optional<Inferred> inferred = telling(solution, a, when);
        if (inferred.isEmpty() || !(inferred.get().likeliest() instanceof EventDate.Point point))
            return Dated.NOT;
        EventDate by = new EventDate.Until(point);
        return new Dated(
                new EventDate.Undated(),
                Event.DateBasis.DERIVED,
                false,
                new EventDate.Undated(),
                by,
                List.of(),
                List.of("not later than " + EventDates.print(point) + ", when it was told"));
    }

    private boolean saysItsYear(Attributed a) {
        return saysItsYear(bundle, a.rendition());
    }

    private static boolean saysItsYear(Bundle bundle, Sha256 rendition) {
        return bundle.published(rendition)
                .flatMap(p -> EventDates.read(p.edtf()))
                .filter(date -> date.earliest().isPresent())
                .isPresent();
    }

    /// Only on a page that says its own date is the year of such a day beyond doubt.
    static boolean wordsDay(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Open open -> open.day().isPresent() && open.month().isPresent();
            case Meaning.Toward(var open, _) -> wordsDay(open);
            case Meaning.Bounded(_, var of) -> wordsDay(of);
            // "the same day"
            case Meaning.FromEvent(var amount, var grain, _) ->
                    amount.isZero() && grain == Meaning.Grain.DAY;
            default -> false;
        };
    }

    /// A year that only the likely dates of pages give is shown as uncertain; while tellings are
    /// joined the day has none.
    private Dated guessed(Attributed a, Dated open) {
        Inferred guess = likely.events().get(names.apply(a));
        if (guess == null || !DateAlgebra.yearless(open.date()) || !PageDating.isAnchored(guess))
            return open;
        Optional<EventDate> shown = uncertain(guess.likeliest());
        if (shown.isEmpty()) return open;
        return new Dated(
                open.date(),
                Event.DateBasis.DERIVED,
                open.worded(),
                shown.get(),
                open.within(),
                guess.passages().stream().limit(MOST_DERIVED_FROM).toList(),
                guess.why());
    }

    private static Optional<EventDate> uncertain(EventDate guess) {
        return switch (guess) {
            case EventDate.Day(var day, _) ->
                    Optional.of(new EventDate.Day(day, EventDate.Qualifier.UNCERTAIN));
            case EventDate.Month(var month, _) ->
                    Optional.of(new EventDate.Month(month, EventDate.Qualifier.UNCERTAIN));
            default -> Optional.empty();
        };
    }

    /// "This month" on a page of which only the year is known says nothing that a line could show.
    private static boolean isVague(EventDate date) {
        return switch (date) {
            case EventDate.Between(var from, var to) ->
                    ChronoUnit.DAYS.between(
                                    from.earliest().orElseThrow(), to.latest().orElseThrow())
                            > MOST_DAYS_PRINTED;
            case EventDate.Since _, EventDate.Until _ -> true;
            case EventDate.Day _,
                    EventDate.Month _,
                    EventDate.InYear _,
                    EventDate.Yearless _,
                    EventDate.YearlessMonth _,
                    EventDate.Undated _ ->
                    false;
        };
    }

    private static Dated bounded(Meaning meaning, EventDate within) {
        Dated open = unsolved(meaning);
        return new Dated(
                open.date(),
                open.basis(),
                open.worded(),
                open.printed(),
                within,
                List.of(),
                List.of());
    }

    private static EventDate unsolved(Meaning meaning, EventDate otherwise) {
        EventDate open = unsolved(meaning).date();
        return open instanceof EventDate.Undated ? otherwise : open;
    }

    /// What is left of an expression whose year nobody knows.
    private static Dated unsolved(Meaning meaning) {
        if (meaning instanceof Meaning.Toward(var open, _)) return unsolved(open);
        // "in early May", "on the morning of 5 May"
        if (meaning instanceof Meaning.Part(_, var of)) return unsolved(of);
        // "in October last year": the month stands, whatever the year
        if (meaning instanceof Meaning.Within(var part, _)) return unsolved(part);
        // "until 8 April" is the day of something else
        if (meaning instanceof Meaning.Bounded(var edge, var of))
            return edge == Meaning.Edge.SINCE ? unsolved(of) : Dated.NOT;
        if (meaning instanceof Meaning.Open open && open.month().isPresent()) {
            EventDate date =
                    open.day()
                            .<EventDate>map(
                                    day ->
                                            new EventDate.Yearless(
                                                    java.time.MonthDay.of(open.month().get(), day)))
                            .orElse(new EventDate.YearlessMonth(open.month().get()));
            return new Dated(date, Event.DateBasis.STATED, true, date, date, List.of(), List.of());
        }
        return Dated.NOT;
    }

    /// {@return what was inferred about when this page was written}
    Optional<Inferred> page(String id) {
        return Optional.ofNullable(solution.pages().get(id));
    }

    /// {@return the days on which this page can have been written, as far as anything bounds them}
    EventDate written(Page page) {
        return bundle.published(page.rendition().id())
                .flatMap(p -> EventDates.read(p.edtf()))
                .or(() -> page(bundle.page(page.rendition().id()).id()).map(Inferred::within))
                .orElse(new EventDate.Undated());
    }

    /// {@return the days on which the page of this claim can have been written}
    EventDate written(Attributed said) {
        return written(bundle.page(said.rendition()));
    }

    /// {@return the first day on which the page of this claim can have been written, if its date is
    /// known to a year or so}
    Optional<LocalDate> about(Attributed said) {
        EventDate written = written(said);
        return written.earliest()
                .filter(
                        first ->
                                written.latest()
                                        .filter(
                                                last ->
                                                        ChronoUnit.DAYS.between(first, last)
                                                                <= MOST_DAYS_OF_PAGE)
                                        .isPresent());
    }

    /// {@return when each page was published, as far as anything tells}
    List<PageDate> pageDates() {
        return new PageDating(bundle, solution, likely).dates();
    }

    TimeSolution solution() {
        return solution;
    }
}
