package vigil.identity;

import vigil.language.Feature;
import vigil.mention.MentionKey;

import java.util.Set;

/// A mention that names a person.
///
/// @param key where it stands
/// @param written the name as on the page, without title
/// @param language BCP 47 tag of the page or block
/// @param nominative the name brought back to its dictionary case by what its own page tells; as
///   written where no better is known
/// @param told gender, number and case, as far as the neighbours tell
public record NamedMention(
        MentionKey key, String written, String language, String nominative, Set<Feature> told) {
    public NamedMention {
        told = Set.copyOf(told);
    }

    /// A mention of which nothing more is known.
    public NamedMention(MentionKey key, String written, String language, Set<Feature> told) {
        this(key, written, language, written, told);
    }
}
