package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Head;
import vigil.journal.StreamId;
import vigil.language.Languages;
import vigil.source.Sha256;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Kills a process that writes into the index. Three times; `-Dvigil.kills=1000` for more.
class KilledIndexTest {
    private static final int KILLS = Integer.getInteger("vigil.kills", 3);
    private static final Languages LANGUAGES = Languages.bundled();

    @TempDir private Path folder;

    @Test
    void an_index_whose_writer_was_killed_holds_what_was_committed_and_no_half_of_the_next()
            throws Exception {
        Random random = new Random(7);
        long committed = 0;
        for (int i = 0; i < KILLS; i++) {
            Process child = start(i);
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                for (int j = random.nextInt(3); j >= 0; j--) {
                    String line = lines.readLine();
                    assertThat(line).startsWith("committed ");
                    committed = Long.parseLong(line.substring(10));
                }
                Thread.sleep(random.nextInt(30));
                child.toHandle().destroyForcibly();
            }
            child.waitFor();

            List<Head> reflected = SearchIndex.reflected(folder, LANGUAGES).orElseThrow();
            assertThat(reflected.getFirst().number()).isGreaterThanOrEqualTo(committed);
            try (Search search = Search.open(folder, LANGUAGES)) {
                // every commit has ten pages, and the pages of a commit come together
                assertThat(search.search(SearchRequest.of("lawyer", 10)).total())
                        .isEqualTo(reflected.getFirst().number() * 10);
            }
            SearchIndex.open(folder, LANGUAGES).close();
        }
    }

    private Process start(int number) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        Integer.toString(number))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Puts pages in until it is killed.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            long number =
                    SearchIndex.reflected(folder, LANGUAGES)
                            .map(heads -> heads.getFirst().number())
                            .orElse(0L);
            try (SearchIndex index = SearchIndex.open(folder, LANGUAGES)) {
                for (long i = number + 1; ; i++) {
                    for (int j = 0; j < 10; j++)
                        index.put(
                                Invented.page(
                                        "page-%d-%d".formatted(i, j),
                                        "en",
                                        "A lawyer came to the prison on day %d.".formatted(j)));
                    index.commit(
                            List.of(new Head(new StreamId("office"), i, Sha256.of("entry " + i))));
                    System.out.println("committed " + i);
                    System.out.flush();
                }
            }
        }
    }
}
