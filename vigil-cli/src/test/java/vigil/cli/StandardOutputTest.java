package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class StandardOutputTest {
    @TempDir private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_payload_that_the_disk_had_no_room_for_is_no_success() throws Exception {
        File full = new File("/dev/full");
        assumeThat(full).exists();
        String archive = folder.resolve("archive").toString();
        Path page = Files.writeString(folder.resolve("a.txt"), "A page.");
        Shell shell = new Shell();
        shell.done("init", archive);
        shell.done("add", "--archive", archive, page.toString());

        Process show =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "show",
                                "--archive",
                                archive,
                                "1",
                                "--raw")
                        .redirectOutput(full)
                        .start();
        String err = new String(show.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(show.waitFor()).as(err).isEqualTo(Exit.NOT_WRITTEN);
        assertThat(err).contains("could not be written to its end");
    }

    @Test
    void whoever_has_read_enough_may_leave() {
        assertThat(exitAfter("Broken pipe")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exitAfter("No space left on device")).isEqualTo(Exit.NOT_WRITTEN);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    private int exitAfter(String failure) {
        var output =
                new StandardOutput(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException(failure);
                            }
                        });
        new PrintStream(output).println("a line");
        return output.exit(Exit.DONE, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
