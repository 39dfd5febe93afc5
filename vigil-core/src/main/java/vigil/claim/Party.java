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
/// @param body the words for the body on whose behalf they speak, if the page tells: "Rights Now"
///   for its director
public record Party(
        String words, Passage anchor, Optional<MentionKey> mention, Optional<String> body) {
    /// A party that speaks for itself.
    public Party(String words, Passage anchor, Optional<MentionKey> mention) {
        this(words, anchor, mention, Optional.empty());
    }

    /// {@return the same party, speaking for this body}
    public Party speakingFor(String body) {
        return new Party(words, anchor, mention, Optional.of(body));
    }
}
