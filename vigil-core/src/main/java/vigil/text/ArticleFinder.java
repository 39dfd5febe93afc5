package vigil.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the part of a document tree that is the article.
///
/// Every block is worth something: running text much, lists of links less than nothing, text in
/// parts that bear the name of furniture nothing. The article is the element whose blocks are worth
/// most together. What stands in it and looks like furniture by its markup is told by signals.
final class ArticleFinder {
    /// Less running text than this outside of a part that is called furniture, and the name is not
    /// believed.
    static final int ENOUGH_PROSE = 250;

    private final PartNames names;
    private final CueLexicon cues;
    private final PageTree tree;
    private final PartHints hints;
    private final Optional<String> summary;

    private ArticleFinder(
            PartNames names, CueLexicon cues, PageTree tree, Optional<String> summary) {
        this.names = names;
        this.cues = cues;
        this.tree = tree;
        this.hints = new PartHints(tree, names);
        this.summary = summary;
    }

    static List<RawBlock> blocks(
            PartNames names,
            CueLexicon cues,
            Document document,
            HtmlLayout.Laid laid,
            Metadata metadata) {
        PageTree tree = new PageTree(document, laid, metadata);
        return new ArticleFinder(names, cues, tree, metadata.summary()).find();
    }

    private List<RawBlock> find() {
        Element root = root();
        List<RawBlock> found = new ArrayList<>();
        for (int i = 0; i < tree.blocks().size(); i++) {
            HtmlLayout.LaidBlock block = tree.block(i);
            Block.Shape shape = i == tree.title() ? Block.Shape.TITLE : block.shape();
            found.add(
                    new RawBlock(
                            block.start(),
                            block.end(),
                            shape,
                            block.linkedChars(),
                            reach(i),
                            signals(i, root)));
        }
        return found;
    }

    /// The element whose blocks are worth most; of several with the same blocks the innermost.
    private Element root() {
        for (int i = 0; i < tree.blocks().size(); i++) {
            int worth = worth(i);
            for (Element at = tree.block(i).element(); at != null; at = at.parent()) {
                tree.sums(at).worth += worth;
                tree.sums(at).plus += Math.max(0, worth);
            }
        }
        Element best = tree.document().body() == null ? tree.document() : tree.document().body();
        int most = Integer.MIN_VALUE;
        for (Element element : tree.elements()) {
            int worth = tree.sums(element).worth;
            if (PartNames.isDeclaredBody(element)) worth += worth + 300;
            else if (names.isArticle(element)) worth += worth / 5;
            if (worth > most) {
                most = worth;
                best = element;
            }
        }
        return ownArticle(widened(best));
    }

    private static boolean isAlike(Element one, Element other) {
        Set<String> names = one.classNames();
        long shared = other.classNames().stream().filter(names::contains).count();
        return shared * 2 >= Math.max(names.size(), other.classNames().size());
    }

    /// Lists of links inside an article weigh on the whole of it: the part around is taken if it
    /// holds much more running text.
    private Element widened(Element root) {
        Element widened = root;
        int plus = tree.sums(root).plus;
        for (Element at = root.parent();
                at != null && !at.normalName().equals("body");
                at = at.parent()) {
            PageTree.Sums held = tree.sums(at);
            if (held.plus * 4 < plus * 5 || held.linked * 2 > held.chars) continue;
            widened = at;
            plus = held.plus;
        }
        return widened;
    }

    /// Pages that go on with the next article when a reader reaches the end hold several side by
    /// side: the one with the title is meant.
    private Element ownArticle(Element root) {
        if (tree.title() < 0 || !tree.holdsTitle(root)) return root;
        Element own = root;
        for (Element at = tree.block(tree.title()).element();
                at != null && !at.equals(root);
                at = at.parent()) {
            if (tree.sums(at).prose < ENOUGH_PROSE) continue;
            int alike = 0;
            for (Element sibling = at.nextElementSibling();
                    sibling != null;
                    sibling = sibling.nextElementSibling())
                if (sibling.normalName().equals(at.normalName())
                        && isAlike(sibling, at)
                        && tree.sums(sibling).prose >= 100) alike++;
            if (alike > 0 && !at.normalName().equals("p")) own = at;
        }
        return own;
    }

