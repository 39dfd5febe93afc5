package vigil.text;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents made for tests, byte by byte.
final class Documents {
    private Documents() {}

    /// {@return a PDF with these lines on each page, from the top, 14 points apart; an empty line
    /// makes a gap}
    static byte[] pdf(List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, pages);
            return bytes(document);
        }
    }

    /// Words at a place of a page, as a text that was set in columns has them.
    ///
    /// @param x points from the left edge
    /// @param y points from the lower edge
    record Placed(float x, float y, String words) {}

    /// {@return a PDF of one page with these words on it, in this order}
    static byte[] placedPdf(List<Placed> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (Placed line : lines) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(line.x(), line.y());
                    content.showText(line.words());
                    content.endText();
                }
            }
            return bytes(document);
        }
    }

    static byte[] encryptedPdf(List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, pages);
            document.protect(
                    new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(document);
        }
    }

    private static void write(PDDocument document, List<List<String>> pages) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float y = 740;
                for (String line : lines) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.newLineAtOffset(60, y);
                    content.showText(line);
                    content.endText();
                    y -= 14;
                }
            }
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// {@return a ZIP of these members}
    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// {@return a DOCX whose body is this WordprocessingML}
    static byte[] docx(String body) throws IOException {
        String xml =
                "<?xml version=\"1.0\"?><w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>";
        String styles =
                "<?xml version=\"1.0\"?><w:styles"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style"
                    + " w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
        return zip(
                Map.of(
                        "word/document.xml", xml.getBytes(StandardCharsets.UTF_8),
                        "word/styles.xml", styles.getBytes(StandardCharsets.UTF_8)));
    }
}
