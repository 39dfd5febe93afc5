package vigil.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the part of a document tree that is the article: where long paragraphs with few links stand together.
///
/// The idea is Arc90's Readability: paragraphs give their score to the elements around them, most to the nearest.
final class ArticleFinder {
    private static final int MAX_LEVELS = 4;

    private ArticleFinder() {}

    /// {@return the signals of each block}
    static List<List<Signal>> signals(Document document, List<HtmlLayout.LaidBlock> blocks) {
        Map<Element, int[]> scores = new IdentityHashMap<>();
        List<Element> order = new ArrayList<>();
        for (HtmlLayout.LaidBlock block : blocks) {
            if (block.length() < 25 || block.linkedChars() * 2 > block.length()) continue;
            int score = 10 + Math.min(block.length() / 10, 60);
            Element at = block.element().parent();
            for (int level = 1; at != null && level <= MAX_LEVELS; level++, at = at.parent()) {
                int[] held = scores.get(at);
                if (held == null) {
                    held = new int[1];
                    scores.put(at, held);
                    order.add(at);
                }
                held[0] += score / level;
            }
        }
        @Nullable Element best = null;
        int most = 0;
        for (Element element : order) {
            int score = scores.get(element)[0];
            if (score > most) {
                most = score;
                best = element;
            }
        }
        List<List<Signal>> signals = new ArrayList<>();
        for (HtmlLayout.LaidBlock block : blocks) {
            boolean inside = false;
            for (Element at = block.element(); at != null && !inside; at = at.parent()) inside = at == best;
            signals.add(List.of(
                    inside
                            ? new Signal(Block.Part.ARTICLE, 30, "in the densest part of the page")
                            : new Signal(Block.Part.NAVIGATION, 40, "outside the densest part of the page")));
        }
        return signals;
    }
}
