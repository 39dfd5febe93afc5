package vigil.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lays the visible text of a document tree out as blocks, without recursion, so that no nesting
/// overflows the stack.
final class HtmlLayout {
    /// What a page shows beyond this is listed as not read.
    static final int MAX_TEXT_CHARS = PlainText.MAX_CHARS;

    /// All ways back to the tree together: a page of 20,000 pieces, each 30 elements deep, needs
    /// 5,000,000.
    private static final int MAX_PATH_CHARS = 40_000_000;

    private static final Set<String> BLOCKS =
            Set.of(
                    ("address article aside blockquote body button caption center dd details dialog"
                         + " dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
                         + " header hgroup hr html legend li main menu nav ol option p pre search"
                         + " section summary table tbody td tfoot th thead tr ul")
                            .split(" "));

    /// Elements whose text no browser shows as text of the page.
    private static final Set<String> UNSHOWN =
            Set.of(
                    ("script style noscript template head iframe svg math canvas object embed audio"
                         + " video map select datalist textarea input img picture noembed noframes"
                         + " rp title")
                            .split(" "));

    private final StringBuilder text = new StringBuilder();
    private final List<LaidBlock> blocks = new ArrayList<>();
    private final List<OffsetMap.Stretch> stretches = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private int blockStart = -1;
    private int pathChars;
    private int linkedChars;
    private int breaks;
    private boolean blankPending;
    private @Nullable Element blockElement;

    private HtmlLayout() {}

    /// A block and the element that holds it.
    record LaidBlock(int start, int end, Block.Shape shape, int linkedChars, Element element) {
        int length() {
            return end - start;
        }
    }

    /// A page's text laid out.
    record Laid(
            String text,
            List<LaidBlock> blocks,
            List<OffsetMap.Stretch> stretches,
            List<Loss> losses) {}

    private static final class Frame {
        private final Element element;
        private final @Nullable Frame outer;
        private final String step;
        private final boolean inLink;
        private final Map<String, Integer> seen = new HashMap<>();
        private @Nullable Node next;

        Frame(Element element, @Nullable Frame outer, String step, boolean inLink) {
            this.element = element;
            this.outer = outer;
            this.step = step;
            this.inLink = inLink;
            this.next = element.childNodeSize() == 0 ? null : element.childNode(0);
        }

        String step(String name) {
            return "/" + name + "[" + seen.merge(name, 1, Integer::sum) + "]";
        }

        /// Put together for text alone: most elements of a deep page hold none.
        String path() {
            List<String> steps = new ArrayList<>();
            for (Frame at = this; at != null; at = at.outer) steps.add(at.step);
            return String.join("", steps.reversed());
        }
    }

    static Laid lay(Document document) {
        HtmlLayout layout = new HtmlLayout();
        layout.walk(document);
        return new Laid(
                layout.text.toString(),
                List.copyOf(layout.blocks),
                List.copyOf(layout.stretches),
                List.copyOf(layout.losses));
    }

    private void walk(Document document) {
        Deque<Frame> stack = new ArrayDeque<>();
        stack.push(new Frame(document, null, "", false));
        while (!stack.isEmpty()) {
            Frame frame = stack.peek();
            Node node = frame.next;
            if (node == null) {
                if (isBlock(frame.element)) endBlock();
                stack.pop();
                continue;
            }
            frame.next = node.nextSibling();
            if (pathChars > MAX_PATH_CHARS) {
                losses.add(
                        new Loss(
                                "The rest of the page was not read: it is cut into more and deeper"
                                        + " pieces than any page needs.",
                                text.length()));
                break;
            }
            if (text.length() >= MAX_TEXT_CHARS) {
                losses.add(
                        new Loss(
                                "The rest of the page was not read: pages are read up to %d characters."
                                        .formatted(MAX_TEXT_CHARS),
                                text.length()));
                break;
            }
            if (node instanceof TextNode words) {
                append(words.getWholeText(), frame);
            } else if (node instanceof Element element) {
                String name = element.normalName();
                String step = frame.step(name);
                if (name.equals("br")) {
                    lineBreak();
                } else if (!UNSHOWN.contains(name) && !isHidden(element)) {
                    if (isBlock(element)) endBlock();
                    stack.push(
                            new Frame(
                                    element,
                                    frame,
                                    step,
                                    frame.inLink || name.equals("a") || name.equals("button")));
                }
            }
        }
        endBlock();
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) return true;
        String style = element.attr("style");
        if (style.isEmpty()) return false;
        String folded = style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }

    private void append(String words, Frame frame) {
        boolean kept = blockElement() != null && frame.element.closest("pre") != null;
        int stretchStart = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                if (kept && c == '\n') breaks = Math.max(breaks, 1);
                blankPending = true;
                continue;
            }
            if (blockStart >= 0 && breaks >= 2) endBlock();
            if (blockStart < 0) {
                startBlock(frame.element);
            } else if (breaks > 0) {
                text.append('\n');
            } else if (blankPending) {
                text.append(' ');
            }
            breaks = 0;
            blankPending = false;
            if (stretchStart < 0) stretchStart = text.length();
            text.append(Character.isSurrogate(c) && !TextRepair.isPaired(words, i) ? '\uFFFD' : c);
            if (frame.inLink) linkedChars++;
        }
        if (stretchStart < 0) return;
        String path = frame.path() + frame.step("text()");
        pathChars += path.length();
        stretches.add(
                new OffsetMap.Stretch(
                        stretchStart, text.length(), new OffsetMap.Locator.DomPath(path)));
    }

    private @Nullable Element blockElement() {
        return blockElement;
    }

    private void lineBreak() {
        if (blockStart >= 0) breaks++;
    }

    private void startBlock(Element inside) {
        if (!text.isEmpty()) text.append("\n\n");
        blockStart = text.length();
        linkedChars = 0;
        Element element = inside;
        while (!isBlock(element) && element.parent() != null) element = element.parent();
        blockElement = element;
    }

    private void endBlock() {
        Element element = blockElement;
        if (blockStart >= 0 && element != null && text.length() > blockStart)
            blocks.add(
                    new LaidBlock(blockStart, text.length(), shape(element), linkedChars, element));
        blockStart = -1;
        blockElement = null;
        breaks = 0;
        blankPending = false;
    }

    private static Block.Shape shape(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Shape.HEADING;
            case "li", "dt", "dd" -> Block.Shape.LIST_ITEM;
            case "td", "th" -> Block.Shape.TABLE_CELL;
            case "figcaption", "caption" -> Block.Shape.CAPTION;
            case "blockquote" -> Block.Shape.QUOTE;
            default ->
                    within(element, "blockquote")
                            ? Block.Shape.QUOTE
                            : within(element, "figcaption")
                                    ? Block.Shape.CAPTION
                                    : within(element, "li")
                                            ? Block.Shape.LIST_ITEM
                                            : Block.Shape.PARAGRAPH;
        };
    }

    private static boolean within(Element element, String name) {
        Element at = element;
        for (int i = 0; i < 3 && at != null; i++, at = at.parent())
            if (at.normalName().equals(name)) return true;
        return false;
    }
}
