package vigil.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Joins the lines of a PDF into paragraphs and sets the headers and footers of its pages apart.
final class PdfParagraphs {
    /// How far from the upper or lower end of its page's text a line may be a header or footer, in
    /// lines.
    private static final int EDGE_LINES = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-\u2013\u2014|\\s]*\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[-\u2013\u2014|\\s]*");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[\u2022\u25AA\u25CF\u2023*]\\s|\\(?\\d{1,2}[.)]\\s).*");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<PdfLines.Line> open = new ArrayList<>();
    private final List<Paragraph> waiting = new ArrayList<>();

    private PdfParagraphs() {}

    /// Lines that belong together.
    ///
    /// @param furniture whether it is a header or footer, repeated over the pages
    record Paragraph(List<PdfLines.Line> lines, boolean furniture) {
        Paragraph {
            lines = List.copyOf(lines);
        }
    }

    static List<Paragraph> of(List<List<PdfLines.Line>> pages) {
        PdfParagraphs join = new PdfParagraphs();
        Map<String, Integer> edges = new HashMap<>();
        for (List<PdfLines.Line> page : pages)
            for (int i = 0; i < page.size(); i++)
                if (isEdge(i, page.size())) edges.merge(mask(page.get(i)), 1, Integer::sum);
        for (List<PdfLines.Line> page : pages) {
            float spacing = spacing(page);
            for (int i = 0; i < page.size(); i++) {
                PdfLines.Line line = page.get(i);
                boolean repeated =
                        edges.getOrDefault(mask(line), 0) >= Math.max(2, pages.size() / 2)
                                || PAGE_NUMBER.matcher(line.text()).matches();
                if (isEdge(i, page.size()) && repeated && pages.size() > 1)
                    join.waiting.add(new Paragraph(List.of(line), true));
                else join.add(line, spacing);
            }
        }
        join.close();
        return join.paragraphs;
    }

    private static boolean isEdge(int index, int size) {
        return index < EDGE_LINES || index >= size - EDGE_LINES;
    }

    /// Page numbers change from page to page; the rest of a header does not.
    private static String mask(PdfLines.Line line) {
        return NUMBER.matcher(line.text()).replaceAll("#");
    }

    private void add(PdfLines.Line line, float spacing) {
        if (!open.isEmpty() && begins(open.getLast(), line, spacing)) close();
        open.add(line);
    }

    private boolean begins(PdfLines.Line before, PdfLines.Line line, float spacing) {
        if (ITEM.matcher(line.text()).matches()) return true;
        if (Math.abs(before.size() - line.size()) > 1) return true;
        boolean lower = Character.isLowerCase(line.text().codePointAt(0));
        if (before.page() != line.page()) return BlockForm.of(before.text()).closes() || !lower;
        float gap = line.bottom() - before.bottom();
        // the top of the next column goes on with the sentence, as the next page does
        if (gap < 0 && line.left() > before.right())
            return BlockForm.of(before.text()).closes() || !lower;
        if (gap > spacing * 1.4f || gap < 0) return !(lower && gap < spacing * 1.6f && gap > 0);
        boolean indented = line.left() > before.left() + line.size() && open.size() > 1;
        boolean shortBefore =
                before.right() < widest(before) - 4 * before.size()
                        && BlockForm.of(before.text()).closes();
        return !lower && (indented || shortBefore);
    }

    /// {@return how far to the right the last lines reach, in the same column}
    private float widest(PdfLines.Line before) {
        float widest = 0;
        for (PdfLines.Line line : open) widest = Math.max(widest, rightOf(line, before));
        for (int i = paragraphs.size() - 1, n = 0; i >= 0 && n < 5; i--, n++)
            for (PdfLines.Line line : paragraphs.get(i).lines())
                widest = Math.max(widest, rightOf(line, before));
        return widest;
    }

    private static float rightOf(PdfLines.Line line, PdfLines.Line before) {
        return line.left() < before.right() && line.right() > before.left() ? line.right() : 0;
    }

    private static float spacing(List<PdfLines.Line> page) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            float gap = page.get(i).bottom() - page.get(i - 1).bottom();
            if (gap > 2) gaps.add(gap);
        }
        gaps.sort(Float::compare);
        return gaps.isEmpty() ? 14 : gaps.get(gaps.size() / 3);
    }

    private void close() {
        if (!open.isEmpty()) paragraphs.add(new Paragraph(open, false));
        open.clear();
        paragraphs.addAll(waiting);
        waiting.clear();
    }
}
