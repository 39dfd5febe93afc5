package vigil.time;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.Optional;
import vigil.text.Passage;

/// A date as a page words it, before anybody knows its year or what it counts from.
///
/// @param passage the words, prepositions of time included ("since January 2015")
/// @param meaning what they mean
/// @param rule id of the rule that read them
public record DateExpression(Passage passage, Meaning meaning, String rule) {
    /// What the words mean.
    public sealed interface Meaning {
        /// A date that needs nothing else: "25 October 2017", "in 2015", "since January 2015".
        record Fixed(EventDate date) implements Meaning {}

        /// A day or month whose year is open: "June 9", "vendredi 27 octobre", "Friday", "the 27th".
        ///
        /// @param day day of month, where told
        /// @param month where told
        /// @param weekday where told: admits only years (or weeks) in which it fits
        /// @param edge point in time, since it, or until it
        record Open(
                Optional<Integer> day,
                Optional<java.time.Month> month,
                Optional<DayOfWeek> weekday,
                Edge edge)
                implements Meaning {}

        /// Counted from the page's own date: "yesterday", "a week ago", "last month", "on Friday last week".
        ///
        /// @param amount signed: negative is before the base
        /// @param grain the unit the answer is precise to
        record FromPage(Period amount, Grain grain, boolean approximate) implements Meaning {}

        /// Counted from the event told just before, or from a named act: "three days later", "the same day".
        record FromEvent(Period amount, Grain grain, boolean approximate) implements Meaning {}

        /// How long something lasted or lasts: "for 2,5 years", "for a second year".
        record Lasting(DurationTold duration) implements Meaning {}
    }

    /// What part of a span the words name.
    public enum Edge {
        AT,
        SINCE,
        UNTIL
    }

    /// Precision of a computed date.
    public enum Grain {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }
}
