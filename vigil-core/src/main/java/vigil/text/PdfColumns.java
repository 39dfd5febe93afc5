package vigil.text;

import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Cuts a page into the pieces that are read one after the other: what stands over the columns,
/// each column from top to bottom, what stands below them.
///
/// A column shows by its left edge, at which many lines begin, and by an empty gutter before it
/// that no line of the same height crosses; the text on both sides must fill its width as prose
/// does. What fails one of these, such as a table or a form, is left as it is, read row by row: a
/// table read by columns would tear every date from what happened on it.
final class PdfColumns {
    private static final int MIN_ROWS = 4;
    private static final int MAX_CUTS = 8;
    private static final int MAX_CANDIDATES = 12;
    private static final float MIN_COLUMN_WIDTH = 80;
    private static final int MIN_LETTERS_A_ROW = 14;

    /// Letters of one line, with no wide gap between them.
    private record Piece(List<TextPosition> letters, float left, float right, float base) {}

    /// Pieces of one height, from left to right.
    private record Row(List<Piece> pieces, float base) {}

    private final List<List<TextPosition>> regions = new ArrayList<>();
    private final float size;

    private PdfColumns(float size) {
        this.size = size;
    }

    /// {@return the letters of a page in pieces, in the order of reading; one piece, as it came, if
    /// there are no columns}
    static List<List<TextPosition>> of(List<TextPosition> letters) {
        for (TextPosition letter : letters) if (letter.getDir() != 0) return List.of(letters);
        if (letters.size() < 2 * MIN_ROWS * MIN_LETTERS_A_ROW) return List.of(letters);
        float[] sizes = new float[letters.size()];
        for (int i = 0; i < sizes.length; i++) sizes[i] = letters.get(i).getFontSizeInPt();
        Arrays.sort(sizes);
        PdfColumns columns = new PdfColumns(Math.max(4, sizes[sizes.length / 2]));
        columns.cut(columns.rows(letters), 0);
        return columns.regions.size() == 1 ? List.of(letters) : List.copyOf(columns.regions);
    }

    private List<Row> rows(List<TextPosition> letters) {
        List<TextPosition> sorted = new ArrayList<>(letters);
        sorted.sort(
                Comparator.comparingInt((TextPosition t) -> Math.round(t.getYDirAdj()))
                        .thenComparing(TextPosition::getXDirAdj));
        List<Row> rows = new ArrayList<>();
        for (int start = 0, end; start < sorted.size(); start = end) {
            int base = Math.round(sorted.get(start).getYDirAdj());
            for (end = start + 1;
                    end < sorted.size() && Math.round(sorted.get(end).getYDirAdj()) <= base + 1; )
                end++;
            List<TextPosition> row = new ArrayList<>(sorted.subList(start, end));
            row.sort(Comparator.comparing(TextPosition::getXDirAdj));
            rows.add(new Row(pieces(row), base));
        }
        return rows;
    }

    private List<Piece> pieces(List<TextPosition> row) {
        List<Piece> pieces = new ArrayList<>();
        List<TextPosition> open = new ArrayList<>();
        float right = 0;
        for (TextPosition letter : row) {
            boolean blank = letter.getUnicode() == null || letter.getUnicode().isBlank();
            if (!open.isEmpty() && !blank && letter.getXDirAdj() - right > gutter()) {
                pieces.add(piece(open, right));
                open = new ArrayList<>();
            }
            if (!blank || !open.isEmpty()) open.add(letter);
            if (!blank)
                right =
                        Math.max(
                                open.size() == 1 ? 0 : right,
                                letter.getXDirAdj() + letter.getWidthDirAdj());
        }
        if (!open.isEmpty()) pieces.add(piece(open, right));
        return pieces;
    }

    private static Piece piece(List<TextPosition> letters, float right) {
        TextPosition first = letters.getFirst();
        return new Piece(List.copyOf(letters), first.getXDirAdj(), right, first.getYDirAdj());
    }

    /// Between columns there is more than between the words of a line, even of one that was
    /// stretched to the margin.
    private float gutter() {
        return size * 0.9f;
    }

