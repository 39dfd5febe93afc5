package vigil.text;

import java.util.List;

/// Where an article begins and ends, by its first and its last words, as a person marks them.
///
/// @param first its first words
/// @param last its last words
public record ArticleBounds(Passage first, Passage last) {
    public ArticleBounds {
        if (!first.rendition().equals(last.rendition())
                || first.start() > last.start()
                || first.end() > last.end()
                || first.quote().isBlank()
                || last.quote().isBlank())
            throw new IllegalArgumentException(
                    "an article cannot begin with \"%s\" and end with \"%s\""
                            .formatted(first.quote(), last.quote()));
    }

    /// {@return the blocks, article where they meet the bounds and furniture elsewhere; as they are
    /// if the bounds cannot be found}
    ///
    /// The page's own title stays what it is. In another text of the same bytes the words are found
    /// only if each stands there once.
    List<Block> apply(List<Block> blocks, Rendition text) {
        int start = place(first, text);
        int end = place(last, text) + last.quote().length();
        if (start < 0 || end < last.quote().length() || end < start) return blocks;
        return blocks.stream().map(block -> bounded(block, start, end)).toList();
    }

    private static Block bounded(Block block, int start, int end) {
        boolean inside = block.start() < end && start < block.end();
        if (block.shape() == Block.Shape.TITLE || inside == block.isArticle()) return block;
        return new Block(
                block.start(),
                block.end(),
                block.shape(),
                block.language(),
                inside ? Block.Part.ARTICLE : Block.Part.TEASER,
                List.of("bounds-by-hand"));
    }

    private static int place(Passage words, Rendition text) {
        if (words.rendition().equals(text.id()))
            return text.text().startsWith(words.quote(), words.start()) ? words.start() : -1;
        int at = text.text().indexOf(words.quote());
        return at >= 0 && text.text().indexOf(words.quote(), at + 1) < 0 ? at : -1;
    }
}
