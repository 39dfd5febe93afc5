package vigil.text;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// Collects the lines of a PDF with their places on the page.
///
/// The library's stripper can only be had by extending it; it knows how letters make words and
/// words make lines.
final class PdfLines extends PDFTextStripper {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float top;
    private float right;
    private float bottom;
    private float size;
    private int chars;

    /// A line of text.
    ///
    /// @param page 1-based
    /// @param size of the letters, in points
    record Line(
            int page, String text, float left, float top, float right, float bottom, float size) {
        float height() {
            return bottom - top;
        }
    }

    private PdfLines() {
        setSortByPosition(true);
    }

    /// {@return the lines of one page}
    ///
    /// @param page 1-based
    static List<Line> of(PDDocument document, int page) throws IOException {
        PdfLines lines = new PdfLines();
        lines.setStartPage(page);
        lines.setEndPage(page);
        lines.writeText(document, Writer.nullWriter());
        lines.flush();
        return lines.lines;
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            float letterTop = position.getYDirAdj() - position.getHeightDir();
            if (chars == 0) {
                left = position.getXDirAdj();
                top = letterTop;
                right = left;
                bottom = position.getYDirAdj();
            }
            left = Math.min(left, position.getXDirAdj());
            top = Math.min(top, letterTop);
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            bottom = Math.max(bottom, position.getYDirAdj());
            size += position.getFontSizeInPt();
            chars++;
        }
        text.append(words);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    @Override
    protected void writePageEnd() {
        flush();
    }

    private void flush() {
        String line = text.toString().strip();
        if (!line.isEmpty() && chars > 0)
            lines.add(new Line(getCurrentPageNo(), line, left, top, right, bottom, size / chars));
        text.setLength(0);
        size = 0;
        chars = 0;
    }
}
