package vigil.syntax;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.EnumSet;
import java.util.Set;

/// What a token may be.
///
/// @param kind its class
/// @param reading the reading that goes with it
/// @param says what its row of small words says; empty for others
/// @param cost how unlikely by itself
/// @param length how many tokens work as one with it
record Candidate(WordClass kind, Reading reading, String says, int cost, int length) {
    private static final Reading NO_READING = new Reading("", Pos.PUNCT, Set.of(), true);

    /// A mark, or a word that only continues the one before it.
    static Candidate withoutReading(WordClass kind, String says) {
        return new Candidate(kind, NO_READING, says, 0, 1);
    }

    static Candidate of(WordClass kind, Reading reading) {
        return of(kind, reading, 0);
    }

    static Candidate of(WordClass kind, Reading reading, int cost) {
        return new Candidate(kind, reading, "", cost, 1);
    }

    Candidate cheaperBy(int discount) {
        return new Candidate(kind, reading, says, cost - discount, length);
    }

    /// {@return whether its neighbours see each other through it}
    boolean seenThrough() {
        return kind == WordClass.DATE || says.equals(Tagger.CONTINUED);
    }

    /// One word form often stands for several cases: which one holds is settled by its group and
    /// verb.
    Candidate merged(Candidate other) {
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        features.addAll(reading.features());
        features.addAll(other.reading.features());
        boolean known = reading.known() || other.reading.known();
        return new Candidate(
                kind,
                new Reading(reading.lemma(), reading.pos(), features, known),
                says,
                Math.min(cost, other.cost),
                length);
    }
}
