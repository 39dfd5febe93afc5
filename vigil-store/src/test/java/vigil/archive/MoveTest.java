package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Chained;
import vigil.journal.Json;
import vigil.source.Sha256;
import vigil.stamp.Trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Archives that are copied, backed up, restored and merged.
class MoveTest {
    @TempDir private Path folder;

    @Test
    void archives_made_apart_hold_the_same_after_a_merge_both_ways() throws IOException {
        try (var office = create("office", "office", 1);
                var laptop = create("laptop", "laptop", 2)) {
            office.add(Archives.page("a.txt", "a page of the office"));
            laptop.add(Archives.page("b.txt", "a page of the laptop"));
            laptop.append("decided", Json.object().with("note", "seen").build(), "B");
            laptop.keep(Sha256.of("a page of the laptop"), "plain 1", "a page of the laptop");

            var report = office.merge(laptop.archive());
            laptop.merge(Archive.open(folder.resolve("office")));

            assertThat(report.entries()).isEqualTo(3);
            assertThat(report.documents()).isEqualTo(1);
            assertThat(report.forks()).isEmpty();
            assertThat(origins(office.archive())).containsExactly("a.txt", "b.txt");
            assertThat(office.archive().entries()).isEqualTo(laptop.archive().entries());
            assertThat(office.archive().rendition(Sha256.of("a page of the laptop"))).isPresent();
            readAll(office.archive());
            readAll(laptop.archive());
            assertThat(office.merge(laptop.archive()).entries()).isZero();
        }
        assertSound("office");
        assertSound("laptop");
    }

    @Test
    void what_grew_since_the_last_merge_is_taken_over_the_next_time() throws IOException {
        try (var office = create("office", "office", 1);
                var laptop = create("laptop", "laptop", 2)) {
            for (int round = 0; round < 3; round++) {
                laptop.add(Archives.page(round + ".txt", "round " + round));
                office.merge(laptop.archive());
            }
            office.add(Archives.page("copy.txt", "round 1"));

            assertThat(origins(office.archive()))
                    .containsExactlyInAnyOrder("0.txt", "1.txt", "2.txt", "copy.txt");
            assertThat(office.archive().documents().getLast().holder().file())
                    .startsWith("laptop-");
            readAll(office.archive());
        }
        assertSound("office");
    }

    @Test
    void a_tombstone_beats_what_another_archive_still_has() throws IOException {
        try (var office = create("office", "office", 1);
                var laptop = create("laptop", "laptop", 2)) {
            office.add(Archives.page("a.txt", "to be erased"));
            laptop.merge(office.archive());
            laptop.add(Archives.page("own.txt", "to be erased"));

            office.erase(Sha256.of("to be erased"), "by law");
            office.merge(laptop.archive());
            laptop.merge(office.archive());

            for (var archive : List.of(office.archive(), laptop.archive())) {
                assertThat(archive.documents()).isEmpty();
                assertThat(ArchiveTest.records(archive.folder().root()))
                        .doesNotContain("to be erased");
            }
        }
        assertSound("office");
        assertSound("laptop");
    }

    @Test
    void a_stream_written_on_two_devices_is_a_fork_and_both_branches_stay() throws IOException {
        try (var first = create("first", "same", 1)) {
            first.add(Archives.page("common.txt", "common"));
        }
        copy(folder.resolve("first"), folder.resolve("second"));
        try (var first = open("first", "same", 3);
                var second = open("second", "same", 4)) {
            first.add(Archives.page("one.txt", "only in the first"));
            second.add(Archives.page("two.txt", "only in the second"));
            second.add(Archives.page("three.txt", "common"));

            var report = first.merge(second.archive());

            assertThat(report.forks()).containsExactly("same");
            assertThat(origins(first.archive()))
                    .containsExactlyInAnyOrder("common.txt", "one.txt", "two.txt", "three.txt");
            readAll(first.archive());
            second.add(Archives.page("four.txt", "later"));
            assertThat(first.merge(second.archive()).entries()).isEqualTo(1);
            readAll(first.archive());
        }
        assertThat(ArchiveStatus.of(Archive.open(folder.resolve("first"))).findings())
                .anyMatch(finding -> finding.what().contains("under one name"));
        assertThatThrownBy(() -> open("first", "same", 5)).hasMessageContaining("forked");
        try (var other = open("first", "another", 6)) {
            assertThat(other.findings()).isEmpty();
            other.add(Archives.page("five.txt", "goes on"));
        }
    }

