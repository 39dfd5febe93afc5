package vigil.text;

import java.util.List;

/// A sentence, heading or list item of an article or of furniture.
///
/// @param start offset in the rendition, UTF-16 units, inclusive
/// @param end exclusive
/// @param block index of its block in the page
/// @param tokens in order, inside `[start, end)`
public record Sentence(int start, int end, int block, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
