package vigil.syntax;

import vigil.language.Reading;

/// The class and reading chosen for a token in its sentence.
///
/// @param kind its class
/// @param reading the reading that goes with it; for marks an empty lemma
public record Word(WordClass kind, Reading reading) {
    /// {@return the dictionary form}
    public String lemma() {
        return reading.lemma();
    }
}
