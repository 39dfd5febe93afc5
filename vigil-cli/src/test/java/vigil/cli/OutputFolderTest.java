package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class OutputFolderTest {
    private static final String CASE_FILE = "{\n  \"format\" : \"vigil-casefile/1\"\n}";

    @TempDir private Path parent;

    @Test
    void nothing_is_seen_before_all_is_written() throws IOException {
        Path out = parent.resolve("out");

        try (OutputFolder folder = OutputFolder.begin(out, false)) {
            folder.write("casefile.json", CASE_FILE);
            assertThat(out).doesNotExist();
            folder.publish();
        }

        assertThat(out.resolve("casefile.json")).hasContent(CASE_FILE);
        assertThat(children()).containsExactly("out");
    }

    @Test
    void a_build_that_stops_half_way_leaves_the_former_output() throws IOException {
        Path out = former("old");

        try (OutputFolder folder = OutputFolder.begin(out, false)) {
            folder.write("index.html", "new");
        }

        assertThat(out.resolve("index.html")).hasContent("old");
        assertThat(children()).containsExactly("out");
    }

    @Test
    void former_output_is_replaced_as_a_whole() throws IOException {
        Path out = former("old");
        Files.createDirectories(out.resolve("cases"));
        Files.writeString(out.resolve("cases/gone.html"), "old");

        try (OutputFolder folder = OutputFolder.begin(out, false)) {
            folder.write("casefile.json", CASE_FILE);
            folder.write("index.html", "new");
            folder.publish();
        }

        assertThat(out.resolve("index.html")).hasContent("new");
        assertThat(out.resolve("cases")).doesNotExist();
    }

    @Test
    void a_folder_with_other_files_is_refused() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> OutputFolder.begin(parent, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--force");
        assertThat(children()).containsExactly("thesis.txt");
    }

    @Test
    void other_files_are_kept_even_by_force() throws IOException {
        Path out = Files.createDirectory(parent.resolve("out"));
        Files.writeString(out.resolve("thesis.txt"), "years of work");

        try (OutputFolder folder = OutputFolder.begin(out, true)) {
            folder.write("casefile.json", CASE_FILE);
            folder.publish();
        }

        assertThat(out.resolve("thesis.txt")).hasContent("years of work");
        assertThat(out.resolve("casefile.json")).exists();
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(parent.resolve("out"), "x");

        assertThatThrownBy(() -> OutputFolder.begin(file, true))
                .hasMessage("--out " + file + " is a file; name a folder.");
    }

    private Path former(String index) throws IOException {
        Path out = Files.createDirectory(parent.resolve("out"));
        Files.writeString(out.resolve("casefile.json"), CASE_FILE);
        Files.writeString(out.resolve("index.html"), index);
        return out;
    }

    private List<String> children() throws IOException {
        try (Stream<Path> listed = Files.list(parent)) {
            return listed.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
