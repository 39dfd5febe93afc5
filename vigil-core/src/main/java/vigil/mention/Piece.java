package vigil.mention;

/// A part of a run that names one thing.
///
/// @param first token of its line
/// @param end one past its last
/// @param shape what its own words suggest
record Piece(int first, int end, Shape shape) {
    /// What the words of a piece suggest, before its neighbours are asked.
    enum Shape {
        /// Nothing in it speaks against a person.
        NAME,
        BODY,
        PLACE,
        WORK,
        /// A capitalised phrase of common words.
        PHRASE
    }

    int size() {
        return end - first;
    }
}
