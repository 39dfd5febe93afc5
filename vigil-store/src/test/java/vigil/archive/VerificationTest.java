package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Head;
import vigil.journal.Json;
import vigil.stamp.Trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Faults planted into an archive, one at a time: each is found, with the file it lies in.
class VerificationTest {
    private static final int FLIPS = Integer.getInteger("vigil.verify.flips", 400);

    @TempDir private Path folder;
    private Path root;
    private List<Head> heads;

    @BeforeEach
    void an_archive_with_pages_texts_decisions_and_a_tombstone() throws IOException {
        root = folder.resolve("archive");
        try (var writer = ArchiveWriter.create(root, Archives.options("office", 1))) {
            for (int i = 0; i < 4; i++) {
                var document = writer.add(Archives.page("p" + i + ".txt", "Page number " + i));
                writer.keep(document.capture().payload(), "plain 1", "Page number " + i);
            }
            writer.add(Archives.page("again.txt", "Page number 1"));
            for (int i = 0; i < 3; i++)
                writer.append(
                        "noted", Json.object().with("text", "note " + i).build(), "A. Tester");
            writer.erase(
                    writer.archive().documents().getLast().capture().payload(), "A court said so.");
            heads = writer.archive().heads();
        }
    }

    private Verification.Report verified(List<Head> held) throws IOException {
        return Verification.of(Archive.open(root), held, Trust.NOBODY, _ -> {});
    }

    @Test
    void a_sound_archive_is_found_sound_and_says_what_is_open() throws IOException {
        assertThat(verified(heads).findings()).isEmpty();
        assertThat(verified(heads).unvouched()).isEmpty();
        assertThat(verified(List.of()).unvouched()).hasSize(1);
    }

    @Test
    void every_flipped_byte_is_found_in_its_file() throws IOException {
        Random random = new Random(7);
        List<Path> files = precious();
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            if (sound.length == 0) continue;
            byte[] changed = sound.clone();
            int at = random.nextInt(sound.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            String name = root.relativize(file).toString();

            assertThat(verified(heads).findings())
                    .as("%s, byte %d", name, at)
                    .anyMatch(finding -> finding.where().contains(named(name)));

            Files.write(file, sound);
        }
        assertThat(verified(heads).findings()).isEmpty();
    }

    /// A content is named by itself or by the entry whose content it is.
    private static String named(String name) {
        return name.startsWith("journal/content/")
                ? name
                : name.startsWith("journal/") ? "journal/" : name;
    }

    private List<Path> precious() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("originals", "renditions", "journal"))
            try (Stream<Path> walked = Files.walk(root.resolve(part))) {
                files.addAll(walked.filter(Files::isRegularFile).sorted().toList());
            }
        return files;
    }

    @Test
    void entries_that_are_removed_doubled_or_exchanged_are_found() throws IOException {
        Path journal = root.resolve("journal/office.jsonl");
        List<String> lines = Files.readAllLines(journal);
        for (int i = 0; i + 1 < lines.size(); i++) {
            List<String> removed = new ArrayList<>(lines);
            removed.remove(i);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            List<String> exchanged = new ArrayList<>(lines);
            exchanged.set(i, lines.get(i + 1));
            exchanged.set(i + 1, lines.get(i));
            for (List<String> bad : List.of(removed, doubled, exchanged)) {
                Files.writeString(journal, String.join("\n", bad) + "\n");
                assertThat(verified(List.of()).findings()).as("line %d", i + 1).isNotEmpty();
            }
        }
    }

    @Test
    void a_cut_tail_is_found_by_whoever_holds_a_head_and_called_open_without_one()
            throws IOException {
        Path journal = root.resolve("journal/office.jsonl");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(0, 2)) + "\n");

        assertThat(verified(heads).findings())
                .anyMatch(f -> f.what().contains("is held elsewhere and is not here"));
        assertThat(verified(List.of()).unvouched())
                .anyMatch(f -> f.what().contains("cannot be told"));
    }

    @Test
    void records_that_are_removed_added_or_exchanged_are_found() throws IOException {
        Path warc;
        try (Stream<Path> files = Files.list(root.resolve("originals"))) {
            warc = files.findFirst().orElseThrow();
        }
        byte[] sound = Files.readAllBytes(warc);
        List<StoredRecord> records =
                Archive.open(root).listedRecords().get(String.valueOf(warc.getFileName()));
        StoredRecord one = records.get(2);
        byte[] record =
                Arrays.copyOfRange(
                        sound, Math.toIntExact(one.offset()), Math.toIntExact(one.end()));
        byte[] removed = new byte[sound.length - record.length];
        System.arraycopy(sound, 0, removed, 0, Math.toIntExact(one.offset()));
        System.arraycopy(
                sound,
                Math.toIntExact(one.end()),
                removed,
                Math.toIntExact(one.offset()),
                sound.length - Math.toIntExact(one.end()));
        byte[] added = Arrays.copyOf(sound, sound.length + record.length);
        System.arraycopy(record, 0, added, sound.length, record.length);
        for (byte[] bad : List.of(removed, added, Arrays.copyOf(sound, sound.length - 5))) {
            Files.write(warc, bad);
            assertThat(verified(heads).findings())
                    .anyMatch(f -> f.where().contains(String.valueOf(warc.getFileName())));
        }
        Files.delete(warc);
        assertThat(verified(heads).findings()).anyMatch(f -> f.what().contains("is missing"));
    }
}
