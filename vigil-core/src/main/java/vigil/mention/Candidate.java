package vigil.mention;

import vigil.language.Feature;
import vigil.text.Passage;

import java.util.List;
import java.util.Set;

/// A run of words that may name somebody or something. What it names is a matter of [Evidence],
/// weighed over the whole bundle.
///
/// @param key where it stands
/// @param passage the name's words alone, titles and roles left out
/// @param nominative the name brought back to its dictionary case, words parted by one blank; as
///   written where no better is known
/// @param words the same, word by word
/// @param language BCP 47 tag of the pack that read it
/// @param features gender, number and case, as far as form and neighbours tell
public record Candidate(
        MentionKey key,
        Passage passage,
        String nominative,
        List<String> words,
        String language,
        Set<Feature> features) {
    public Candidate {
        words = List.copyOf(words);
        features = Set.copyOf(features);
    }
}
