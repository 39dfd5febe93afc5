package vigil.syntax;

import java.util.Optional;
import java.util.OptionalInt;

/// A stretch of a sentence around one verb group, or around none.
///
/// @param id index in its sentence
/// @param kind how it hangs in the sentence
/// @param first first token
/// @param end one past the last token; an inner clause may lie within
/// @param verb its verb group, if any
/// @param parent the clause it hangs in; empty for a main clause
/// @param opener lemma of its subordinator, relative or coordinator ("because", "who", "and"), if
///   any
/// @param antecedent the noun group that a relative or participle clause belongs to, if any
public record Clause(
        int id,
        Kind kind,
        int first,
        int end,
        OptionalInt verb,
        OptionalInt parent,
        Optional<String> opener,
        OptionalInt antecedent) {
    /// How a clause hangs in its sentence.
    public enum Kind {
        MAIN,
        /// Beside its parent, with or without a subject of its own.
        COORDINATED,
        RELATIVE,
        /// What is said, asked, feared …: "that he was beaten".
        COMPLEMENT,
        /// Time, reason, concession, by its opener.
        ADVERBIAL,
        /// if, unless
        CONDITIONAL,
        PARTICIPIAL,
        INFINITIVAL,
        QUESTION,
        /// No verb: a heading, a list item.
        VERBLESS
    }
}
