package vigil.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int ENOUGH_PROSE = 250;

    private static final int MAX_CARD_CHARS = 600;
    private static final String CARD_TAGS = " article div section li a ";

    private final PartNames names;
    private final CueLexicon cues;
    private final Document document;
    private final List<HtmlLayout.LaidBlock> blocks;
    private final Metadata metadata;
    private final List<BlockForm> forms = new ArrayList<>();
    private final Map<Element, Sums> sums = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final Map<Element, Optional<PartNames.Hint>> hints = new HashMap<>();
    private final int title;

    private static final class Sums {
        private int prose;
        private int linked;
        private int chars;
        private int worth;
        private int plus;
        private int first;
        private int last;
    }

    private ArticleFinder(
            PartNames names,
            CueLexicon cues,
            Document document,
            HtmlLayout.Laid laid,
            Metadata metadata) {
        this.names = names;
        this.cues = cues;
        this.document = document;
        this.blocks = laid.blocks();
        this.metadata = metadata;
        for (HtmlLayout.LaidBlock block : blocks)
            forms.add(BlockForm.of(laid.text().substring(block.start(), block.end())));
        this.title = findTitle();
    }

    static List<RawBlock> blocks(
            PartNames names,
            CueLexicon cues,
            Document document,
            HtmlLayout.Laid laid,
            Metadata metadata) {
        return new ArticleFinder(names, cues, document, laid, metadata).find();
    }

    private List<RawBlock> find() {
        measure();
        believeNames();
        cards();
        Element root = root();
        List<RawBlock> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            HtmlLayout.LaidBlock block = blocks.get(i);
            Block.Shape shape = i == title ? Block.Shape.TITLE : block.shape();
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

    private boolean isProse(int i) {
        HtmlLayout.LaidBlock block = blocks.get(i);
        return forms.get(i).isProse() && block.linkedChars() * 2 < block.length();
    }

    private void measure() {
        for (int i = 0; i < blocks.size(); i++) {
            HtmlLayout.LaidBlock block = blocks.get(i);
            for (Element at = block.element(); at != null; at = at.parent()) {
                Sums held = sums.get(at);
                if (held == null) {
                    held = new Sums();
                    held.first = i;
                    sums.put(at, held);
                    elements.add(at);
                }
                held.last = i;
                held.chars += block.length();
                held.linked += block.linkedChars();
                if (isProse(i)) held.prose += block.length();
            }
        }
    }

    /// A name of furniture is not believed of a part that holds the title, or nearly all the
    /// running text there is.
    private void believeNames() {
        int all = sums(document).prose;
        int comments = 0;
        for (Element element : elements) {
            Optional<PartNames.Hint> hint = named(element);
            if (hint.isPresent()
                    && hint.get().part() == Block.Part.COMMENT
                    && !holdsTitle(element)
                    && outermost(element, Block.Part.COMMENT)) comments += sums(element).prose;
        }
        int rest = all - comments >= ENOUGH_PROSE ? all - comments : all;
        for (Element element : elements) {
            Optional<PartNames.Hint> hint = named(element);
            if (hint.isPresent()) {
                int prose = sums(element).prose;
                boolean comment = hint.get().part() == Block.Part.COMMENT && rest < all;
                boolean holdsArticle = holdsTitle(element) && prose * 3 > rest;
                boolean holdsMost = prose * 2 > rest || (prose > 0 && all - prose < ENOUGH_PROSE);
                if (holdsArticle || (holdsMost && !comment)) hint = Optional.empty();
            }
            hints.put(element, hint);
        }
    }

    /// Three and more elements of one kind beside each other, each with a linked headline and
    /// little else, lead to other articles.
    private void cards() {
        Map<String, List<Element>> kinds = new LinkedHashMap<>();
        Map<Element, Integer> numbers = new HashMap<>();
        for (Element element : elements) {
            Element parent = element.parent();
            if (parent == null || CARD_TAGS.indexOf(" " + element.normalName() + " ") < 0) continue;
            int number = numbers.computeIfAbsent(parent, _ -> numbers.size());
            kinds.computeIfAbsent(
                            number + " " + element.normalName() + " " + element.className(),
                            _ -> new ArrayList<>())
                    .add(element);
        }
        for (List<Element> kind : kinds.values()) {
            if (kind.size() < 3) continue;
            long headed = kind.stream().filter(this::isCard).count();
            if (headed * 10 < kind.size() * 8L) continue;
            PartNames.Hint hint =
                    new PartNames.Hint(
                            Block.Part.TEASER,
                            90,
                            "one of " + kind.size() + " alike with a linked headline");
            int prose = kind.stream().mapToInt(e -> sums(e).prose).sum();
            // items of a list that is the article itself are alike too
            if (sums(document).prose - prose < Math.max(ENOUGH_PROSE, prose * 2 / 5)) continue;
            for (Element element : kind)
                if (!holdsTitle(element) && hints.getOrDefault(element, Optional.empty()).isEmpty())
                    hints.put(element, Optional.of(hint));
        }
    }

    private boolean isCard(Element element) {
        Sums held = sums(element);
        if (held.chars > MAX_CARD_CHARS || held.last - held.first > 8) return false;
        int prose = 0;
        for (int i = held.first; i <= held.last; i++) if (isProse(i)) prose++;
        if (prose > 1) return false;
        for (int i = held.first; i <= held.last; i++)
            if (forms.get(i).words() >= 4
                    && blocks.get(i).linkedChars() * 10 >= blocks.get(i).length() * 9) return true;
        return false;
    }

    private boolean outermost(Element element, Block.Part part) {
        for (Element at = element.parent(); at != null; at = at.parent())
            if (!holdsTitle(at) && named(at).filter(h -> h.part() == part).isPresent())
                return false;
        return true;
    }

    private Optional<PartNames.Hint> named(Element element) {
        Optional<PartNames.Hint> byTag =
                switch (element.normalName()) {
                    case "nav" ->
                            Optional.of(new PartNames.Hint(Block.Part.NAVIGATION, 80, "<nav>"));
                    case "footer" ->
                            Optional.of(new PartNames.Hint(Block.Part.NAVIGATION, 70, "<footer>"));
                    case "aside" ->
                            Optional.of(new PartNames.Hint(Block.Part.TEASER, 60, "<aside>"));
                    case "form" -> Optional.of(new PartNames.Hint(Block.Part.SHARE, 40, "<form>"));
                    case "button" ->
                            Optional.of(new PartNames.Hint(Block.Part.NAVIGATION, 70, "<button>"));
                    case "figcaption" ->
                            Optional.of(
                                    new PartNames.Hint(
                                            Block.Part.PHOTO_CAPTION, 120, "<figcaption>"));
                    default -> Optional.empty();
                };
        Optional<PartNames.Hint> byName = names.furniture(element);
        if (byTag.isPresent() && byName.isPresent())
            return byTag.get().weight() >= byName.get().weight() ? byTag : byName;
        return byTag.or(() -> byName);
    }

    private boolean holdsTitle(Element element) {
        Sums held = sums.get(element);
        return title >= 0 && held != null && held.first <= title && title <= held.last;
    }

    private Sums sums(Element element) {
        Sums held = sums.get(element);
        return held == null ? new Sums() : held;
    }

    /// The element whose blocks are worth most; of several with the same blocks the innermost.
    private Element root() {
        for (int i = 0; i < blocks.size(); i++) {
            int worth = worth(i);
            for (Element at = blocks.get(i).element(); at != null; at = at.parent()) {
                sums(at).worth += worth;
                sums(at).plus += Math.max(0, worth);
            }
        }
        Element best = document.body() == null ? document : document.body();
        int most = Integer.MIN_VALUE;
        for (Element element : elements) {
            int worth = sums(element).worth;
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
        int plus = sums(root).plus;
        for (Element at = root.parent();
                at != null && !at.normalName().equals("body");
                at = at.parent()) {
            Sums held = sums(at);
            if (held.plus * 4 < plus * 5 || held.linked * 2 > held.chars) continue;
            widened = at;
            plus = held.plus;
        }
        return widened;
    }

    /// Pages that go on with the next article when a reader reaches the end hold several side by
    /// side: the one with the title is meant.
    private Element ownArticle(Element root) {
        if (title < 0 || !holdsTitle(root)) return root;
        Element own = root;
        for (Element at = blocks.get(title).element();
                at != null && !at.equals(root);
                at = at.parent()) {
            if (sums(at).prose < ENOUGH_PROSE) continue;
            int alike = 0;
            for (Element sibling = at.nextElementSibling();
                    sibling != null;
                    sibling = sibling.nextElementSibling())
                if (sibling.normalName().equals(at.normalName())
                        && isAlike(sibling, at)
                        && sums(sibling).prose >= 100) alike++;
            if (alike > 0 && !at.normalName().equals("p")) own = at;
        }
        return own;
    }

    private int worth(int i) {
        HtmlLayout.LaidBlock block = blocks.get(i);
        Optional<PartNames.Hint> hint = hint(i);
        int doubt = hint.map(PartNames.Hint::weight).orElse(0);
        for (CueLexicon.Cue cue : cues.in(forms.get(i).text()))
            doubt = Math.max(doubt, cue.weight());
        if (isProse(i)) {
            int worth = Math.min(block.length(), 1500) - block.linkedChars() / 2;
            if (beginsDescription(i)) return 3 * worth + 300;
            return worth * Math.max(0, 70 - doubt) / 70;
        }
        if (hint.isPresent()) return 0;
        if (block.linkedChars() * 2 > block.length()) return -Math.min(block.length(), 60) - 10;
        return block.shape() == Block.Shape.HEADING || block.shape() == Block.Shape.TABLE_CELL
                ? 0
                : forms.get(i).closes() ? block.length() / 2 : -10;
    }

    /// What the page gives as its summary is most often the beginning of the article.
    private boolean beginsDescription(int i) {
        String summary = metadata.summary().map(CueLexicon::fold).orElse("");
        if (summary.length() < 40) return false;
        String text = CueLexicon.fold(forms.get(i).text());
        return text.startsWith(summary.substring(0, Math.min(summary.length(), 60)))
                || summary.startsWith(text);
    }

    private Optional<PartNames.Hint> hint(int i) {
        PartNames.@Nullable Hint loudest = null;
        for (Element at = blocks.get(i).element(); at != null; at = at.parent()) {
            Optional<PartNames.Hint> hint = hints.getOrDefault(at, Optional.empty());
            if (hint.isPresent() && (loudest == null || hint.get().weight() > loudest.weight()))
                loudest = hint.get();
        }
        return Optional.ofNullable(loudest);
    }

    private List<Signal> signals(int i, Element root) {
        HtmlLayout.LaidBlock block = blocks.get(i);
        List<Signal> signals = new ArrayList<>();
        boolean inside = false;
        for (Element at = block.element(); at != null && !inside; at = at.parent())
            inside = at.equals(root);
        if (i == title)
            signals.add(new Signal(Block.Part.ARTICLE, 300, "the title that the page declares"));
        signals.add(
                inside || i == title || isStandfirst(i)
                        ? new Signal(
                                Block.Part.ARTICLE,
                                30,
                                "in the part of the page that holds the running text")
                        : new Signal(
                                Block.Part.NAVIGATION,
                                100,
                                "outside the part of the page that holds the running text"));
        hint(i).filter(h -> h.part() != Block.Part.SHARE || block.shape() != Block.Shape.QUOTE)
                .ifPresent(
                        h ->
                                signals.add(
                                        new Signal(
                                                h.part(),
                                                h.weight(),
                                                "in a part called \"" + h.word() + "\"")));
        if (block.linkedChars() * 10 >= block.length() * (forms.get(i).closes() ? 8 : 7)
                && block.length() > 15
                && i != title) signals.add(new Signal(Block.Part.TEASER, 45, "a link by itself"));
        if (inside && block.shape() == Block.Shape.LIST_ITEM && linkList(block.element()))
            signals.add(new Signal(Block.Part.TEASER, 50, "in a list of links"));
        return signals;
    }

    /// A heading or paragraph right below the title belongs to it, wherever the layout puts it.
    private boolean isStandfirst(int i) {
        HtmlLayout.LaidBlock block = blocks.get(i);
        boolean near = title >= 0 && i > title && i <= title + 2;
        boolean running = block.shape() == Block.Shape.HEADING || forms.get(i).isProse();
        return near
                && running
                && forms.get(i).words() >= 4
                && block.linkedChars() == 0
                && hint(i).isEmpty();
    }

    private boolean linkList(Element item) {
        for (Element at = item; at != null; at = at.parent()) {
            String name = at.normalName();
            if (!name.equals("ul") && !name.equals("ol")) continue;
            Sums held = sums(at);
            return held.linked * 10 > held.chars * 6;
        }
        return false;
    }

    /// A heading speaks for what follows it inside the smallest part of the page that holds more
    /// than the heading.
    private int reach(int i) {
        for (Element at = blocks.get(i).element(); at != null; at = at.parent()) {
            Sums held = sums(at);
            if (held.last > i)
                return held.prose * 2 > sums(document).prose ? linksAfter(i) : held.last + 1;
        }
        return i + 1;
    }

    private int linksAfter(int i) {
        int at = i + 1;
        while (at < blocks.size() && blocks.get(at).linkedChars() * 2 > blocks.get(at).length())
            at++;
        return at;
    }

    /// The title is the heading that the page's metadata repeat; else the first of the highest
    /// rank.
    private int findTitle() {
        String declared = metadata.title().map(CueLexicon::fold).orElse("");
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < blocks.size(); i++) {
            HtmlLayout.LaidBlock block = blocks.get(i);
            String name = block.element().normalName();
            boolean heading = block.shape() == Block.Shape.HEADING;
            String text = CueLexicon.fold(forms.get(i).text());
            int score = name.equals("h1") ? 30 : heading ? 10 : 0;
            if (text.length() >= 8 && !declared.isEmpty()) {
                if (declared.equals(text)) score += 60;
                else if (text.length() >= 15
                        && (declared.startsWith(text) || text.startsWith(declared))) score += 50;
                else if (text.length() >= 25 && declared.contains(text)) score += 40;
                else if (declared.length() >= 15 && text.contains(declared)) score += 40;
                else if (!heading) continue;
            } else if (!heading) continue;
            if (forms.get(i).words() < 2 && score < 60) score -= 15;
            if (!heading && score < 40) continue;
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return bestScore >= 15 ? best : -1;
    }
}
