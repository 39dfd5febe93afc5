package vigil.claim;

import vigil.mention.PageMentions;
import vigil.text.Passage;
import vigil.time.DateExpression;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one page says.
///
/// @param mentions who and what it names
/// @param dates every date expression of the article, in reading order
/// @param claims in the order of their keys
/// @param unclear sentences that tell an act whose person could not be made out, or that could not
///   be read, with the reason
/// @param words every word that tells of an act, whatever came of it, in reading order: for finding
///   places in the page, never for telling
/// @param past the words of dates that the page tells as past
/// @param due the words of dates that stand with a verb in the past, or under one: what was planned
///   for them may be over or not
public record PageClaims(
        PageMentions mentions,
        List<DateExpression> dates,
        List<Claim> claims,
        List<Unclear> unclear,
        List<ActWord> words,
        Set<Passage> past,
        Set<Passage> due) {
    public PageClaims {
        dates = List.copyOf(dates);
        claims = List.copyOf(claims);
        unclear = List.copyOf(unclear);
        words = List.copyOf(words);
        past = Set.copyOf(past);
        due = Set.copyOf(due);
    }

    /// {@return the same claims of a page whose mentions are better known}
    public PageClaims with(PageMentions better) {
        return new PageClaims(better, dates, claims, unclear, words, past, due);
    }

    /// A page of which only the claims are wanted.
    public PageClaims(
            PageMentions mentions,
            List<DateExpression> dates,
            List<Claim> claims,
            List<Unclear> unclear) {
        this(mentions, dates, claims, unclear, List.of(), Set.of(), Set.of());
    }

    /// A word that tells of an act: denied, demanded and general acts, too.
    ///
    /// @param passage the word
    /// @param act what it tells of
    /// @param when the date it stands with
    /// @param counts how many persons are told to have done it or to be concerned
    public record ActWord(
            Passage passage, ActType act, Optional<DateTold> when, List<Count> counts) {
        public ActWord {
            counts = List.copyOf(counts);
        }
    }

    /// A number of persons beside a word that tells of an act.
    ///
    /// @param who which persons
    /// @param number how many
    /// @param words the group that is counted
    public record Count(Who who, int number, Passage words) {
        /// What counted persons are to an act.
        public enum Who {
            /// "Four men took him."
            DOERS,
            /// "Six prisoners were exchanged."
            ALL,
            /// "Nine others were arrested."
            OTHERS
        }
    }

    /// An act told of nobody we can name.
    ///
    /// @param passage the clause
    /// @param act what it tells
    /// @param reason a sentence to a person
    public record Unclear(Passage passage, ActType act, String reason) {}
}
