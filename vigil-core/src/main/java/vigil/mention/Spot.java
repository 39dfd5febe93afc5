package vigil.mention;

/// A candidate with the place where it stands, while a page is being read.
///
/// @param line its sentence
/// @param piece its tokens
record Spot(Line line, Piece piece, Candidate candidate) {
    MentionKey key() {
        return candidate.key();
    }

    int first() {
        return piece.first();
    }

    int end() {
        return piece.end();
    }

    /// {@return whether the candidate is one word}
    boolean lone() {
        return candidate.words().size() == 1;
    }
}
