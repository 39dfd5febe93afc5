package vigil.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;
import java.util.Optional;

/// What the words of a [DateExpression] mean. [DateResolver] turns it into an [EventDate], given a
/// base.
public sealed interface Meaning {
    /// A date that needs nothing else: "25 October 2017", "in 2015", "since January 2015".
    record Fixed(EventDate date) implements Meaning {}

    /// A day or month whose year (or whose month and year, or week) is open: "June 9", "vendredi 27
    /// octobre", "Friday", "the 27th". At least one part is told.
    ///
    /// @param day day of month, where told
    /// @param month where told
    /// @param weekday where told: admits only years (or months, or weeks) in which it fits
    record Open(Optional<Integer> day, Optional<Month> month, Optional<DayOfWeek> weekday)
            implements Meaning {}

    /// Counted from the page's own date: "yesterday", "a week ago", "last month", "this year".
    ///
    /// @param amount signed: negative is before the base; zero is the unit that holds the base
    /// @param grain the unit the answer is precise to
    record FromPage(Period amount, Grain grain) implements Meaning {}

    /// Counted from an act: "three days later", "the same day", "three days after the arrest".
    ///
    /// @param amount signed: negative is before the act
    /// @param grain the unit the answer is precise to
    /// @param anchor which act
    record FromEvent(Period amount, Grain grain, Anchor anchor) implements Meaning {}

    /// Counted from another date: "two days after 5 May".
    record FromDate(Meaning base, Period amount, Grain grain) implements Meaning {}

    /// The nearest such day or month on one side of the page's date: "last Friday", "next March".
    record Toward(Open open, Side side) implements Meaning {}

    /// A part told inside a whole: "Friday last week", "June last year", "the 5th of this month".
    record Within(Open part, Meaning whole) implements Meaning {}

    /// From one date to another, ends included: "26–28 February", "between May and July", "from
    /// Monday to Friday", "in spring".
    record Span(Meaning from, Meaning to) implements Meaning {}

    /// The week (Monday to Sunday) that holds a day: "la semaine du 23 octobre".
    record WeekOf(Meaning day) implements Meaning {}

    /// One side of a date that is not [Fixed]: "since Friday", "until last month".
    record Bounded(Edge edge, Meaning of) implements Meaning {}

    /// A part of a date, or its neighbourhood: "early June", "mid-2016", "about a week ago".
    record Part(Slice slice, Meaning of) implements Meaning {}

    /// How long something lasted or lasts: "for 2,5 years", "for a second year", "eight years",
    /// "life".
    record Lasting(DurationTold duration) implements Meaning {}

    /// Near the page's date without saying how near: "now", "recently", "soon".
    record Vague(When when) implements Meaning {}

    /// How often: "every day", "twice a week". No date.
    ///
    /// @param every ISO 8601 duration from one time to the next, such as `P1D`, or `XXXX-WXX-5` for
    ///   "on Fridays", `XXXX-07` for "every July"
    record Repeated(String every) implements Meaning {}

    /// Years before our era: history, and the date of no act.
    ///
    /// @param from the earlier year, which is the larger number
    /// @param to the later year; the same if one is told
    record Ancient(int from, int to) implements Meaning {}

    /// {@return whether this can say when one act happened; durations, repetitions and words such
    /// as "recently" cannot}
    default boolean dates() {
        return switch (this) {
            case Lasting _, Vague _, Repeated _, Ancient _ -> false;
            case Part(_, var of) -> of.dates();
            case Bounded(_, var of) -> of.dates();
            case Fixed _,
                    Open _,
                    FromPage _,
                    FromEvent _,
                    FromDate _,
                    Toward _,
                    Within _,
                    Span _,
                    WeekOf _ ->
                    true;
        };
    }

    /// {@return what this counts from an act: itself, or what it is a part of}
    default Optional<FromEvent> fromEvent() {
        return switch (this) {
            case FromEvent offset -> Optional.of(offset);
            case Part(_, var of) -> of.fromEvent();
            case Within(_, var whole) -> whole.fromEvent();
            case Fixed _,
                    Open _,
                    FromPage _,
                    FromDate _,
                    Toward _,
                    Span _,
                    WeekOf _,
                    Bounded _,
                    Lasting _,
                    Vague _,
                    Repeated _,
                    Ancient _ ->
                    Optional.empty();
        };
    }

    /// Which act a date counts from.
    enum Anchor {
        /// The one told just before: "three days later", "the same day".
        TOLD_BEFORE,
        /// The one whose name follows the expression: "three days after" + "the arrest".
        NAMED_AFTER
    }

    /// Before or after the base.
    enum Side {
        PAST,
        FUTURE
    }

    /// Which side of a date the words name.
    enum Edge {
        SINCE,
        AFTER,
        UNTIL,
        BEFORE
    }

    /// What part of a date the words name.
    enum Slice {
        ABOUT,
        START,
        MIDDLE,
        END
    }

    /// Precision of a computed date.
    enum Grain {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY
    }

    /// A moment near the page's own.
    enum When {
        PAST,
        PRESENT,
        FUTURE
    }
}
