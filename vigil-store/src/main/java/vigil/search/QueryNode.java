package vigil.search;

import vigil.time.EventDate;

import java.util.List;

/// A query, taken apart. Every part knows where it began, in code points from 0, so that what
/// cannot be answered can be shown.
sealed interface QueryNode {
    /// {@return where the part begins in the query, in code points}
    int at();

    /// One word or a quoted run of words.
    ///
    /// @param text as typed, quotation marks off
    /// @param quoted whether its words have to stand next to each other
    record Words(SearchField field, String text, boolean quoted, Likeness likeness, int at)
            implements QueryNode {}

    /// A word with `*` or `?`.
    record Pattern(SearchField field, String text, Likeness likeness, int at)
            implements QueryNode {}

    /// A word and those so many letters away.
    record Fuzzy(SearchField field, String word, int letters, int at) implements QueryNode {}

    /// Two parts with at most so many words between them.
    record Near(QueryNode left, QueryNode right, int words, int at) implements QueryNode {}

    /// Documents dated in a range.
    ///
    /// @param which the act's date or the document's
    /// @param range its days, both ends included
    record Dated(SearchField which, EventDate range, Fit fit, int at) implements QueryNode {}

    record All(List<QueryNode> parts, int at) implements QueryNode {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<QueryNode> parts, int at) implements QueryNode {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(QueryNode part, int at) implements QueryNode {}

    /// Every document.
    record Everything(int at) implements QueryNode {}

    /// Which words count as the word asked for.
    enum Likeness {
        /// Its inflected forms and, of a name, its spellings.
        ANY_FORM,
        /// As written, letter case aside.
        EXACT
    }
}
