package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A writing process is killed at random moments, as by the kernel when memory is short: what it
/// had said to be safe is there. 100 times; `-Dvigil.kills=1000` for more.
class KillTest {
    private static final int KILLS = Integer.getInteger("vigil.kills", 100);

    @TempDir private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void what_was_acknowledged_outlives_kills_at_random_moments()
            throws IOException, InterruptedException {
        Path root = folder.resolve("archive");
        ArchiveWriter.create(root, Archives.options("office", 1)).close();
        Random random = new Random(42);
        Set<String> acknowledged = new HashSet<>();

        int killed = 0;
        while (killed < KILLS) {
            Process child = start(root, killed);
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                // after some of its adds, and some time into the next one
                int after = random.nextInt(4);
                for (int i = 0; i < after; i++) acknowledged.add(acknowledged(lines));
                Thread.sleep(0, random.nextInt(999_999));
                Thread.sleep(random.nextInt(5));
                // the handle alone: the process itself would close what it still had to say
                child.toHandle().destroyForcibly();
                for (String line; (line = lines.readLine()) != null; )
                    if (line.startsWith("safe ") && line.endsWith(".")) acknowledged.add(line);
            }
            child.waitFor();
            killed++;
        }

        try (var writer = ArchiveWriter.open(root, Archives.options("office", 3))) {
            Archive archive = writer.archive();
            assertThat(archive.faults()).isEmpty();
            assertThat(archive.damagedContents()).isEmpty();
            List<String> there = new ArrayList<>();
            for (Document document : archive.documents())
                there.add(
                        "safe "
                                + new String(
                                        archive.payload(document, 1000), StandardCharsets.UTF_8)
                                + ".");
            assertThat(there).containsAll(acknowledged).hasSizeGreaterThan(KILLS / 2);
            ArchiveTest.records(root);
        }
        System.out.printf("killed %d times, %d acknowledged%n", killed, acknowledged.size());
    }

    private static String acknowledged(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null || !line.startsWith("safe "))
            throw new IOException("the child said " + line);
        return line;
    }

    private static Process start(Path root, int number) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        root.toString(),
                        Integer.toString(number))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Adds until it is killed.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            int number = Integer.parseInt(arguments[1]);
            try (var writer =
                    ArchiveWriter.open(
                            Path.of(arguments[0]), Archives.options("office", 1000 + number))) {
                for (int i = 0; ; i++) {
                    String text = "page %d of run %d".formatted(i, number);
                    writer.add(Archives.page(i + ".txt", text));
                    if (i % 3 == 2)
                        writer.append("decided", Json.object().with("note", text).build(), "B");
                    System.out.println("safe " + text + ".");
                    System.out.flush();
                }
            }
        }
    }
}
