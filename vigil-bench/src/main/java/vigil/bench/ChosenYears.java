package vigil.bench;

import vigil.time.DateResolver;
import vigil.time.DateResolver.Base;
import vigil.time.EventDate;
import vigil.time.Meaning;
import vigil.time.Meaning.Open;
import vigil.time.TimeFact.Tense;

import java.time.Year;
import java.util.Optional;

/// Days and months without a year, given one, as annotators do: in news by the tense or the
/// nearest, in a history that of the date told before.
final class ChosenYears {
    /// A day so near ahead may follow a verb in the past: "was extended to 16 November".
    private static final int NEAR_DAYS = 60;

    private final EventDate page;
    private final Tense tense;
    private final Optional<EventDate> told;

    private ChosenYears(EventDate page, Tense tense, Optional<EventDate> told) {
        this.page = page;
        this.tense = tense;
        this.told = told;
    }

    static ChosenYears news(EventDate page, Tense tense) {
        return new ChosenYears(page, tense, Optional.empty());
    }

    static ChosenYears story(EventDate told) {
        return new ChosenYears(told, Tense.UNKNOWN, Optional.of(told));
    }

    Meaning in(Meaning meaning) {
        return switch (meaning) {
            case Open open when open.month().isPresent() ->
                    (told.isPresent() ? inYearOf(open, told.get()) : nearest(open))
                            .<Meaning>map(Meaning.Fixed::new)
                            .orElse(open);
            case Open open when open.day().isEmpty() && tense == Tense.FUTURE ->
                    new Meaning.Fixed(DateResolver.resolve(open, base(Tense.FUTURE)));
            case Meaning.Bounded(var edge, var of) -> new Meaning.Bounded(edge, in(of));
            case Meaning.Part(var slice, var of) -> new Meaning.Part(slice, in(of));
            case Meaning.WeekOf(var day) -> new Meaning.WeekOf(in(day));
            case Meaning.FromDate(var day, var amount, var grain) ->
                    new Meaning.FromDate(in(day), amount, grain);
            case Meaning.Span(Open from, Open to) when told.isEmpty() && season(from, to) ->
                    meaning;
            case Meaning.Span(var from, var to) -> new Meaning.Span(in(from), in(to));
            default -> meaning;
        };
    }

    private static boolean season(Open from, Open to) {
        return from.day().isEmpty() && to.day().isEmpty() && from.month().isPresent();
    }

    private Base base(Tense by) {
        return new Base(page, new EventDate.Undated(), by);
    }

    private Optional<EventDate> nearest(Open open) {
        if (page.earliest().isEmpty()) return Optional.empty();
        EventDate past = DateResolver.resolve(open, base(Tense.PAST));
        EventDate future = DateResolver.resolve(open, base(Tense.FUTURE));
        if (past.latest().isEmpty() || future.earliest().isEmpty()) return Optional.empty();
        long back = page.earliest().get().toEpochDay() - past.latest().get().toEpochDay();
        long ahead = future.earliest().get().toEpochDay() - page.earliest().get().toEpochDay();
        boolean nearer = open.day().isPresent() && ahead < back;
        return Optional.of(
                switch (tense) {
                    case PAST -> nearer && ahead <= NEAR_DAYS ? future : past;
                    case FUTURE -> future;
                    case UNKNOWN -> nearer ? future : past;
                });
    }

    /// The same year as the date told before.
    private static Optional<EventDate> inYearOf(Open open, EventDate told) {
        if (told.earliest().isEmpty()) return Optional.empty();
        EventDate year =
                new EventDate.InYear(Year.from(told.earliest().get()), EventDate.Qualifier.NONE);
        EventDate there =
                DateResolver.resolve(
                        new Meaning.Within(open, new Meaning.Fixed(year)), Base.ofPage(year));
        return there instanceof EventDate.Point && !there.equals(year)
                ? Optional.of(there)
                : Optional.empty();
    }
}
