package vigil.casefile;

import vigil.Reason;
import vigil.mention.Role;
import vigil.text.Passage;

import java.util.List;

/// One person over all documents.
///
/// @param id key of one of the mentions
/// @param name the form to print
/// @param variants each distinct spelling as written
/// @param mentions where the name stands, names only
/// @param references pronouns and descriptions that stand for the person
/// @param roles what the documents call the person
/// @param relations to other people
/// @param why reasons for joining the spellings
public record Person(
        String id,
        String name,
        List<Variant> variants,
        List<Passage> mentions,
        List<Passage> references,
        List<RoleHeld> roles,
        List<Relation> relations,
        List<Reason> why) {
    public Person {
        variants = List.copyOf(variants);
        mentions = List.copyOf(mentions);
        references = List.copyOf(references);
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
        why = List.copyOf(why);
    }

    /// A spelling of the name.
    ///
    /// @param language BCP 47 tag of the pages that have it
    /// @param script ISO 15924 code
    public record Variant(String text, String language, String script) {}

    /// A role and where it is told.
    public record RoleHeld(Role role, String label, List<Passage> evidence) {}

    /// A relation to another person of the case file.
    ///
    /// @param to id of the other person
    /// @param kind what this person is to the other: `mother`, `lawyer` …
    public record Relation(String to, String kind, List<Passage> evidence) {}
}
