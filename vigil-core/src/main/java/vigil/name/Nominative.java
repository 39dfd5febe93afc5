package vigil.name;

import vigil.language.Feature;

import java.util.List;
import java.util.Set;

/// One way to bring the words of a name back to their dictionary form.
///
/// @param words in the nominative, in order
/// @param gender of the bearer, if this way tells it
/// @param cases the case or cases the words stand in, were it so
/// @param score higher is likelier; only to be compared with other ways for the same words
public record Nominative(List<String> words, Gender gender, Set<Feature> cases, int score) {
    public Nominative {
        words = List.copyOf(words);
        cases = Set.copyOf(cases);
    }

    /// {@return the words, parted by one blank}
    public String text() {
        return String.join(" ", words);
    }
}
