package vigil.syntax;

import vigil.language.Feature;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A noun, name or pronoun with what belongs to it directly: "the former head", "political prisoner
/// Jane Roe", "eight years".
///
/// Nested groups ("of the council") are groups of their own, tied by [Relation]s.
///
/// @param id index in its sentence
/// @param first first token, preposition left out
/// @param end one past the last token
/// @param head the head's token: in "lawyer Jane Roe" the last word of the name
/// @param lemma dictionary form of the head
/// @param kind what the head is
/// @param preposition lemma of the preposition before it ("of", "because of", contractions undone),
///   if any
/// @param determiner what its determiner says
/// @param number cardinal before the head: "eight" in "eight years"
/// @param features case, gender and number as far as known
/// @param modifiers tokens of adjectives and nouns before or behind the head, in reading order
/// @param title tokens of common nouns before a name: "political prisoner", "lawyer"
/// @param negated whether its determiner denies it ("no lawyer", "without a lawyer")
public record NounGroup(
        int id,
        int first,
        int end,
        int head,
        String lemma,
        Kind kind,
        Optional<String> preposition,
        Determiner determiner,
        OptionalInt number,
        Set<Feature> features,
        List<Integer> modifiers,
        List<Integer> title,
        boolean negated) {
    public NounGroup {
        features = Set.copyOf(features);
        modifiers = List.copyOf(modifiers);
        title = List.copyOf(title);
    }

    /// What heads the group.
    public enum Kind {
        COMMON,
        NAME,
        PRONOUN,
        NUMBER,
        /// A date expression.
        DATE
    }

    /// What the determiner says.
    public enum Determiner {
        NONE,
        DEFINITE,
        INDEFINITE,
        DEMONSTRATIVE,
        POSSESSIVE,
        /// "each", "every", "all", "both", "many": counts its noun.
        QUANTITY,
        NEGATIVE,
        INTERROGATIVE
    }

    /// {@return whether this group stands under one of these prepositions}
    public boolean under(String lemma) {
        return preposition.isPresent() && preposition.get().equals(lemma);
    }

    /// {@return whether a feature is known}
    public boolean is(Feature feature) {
        return features.contains(feature);
    }
}