    /// The WARC file of a branch begins with what was stored before the branches parted.
    @Test
    void what_was_stored_before_a_fork_is_erased_from_the_files_of_both_branches()
            throws IOException {
        try (var first = create("first", "same", 1)) {
            first.add(Archives.page("common.txt", "common"));
            first.add(Archives.page("named.txt", "a name that has to go"));
        }
        copy(folder.resolve("first"), folder.resolve("second"));
        try (var first = open("first", "same", 3);
                var second = open("second", "same", 4)) {
            first.add(Archives.page("one.txt", "only in the first"));
            second.add(Archives.page("two.txt", "only in the second"));
            first.merge(second.archive());
        }
        assertSound("first");
        try (var first = open("first", "another", 5)) {
            first.erase(Sha256.of("a name that has to go"), "by law");
        }

        assertThat(ArchiveTest.records(folder.resolve("first")))
                .contains("common", "only in the first", "only in the second")
                .doesNotContain("a name that has to go");
        assertSound("first");

        // the other erases by the merge, in what it had and in what it takes over
        try (var second = open("second", "another-second", 6);
                var first = open("first", "another", 7)) {
            second.merge(first.archive());
        }
        assertThat(ArchiveTest.records(folder.resolve("second")))
                .contains("only in the first", "only in the second")
                .doesNotContain("a name that has to go");
        assertSound("second");
    }

    @Test
    void a_copied_archive_is_not_continued_under_the_same_stream() throws IOException {
        var options = Archives.options("unused", 1);
        var drawn =
                new WriterOptions(
                        "A", "device", Optional.empty(), options.clock(), new Random(5), "v", 1000);
        try (var first = ArchiveWriter.create(folder.resolve("first"), drawn)) {
            first.add(Archives.page("a.txt", "one"));
        }
        copy(folder.resolve("first"), folder.resolve("second"));

        try (var again = ArchiveWriter.open(folder.resolve("first"), drawn);
                var copied = ArchiveWriter.open(folder.resolve("second"), drawn)) {
            assertThat(again.archive().heads().getFirst().stream()).isEqualTo(again.stream());
            assertThat(copied.stream()).isNotEqualTo(again.stream());
        }
    }

    @Test
    void a_backup_restores_to_the_same_archive_locked_or_not() throws IOException {
        try (var writer = create("office", "office", 1)) {
            writer.add(Archives.page("a.txt", "one"));
            writer.add(Archives.page("b.txt", "two"));
            writer.keep(Sha256.of("one"), "plain 1", "one");
            writer.erase(Sha256.of("two"), "by law");

            // in use meanwhile
            for (var passphrase : List.of(Optional.<String>empty(), Optional.of("a long one"))) {
                String name = passphrase.isPresent() ? "locked" : "open";
                Path file = folder.resolve(name + ".backup");
                Backup.write(
                        Disk.real(),
                        ArchiveFolder.at(folder.resolve("office")),
                        file,
                        passphrase,
                        new Random(1));
                assertThat(Restore.isLocked(file)).isEqualTo(passphrase.isPresent());
                Restore.read(Disk.real(), file, folder.resolve(name), passphrase);

                var restored = Archive.open(folder.resolve(name));
                assertThat(restored.entries()).isEqualTo(writer.archive().entries());
                assertThat(origins(restored)).containsExactly("a.txt");
                assertThat(restored.rendition(Sha256.of("one"))).isPresent();
                readAll(restored);
                assertSound(name);
            }
        }
    }

