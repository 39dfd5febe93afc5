package vigil.search;

import vigil.time.EventDate;

import java.util.List;

/// A sentence, a heading or a block of furniture, with what is known of it: what a hit shows.
///
/// @param start offset in the rendition, UTF-16 units, inclusive
/// @param end exclusive
/// @param startPoint the same offset in code points, as outputs print it
/// @param endPoint exclusive, in code points
/// @param block index of its block in the page: words of two blocks are never near each other
/// @param text the words, as they stand in the rendition
/// @param language BCP 47 tag of the language it is read in, or `und`
/// @param part whether it belongs to the article
/// @param persons ids of the persons named or meant in it, sorted
/// @param acts told in it, by type, then by date
/// @param places names of places, in their dictionary form, sorted
/// @param bodies names of institutions and organisations, in their dictionary form, sorted
/// @param maybePlaces names that may be of places: searched, but not counted
/// @param maybeBodies words that may name bodies: searched, but not counted
public record IndexedPassage(
        int start,
        int end,
        int startPoint,
        int endPoint,
        int block,
        String text,
        String language,
        Part part,
        List<String> persons,
        List<ToldAct> acts,
        List<String> places,
        List<String> bodies,
        List<String> maybePlaces,
        List<String> maybeBodies) {
    public IndexedPassage {
        if (text.length() != end - start)
            throw new IllegalArgumentException(
                    "passage [%d, %d) does not fit its text of %d units"
                            .formatted(start, end, text.length()));
        persons = List.copyOf(persons);
        acts = List.copyOf(acts);
        places = List.copyOf(places);
        bodies = List.copyOf(bodies);
        maybePlaces = List.copyOf(maybePlaces);
        maybeBodies = List.copyOf(maybeBodies);
    }

    /// An act that a passage tells of.
    ///
    /// @param type code of an [vigil.claim.ActType], or `request`
    /// @param date when it happened, or was to
    public record ToldAct(String type, EventDate date) {}

    /// What a passage is in its page.
    public enum Part {
        ARTICLE,
        /// Menus, teasers, captions: searched with `aside:` only.
        ASIDE
    }
}
