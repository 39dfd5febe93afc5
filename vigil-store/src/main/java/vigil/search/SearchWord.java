package vigil.search;

import java.util.List;

/// A word of a text or a query, with what it is found by.
///
/// @param position counted in words; pieces of a hyphenated word have one each, leaning words share
///   that of their neighbour
/// @param start offset in the text, UTF-16 units, inclusive
/// @param end exclusive
/// @param shape what it is among its neighbours
/// @param written as written
/// @param language BCP 47 tag of the pack that read it, or `und`
/// @param lemmas dictionary forms of all its readings, folded, verbs told apart from other words,
///   without repetition
/// @param weight how much it tells: 1 for a word of a closed class, more for others
record SearchWord(
        int position,
        int start,
        int end,
        Shape shape,
        String written,
        String language,
        List<String> lemmas,
        int weight) {
    /// What a word is among its neighbours.
    enum Shape {
        WORD,
        /// A hyphenated word as a whole; its pieces follow.
        WHOLE,
        /// A piece of a hyphenated word.
        PIECE,
        /// A word that leans on another with an apostrophe: "l'", "'s".
        LEANING
    }

    SearchWord {
        lemmas = List.copyOf(lemmas);
    }
}
