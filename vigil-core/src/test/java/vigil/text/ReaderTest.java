package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderTest {
    @Test
    void a_plain_text_is_its_own_rendition() {
        String text =
                "First line of a report, which goes on for a while.\r\n\r\n"
                        + "Second\0 paragraph of it, also long.\r\n";

        Page page = Pages.ofText(text, "en");

        assertThat(page.rendition().text()).isEqualTo(text);
        assertThat(page.blocks()).hasSize(2).allMatch(Block::isArticle);
    }

    @Test
    void a_menu_a_plea_and_tags_are_no_article() {
        Page page =
                Pages.ofText(
                        """
                        Home
                        News
                        Opinion

                        Court in Lakeview extends the detention of Ana Berg

                        Ana Berg, a teacher, was remanded in custody for two more months on 3 May 2021, her lawyer said.

                        Read more: Who are the teachers of Lakeview?

                        The court did not say why it had sent the public out of the room during the whole hearing.

                        Dear readers! We need your help. Please support us with a donation and keep our newsroom alive.

                        Tags: , , ,
                        """,
                        "en");

        assertThat(page.title()).contains("Court in Lakeview extends the detention of Ana Berg");
        assertThat(
                        page.blocks().stream()
                                .filter(Block::isArticle)
                                .map(b -> page.passage(b.start(), b.end()).quote()))
                .containsExactly(
                        "Court in Lakeview extends the detention of Ana Berg",
                        "Ana Berg, a teacher, was remanded in custody for two more months on 3 May"
                                + " 2021, her lawyer said.",
                        "The court did not say why it had sent the public out of the room during"
                                + " the whole hearing.");
    }

    @Test
    void html_of_any_depth_is_read() {
        String html =
                "<div>".repeat(100_000)
                        + "<p>A sentence that lies very deep, and is read all the same.</p>";

        Page page = Pages.ofHtml(html);

        assertThat(page.rendition().text()).contains("lies very deep");
    }
}