    private int worth(int i) {
        HtmlLayout.LaidBlock block = tree.block(i);
        Optional<PartNames.Hint> hint = hints.hint(i);
        int doubt = hint.map(PartNames.Hint::weight).orElse(0);
        for (CueLexicon.Cue cue : cues.in(tree.form(i).text()))
            doubt = Math.max(doubt, cue.weight());
        if (tree.isProse(i)) {
            int worth = Math.min(block.length(), 1500) - block.linkedChars() / 2;
            if (beginsDescription(i)) return 3 * worth + 300;
            return worth * Math.max(0, 70 - doubt) / 70;
        }
        if (hint.isPresent()) return 0;
        if (block.linkedChars() * 2 > block.length()) return -Math.min(block.length(), 60) - 10;
        return block.shape() == Block.Shape.HEADING || block.shape() == Block.Shape.TABLE_CELL
                ? 0
                : tree.form(i).closes() ? block.length() / 2 : -10;
    }

    /// What the page gives as its summary is most often the beginning of the article.
    private boolean beginsDescription(int i) {
        String folded = summary.map(CueLexicon::fold).orElse("");
        if (folded.length() < 40) return false;
        String text = CueLexicon.fold(tree.form(i).text());
        return text.startsWith(folded.substring(0, Math.min(folded.length(), 60)))
                || folded.startsWith(text);
    }

    private List<Signal> signals(int i, Element root) {
        HtmlLayout.LaidBlock block = tree.block(i);
        List<Signal> signals = new ArrayList<>();
        boolean inside = false;
        for (Element at = block.element(); at != null && !inside; at = at.parent())
            inside = at.equals(root);
        if (i == tree.title())
            signals.add(new Signal(Block.Part.ARTICLE, 300, "the title that the page declares"));
        signals.add(
                inside || i == tree.title() || isStandfirst(i)
                        ? new Signal(
                                Block.Part.ARTICLE,
                                30,
                                "in the part of the page that holds the running text")
                        : new Signal(
                                Block.Part.NAVIGATION,
                                100,
                                "outside the part of the page that holds the running text"));
        hints.hint(i)
                .filter(h -> h.part() != Block.Part.SHARE || block.shape() != Block.Shape.QUOTE)
                .ifPresent(
                        h ->
                                signals.add(
                                        new Signal(
                                                h.part(),
                                                h.weight(),
                                                "in a part called \"" + h.word() + "\"")));
        if (block.linkedChars() * 10 >= block.length() * (tree.form(i).closes() ? 8 : 7)
                && block.length() > 15
                && i != tree.title())
            signals.add(new Signal(Block.Part.TEASER, 45, "a link by itself"));
        if (inside && block.shape() == Block.Shape.LIST_ITEM && linkList(block.element()))
            signals.add(new Signal(Block.Part.TEASER, 50, "in a list of links"));
        return signals;
    }

    /// A heading or paragraph right below the title belongs to it, wherever the layout puts it.
    private boolean isStandfirst(int i) {
        HtmlLayout.LaidBlock block = tree.block(i);
        boolean near = tree.title() >= 0 && i > tree.title() && i <= tree.title() + 2;
        boolean running = block.shape() == Block.Shape.HEADING || tree.form(i).isProse();
        return near
                && running
                && tree.form(i).words() >= 4
                && block.linkedChars() == 0
                && hints.hint(i).isEmpty();
    }

    private boolean linkList(Element item) {
        for (Element at = item; at != null; at = at.parent()) {
            String name = at.normalName();
            if (!name.equals("ul") && !name.equals("ol")) continue;
            PageTree.Sums held = tree.sums(at);
            return held.linked * 10 > held.chars * 6;
        }
        return false;
    }

    /// A heading speaks for what follows it inside the smallest part of the page that holds more
    /// than the heading.
    private int reach(int i) {
        for (Element at = tree.block(i).element(); at != null; at = at.parent()) {
            PageTree.Sums held = tree.sums(at);
            if (held.last > i)
                return held.prose * 2 > tree.sums(tree.document()).prose
                        ? linksAfter(i)
                        : held.last + 1;
        }
        return i + 1;
    }

    private int linksAfter(int i) {
        int at = i + 1;
        while (at < tree.blocks().size()
                && tree.block(at).linkedChars() * 2 > tree.block(at).length()) at++;
        return at;
    }
}
