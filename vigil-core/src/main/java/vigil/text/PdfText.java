package vigil.text;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import vigil.source.Original;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads PDF: lines joined into paragraphs, words parted at line ends made whole, headers and
/// footers told apart, each line with its place on the page.
final class PdfText {
    private static final Converter CONVERTER = new Converter("pdf", 1);
    private static final int MAX_PAGES = 1_000;
    private static final long MAX_MEMORY = 64L << 20;
    private static final long MAX_STORAGE = 512L << 20;
    private static final int EOF_WITHIN = 2048;

    /// The library logs what it repairs; what matters to a reader is a loss.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private final StringBuilder text = new StringBuilder();
    private final List<OffsetMap.Stretch> stretches = new ArrayList<>();
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private float body;

    private PdfText() {}

    static Converted convert(Original original) {
        for (Logger logger : QUIET) logger.setLevel(Level.OFF);
        try (PDDocument document =
                Loader.loadPDF(
                        original.bytes(),
                        "",
                        null,
                        null,
                        MemoryUsageSetting.setupMixed(MAX_MEMORY, MAX_STORAGE).streamCache)) {
            if (document.getNumberOfPages() == 0)
                return new Converted.Failed("The PDF has no pages: it is damaged or was cut off.");
            return new PdfText().read(original, document);
        } catch (InvalidPasswordException e) {
            return new Converted.Failed(
                    "The PDF is encrypted: save a copy without a password and hand that over.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // a damaged file makes the library fail in every way there is; that is a fact about the
            // file
            return new Converted.Failed(
                    "The PDF cannot be read: it is damaged or was cut off (%s)."
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    private Converted read(Original original, PDDocument document) {
        List<List<PdfLines.Line>> pages = new ArrayList<>();
        int count = Math.min(document.getNumberOfPages(), MAX_PAGES);
        int pictures = 0;
        int chars = 0;
        int readPages = 0;
        PdfLines.Effort effort = new PdfLines.Effort();
        for (int page = 1;
                page <= count && chars < PlainText.MAX_CHARS && !effort.isSpent();
                page++) {
            List<PdfLines.Line> lines = lines(document, page, effort);
            if (lines.isEmpty()) pictures++;
            for (PdfLines.Line line : lines) chars += line.text().length();
            pages.add(lines);
            readPages = page;
        }
        if (chars == 0)
            return new Converted.Failed(
                    "This is a picture of text: none of its %d pages has text that can be read."
                            .formatted(count));
        if (effort.isSpent())
            losses.add(
                    new Loss(
                            "Page %d was not read to its end: it is drawn in more steps than any page needs, as files made to do harm are."
                                    .formatted(readPages),
                            0));
        if (readPages < document.getNumberOfPages())
            losses.add(
                    new Loss(
                            "Only the first %d of %d pages were read."
                                    .formatted(readPages, document.getNumberOfPages()),
                            0));
        if (!endsProperly(original.bytes()))
            losses.add(
                    new Loss("The file does not end as a PDF does: it may have been cut off.", 0));
        for (int i = 0; i < pages.size() && pictures > 0; i++)
            if (pages.get(i).isEmpty())
                losses.add(new Loss("A picture of text: page %d has no text.".formatted(i + 1), 0));
        body = bodySize(pages);
        for (PdfParagraphs.Paragraph paragraph : PdfParagraphs.of(pages)) add(paragraph);
        Rendition rendition =
                Rendition.of(
                        original.capture().payload(),
                        CONVERTER,
                        text.toString(),
                        new OffsetMap(stretches),
                        losses);
        List<RawBlock> cut = List.copyOf(blocks);
        return new Converted.Text(rendition, _ -> cut, metadata(document));
    }

    private List<PdfLines.Line> lines(PDDocument document, int page, PdfLines.Effort effort) {
        try {
            return PdfLines.of(document, page, effort);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            losses.add(
                    new Loss(
                            "Page %d cannot be read: it is damaged (%s)."
                                    .formatted(page, e.getClass().getSimpleName()),
                            0));
            return List.of();
        }
    }

    private void add(PdfParagraphs.Paragraph paragraph) {
        if (!text.isEmpty()) text.append("\n\n");
        int start = text.length();
        float size = 0;
        for (int i = 0; i < paragraph.lines().size(); i++) {
            PdfLines.Line line = paragraph.lines().get(i);
            size = Math.max(size, line.size());
            String words = TextRepair.withoutLoneSurrogates(line.text());
            boolean hyphen =
                    i > 0 && endsInHyphen(start) && Character.isLowerCase(words.codePointAt(0));
            if (hyphen) {
                text.setLength(text.length() - 1);
                shorten();
            } else if (i > 0) text.append(' ');
            int from = text.length();
            text.append(words);
            stretches.add(
                    new OffsetMap.Stretch(
                            from,
                            text.length(),
                            new OffsetMap.Locator.PageArea(
                                    line.page(),
                                    line.left(),
                                    line.top(),
                                    line.right(),
                                    line.bottom())));
        }
        List<Signal> signals =
                paragraph.furniture()
                        ? List.of(
                                new Signal(
                                        Block.Part.NAVIGATION, 150, "at the edge of several pages"))
                        : List.of();
        boolean heading =
                !paragraph.furniture() && paragraph.lines().size() <= 3 && size > body * 1.12f;
        Block.Shape shape = heading ? Block.Shape.HEADING : Block.Shape.PARAGRAPH;
        blocks.add(new RawBlock(start, text.length(), shape, 0, Integer.MAX_VALUE, signals));
    }

    /// The size of most letters; a heading's are larger.
    private static float bodySize(List<List<PdfLines.Line>> pages) {
        Map<Integer, Integer> letters = new TreeMap<>();
        for (List<PdfLines.Line> page : pages)
            for (PdfLines.Line line : page)
                letters.merge(Math.round(line.size() * 10), line.text().length(), Integer::sum);
        int most = 0;
        int size = 0;
        for (Map.Entry<Integer, Integer> count : letters.entrySet())
            if (count.getValue() > most) {
                most = count.getValue();
                size = count.getKey();
            }
        return size / 10f;
    }

    private boolean endsInHyphen(int start) {
        int length = text.length();
        return length - start >= 3
                && (text.charAt(length - 1) == '-'
                        || text.charAt(length - 1) == '\u00AD'
                        || text.charAt(length - 1) == '\u2010')
                && Character.isLetter(text.charAt(length - 2));
    }

    private void shorten() {
        OffsetMap.Stretch last = stretches.removeLast();
        if (last.start() < text.length())
            stretches.add(new OffsetMap.Stretch(last.start(), text.length(), last.at()));
    }

    private static boolean endsProperly(byte[] bytes) {
        int from = Math.max(0, bytes.length - EOF_WITHIN);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
                .contains("%%EOF");
    }

    private static Metadata metadata(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        return new Metadata(
                field(information.getTitle())
                        .filter(
                                t ->
                                        t.contains(" ")
                                                && !t.matches(
                                                        "(?i).*\\.(?:docx?|pdf|indd|qxd|odt)$")),
                Optional.empty(),
                field(information.getAuthor()),
                field(document.getDocumentCatalog().getLanguage())
                        .filter(l -> l.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*")),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Optional<String> field(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(v -> TextRepair.withoutLoneSurrogates(v).strip())
                .filter(v -> !v.isEmpty());
    }
}
