package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// What an archive holds may be more than memory does.
class SmallHeapTest {
    /// Readings of so many long pages take far more than the heap, and each of them little of it.
    private static final int PAGES = Integer.getInteger("vigil.heap.pages", 300);

    private static final String HEAP = "-Xmx80m";

    @TempDir private Path folder;

    @Test
    void readings_that_memory_does_not_hold_are_built_all_the_same() throws Exception {
        Path archive = folder.resolve("archive");
        Path out = folder.resolve("out");
        Shell shell = new Shell();
        shell.done("init", archive.toString());
        shell.done("add", "--archive", archive.toString(), page().toString());
        shell.done("build", "--archive", archive.toString(), "--out", out.toString());
        copyReading(archive.resolve("derived/catalogue.sqlite"));

        String told = child("build", "--archive", archive.toString(), "--out", out.toString());

        assertThat(told).contains("Read        %d pages".formatted(PAGES));
        try (var texts = Files.list(out.resolve("texts"))) {
            assertThat(texts).hasSize(PAGES);
        }
    }

    /// A long page of which nothing is told, so that hardly anything but its reading takes room.
    private Path page() throws IOException {
        StringBuilder text = new StringBuilder("Bread of the valley\n\n");
        for (int i = 0; i < 220; i++)
            text.append(
                    "On market days the baker of the lower street sold rye loaves by the dozen. ");
        return Files.writeString(folder.resolve("page.txt"), text + "\n");
    }

    /// As if there were so many pages, which would take long to read: the one reading under other
    /// ids.
    private static void copyReading(Path catalogue) throws SQLException, IOException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + catalogue)) {
            database.setAutoCommit(false);
            String id;
            byte[] reading;
            try (var one = database.createStatement();
                    var row = one.executeQuery("SELECT id, reading FROM document")) {
                row.next();
                id = row.getString(1);
                reading = row.getBytes(2);
            }
            try (var part = database.prepareStatement("INSERT INTO part VALUES (?, 1)");
                    var document =
                            database.prepareStatement(
                                    """
                                    INSERT INTO document SELECT ?1, ?2, origin, payload, rendition,
                                      read_as, unread, ?3, ?4 FROM document WHERE id = ?5\
                                    """)) {
                for (int i = 1; i < PAGES; i++) {
                    String other = id.substring(0, id.length() - 6) + "%06d".formatted(i);
                    part.setInt(1, 1000 + i);
                    part.executeUpdate();
                    document.setString(1, "%064d".formatted(i));
                    document.setString(2, other);
                    document.setBytes(3, renamed(reading, id, other));
                    document.setInt(4, 1000 + i);
                    document.setString(5, id);
                    document.executeUpdate();
                }
            }
            database.commit();
        }
    }

    private static byte[] renamed(byte[] reading, String id, String other) throws IOException {
        String bytes;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(reading))) {
            bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        assertThat(bytes).contains(id);
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out)) {
            deflated.write(bytes.replace(id, other).getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    /// {@return what `vigil` prints with little memory}
    private String child(String... arguments) throws Exception {
        Path printed = folder.resolve("printed.txt");
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("vigil.cli.Main");
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(printed);
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }
}
