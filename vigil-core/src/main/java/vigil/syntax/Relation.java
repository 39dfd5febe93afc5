package vigil.syntax;

import java.util.Optional;

/// A noun group hangs on a verb or noun group.
///
/// A prepositional group behind a noun gets two: one to the verb and one to that noun. Frames
/// choose by the class of what stands in it.
///
/// @param head on what it hangs
/// @param kind how
/// @param noun the noun group that hangs
/// @param preposition lemma, for [Kind#OBLIQUE] and [Kind#MODIFIER]
/// @param rule id of the rule that tied them
public record Relation(Head head, Kind kind, int noun, Optional<String> preposition, String rule) {
    /// What something hangs on.
    public sealed interface Head {
        /// A verb group, by index.
        record Verb(int id) implements Head {}

        /// A noun group, by index.
        record Noun(int id) implements Head {}
    }

    /// How it hangs.
    public enum Kind {
        /// By form: the subject of a passive verb is a subject here.
        SUBJECT,
        OBJECT,
        /// The second of two bare objects ("gave him eight years"), or a dative.
        SECOND_OBJECT,
        /// Who did it, in a passive clause.
        AGENT,
        /// Under a preposition or an oblique case; `preposition` holds the case's name in lower
        /// case where there is none.
        OBLIQUE,
        /// A date expression in its clause.
        TIME,
        /// What the subject is said to be, with a copula.
        PREDICATE,
        /// "X's", "his"; the head is the noun possessed.
        POSSESSOR,
        /// "of X", "de X", a bare genitive.
        GENITIVE,
        /// A further name for the head.
        APPOSITION,
        /// Coordinated with the head, which is the first of them.
        CONJUNCT,
        /// A prepositional group behind a noun.
        MODIFIER
    }
}
