package vigil.claim;

import vigil.mention.PageMentions;
import vigil.text.Passage;
import vigil.time.DateExpression;

import java.util.List;

/// What one page says.
///
/// @param mentions who and what it names
/// @param dates every date expression of the article, in reading order
/// @param claims in the order of their keys
/// @param unclear sentences that tell an act whose person could not be made out, or that could not
///   be read, with the reason
public record PageClaims(
        PageMentions mentions,
        List<DateExpression> dates,
        List<Claim> claims,
        List<Unclear> unclear) {
    public PageClaims {
        dates = List.copyOf(dates);
        claims = List.copyOf(claims);
        unclear = List.copyOf(unclear);
    }

    /// An act told of nobody we can name.
    ///
    /// @param passage the clause
    /// @param act what it tells
    /// @param reason a sentence to a person
    public record Unclear(Passage passage, ActType act, String reason) {}
}
