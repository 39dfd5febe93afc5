package vigil.language;

import java.util.EnumSet;
import java.util.Set;

/// One way to read a word form: its dictionary form, part of speech and features.
///
/// A form usually has several; which one holds is decided by its neighbours, never by the
/// dictionary alone.
///
/// @param lemma dictionary form, in the case the dictionary gives it
/// @param pos part of speech
/// @param features features in the sense of Universal Dependencies; at most one of each kind except
///   that a form which stands for several (a syncretic case) may list several cases
/// @param known whether the dictionary holds the form; false if guessed from its ending
public record Reading(String lemma, Pos pos, Set<Feature> features, boolean known) {
    public Reading {
        features =
                features.isEmpty()
                        ? Set.of()
                        : java.util.Collections.unmodifiableSet(EnumSet.copyOf(features));
    }

    /// {@return whether this reading carries the feature}
    public boolean is(Feature feature) {
        return features.contains(feature);
    }
}
