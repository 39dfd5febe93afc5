package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Entry;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What is known of the beginning of the journal, so that an archive of many pages is opened
/// without reading all of it: where each line stands, which payload it is about, where the WARC
/// files end.
///
/// It is derived, and nobody's word: it is thrown away unless each stream has, where it should, the
/// line with the digest that it should; and whatever is looked up by it is read from the journal
/// and the contents and checked against their digests. What it leaves out is noticed by nobody but
/// `vigil verify`, which never asks it; so it never decides alone that anything is set aside or
/// erased.
final class Checkpoint {
    /// Entries behind the checkpoint are read one by one; from so many on a new one is worth it.
    static final int WORTH = 512;

    private static final long MAX_BYTES = 1L << 30;

    private final Disk disk;
    private final ArchiveFolder folder;
    private final CheckpointTable table;

    private Checkpoint(Disk disk, ArchiveFolder folder, CheckpointTable table) {
        this.disk = disk;
        this.folder = folder;
        this.table = table;
    }

    /// A stream as far as it is known.
    ///
    /// @param bytes of its file of lines
    /// @param head the last entry in them
    record Stream(String stem, long bytes, Head head) {}

    /// The last record of a WARC file.
    ///
    /// @param row of an entry that tells of it
    record FileEnd(String file, long end, int row) {}

    /// What the checkpoint says is not so.
    static final class Distrusted extends IOException {
        private static final long serialVersionUID = 1;

        Distrusted(String reason) {
            super(reason);
        }
    }

    static Path file(ArchiveFolder folder) {
        return folder.derived().resolve("checkpoint.bin");
    }

    /// {@return the checkpoint of this archive; empty if there is none that fits it}
    static Optional<Checkpoint> find(Disk disk, ArchiveFolder folder, String archive)
            throws IOException {
        Path file = file(folder);
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) return Optional.empty();
        try {
            CheckpointTable table = CheckpointTable.read(disk.readWhole(file, MAX_BYTES), archive);
            Checkpoint found = new Checkpoint(disk, folder, table);
            found.requireFit();
            return Optional.of(found);
        } catch (Distrusted | IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private void requireFit() throws IOException {
        Set<String> stems = new TreeSet<>(folder.stems());
        if (stems.stream().anyMatch(Stems::isBranch)) throw new Distrusted("a stream is forked");
        for (Stream stream : streams()) {
            if (!stems.contains(stream.stem()))
                throw new Distrusted("a stream is there no more: " + stream.stem());
            OptionalInt row = table.row(stream.head().entry());
            if (row.isEmpty() || table.lineEnd(row.getAsInt()) != stream.bytes())
                throw new Distrusted("it does not know the head of " + stream.stem());
            if (!at(row.getAsInt()).chained().head().equals(stream.head()))
                throw new Distrusted("the head of a stream is another: " + stream.stem());
        }
    }

    CheckpointTable table() {
        return table;
    }

    List<Stream> streams() {
        return table.streams();
    }

    List<FileEnd> files() {
        return table.files();
    }

    int size() {
        return table.size();
    }

    /// {@return the entry in this row, read from the journal}
    ///
    /// @throws Distrusted if the journal has another there
    Located at(int row) throws IOException {
        byte[] line = new byte[table.lineLength(row)];
        ByteBuffer bytes = ByteBuffer.wrap(line);
        String stem = table.stem(row);
        try (SeekableByteChannel in = disk.read(folder.lines(stem))) {
            in.position(table.offset(row));
            while (bytes.hasRemaining()) if (in.read(bytes) < 0) break;
        }
        Sha256 digest = Sha256.of(line);
        if (bytes.hasRemaining() || !digest.equals(table.digest(row)))
            throw new Distrusted(
                    "another line stands at byte %d of %s".formatted(table.offset(row), stem));
        Entry entry;
        try {
            entry = EntryLine.read(line);
        } catch (IllegalArgumentException e) {
            throw new Distrusted(String.valueOf(e.getMessage()));
        }
        return new Located(new Chained(entry, digest), stem);
    }

    /// {@return the entry with this digest}
    Optional<Located> find(Sha256 digest) throws IOException {
        OptionalInt row = table.row(digest);
        return row.isEmpty() ? Optional.empty() : Optional.of(at(row.getAsInt()));
    }

    /// {@return the entries of these kinds, in causal order}
    List<Located> ofKinds(Set<String> kinds) throws IOException {
        List<Located> found = new ArrayList<>();
        for (int row = 0; row < size(); row++)
            if (kinds.contains(table.kind(row))) found.add(at(row));
        return found;
    }

    /// {@return decisions, and the entries whose writers had seen more of other streams than the
    /// entry before, in causal order: all that tells who had seen what}
    List<Located> deeds() throws IOException {
        List<Located> found = new ArrayList<>();
        for (int row = 0; row < size(); row++)
            if (table.hasSeenMore(row) || CheckpointTable.DEEDS.contains(table.kind(row)))
                found.add(at(row));
        return found;
    }

    /// {@return whether this entry comes behind all that is known here}
    boolean isBefore(Entry entry) {
        for (Stream stream : streams()) {
            boolean seen =
                    entry.stream().equals(stream.head().stream())
                            ? entry.number() > stream.head().number()
                            : entry.seen().stream()
                                    .anyMatch(
                                            head ->
                                                    head.stream().equals(stream.head().stream())
                                                            && head.number()
                                                                    >= stream.head().number());
            if (!seen) return false;
        }
        return true;
    }
}
