package vigil.claim;

import vigil.mention.MentionKey;
import vigil.text.Passage;

import java.util.Optional;

/// Somebody who acts, asks, answers or speaks, as a page words it: a named person, a named body, or
/// "the defence".
///
/// @param words the words that name or describe the party, determiners kept
/// @param anchor where they stand
/// @param mention the candidate or reference they are, if any
public record Party(String words, Passage anchor, Optional<MentionKey> mention) {}
