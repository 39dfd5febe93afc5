package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.RecordingDisk.Op;
import vigil.journal.Chained;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// The power goes after each single thing that was asked of the disk, and of what was not synced
/// anything may be there. What was acknowledged must be, and nothing else but whole things.
class CrashTest {
    private static final int VARIANTS = Integer.getInteger("vigil.crash.variants", 4);

    @TempDir private Path folder;

    private final List<String> erased = new ArrayList<>();

    @Test
    void whatever_a_power_cut_leaves_is_recovered_with_all_that_was_acknowledged()
            throws IOException {
        RecordingDisk disk = new RecordingDisk(folder.resolve("recorded"));
        Files.createDirectories(folder.resolve("recorded"));
        Path root = folder.resolve("recorded/archive");
        try (var writer =
                ArchiveWriter.create(
                        disk, ArchiveFolder.at(root), Archives.options("office", 1, 6000))) {
            disk.acknowledge("init");
            add(writer, disk, "first");
            decide(writer, disk, "note one");
            try (var batch = writer.batch()) {
                batch.add(Archives.page("second.txt", "second"));
                batch.add(Archives.page("third.txt", "third " + "x".repeat(9000)));
                batch.append("decided", Json.object().with("note", "two").build(), "B");
                batch.commit();
                disk.acknowledge("page second");
                disk.acknowledge("page third " + "x".repeat(9000));
            }
            add(writer, disk, "first");
            try (var batch = writer.batch()) {
                batch.add(Archives.page("left.txt", "never committed"));
            }
            writer.keep(Sha256.of("first"), "plain 1", "first");
            disk.acknowledge("text first");
            for (int i = 0; i < 6; i++) add(writer, disk, "page number " + i);
            writer.erase(Sha256.of("second"), "by law");
            disk.acknowledge("erased second");
            add(writer, disk, "last");
        }

        int states = 0;
        for (int cut = 0; cut <= disk.ops.size(); cut++)
            for (int variant = 0; variant < VARIANTS; variant++) {
                Aftermath.Luck luck =
                        variant == 0
                                ? Aftermath.Luck.NOTHING
                                : variant == 1
                                        ? Aftermath.Luck.EVERYTHING
                                        : Aftermath.Luck.ANYTHING;
                check(disk.ops.subList(0, cut), luck, 1000L * cut + variant);
                states++;
            }
        System.out.println(
                "crash: %d operations, %d states recovered".formatted(disk.ops.size(), states));
    }

    private static void add(ArchiveWriter writer, RecordingDisk disk, String text)
            throws IOException {
        writer.add(Archives.page(text.replace(' ', '-') + ".txt", text));
        disk.acknowledge("page " + text);
    }

    private static void decide(ArchiveWriter writer, RecordingDisk disk, String note)
            throws IOException {
        writer.append("decided", Json.object().with("note", note).build(), "B");
        disk.acknowledge("note " + note);
    }

    private void check(List<Op> ops, Aftermath.Luck luck, long seed) throws IOException {
        Path into = folder.resolve("after");
        Files.createDirectories(into);
        new Aftermath(ops).write(into, luck, new Random(seed));
        Path root = into.resolve("archive");
        String when =
                "after %d operations, %s, seed %d, last %s"
                        .formatted(ops.size(), luck, seed, ops.isEmpty() ? "" : shown(ops));
        try {
            boolean made = ops.contains(new Op.Acknowledged("init"));
            if (!made && !Files.exists(root.resolve("vigil.json"))) {
                ArchiveWriter.create(
                                new Unsynced(),
                                ArchiveFolder.at(root),
                                Archives.options("office", 2))
                        .close();
                return;
            }
            open(root, ops, when);
            // a second opening finds nothing left to do
            try (var writer =
                    ArchiveWriter.open(
                            new Unsynced(),
                            ArchiveFolder.at(root),
                            Archives.options("office", 4))) {
                assertThat(writer.findings()).as(when).isEmpty();
            }
        } catch (RuntimeException | IOException e) {
            throw new AssertionError(when, e);
        } finally {
            remove(into);
        }
    }

    private void open(Path root, List<Op> ops, String when) throws IOException {
        try (var writer =
                ArchiveWriter.open(
                        new Unsynced(), ArchiveFolder.at(root), Archives.options("office", 3))) {
            Archive archive = writer.archive();
            assertThat(archive.faults()).as(when).isEmpty();
            assertThat(archive.damagedContents()).as(when).isEmpty();
            List<String> pages = new ArrayList<>();
            for (Document document : archive.documents())
                pages.add(text(archive.payload(document, 100_000)));
            List<String> notes = new ArrayList<>();
            for (Chained entry : archive.entries())
                switch (archive.content(entry)) {
                    case Content.Present(var json) -> json.text("note").ifPresent(notes::add);
                    case Content.Erased _ -> erased.add(when);
                    case Content.Damaged(var reason) -> throw new AssertionError(reason);
                }
            boolean mayBeErased =
                    archive.erasures().stream()
                            .anyMatch(
                                    e ->
                                            e.payload()
                                                    .equals(
                                                            java.util.Optional.of(
                                                                    Sha256.of("second"))));
            for (Op op : ops)
                if (op instanceof Op.Acknowledged(var what)) {
                    if (what.startsWith("page ") && !(what.equals("page second") && mayBeErased))
                        assertThat(pages).as(when).contains(what.substring(5));
                    if (what.startsWith("note "))
                        assertThat(notes).as(when).contains(what.substring(5));
                    if (what.startsWith("text "))
                        assertThat(archive.rendition(Sha256.of(what.substring(5))))
                                .as(when)
                                .contains(what.substring(5));
                    if (what.startsWith("erased ")) {
                        assertThat(pages).as(when).doesNotContain(what.substring(7));
                        assertThat(ArchiveTest.records(root))
                                .as(when)
                                .doesNotContain(what.substring(7));
                    }
                }
            assertThat(pages).as(when).doesNotContain("never committed");
            // every file can be read from end to end by another reader
            ArchiveTest.records(root);
            writer.add(Archives.page("after.txt", "after the cut"));
        }
        Archive again = Archive.open(new Unsynced(), ArchiveFolder.at(root));
        Document last = again.documents().getLast();
        assertThat(text(again.payload(last, 1000))).as(when).isEqualTo("after the cut");
    }

    private static String shown(List<Op> ops) {
        String shown = ops.getLast().toString();
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }
}
