package vigil.report;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Gap;
import vigil.casefile.MadeBy;
import vigil.casefile.Person;
import vigil.report.Listing.Entry;
import vigil.report.Listing.Kind;
import vigil.text.Page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// The page of a bundle: its cases, the other people, the sources, what is missing.
///
/// Entries are taken part after part. A list that nobody would scroll through stands on pages of
/// its own, to which this one leads.
final class IndexPage {
    /// So many cases stand on this page all the same: those with most to tell.
    private static final int FOREMOST = 100;

    /// Where the pages of long lists lie.
    private static final String FOLDER = "lists/";

    private final Words words;
    private final MadeBy madeBy;
    private final Map<String, String> fileNames;
    private final int pages;
    private final Html piece = new Html();
    private final Shelf<Told> cards;
    private final Listing cases;
    private final Listing people;
    private final Listing sources;
    private final Listing gaps;
    private final Shelf<ReviewSection.Place> review;
    private int persons;

    /// Orders cases: who has most to tell comes first.
    private record Told(int lines, String person) {}

    /// @param fileNames of all case pages, by person
    /// @param pages how many there are in all parts
    IndexPage(Words words, MadeBy madeBy, Map<String, String> fileNames, int pages, Spool spool) {
        this.words = words;
        this.madeBy = madeBy;
        this.fileNames = fileNames;
        this.pages = pages;
        this.cards = new Shelf<>(spool);
        this.cases = new Listing(Kind.CASES, new Shelf<>(spool));
        this.people = new Listing(Kind.PEOPLE, new Shelf<>(spool));
        this.sources = new Listing(Kind.SOURCES, new Shelf<>(spool));
        this.gaps = new Listing(Kind.GAPS, new Shelf<>(spool));
        this.review = new Shelf<>(spool);
    }

    /// Takes a part.
    ///
    /// @param order where its gaps stand among those of all
    void add(CaseFile part, GapOrder order) {
        IndexEntries entries =
                new IndexEntries(piece, part, words, new ReadableDates(words), fileNames);
        persons += part.people().size();
        Map<String, String> names = new HashMap<>();
        for (Person person : part.people()) {
            names.put(person.id(), person.name());
            if (fileNames.containsKey(person.id())) continue;
            entries.person(person);
            people.shelf().put(new Entry(person.id(), person.name()), piece.cut());
        }
        for (Case aCase : part.cases()) {
            String id = aCase.person();
            entries.card(aCase, "");
            cards.put(new Told(aCase.events().size() + aCase.requests().size(), id), piece.cut());
            if (fileNames.size() <= Listing.MOST) continue;
            entries.card(aCase, "../");
            cases.shelf().put(new Entry(id, names.getOrDefault(id, id)), piece.cut());
        }
        for (Page page : part.pages()) {
            entries.source(page, pages > Listing.MOST ? "../" : "");
            sources.shelf().put(new Entry(page.id(), page.id()), piece.cut());
        }
        GapOrder.Places places = order.in(part);
        for (Gap gap : part.gaps()) {
            entries.gap(gap);
            gaps.shelf().put(new Entry(places.of(gap), ""), piece.cut());
        }
        ReviewSection.ofBundle(piece, words, part, review);
    }

    String html() {
        ReadableDates dates = new ReadableDates(words);
        return Shell.page(
                words,
                words.say("index.title"),
                "",
                html -> {
                    html.open("main", "id", "main", "class", "index");
                    html.open("header", "class", "head")
                            .element("p", words.say("index.kicker"), "class", "kicker");
                    html.element("h1", words.say("index.title"));
                    html.element(
                            "p",
                            words.say(
                                    "index.lead",
                                    words.count("count.cases", cards.size()),
                                    words.count("count.people", persons),
                                    words.count("count.sources", sources.shelf().size()),
                                    dates.day(madeBy.asOf())),
                            "class",
                            "lead");
                    html.close("header");
                    cases(html);
                    list(html, people);
                    list(html, sources);
                    list(html, gaps);
                    ReviewSection.write(html, words, review);
                    reading(html);
                    html.close("main");
                    Colophon.write(html, words, madeBy);
                });
    }

    private void cases(Html html) {
        CasePage.section(html, words, "cases", cards.size());
        if (cases.isLong()) {
            links(html, cases);
            html.element("p", words.say("index.foremost", FOREMOST));
        }
        html.open("ul", "class", "cards");
        cards
                .sorted(
                        Comparator.comparingInt((Told told) -> -told.lines())
                                .thenComparing(Told::person))
                .stream()
                .limit(cases.isLong() ? FOREMOST : cards.size())
                .forEach(card -> html.piece(cards.text(card)));
        html.close("ul").close("section");
    }

    private void list(Html html, Listing listing) {
        int size = listing.shelf().size();
        CasePage.section(html, words, listing.kind().section(), size);
        if (listing.isLong()) links(html, listing);
        else if (size > 0 || listing.kind() == Kind.SOURCES) listing.write(html, words);
        html.close("section");
    }

    private void links(Html html, Listing listing) {
        html.open("ul", "class", "plain");
        for (Listing.Leaf leaf : listing.leaves())
            html.open("li")
                    .open("a", "href", FOLDER + listing.fileName(leaf))
                    .element("bdi", leaf.label())
                    .close("a")
                    .close("li");
        html.close("ul");
    }

    /// Hands over the pages of long lists.
    ///
    /// @param page takes the path, with `/` between folders, and the HTML
    void lists(BiConsumer<String, String> page) {
        for (Listing listing : List.of(cases, people, sources, gaps)) {
            if (!listing.isLong()) continue;
            List<Listing.Leaf> leaves = listing.leaves();
            ListPage list = new ListPage(listing, leaves, words, madeBy);
            for (Listing.Leaf leaf : leaves)
                page.accept(FOLDER + listing.fileName(leaf), list.html(leaf));
        }
    }

    private void reading(Html html) {
        html.open("section", "id", "how", "aria-labelledby", "how-title")
                .element("h2", words.say("section.how"), "id", "how-title");
        html.open("dl", "class", "words");
        for (String word : List.of("passage", "line", "certainty", "origins", "gap"))
            html.open("div")
                    .element("dt", words.say("how." + word))
                    .element("dd", words.say("how." + word + ".text"))
                    .close("div");
        html.close("dl").close("section");
    }
}
