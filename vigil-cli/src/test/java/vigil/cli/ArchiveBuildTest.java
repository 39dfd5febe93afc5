package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// From an archive to case files, a search and a check, as a person with a shell does it.
class ArchiveBuildTest {
    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void what_is_added_is_built_searched_erased_and_verified() throws IOException {
        String archive = folder.resolve("archive").toString();
        Path one = page("one.txt", "Ilko Maresh was arrested on 3 March 2021 in Tarnovets.\n");
        Path two = page("two.txt", "Oda Velik was released on 5 May 2022 in Lomna.\n");
        shell.done("init", archive);
        shell.done("add", "--archive", archive, one.toString());
        shell.done("build", "--archive", archive, "--out", folder.resolve("first").toString());
        assertThat(cases("first")).contains("ilko-maresh").doesNotContain("oda-velik");

        shell.done("add", "--archive", archive, two.toString());
        shell.done("build", "--archive", archive, "--out", folder.resolve("second").toString());
        assertThat(cases("second")).contains("ilko-maresh", "oda-velik");
        assertThat(shell.done("search", "--archive", archive, "released")).contains("Oda Velik");
        assertThat(shell.done("verify", "--archive", archive))
                .contains("Everything is as the journal");

        shell.done("erase", "--archive", archive, "1", "--reason", "A court ordered it.");
        shell.done("rebuild", "--archive", archive);
        shell.done("build", "--archive", archive, "--out", folder.resolve("third").toString());
        assertThat(cases("third")).contains("oda-velik").doesNotContain("ilko-maresh");
        assertThat(shell.done("search", "--archive", archive, "Maresh"))
                .doesNotContain("Tarnovets");
        assertThat(shell.done("verify", "--archive", archive))
                .contains("Everything is as the journal");
    }

    @Test
    void inputs_and_an_archive_exclude_each_other() {
        assertThat(shell.run("build", "--out", folder.resolve("none").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(
                        shell.run(
                                "build",
                                "a.txt",
                                "--archive",
                                "b",
                                "--out",
                                folder.resolve("none").toString()))
                .isEqualTo(Exit.USAGE);
    }

    private Path page(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String cases(String built) throws IOException {
        try (var files = Files.list(folder.resolve(built).resolve("cases"))) {
            return files.map(Path::toString).sorted().toList().toString();
        }
    }
}