    private void cut(List<Row> rows, int cuts) {
        @Nullable Cut best = null;
        if (cuts < MAX_CUTS)
            for (float left : edges(rows)) {
                Cut cut = cutAt(rows, left);
                if (cut != null && (best == null || cut.rows() > best.rows())) best = cut;
            }
        if (best == null) {
            List<TextPosition> region = new ArrayList<>();
            for (Row row : rows) for (Piece piece : row.pieces()) region.addAll(piece.letters());
            if (!region.isEmpty()) regions.add(region);
            return;
        }
        if (best.from() > 0) cut(rows.subList(0, best.from()), cuts + 1);
        List<Row> between = rows.subList(best.from(), best.to());
        cut(side(between, best.left(), true), cuts + 1);
        cut(side(between, best.left(), false), cuts + 1);
        if (best.to() < rows.size()) cut(rows.subList(best.to(), rows.size()), cuts + 1);
    }

    /// A column that begins at `left`, in the rows from `from` to before `to`.
    private record Cut(float left, int from, int to) {
        int rows() {
            return to - from;
        }
    }

    /// {@return where pieces begin that have something to their left on the page, most frequent
    /// first}
    private static List<Float> edges(List<Row> rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        float leftmost = Float.MAX_VALUE;
        for (Row row : rows)
            for (Piece piece : row.pieces()) {
                leftmost = Math.min(leftmost, piece.left());
                counts.merge(Math.round(piece.left()), 1, Integer::sum);
            }
        float margin = leftmost + MIN_COLUMN_WIDTH;
        return counts.entrySet().stream()
                .filter(e -> e.getKey() > margin && e.getValue() >= MIN_ROWS)
                .sorted(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_CANDIDATES)
                .map(e -> (float) e.getKey())
                .toList();
    }

    /// The longest run of rows that leave the gutter before `left` empty and are prose on both
    /// sides.
    private @Nullable Cut cutAt(List<Row> rows, float left) {
        @Nullable Cut best = null;
        for (int start = 0, end; start < rows.size(); start = end + 1) {
            end = start;
            while (end < rows.size() && !crosses(rows.get(end), left)) end++;
            if (end - start < MIN_ROWS) continue;
            Cut cut = trimmed(rows, start, end, left);
            if (cut.rows() >= MIN_ROWS
                    && (best == null || cut.rows() > best.rows())
                    && isProse(side(rows.subList(cut.from(), cut.to()), left, true))
                    && isProse(side(rows.subList(cut.from(), cut.to()), left, false))) best = cut;
        }
        return best;
    }

    private boolean crosses(Row row, float left) {
        for (Piece piece : row.pieces())
            if (piece.left() < left - 1 && piece.right() > left - gutter()) return true;
        return false;
    }

    /// From the row where both columns have begun; on to where the lines of either keep their
    /// distance, because the last columns of a text are often of different length.
    private Cut trimmed(List<Row> rows, int start, int end, float left) {
        int from = start;
        boolean[] begun = new boolean[2];
        for (int i = start; i < end && !(begun[0] && begun[1]); i++) {
            for (Piece piece : rows.get(i).pieces()) begun[piece.left() < left - 1 ? 0 : 1] = true;
            from = i;
        }
        // lines of the two columns that stand side by side may differ by a little in height
        while (from > start && rows.get(from).base() - rows.get(from - 1).base() < size * 0.9f)
            from--;
        int to = from + 1;
        float last = rows.get(from).base();
        while (to < end && rows.get(to).base() - last < size * 3.2f) last = rows.get(to++).base();
        return new Cut(left, from, to);
    }

    private static List<Row> side(List<Row> rows, float left, boolean before) {
        List<Row> side = new ArrayList<>();
        for (Row row : rows) {
            List<Piece> pieces =
                    row.pieces().stream().filter(p -> p.left() < left - 1 == before).toList();
            if (!pieces.isEmpty()) side.add(new Row(pieces, row.base()));
        }
        return side;
    }

    /// Most lines of prose fill their column; labels, figures and short cells do not.
    private static boolean isProse(List<Row> rows) {
        if (rows.size() < MIN_ROWS) return false;
        float left = Float.MAX_VALUE;
        float right = 0;
        int letters = 0;
        for (Row row : rows) {
            left = Math.min(left, row.pieces().getFirst().left());
            right = Math.max(right, row.pieces().getLast().right());
            for (Piece piece : row.pieces()) letters += piece.letters().size();
        }
        float width = right - left;
        if (width < MIN_COLUMN_WIDTH || letters < rows.size() * MIN_LETTERS_A_ROW) return false;
        int full = 0;
        for (Row row : rows)
            if (row.pieces().getLast().right() - row.pieces().getFirst().left() > width * 0.6f)
                full++;
        return full * 2 > rows.size();
    }
}
