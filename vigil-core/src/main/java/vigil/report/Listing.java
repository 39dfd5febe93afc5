package vigil.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A list of a bundle, as long as the bundle is large.
///
/// @param kind of what
/// @param shelf its entries
record Listing(Kind kind, Shelf<Entry> shelf) {
    /// So many entries stand on one page.
    static final int MOST = 1000;

    private static final int LABEL = 40;

    /// What orders an entry.
    ///
    /// @param id orders it where all stand on one page
    /// @param name orders it where they do not, of kinds that are found by name
    record Entry(String id, String name) {}

    /// What is listed.
    enum Kind {
        CASES,
        PEOPLE,
        SOURCES,
        GAPS;

        /// {@return the section's key}
        String section() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isFoundByName() {
            return this == CASES || this == PEOPLE;
        }
    }

    /// {@return whether it needs pages of its own}
    boolean isLong() {
        return shelf.size() > MOST;
    }

    /// Writes all of it in the order of ids, on one page.
    void write(Html html, Words words) {
        write(html, words, shelf.sorted(Comparator.comparing(Entry::id)));
    }

    /// Writes these entries with what holds them together.
    void write(Html html, Words words, List<Shelf.Piece<Entry>> pieces) {
        switch (kind) {
            case CASES -> html.open("ul", "class", "cards");
            case PEOPLE -> table(html, words);
            case SOURCES -> html.open("ol", "class", "sources");
            case GAPS -> html.open("ul", "class", "gaps");
        }
        for (var piece : pieces) html.piece(shelf.text(piece));
        switch (kind) {
            case CASES, GAPS -> html.close("ul");
            case PEOPLE -> html.close("tbody").close("table");
            case SOURCES -> html.close("ol");
        }
    }

    private static void table(Html html, Words words) {
        html.open("table", "class", "people").open("thead").row();
        for (String column : List.of("name", "role", "spellings", "mentions"))
            html.element("th", words.say("column." + column), "scope", "col");
        html.endRow().close("thead").open("tbody");
    }

    /// One of the pages of a long list.
    ///
    /// @param number from 1
    /// @param entries what stands on it
    /// @param label from where to where
    record Leaf(int number, List<Shelf.Piece<Entry>> entries, String label) {}

    /// {@return the pages of a long list, in order}
    List<Leaf> leaves() {
        Comparator<Entry> byId = Comparator.comparing(Entry::id);
        List<Shelf.Piece<Entry>> all =
                shelf.sorted(
                        kind.isFoundByName()
                                ? Comparator.comparing(
                                                (Entry e) -> e.name().toLowerCase(Locale.ROOT))
                                        .thenComparing(byId)
                                : byId);
        List<Leaf> leaves = new java.util.ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            int to = Math.min(all.size(), from + MOST);
            leaves.add(new Leaf(leaves.size() + 1, all.subList(from, to), label(all, from, to)));
        }
        return leaves;
    }

    private String label(List<Shelf.Piece<Entry>> all, int from, int to) {
        String first = String.valueOf(from + 1);
        String last = String.valueOf(to);
        if (kind.isFoundByName()) {
            first = Quotes.cut(all.get(from).key().name(), LABEL);
            last = Quotes.cut(all.get(to - 1).key().name(), LABEL);
        }
        return first + " \u2013 " + last;
    }

    /// {@return the name of a page's file, without folder}
    String fileName(Leaf leaf) {
        return kind.section() + "-" + leaf.number() + ".html";
    }
}
