package vigil.journal;

import vigil.source.Sha256;
import vigil.text.Passage;

/// Words of a document.
///
/// @param payload the bytes whose text this is, so that the words are found again when the bytes
///   are turned into another text
/// @param passage the words
public record WordsSeen(Sha256 payload, Passage passage) implements Leaf, Comparable<WordsSeen> {
    public WordsSeen {
        if (passage.quote().isEmpty())
            throw new IllegalArgumentException(
                    "words that a decision rests on cannot be none: nobody would find them again");
    }

    @Override
    public int compareTo(WordsSeen other) {
        int byPayload = payload.compareTo(other.payload);
        return byPayload != 0 ? byPayload : passage.compareTo(other.passage);
    }
}
