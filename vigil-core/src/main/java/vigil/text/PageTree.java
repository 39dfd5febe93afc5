package vigil.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A document tree with what each of its elements holds: running text, links, and whether the
/// title.
final class PageTree {
    private final Document document;
    private final List<HtmlLayout.LaidBlock> blocks;
    private final List<BlockForm> forms = new ArrayList<>();
    private final Map<Element, Sums> sums = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final int title;

    /// What an element holds, its descendants included.
    static final class Sums {
        /// Characters of running text.
        int prose;

        /// Characters in links.
        int linked;

        int chars;

        /// What its blocks are worth together, once somebody has judged them.
        int worth;

        /// The same, but for what weighs against it.
        int plus;

        /// Index of its first block.
        int first;

        /// Index of its last block.
        int last;
    }

    PageTree(Document document, HtmlLayout.Laid laid, Metadata metadata) {
        this.document = document;
        this.blocks = laid.blocks();
        for (HtmlLayout.LaidBlock block : blocks)
            forms.add(BlockForm.of(laid.text().substring(block.start(), block.end())));
        this.title = findTitle(metadata.title().map(CueLexicon::fold).orElse(""));
        measure();
    }

    Document document() {
        return document;
    }

    List<HtmlLayout.LaidBlock> blocks() {
        return blocks;
    }

    HtmlLayout.LaidBlock block(int i) {
        return blocks.get(i);
    }

    BlockForm form(int i) {
        return forms.get(i);
    }

    /// {@return all elements that hold text, inner ones before those around them}
    List<Element> elements() {
        return elements;
    }

    /// {@return index of the block that is the title; -1 if none is}
    int title() {
        return title;
    }

    boolean isProse(int i) {
        HtmlLayout.LaidBlock block = blocks.get(i);
        return forms.get(i).isProse() && block.linkedChars() * 2 < block.length();
    }

    boolean holdsTitle(Element element) {
        Sums held = sums.get(element);
        return title >= 0 && held != null && held.first <= title && title <= held.last;
    }

    Sums sums(Element element) {
        Sums held = sums.get(element);
        return held == null ? new Sums() : held;
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

    /// The title is the heading that the page's metadata repeat; else the first of the highest
    /// rank.
    private int findTitle(String declared) {
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