    @Test
    void a_backup_that_is_cut_off_changed_or_locked_otherwise_restores_nothing()
            throws IOException {
        try (var writer = create("office", "office", 1)) {
            writer.add(Archives.page("a.txt", "one"));
        }
        Path whole = folder.resolve("whole");
        Path locked = folder.resolve("locked");
        var from = ArchiveFolder.at(folder.resolve("office"));
        Backup.write(Disk.real(), from, whole, Optional.empty(), new Random(1));
        Backup.write(Disk.real(), from, locked, Optional.of("right"), new Random(1));
        byte[] bytes = Files.readAllBytes(whole);
        var random = new Random(7);
        Path damaged = folder.resolve("damaged");

        for (int i = 0; i < 60; i++) {
            byte[] other = bytes.clone();
            if (i % 2 == 0) other = java.util.Arrays.copyOf(other, random.nextInt(other.length));
            else other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, other);
            Path into = folder.resolve("into");
            try {
                Restore.read(Disk.real(), damaged, into, Optional.empty());
                // a bit of a ZIP header that nobody reads: what came out is the same
                readAll(Archive.open(into));
                CrashTest.remove(into);
            } catch (ArchiveException e) {
                assertThat(into).doesNotExist();
                assertThat(e).hasMessageMatching(".* is (not whole|no backup of an archive).*");
            }
        }
        byte[] closed = Files.readAllBytes(locked);
        for (int i = 0; i < 20; i++) {
            // behind the header, which the passphrase opens
            int at = 400 + random.nextInt(closed.length - 400);
            byte[] other = closed.clone();
            if (i % 2 == 0) other = java.util.Arrays.copyOf(other, at);
            else other[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, other);
            assertThatThrownBy(
                            () ->
                                    Restore.read(
                                            Disk.real(),
                                            damaged,
                                            folder.resolve("x"),
                                            Optional.of("right")))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("damaged or was cut off")
                    .hasMessageContaining("take another backup");
        }
        assertThatThrownBy(
                        () ->
                                Restore.read(
                                        Disk.real(),
                                        locked,
                                        folder.resolve("x"),
                                        Optional.of("wrong")))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("passphrase is wrong");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void a_folder_beside_is_left_alone_by_a_restore() throws IOException {
        try (var writer = create("office", "office", 1)) {
            writer.add(Archives.page("a.txt", "one"));
        }
        Path backup = folder.resolve("backup");
        Backup.write(
                Disk.real(),
                ArchiveFolder.at(folder.resolve("office")),
                backup,
                Optional.empty(),
                new Random(1));
        Path mine = Files.createDirectory(folder.resolve("cases.part")).resolve("mine.txt");
        Files.writeString(mine, "somebody's own");

        Restore.read(Disk.real(), backup, folder.resolve("cases"), Optional.empty());

        assertThat(mine).hasContent("somebody's own");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("office", "backup", "cases", "cases.part");
        }
    }

    @Test
    void members_of_a_backup_that_lead_elsewhere_are_refused() throws IOException {
        Path evil = folder.resolve("evil");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(evil))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("journal/../../escaped.jsonl"));
            zip.write(1);
        }

        assertThatThrownBy(
                        () ->
                                Restore.read(
                                        Disk.real(), evil, folder.resolve("x"), Optional.empty()))
                .isInstanceOf(ArchiveException.class);
        assertThat(folder.resolve("escaped.jsonl")).doesNotExist();
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private ArchiveWriter create(String name, String stream, long seed) throws IOException {
        return ArchiveWriter.create(folder.resolve(name), Archives.options(stream, seed));
    }

    private ArchiveWriter open(String name, String stream, long seed) throws IOException {
        return ArchiveWriter.open(folder.resolve(name), Archives.options(stream, seed));
    }

    private static List<String> origins(Archive archive) throws IOException {
        return archive.documents().stream().map(d -> d.capture().origin().written()).toList();
    }

    private static void readAll(Archive archive) throws IOException {
        for (Document document : archive.documents()) archive.payload(document, 1 << 20);
        for (Chained entry : archive.entries())
            assertThat(archive.content(entry)).isNotInstanceOf(Content.Damaged.class);
    }

    /// Nothing unlisted, nothing broken, readable by another reader.
    private void assertSound(String name) throws IOException {
        Path root = folder.resolve(name);
        ArchiveTest.records(root);
        try (var writer = ArchiveWriter.open(root, Archives.options("checker", 99))) {
            assertThat(writer.findings()).isEmpty();
            assertThat(writer.archive().damagedContents()).isEmpty();
        }
        assertThat(Verification.of(Archive.open(root), List.of(), Trust.NOBODY, _ -> {}).findings())
                .isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(from)) {
            walked.forEach(files::add);
        }
        for (Path file : files) Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
}
