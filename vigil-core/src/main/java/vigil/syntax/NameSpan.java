package vigil.syntax;

import vigil.language.Feature;

import java.util.Set;

/// A person's name that is known to be one, whatever a dictionary makes of its words: grammar takes
/// its words together and leaves the words around it out.
///
/// @param start where it begins in the page's text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param features the cases it may stand in and the gender of its bearer
public record NameSpan(int start, int end, Set<Feature> features) {
    public NameSpan {
        features = Set.copyOf(features);
    }
}
