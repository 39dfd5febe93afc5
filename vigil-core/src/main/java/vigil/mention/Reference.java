package vigil.mention;

import vigil.text.Passage;

import java.util.List;

/// A word or phrase that stands for somebody named elsewhere on the page: a pronoun, a description,
/// a short name, an empty subject.
///
/// @param key where it stands; an empty subject has the key of its verb
/// @param passage its words
/// @param kind what it is
/// @param antecedents keys of the candidates it stands for, in reading order; several for a group;
///   empty if unclear
/// @param certainty 0 to 100
/// @param rule id of the rule that bound it
public record Reference(
        MentionKey key,
        Passage passage,
        Kind kind,
        List<MentionKey> antecedents,
        int certainty,
        String rule) {
    public Reference {
        antecedents = List.copyOf(antecedents);
    }

    /// What stands for the name.
    public enum Kind {
        PRONOUN,
        POSSESSIVE,
        RELATIVE,
        FIRST_PERSON,
        DESCRIPTION,
        KINSHIP,
        GROUP,
        EMPTY_SUBJECT
    }
}
