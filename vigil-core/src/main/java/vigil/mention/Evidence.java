package vigil.mention;

import vigil.text.Passage;

/// One reason to take a candidate for a person, body, place or work, or not to.
///
/// @param candidate whom it speaks of
/// @param kind what it speaks for
/// @param weight positive for, negative against; integers, summed
/// @param rule id of the rule, stable over versions
/// @param anchor the words that give the reason
public record Evidence(
        MentionKey candidate, NamedKind kind, int weight, String rule, Passage anchor) {}
