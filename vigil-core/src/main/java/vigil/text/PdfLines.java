package vigil.text;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// Collects the lines of a PDF with their places on the page.
///
/// The library's stripper can only be had by extending it; it knows how letters make words and
/// words make lines.
final class PdfLines extends PDFTextStripper {
    private final Effort effort;
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

    private PdfLines(Effort effort) {
        this.effort = effort;
        setSortByPosition(true);
    }

    /// What one document may cost, in steps. A few lines of PDF can draw a form that draws ten
    /// forms that draw ten forms; a few kilobytes unpack to millions of letters.
    static final class Effort {
        private static final int MAX_OPERATORS = 5_000_000;
        private static final int MAX_LETTERS_A_PAGE = 400_000;

        /// To draw a form is to open a stream and read it.
        private static final int OPERATORS_A_FORM = 200;

        private int operators;
        private int letters;

        private void beginPage() {
            letters = 0;
        }

        private void operator(String name) throws Exhausted {
            operators += name.equals(OperatorName.DRAW_OBJECT) ? OPERATORS_A_FORM : 1;
            if (operators > MAX_OPERATORS) throw new Exhausted();
        }

        private void letter() {
            if (++letters > MAX_LETTERS_A_PAGE) throw new UncheckedIOException(new Exhausted());
        }

        boolean isSpent() {
            return operators > MAX_OPERATORS || letters > MAX_LETTERS_A_PAGE;
        }
    }

    /// The document asks for more than it is worth.
    private static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// {@return the lines of one page; those that were met until the effort was spent}
    ///
    /// @param page 1-based
    static List<Line> of(PDDocument document, int page, Effort effort) throws IOException {
        PdfLines lines = new PdfLines(effort);
        lines.setStartPage(page);
        lines.setEndPage(page);
        effort.beginPage();
        try {
            lines.writeText(document, Writer.nullWriter());
        } catch (IOException | UncheckedIOException e) {
            if (!effort.isSpent()) throw e;
            lines.writePage();
        }
        lines.flush();
        return lines.lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.operator(operator.getName());
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        effort.letter();
        super.processTextPosition(letter);
    }

    /// Columns are read one after the other; what the library takes for articles are pieces of a
    /// page here.
    @Override
    protected void writePage() throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        for (List<TextPosition> article : charactersByArticle) letters.addAll(article);
        List<List<TextPosition>> pieces = PdfColumns.of(letters);
        if (pieces.size() > 1) {
            charactersByArticle.clear();
            for (List<TextPosition> piece : pieces) charactersByArticle.add(new ArrayList<>(piece));
        }
        super.writePage();
    }

    @Override
    protected void endArticle() {
        flush();
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
