package vigil.journal;

import vigil.mention.MentionKey;
import vigil.source.Sha256;
import vigil.text.Passage;

/// A name, pronoun or description in a document.
///
/// @param payload the bytes whose text this is
/// @param name the words that mention somebody; empty where a language leaves the subject out
/// @param around the sentence or clause it stands in: a name alone stands on a page many times
public record MentionSeen(Sha256 payload, Passage name, Passage around) implements Leaf {
    public MentionSeen {
        if (!around.contains(name))
            throw new IllegalArgumentException(
                    "the mention \"%s\" does not stand in the words around it, \"%s\""
                            .formatted(name.quote(), around.quote()));
    }

    /// {@return the mention's key}
    public MentionKey key() {
        return MentionKey.of(name);
    }
}
