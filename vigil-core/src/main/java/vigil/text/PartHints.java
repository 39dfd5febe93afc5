package vigil.text;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of a page that are furniture by their names, their tags, or by standing beside others
/// of their kind.
final class PartHints {
    private static final int MAX_CARD_CHARS = 600;
    private static final String CARD_TAGS = " article div section li a ";

    private final PageTree tree;
    private final PartNames names;
    private final Map<Element, Optional<PartNames.Hint>> hints = new HashMap<>();

    PartHints(PageTree tree, PartNames names) {
        this.tree = tree;
        this.names = names;
        believeNames();
        cards();
    }

    /// {@return the loudest hint on a block, from any element around it}
    Optional<PartNames.Hint> hint(int i) {
        PartNames.@Nullable Hint loudest = null;
        for (Element at = tree.block(i).element(); at != null; at = at.parent()) {
            Optional<PartNames.Hint> hint = hints.getOrDefault(at, Optional.empty());
            if (hint.isPresent() && (loudest == null || hint.get().weight() > loudest.weight()))
                loudest = hint.get();
        }
        return Optional.ofNullable(loudest);
    }

    /// A name of furniture is not believed of a part that holds the title, or nearly all the
    /// running text there is.
    private void believeNames() {
        int all = tree.sums(tree.document()).prose;
        int comments = 0;
        for (Element element : tree.elements()) {
            Optional<PartNames.Hint> hint = named(element);
            if (hint.isPresent()
                    && hint.get().part() == Block.Part.COMMENT
                    && !tree.holdsTitle(element)
                    && outermost(element, Block.Part.COMMENT)) comments += tree.sums(element).prose;
        }
        int rest = all - comments >= ArticleFinder.ENOUGH_PROSE ? all - comments : all;
        for (Element element : tree.elements()) {
            Optional<PartNames.Hint> hint = named(element);
            if (hint.isPresent()) {
                int prose = tree.sums(element).prose;
                boolean comment = hint.get().part() == Block.Part.COMMENT && rest < all;
                boolean holdsArticle = tree.holdsTitle(element) && prose * 3 > rest;
                boolean holdsMost =
                        prose * 2 > rest || (prose > 0 && all - prose < ArticleFinder.ENOUGH_PROSE);
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
        for (Element element : tree.elements()) {
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
            int prose = kind.stream().mapToInt(e -> tree.sums(e).prose).sum();
            // items of a list that is the article itself are alike too
            if (tree.sums(tree.document()).prose - prose
                    < Math.max(ArticleFinder.ENOUGH_PROSE, prose * 2 / 5)) continue;
            for (Element element : kind)
                if (!tree.holdsTitle(element)
                        && hints.getOrDefault(element, Optional.empty()).isEmpty())
                    hints.put(element, Optional.of(hint));
        }
    }

    private boolean isCard(Element element) {
        PageTree.Sums held = tree.sums(element);
        if (held.chars > MAX_CARD_CHARS || held.last - held.first > 8) return false;
        int prose = 0;
        for (int i = held.first; i <= held.last; i++) if (tree.isProse(i)) prose++;
        if (prose > 1) return false;
        for (int i = held.first; i <= held.last; i++)
            if (tree.form(i).words() >= 4
                    && tree.block(i).linkedChars() * 10 >= tree.block(i).length() * 9) return true;
        return false;
    }

    private boolean outermost(Element element, Block.Part part) {
        for (Element at = element.parent(); at != null; at = at.parent())
            if (!tree.holdsTitle(at) && named(at).filter(h -> h.part() == part).isPresent())
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
}
