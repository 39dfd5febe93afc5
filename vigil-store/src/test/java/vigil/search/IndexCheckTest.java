package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class IndexCheckTest {
    private static final IndexedPage SAT = Invented.page("sat", "en", "The court sat in Lunde.");
    private static final IndexedPage ROSE = Invented.page("rose", "en", "The court rose.");
    private static final IndexedPage LATER = Invented.page("sat", "en", "The court sat in Lundo.");

    @TempDir private Path folder;

    private void put(IndexedPage... pages) throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, Examples.LANGUAGES)) {
            for (IndexedPage page : pages) {
                index.put(page);
                // each in a segment of its own
                index.commit(List.of());
            }
        }
    }

    private List<String> differences(IndexedPage... pages) throws IOException {
        return IndexCheck.differences(
                folder,
                Examples.LANGUAGES,
                index -> index.take(new CaseFilePages(List.of(pages), List.of())));
    }

    @Test
    void how_an_index_came_about_does_not_matter() throws IOException {
        put(ROSE, LATER, SAT);

        assertThat(differences(SAT, ROSE)).isEmpty();
    }

    @Test
    void what_it_lacks_has_too_much_or_has_otherwise_is_told() throws IOException {
        put(LATER, ROSE);

        assertThat(differences(SAT, ROSE))
                .containsExactly("It has something else of the page sat than the archive gives.");
        assertThat(differences(ROSE))
                .containsExactly("It has a page sat that the archive does not give.");
        assertThat(differences(LATER, ROSE, Invented.page("fell", "en", "The court fell.")))
                .containsExactly("It lacks the page fell.");
    }

    @Test
    void a_byte_that_changed_is_found() throws IOException {
        put(ROSE, SAT);
        Random random = new Random(20261126);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> !f.endsWith("write.lock")).sorted().toList();
        }
        for (int run = 0; run < 60; run++) {
            Path file = files.get(run % files.size());
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));

            Files.write(file, changed);

            assertThat(IndexCheck.damage(folder)).as("%s, byte %d", file, at).isNotEmpty();
            Files.write(file, whole);
        }
        assertThat(IndexCheck.damage(folder)).isEmpty();
    }
}
