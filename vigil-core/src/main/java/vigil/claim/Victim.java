package vigil.claim;

import vigil.mention.MentionKey;

/// Whom an act concerns, and by which rung of the ladder that was found.
///
/// @param key the person's mention
/// @param certainty per mille of the rung and of the reference together
/// @param rule `slot`, `possessor`, `governing`, `anaphora`, `agency`, `adjunct`, `focus`, with the
///   rule of the reference
record Victim(MentionKey key, int certainty, String rule) {}
