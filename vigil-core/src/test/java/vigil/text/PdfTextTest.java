package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

class PdfTextTest {
    private static final List<String> LINES =
            List.of(
                    "Report of the Lakeview Observers",
                    "",
                    "On 3 May 2021 the court of Lakeview extended the deten-",
                    "tion of Ana Berg, a teacher, by two months. Her lawyer was",
                    "not let into the room.",
                    "",
                    "She has been held since March.");

    @Test
    void lines_are_joined_to_paragraphs_and_parted_words_made_whole() throws IOException {
        Page page = read(Documents.pdf(List.of(LINES)));

        assertThat(page.rendition().text())
                .isEqualTo(
                        """
                        Report of the Lakeview Observers

                        On 3 May 2021 the court of Lakeview extended the detention of Ana Berg, a teacher, by two months. Her lawyer was not let into the room.

                        She has been held since March.\
                        """);
    }

    @Test
    void every_letter_leads_back_to_a_place_on_a_page() throws IOException {
        Page page = read(Documents.pdf(List.of(LINES)));

        String text = page.rendition().text();
        int lawyer = text.indexOf("lawyer");
        assertThat(page.rendition().back().stretches())
                .filteredOn(s -> s.start() <= lawyer && lawyer < s.end())
                .singleElement()
                .satisfies(
                        s ->
                                assertThat(s.at())
                                        .isInstanceOfSatisfying(
                                                OffsetMap.Locator.PageArea.class,
                                                area -> {
                                                    assertThat(area.page()).isEqualTo(1);
                                                    assertThat(area.bottom()).isBetween(90f, 96f);
                                                }));
    }

    @Test
    void headers_and_page_numbers_are_furniture_and_do_not_cut_a_sentence() throws IOException {
        Page page =
                read(
                        Documents.pdf(
                                List.of(
                                        List.of(
                                                "Lakeview Observers, yearbook",
                                                "The court heard the case of Ana Berg for three"
                                                        + " days and",
                                                "then",
                                                "1"),
                                        List.of(
                                                "Lakeview Observers, yearbook",
                                                "sent the public out of the room.",
                                                "2"),
                                        List.of(
                                                "Lakeview Observers, yearbook",
                                                "Nobody said why.",
                                                "3"))));

        assertThat(
                        page.blocks().stream()
                                .filter(Block::isArticle)
                                .map(b -> page.passage(b.start(), b.end()).quote()))
                .anyMatch(b -> b.contains("three days and then sent the public out of the room."))
                .noneMatch(b -> b.contains("yearbook"));
    }

    @Test
    void an_encrypted_file_is_named_as_such() throws IOException {
        assertThat(unreadable(Documents.encryptedPdf(List.of(LINES)))).contains("encrypted");
    }

    @Test
    void a_scan_is_a_picture_of_text() throws IOException {
        assertThat(unreadable(Documents.pdf(List.of(List.of(), List.of()))))
                .contains("picture of text");
    }

    @Test
    void a_page_without_text_among_others_is_listed() throws IOException {
        Page page = read(Documents.pdf(List.of(LINES, List.of())));

        assertThat(page.rendition().losses())
                .anyMatch(l -> l.what().contains("page 2 has no text"));
    }

    @Test
    void a_truncated_file_is_read_in_part_or_refused_with_a_sentence() throws IOException {
        byte[] whole = Documents.pdf(List.of(LINES, LINES, LINES));
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);

            PageReading reading =
                    new Reader(Pages.LANGUAGES)
                            .read(
                                    "cut",
                                    Original.handed("cut.pdf", MediaType.PDF, cut),
                                    SourceFacts.NONE);

            if (reading instanceof PageReading.Read(var page))
                assertThat(page.rendition().losses()).anyMatch(l -> l.what().contains("cut off"));
            else assertThat(((PageReading.Unreadable) reading).reason()).endsWith(".");
        }
    }

    private static Page read(byte[] pdf) {
        return Pages.of("p", MediaType.PDF, pdf, SourceFacts.NONE);
    }

    private static String unreadable(byte[] pdf) {
        PageReading reading =
                new Reader(Pages.LANGUAGES)
                        .read("p", Original.handed("p.pdf", MediaType.PDF, pdf), SourceFacts.NONE);
        return ((PageReading.Unreadable) reading).reason();
    }
}
