package vigil.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Lays the paragraphs of WordprocessingML out as text, a blank line between them.
final class DocxParagraphs {
    private final Map<String, Block.Shape> styles;
    private final StringBuilder text = new StringBuilder();
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<OffsetMap.Stretch> stretches = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int cells;
    private int unread;
    private int index;

    /// The XML is not well-formed.
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(Throwable cause) {
            super(cause);
        }
    }

    /// A paragraph that is being read; text boxes nest paragraphs in paragraphs.
    private static final class Open {
        private final StringBuilder words = new StringBuilder();
        private Block.Shape shape = Block.Shape.PARAGRAPH;
        private int linked;
    }

    DocxParagraphs(Map<String, Block.Shape> styles) {
        this.styles = Map.copyOf(styles);
    }

    String text() {
        return text.toString();
    }

    List<RawBlock> blocks() {
        return List.copyOf(blocks);
    }

    List<OffsetMap.Stretch> stretches() {
        return List.copyOf(stretches);
    }

    boolean isFull() {
        return text.length() >= PlainText.MAX_CHARS;
    }

    /// Adds the paragraphs of one part.
    ///
    /// @param signals what is known of all its blocks
    /// @throws Damaged where the XML breaks off; what stood before is kept
    void read(XMLStreamReader xml, List<Signal> signals) {
        int links = 0;
        try {
            while (xml.hasNext() && !isFull()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (xml.getLocalName().equals("hyperlink")) links++;
                        start(xml, links > 0);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals("hyperlink")) links--;
                        end(xml.getLocalName(), signals);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new Damaged(e);
        } finally {
            while (!open.isEmpty()) close(signals);
            cells = 0;
            unread = 0;
        }
    }

    private void start(XMLStreamReader xml, boolean linked) throws XMLStreamException {
        String name = xml.getLocalName();
        // text moved away or deleted, and the second version of a drawing for old programs
        if (isUnread(name)) unread++;
        if (unread > 0) return;
        switch (name) {
            case "p" -> open.push(new Open());
            case "tc" -> cells++;
            case "t" -> words(xml.getElementText(), linked);
            case "tab" -> words(" ", false);
            case "br", "cr" -> words("\n", false);
            case "noBreakHyphen" -> words("\u2011", false);
            case "numPr" -> shape(Block.Shape.LIST_ITEM);
            case "pStyle" -> {
                Block.Shape shape = styles.get(attribute(xml, "val"));
                if (shape != null) shape(shape);
            }
            default -> {}
        }
    }

    private static boolean isUnread(String name) {
        return name.equals("del") || name.equals("moveFrom") || name.equals("Fallback");
    }

    private void end(String name, List<Signal> signals) {
        if (isUnread(name)) {
            unread--;
            return;
        }
        if (unread > 0) return;
        if (name.equals("p") && !open.isEmpty()) close(signals);
        else if (name.equals("tc")) cells--;
    }

    private void words(String words, boolean linked) {
        Open paragraph = open.peek();
        if (paragraph == null) return;
        paragraph.words.append(words);
        if (linked) paragraph.linked += words.length();
    }

    private void shape(Block.Shape shape) {
        Open paragraph = open.peek();
        if (paragraph != null && paragraph.shape == Block.Shape.PARAGRAPH) paragraph.shape = shape;
    }

    private void close(List<Signal> signals) {
        Open paragraph = open.pop();
        String words = TextRepair.withoutLoneSurrogates(paragraph.words.toString()).strip();
        int place = index++;
        if (words.isEmpty()) return;
        if (!text.isEmpty()) text.append("\n\n");
        int start = text.length();
        text.append(words);
        Block.Shape shape =
                cells > 0 && paragraph.shape == Block.Shape.PARAGRAPH
                        ? Block.Shape.TABLE_CELL
                        : paragraph.shape;
        blocks.add(
                new RawBlock(
                        start, text.length(), shape, paragraph.linked, Integer.MAX_VALUE, signals));
        stretches.add(
                new OffsetMap.Stretch(
                        start, text.length(), new OffsetMap.Locator.Paragraph(place)));
    }

    /// {@return the attribute of this local name, in whatever namespace; empty if there is none}
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }
}
