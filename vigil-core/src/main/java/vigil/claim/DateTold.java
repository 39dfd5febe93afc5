package vigil.claim;

import vigil.text.Passage;
import vigil.time.DateExpression;
import vigil.time.Meaning;

import java.time.Period;

/// The date a clause gives its act, and how it comes to the act.
///
/// @param expression the date as worded
/// @param tie how it belongs
public record DateTold(DateExpression expression, Tie tie) {
    /// The day of the page itself, for an act that is told of it without a date.
    ///
    /// @param words those that tell the act
    static DateTold ofPage(Passage words, String rule, Tie tie) {
        Meaning today = new Meaning.FromPage(Period.ZERO, Meaning.Grain.DAY);
        return new DateTold(new DateExpression(words, today, rule), tie);
    }

    /// {@return whether the act only likely took place then: nothing is reasoned from such a date}
    public boolean isLikely() {
        return tie == Tie.CARRIED || tie == Tie.NEWS;
    }

    /// How a date belongs to an act.
    public enum Tie {
        /// Inside the act's own noun group: "the acquittal of February".
        OWN,
        /// In the act's clause.
        CLAUSE,
        /// Carried on from an earlier clause of the story: a proposal, which dates nothing.
        CARRIED,
        /// Carried on from a clause just before that tells an act of the same kind.
        CONTINUED,
        /// The day of the page, for what it tells as its news: likely, never reasoned from.
        NEWS,
        /// The date of the telling: the act is not later ("it became known on Monday that …").
        LATEST_BY
    }
}
