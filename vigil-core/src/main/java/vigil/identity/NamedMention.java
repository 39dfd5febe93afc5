package vigil.identity;

import vigil.language.Feature;
import vigil.mention.MentionKey;

import java.util.Set;

/// A mention that names a person.
///
/// @param key where it stands
/// @param written the name as on the page, without title
/// @param language BCP 47 tag of the page or block
/// @param told gender, number and case, as far as form and neighbours tell
public record NamedMention(MentionKey key, String written, String language, Set<Feature> told) {
    public NamedMention {
        told = Set.copyOf(told);
    }
}
