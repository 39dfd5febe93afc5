package vigil.report;

import vigil.casefile.MadeBy;

import java.util.List;

/// One page of a list that is too long for the page of the bundle.
///
/// @param listing the list
/// @param leaves all of its pages
/// @param words of the report
/// @param madeBy what made it
record ListPage(Listing listing, List<Listing.Leaf> leaves, Words words, MadeBy madeBy) {
    ListPage {
        leaves = List.copyOf(leaves);
    }

    String html(Listing.Leaf leaf) {
        String title = words.say("section." + listing.kind().section());
        String place = leaf.number() + " / " + leaves.size();
        return Shell.page(
                words,
                title + ", " + place,
                "",
                html -> {
                    bar(html, leaf, title);
                    html.open("main", "id", "main", "class", "index");
                    html.open("header", "class", "head")
                            .element("p", title + ", " + place, "class", "kicker")
                            .isolated("h1", leaf.label())
                            .close("header");
                    listing.write(html, words, leaf.entries());
                    html.close("main");
                    Colophon.write(html, words, madeBy);
                });
    }

    private void bar(Html html, Listing.Leaf leaf, String title) {
        html.open("header", "class", "bar").open("nav", "aria-label", title);
        html.element("a", words.say("nav.index"), "class", "home", "href", "../index.html");
        html.open("ul");
        int at = leaf.number() - 1;
        if (at > 0) step(html, leaves.get(at - 1), "prev");
        if (at + 1 < leaves.size()) step(html, leaves.get(at + 1), "next");
        html.close("ul").close("nav").close("header");
    }

    private void step(Html html, Listing.Leaf leaf, String rel) {
        html.open("li")
                .open("a", "href", listing.fileName(leaf), "rel", rel)
                .element("bdi", leaf.label())
                .close("a")
                .close("li");
    }
}
