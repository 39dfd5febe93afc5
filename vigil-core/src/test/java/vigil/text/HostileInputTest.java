package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class HostileInputTest {
    private static final String PLAIN =
            """
            Court in Lakeview extends the detention of Ana Berg
            3 May 2021, 12:30

            Ana Berg, a teacher, was remanded in custody for two more months on 3 May 2021, her lawyer said.

            Read more: Who are the teachers of Lakeview?
            Related
            Somebody else was freed
            1 May 2021
            A court in another town freed somebody else, who...
            """;

    private static final String HTML =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ana Berg - Paper</title>
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-03","author":{"name":"A"}}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Ana Berg</h1><p>Ana Berg, a teacher, was remanded
            in custody for two more months on 3 May 2021, her lawyer said.</p><figure><figcaption>Photo: X</figcaption></figure>
            <table><tr><td>1</td></tr></table></article><aside class="related"><a href="x">More</a></aside></body></html>\
            """;

    @Test
    void three_hundred_mutations_of_a_document_of_each_kind_raise_nothing() throws IOException {
        List<Original> whole =
                List.of(
                        Original.handed(
                                "a.txt", MediaType.PLAIN, PLAIN.getBytes(StandardCharsets.UTF_8)),
                        Original.handed(
                                "a.html", MediaType.HTML, HTML.getBytes(StandardCharsets.UTF_8)),
                        Original.handed(
                                "a.pdf",
                                MediaType.PDF,
                                Documents.pdf(List.of(PLAIN.lines().toList(), List.of("More.")))),
                        Original.handed(
                                "a.docx",
                                MediaType.DOCX,
                                Documents.docx(
                                        "<w:p><w:r><w:t>Ana Berg was freed.</w:t></w:r></w:p>")));
        Reader reader = new Reader(Pages.LANGUAGES);
        Random random = new Random(20170613);

        for (int i = 0; i < 300; i++) {
            Original original = whole.get(i % whole.size());
            byte[] bytes = mutated(original.bytes(), random);

            PageReading reading =
                    reader.read(
                            "m",
                            Original.handed("m", original.capture().type(), bytes),
                            SourceFacts.NONE);

            if (reading instanceof PageReading.Read(var page)) quotesStand(page);
        }
    }

    @Test
    void sixty_megabytes_of_one_line_are_read_to_a_stated_limit() {
        byte[] bytes = new byte[60 << 20];
        Arrays.fill(bytes, (byte) 'a');
        for (int i = 7; i < bytes.length; i += 8) bytes[i] = ' ';

        Page page = Pages.of("line", MediaType.PLAIN, bytes, SourceFacts.NONE);

        assertThat(page.rendition().text().length())
                .isBetween(PlainText.MAX_CHARS, PlainText.MAX_CHARS + 300);
        assertThat(page.rendition().losses()).anyMatch(l -> l.what().contains("were not read"));
        assertThat(page.sentences())
                .allMatch(s -> s.end() - s.start() <= PlainBlocks.MAX_BLOCK_CHARS);
    }

    @Test
    void no_half_of_a_surrogate_pair_survives() {
        Page page =
                Pages.ofHtml(
                        "<p>Half a pair &#xD83D; and a name that goes on for quite a while.</p>");

        assertThat(page.rendition().text().getBytes(StandardCharsets.UTF_8))
                .doesNotContain((byte) '?');
    }

    @Test
    void hidden_text_is_not_read() {
        Page page =
                Pages.ofHtml(
                        "<p>Shown words, which go on for long enough to be a paragraph.</p><p"
                            + " hidden>Unseen</p><p style='Display :"
                            + " none'>Unseen</p><template>Unseen</template><noscript>Unseen</noscript><script>Unseen</script>");

        assertThat(page.rendition().text()).doesNotContain("Unseen");
    }

    @Test
    void a_page_without_text_says_so() {
        PageReading reading =
                new Reader(Pages.LANGUAGES)
                        .read(
                                "e",
                                Original.handed(
                                        "e.html",
                                        MediaType.HTML,
                                        "<div></div>".getBytes(StandardCharsets.UTF_8)),
                                SourceFacts.NONE);

        assertThat(((PageReading.Unreadable) reading).reason())
                .startsWith("The page shows no text");
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        List<Byte> mutated = new ArrayList<>(bytes.length);
        for (byte b : bytes) mutated.add(b);
        for (int n = random.nextInt(8); n >= 0 && !mutated.isEmpty(); n--) {
            int at = random.nextInt(mutated.size());
            switch (random.nextInt(4)) {
                case 0 -> mutated.set(at, (byte) random.nextInt(256));
                case 1 -> mutated.remove(at);
                case 2 -> mutated.add(at, (byte) "<>&\0\n\"{}".charAt(random.nextInt(8)));
                default ->
                        mutated.subList(at, Math.min(mutated.size(), at + random.nextInt(200)))
                                .clear();
            }
        }
        byte[] result = new byte[mutated.size()];
        for (int i = 0; i < result.length; i++) result[i] = mutated.get(i);
        return result;
    }

    private static void quotesStand(Page page) {
        String text = page.rendition().text();
        for (Block block : page.blocks())
            assertThat(text.substring(block.start(), block.end())).isNotBlank();
        for (Sentence sentence : page.sentences())
            for (Token token : sentence.tokens())
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
    }
}
