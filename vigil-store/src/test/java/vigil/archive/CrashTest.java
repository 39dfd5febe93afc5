package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.RecordingDisk.Op;
import vigil.journal.Chained;
import vigil.journal.Json;
import vigil.source.Sha256;
import vigil.stamp.Authority;
import vigil.stamp.SigningKey;
import vigil.stamp.Trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
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
    private final SigningKey key = SigningKey.make(new SecureRandom());
    private Trust trust =
            Trust.NOBODY.and(key.verifying().pem().getBytes(StandardCharsets.US_ASCII));

    @Test
    void whatever_a_power_cut_leaves_is_recovered_with_all_that_was_acknowledged()
            throws Exception {
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
            for (int i = 0; i < 3; i++) add(writer, disk, "page number " + i);
            writer.erase(Sha256.of("second"), "by law");
            disk.acknowledge("erased second");
            add(writer, disk, "last");
            var stamps = new Stamps(writer);
            stamps.sign(key);
            disk.acknowledge("signed");
            try (TestAuthority authority = new TestAuthority()) {
                trust = trust.and(authority.rootPem());
                stamps.stamp(new Authority(authority.address(), Duration.ofSeconds(20)));
            }
            disk.acknowledge("stamped");
        }

        int states = 0;
        for (int cut = 0; cut <= disk.ops.size(); cut++)
            for (int variant = 0; variant < VARIANTS; variant++) {
                check(disk.ops.subList(0, cut), luck(variant), 1000L * cut + variant);
                states++;
            }
        System.out.println(
                "crash: %d operations, %d states recovered".formatted(disk.ops.size(), states));
    }

    /// A merge is cut off anywhere: what was here stays, whole entries of the other come or do not,
    /// and the merge can be run again.
    @Test
    void a_merge_that_was_cut_off_can_be_run_again() throws IOException {
        Path other = folder.resolve("other");
        try (var writer =
                ArchiveWriter.create(
                        new UnsyncedDisk(),
                        ArchiveFolder.at(other),
                        Archives.options("laptop", 5))) {
            writer.add(Archives.page("l1.txt", "laptop one"));
            writer.add(Archives.page("l2.txt", "laptop two"));
            writer.append("decided", Json.object().with("note", "from afar").build(), "C");
            writer.keep(Sha256.of("laptop one"), "plain 1", "laptop one");
            writer.add(Archives.page("2.txt", "second"));
        }
        Path recorded = Files.createDirectories(folder.resolve("recorded"));
        RecordingDisk disk = new RecordingDisk(recorded);
        try (var writer =
                ArchiveWriter.create(
                        disk,
                        ArchiveFolder.at(recorded.resolve("archive")),
                        Archives.options("office", 1))) {
            disk.acknowledge("init");
            add(writer, disk, "first");
            writer.add(Archives.page("2.txt", "second"));
            writer.erase(Sha256.of("second"), "by law");
            disk.acknowledge("erased second");
            int before = disk.ops.size();
            writer.merge(Archive.open(other));
            disk.acknowledge("page laptop one");
            disk.acknowledge("page laptop two");
            disk.acknowledge("note from afar");
            disk.acknowledge("text laptop one");

            for (int cut = before; cut <= disk.ops.size(); cut++)
                for (int variant = 0; variant < VARIANTS; variant++) {
                    String when = "merge, %d operations, variant %d".formatted(cut, variant);
                    Path into = Files.createDirectories(folder.resolve("after"));
                    List<Op> ops = disk.ops.subList(0, cut);
                    new Aftermath(ops).write(into, luck(variant), new Random(cut * 100L + variant));
                    open(into.resolve("archive"), ops, when);
                    try (var again =
                            ArchiveWriter.open(
                                    new UnsyncedDisk(),
                                    ArchiveFolder.at(into.resolve("archive")),
                                    Archives.options("office", 6))) {
                        again.merge(Archive.open(other));
                        List<String> pages = new ArrayList<>();
                        for (Document document : again.archive().documents())
                            pages.add(text(again.archive().payload(document, 1000)));
                        assertThat(pages)
                                .as(when)
                                .contains("first", "laptop one", "laptop two")
                                .doesNotContain("second");
                    }
                    assertThat(ArchiveTest.records(into.resolve("archive")))
                            .as(when)
                            .doesNotContain("second");
                    remove(into);
                }
        }
    }

    /// A backup is there whole, or not at all.
    @Test
    void a_backup_that_was_cut_off_is_not_there() throws IOException {
        Path recorded = Files.createDirectories(folder.resolve("recorded"));
        RecordingDisk disk = new RecordingDisk(recorded);
        var at = ArchiveFolder.at(recorded.resolve("archive"));
        try (var writer = ArchiveWriter.create(disk, at, Archives.options("office", 1))) {
            writer.add(Archives.page("a.txt", "first"));
        }
        int before = disk.ops.size();
        Backup.write(
                disk, at, recorded.resolve("b.zip"), java.util.Optional.empty(), new Random(1));
        disk.acknowledge("backup");

        for (int cut = before; cut <= disk.ops.size(); cut++)
            for (int variant = 0; variant < 8; variant++) {
                Path into = Files.createDirectories(folder.resolve("after"));
                List<Op> ops = disk.ops.subList(0, cut);
                new Aftermath(ops).write(into, luck(variant), new Random(cut * 100L + variant));
                Path backup = into.resolve("b.zip");
                if (ops.contains(new Op.Acknowledged("backup"))) assertThat(backup).exists();
                if (Files.exists(backup)) {
                    Restore.read(
                            new UnsyncedDisk(),
                            backup,
                            into.resolve("r"),
                            java.util.Optional.empty());
                    assertThat(Archive.open(into.resolve("r")).documents()).hasSize(1);
                }
                remove(into);
            }
    }

    private static Aftermath.Luck luck(int variant) {
        return switch (variant) {
            case 0 -> Aftermath.Luck.NOTHING;
            case 1 -> Aftermath.Luck.EVERYTHING;
            default -> Aftermath.Luck.ANYTHING;
        };
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
                                new UnsyncedDisk(),
                                ArchiveFolder.at(root),
                                Archives.options("office", 2))
                        .close();
                return;
            }
            open(root, ops, when);
            // a second opening finds nothing left to do
            try (var writer =
                    ArchiveWriter.open(
                            new UnsyncedDisk(),
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
                        new UnsyncedDisk(),
                        ArchiveFolder.at(root),
                        Archives.options("office", 3))) {
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
                        // a merge that was cut off is put in order by the next one
                        if (!when.startsWith("merge"))
                            assertThat(ArchiveTest.records(root))
                                    .as(when)
                                    .doesNotContain(what.substring(7));
                    }
                }
            assertThat(pages).as(when).doesNotContain("never committed");
            StampCheck.Report stamps = StampCheck.of(archive, trust);
            assertThat(stamps.findings()).as(when).isEmpty();
            long vouching =
                    Stream.of("signed", "stamped")
                            .filter(what -> ops.contains(new Op.Acknowledged(what)))
                            .count();
            assertThat(stamps.told())
                    .as(when)
                    .filteredOn(told -> told.what().contains("trusted"))
                    .hasSizeGreaterThanOrEqualTo((int) vouching);
            // every file can be read from end to end by another reader
            ArchiveTest.records(root);
            writer.add(Archives.page("after.txt", "after the cut"));
        }
        Archive again = Archive.open(new UnsyncedDisk(), ArchiveFolder.at(root));
        Document last = again.documents().getLast();
        assertThat(text(again.payload(last, 1000))).as(when).isEqualTo("after the cut");
        // a merge that was cut off leaves records of the other archive until it is run again
        if (!when.startsWith("merge"))
            assertThat(Verification.of(again, List.of(), trust, _ -> {}).findings())
                    .as(when)
                    .isEmpty();
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
