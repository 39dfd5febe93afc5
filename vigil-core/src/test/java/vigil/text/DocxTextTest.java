package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;

import java.io.IOException;

class DocxTextTest {
    @Test
    void headings_paragraphs_and_cells_are_blocks_and_deleted_text_is_left_out()
            throws IOException {
        byte[] docx =
                Documents.docx(
                        "<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr><w:r><w:t>Ana"
                            + " Berg</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">She was"
                            + " </w:t></w:r><w:del><w:r><w:delText>not"
                            + " </w:delText></w:r></w:del><w:r><w:t>arrested on 3"
                            + " May.</w:t></w:r></w:p>"
                            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Court</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        Page page = Pages.of("d", MediaType.DOCX, docx, SourceFacts.NONE);

        assertThat(page.rendition().text())
                .isEqualTo("Ana Berg\n\nShe was arrested on 3 May.\n\nCourt");
        assertThat(page.blocks()).extracting(Block::shape).contains(Block.Shape.TABLE_CELL);
        assertThat(page.title()).contains("Ana Berg");
    }

    @Test
    void an_external_entity_is_not_followed() throws IOException {
        byte[] docx =
                Documents.zip(
                        java.util.Map.of(
                                "word/document.xml",
                                ("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM"
                                     + " \"file:///etc/hostname\">]><w:document"
                                     + " xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Before</w:t></w:r></w:p><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        PageReading reading =
                new Reader(Pages.LANGUAGES)
                        .read(
                                "d",
                                Original.handed("d.docx", MediaType.DOCX, docx),
                                SourceFacts.NONE);

        if (reading instanceof PageReading.Read(var page))
            assertThat(page.rendition().text()).startsWith("Before").hasSizeLessThan(10);
    }
}
