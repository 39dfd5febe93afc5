package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.CausalOrder;
import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.journal.Knowledge;
import vigil.source.Sha256;
import vigil.stamp.Trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;

class CheckpointTest {
    @TempDir private Path folder;
    private Path root;

    @BeforeEach
    void name() {
        root = folder.resolve("archive");
    }

    private ArchiveWriter writer(String stream, long seed) throws IOException {
        return writer(root, stream, seed);
    }

    private static ArchiveWriter writer(Path root, String stream, long seed) throws IOException {
        Disk disk = new UnsyncedDisk();
        ArchiveFolder at = ArchiveFolder.at(root);
        WriterOptions options = Archives.options(stream, seed, 4000);
        return Files.exists(at.identity())
                ? ArchiveWriter.open(disk, at, options)
                : ArchiveWriter.create(disk, at, options);
    }

    private Archive open() throws IOException {
        return Archive.open(new UnsyncedDisk(), ArchiveFolder.at(root));
    }

    private Archive whole() throws IOException {
        return Archive.openWhole(new UnsyncedDisk(), ArchiveFolder.at(root));
    }

    private void made(int pages) throws IOException {
        try (ArchiveWriter writer = writer("office", 1)) {
            for (int i = 0; i < pages; i++) writer.add(Archives.page("p" + i, "page " + i));
            CheckpointMaker.keep(writer.archive(), 1);
        }
    }

    @Test
    void an_archive_of_many_entries_leaves_one_behind() throws IOException {
        try (ArchiveWriter writer = writer("office", 1)) {
            for (int i = 0; i < Checkpoint.WORTH; i += 64)
                try (Batch batch = writer.batch()) {
                    for (int j = 0; j < 64; j++) batch.add(Archives.page("p", i + "/" + j));
                    batch.commit();
                }
        }

        assertThat(open().base()).isPresent();
    }

    @Test
    void bytes_that_are_there_are_found_by_it_and_stored_once() throws IOException {
        made(3);

        try (ArchiveWriter writer = writer("office", 2)) {
            Document again = writer.add(Archives.page("again", "page 1"));

            assertThat(writer.archive().base()).isPresent();
            assertThat(again.records()).noneMatch(record -> record.type().equals("resource"));
            assertThat(new String(writer.archive().payload(again, 100), StandardCharsets.UTF_8))
                    .isEqualTo("page 1");
        }
    }

    @Test
    void it_is_thrown_away_if_a_stream_was_cut_or_written_anew() throws IOException {
        made(3);
        Path lines = root.resolve("journal/office.jsonl");
        byte[] bytes = Files.readAllBytes(lines);

        Files.write(lines, java.util.Arrays.copyOf(bytes, bytes.length - 200));
        assertThat(open().base()).isEmpty();
        byte[] other = bytes.clone();
        other[other.length - 10] ^= 1;
        Files.write(lines, other);
        assertThat(open().base()).isEmpty();
        Files.write(lines, bytes);
        assertThat(open().base()).isPresent();
    }

