package vigil.text;

import java.util.List;

/// A paragraph, heading, list item or table cell: the smallest part that is article or furniture as
/// a whole.
///
/// @param start offset in the rendition, UTF-16 units, inclusive
/// @param end exclusive
/// @param shape what it is by its markup or its form
/// @param language BCP 47 tag of the pack that reads it, or `und`
/// @param part article, or furniture of a kind
/// @param why the signals that decided, strongest first
public record Block(int start, int end, Shape shape, String language, Part part, List<String> why) {
    public Block {
        why = List.copyOf(why);
    }

    /// What a block is by markup or form.
    public enum Shape {
        /// The page's own title.
        TITLE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        TABLE_CELL,
        CAPTION
    }

    /// Whether a block belongs to the article. Furniture is never read for persons, dates or acts.
    public enum Part {
        ARTICLE,
        NAVIGATION,
        SHARE,
        DONATION,
        CONTACT,
        TEASER,
        TAGS,
        PHOTO_CAPTION,
        COMMENT,
        LEGAL;

        public boolean isArticle() {
            return this == ARTICLE;
        }
    }

    public boolean isArticle() {
        return part.isArticle();
    }
}
