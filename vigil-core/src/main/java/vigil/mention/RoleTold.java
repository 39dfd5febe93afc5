package vigil.mention;

import vigil.text.Passage;

/// A page calls somebody something: "lawyer Nikolai Polozov".
///
/// @param person whom
/// @param role in Vigil's terms
/// @param label the words of the page
/// @param anchor where it says so
public record RoleTold(MentionKey person, Role role, String label, Passage anchor) {}