    @Test
    void it_is_thrown_away_if_any_of_its_bytes_differs() throws IOException {
        made(2);
        Path file = Checkpoint.file(ArchiveFolder.at(root));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(file, changed);

            assertThat(open().base()).as("byte " + i).isEmpty();
        }
    }

    /// Whoever can write the file can give it a checksum, too.
    @RepeatedTest(3)
    void one_that_lies_harms_nothing_precious(RepetitionInfo run) throws IOException {
        made(4);
        Path file = Checkpoint.file(ArchiveFolder.at(root));
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(run.getCurrentRepetition());
        for (int i = 0; i < 60; i++) {
            byte[] changed = bytes.clone();
            for (int j = random.nextInt(3); j >= 0; j--)
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            CRC32C sum = new CRC32C();
            sum.update(changed, 0, changed.length - 8);
            ByteBuffer.wrap(changed).putLong(changed.length - 8, sum.getValue());
            Files.write(file, changed);
            int before = whole().documents().size();

            try (ArchiveWriter writer = writer("office", 10 + i)) {
                writer.add(Archives.page("again", "page " + i % 4));
                assertThat(writer.findings()).isEmpty();
            }

            Archive after = whole();
            assertThat(after.documents()).hasSize(before + 1);
            for (Document document : after.documents()) after.payload(document, 100);
            assertThat(Verification.of(after, List.of(), Trust.NOBODY, _ -> {}).findings())
                    .isEmpty();
            bytes = remade(file);
        }
    }

    private byte[] remade(Path file) throws IOException {
        CheckpointMaker.keep(whole(), 1);
        return Files.readAllBytes(file);
    }

    @Test
    void what_an_interrupted_write_left_is_found_in_spite_of_it() throws IOException {
        made(3);
        Path warc;
        try (var files = Files.list(root.resolve("originals"))) {
            warc = files.sorted().toList().getLast();
        }
        Files.write(warc, new byte[] {31, -117, 8, 0}, StandardOpenOption.APPEND);
        Files.writeString(root.resolve("journal/content/office/9.json"), "{}");
        Files.writeString(
                root.resolve("journal/office.jsonl"), "{\"stream\"", StandardOpenOption.APPEND);
        Files.writeString(root.resolve("renditions/" + Sha256.of("x") + ".txt"), "x");

        try (ArchiveWriter writer = writer("office", 4)) {
            assertThat(writer.findings()).hasSize(4);
            writer.add(Archives.page("more", "more"));
        }

        assertThat(Verification.of(whole(), List.of(), Trust.NOBODY, _ -> {}).findings()).isEmpty();
    }

    /// Add, decide, keep, erase, merge, in an order made by chance: whatever is asked of an archive
    /// that is opened at a checkpoint, the answer is that of one that was read from its beginning.
    @RepeatedTest(6)
    void with_it_every_answer_is_the_same(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        List<List<Head>> held = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            try (ArchiveWriter writer = writer("office", 100 + step)) {
                act(writer, random, step);
                if (random.nextInt(4) == 0) CheckpointMaker.keep(writer.archive(), 1);
                held.add(writer.archive().heads());
            }
            compare(held.get(random.nextInt(held.size())));
        }
    }

    private void act(ArchiveWriter writer, Random random, int step) throws IOException {
        String text = "text " + random.nextInt(8);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                if (writer.archive().erasure(Sha256.of(text)).isEmpty())
                    writer.add(Archives.page("p" + step, text));
            }
            case 3, 4 -> writer.append("decided", Json.object().with("note", step).build(), "B");
            case 5 -> {
                if (writer.archive().register().holding(Sha256.of(text)).isPresent())
                    writer.keep(Sha256.of(text), "reader 1", "read: " + text);
            }
            case 6 -> {
                if (writer.archive().register().holding(Sha256.of(text)).isPresent()
                        && random.nextBoolean()) writer.erase(Sha256.of(text), "by law");
            }
            default -> {
                Path other = folder.resolve("field" + random.nextInt(2));
                try (ArchiveWriter field =
                        writer(other, String.valueOf(other.getFileName()), step + 7)) {
                    field.add(Archives.page("f" + step, "field text " + random.nextInt(4)));
                    field.append("decided", Json.object().with("note", step).build(), "C");
                    if (random.nextBoolean()) field.merge(writer.archive());
                    writer.merge(field.archive());
                }
            }
        }
    }

    private void compare(List<Head> held) throws IOException {
        Archive whole = whole();
        assertThat(open().heads()).isEqualTo(whole.heads());
        assertThat(open().faults()).isEmpty();
        assertThat(open().entriesAfter(held)).isEqualTo(whole.entriesAfter(held));
        assertThat(open().register().unburied()).isEqualTo(whole.register().unburied());
        assertThat(open().erasures()).containsExactlyInAnyOrderElementsOf(whole.erasures());
        Archive asked = open();
        for (Chained entry : whole.entries()) {
            assertThat(asked.entry(entry.digest())).contains(entry);
            assertThat(asked.document(entry.digest())).isEqualTo(whole.document(entry.digest()));
            assertThat(asked.content(entry)).isEqualTo(whole.content(entry));
        }
        for (int i = 0; i < 8; i++) {
            Sha256 payload = Sha256.of("text " + i);
            assertThat(asked.register().holding(payload))
                    .isEqualTo(whole.register().holding(payload));
            Sha256 text = Sha256.of("read: text " + i);
            assertThat(asked.register().isKept(text, payload))
                    .isEqualTo(whole.register().isKept(text, payload));
        }
        deeds(open().deeds(), whole.entries());
        assertThat(open().documents()).isEqualTo(whole.documents());
        assertThat(DerivedCheck.checkpoint(whole())).isEmpty();
    }

    /// What was decided stands in the same order, and whoever knew of it is known to have.
    private static void deeds(List<Chained> some, List<Chained> all) {
        List<Chained> decided =
                all.stream().filter(c -> c.entry().kind().equals("decided")).toList();
        assertThat(some).filteredOn(c -> c.entry().kind().equals("decided")).isEqualTo(decided);
        Knowledge known = Knowledge.of(some);
        Knowledge whole = Knowledge.of(CausalOrder.of(all));
        for (Chained one : decided)
            for (Chained other : decided)
                assertThat(known.knew(one.entry(), other.entry()))
                        .isEqualTo(whole.knew(one.entry(), other.entry()));
    }
}
