package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Entry;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a [Checkpoint] of what an archive knows, and keeps it.
final class CheckpointMaker {
    private final Archive archive;
    private final Holdings holdings;
    private final Optional<Checkpoint> base;
    private final CheckpointRows table = new CheckpointRows();
    private final Map<String, Checkpoint.FileEnd> files = new HashMap<>();

    private CheckpointMaker(Archive archive) throws IOException {
        this.archive = archive;
        this.holdings = archive.holdings();
        this.base = archive.base();
    }

    /// Keeps a checkpoint of an archive, if so many entries are not in the one that there is. An
    /// archive with a fault, or with a stream that is forked, gets none: it is looked at as a whole
    /// each time. Nothing depends on it, so a disk that cannot take it is no matter.
    static void keep(Archive archive, int worth) {
        try {
            if (archive.order().size() < worth) return;
            Optional<byte[]> made = make(archive);
            if (made.isEmpty()) return;
            Disk disk = archive.disk();
            Path file = Checkpoint.file(archive.folder());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            disk.makeFolder(archive.folder().derived());
            disk.delete(part);
            // not synced: half of it has another checksum
            try (Disk.Output out = disk.append(part)) {
                out.write(ByteBuffer.wrap(made.get()));
            }
            disk.move(part, file);
        } catch (IOException _) {
            // derived: the next opening reads everything
        }
    }

    /// {@return the checkpoint; empty if the archive is to have none}
    static Optional<byte[]> make(Archive archive) throws IOException {
        boolean forked = archive.journal().files().keySet().stream().anyMatch(Stems::isBranch);
        if (forked || !archive.faults().isEmpty() || !archive.damagedSoFar().isEmpty())
            return Optional.empty();
        return Optional.of(new CheckpointMaker(archive).bytes());
    }

    /// Where the line of an entry stands.
    private record Place(int stream, String stem, long offset, int length, boolean seenMore) {}

    private byte[] bytes() throws IOException {
        List<Checkpoint.Stream> streams = new ArrayList<>();
        Map<Sha256, Place> places = new HashMap<>();
        Map<String, Long> begun = new HashMap<>();
        if (base.isPresent()) {
            table.take(base.get().table());
            for (Checkpoint.FileEnd file : base.get().files()) files.put(file.file(), file);
            // the rows name streams by their places
            for (Checkpoint.Stream stream : base.get().streams()) {
                begun.put(stream.stem(), stream.bytes());
                streams.add(stream);
            }
        }
        for (JournalFiles.StreamFile file : archive.journal().files().values())
            if (file.head().isPresent()) lines(file, begun, streams, places);
        for (Chained entry : archive.order()) row(entry, places.get(entry.digest()));
        return table.bytes(
                archive.id(),
                streams,
                files.values().stream()
                        .sorted(java.util.Comparator.comparing(Checkpoint.FileEnd::file))
                        .toList());
    }

    private static void lines(
            JournalFiles.StreamFile file,
            Map<String, Long> begun,
            List<Checkpoint.Stream> streams,
            Map<Sha256, Place> places) {
        Checkpoint.Stream stream =
                new Checkpoint.Stream(file.stem(), file.bytes(), file.head().orElseThrow());
        int number = -1;
        for (int i = 0; i < streams.size(); i++)
            if (streams.get(i).stem().equals(file.stem())) number = i;
        if (number < 0) {
            number = streams.size();
            streams.add(stream);
        } else streams.set(number, stream);
        long at = begun.getOrDefault(file.stem(), 0L);
        Optional<List<Head>> before =
                file.before().isPresent() ? Optional.empty() : Optional.of(List.of());
        for (Chained chained : file.entries()) {
            Entry entry = chained.entry();
            int length = EntryLine.write(entry).length;
            boolean more = !before.equals(Optional.of(entry.seen()));
            places.put(chained.digest(), new Place(number, file.stem(), at, length, more));
            before = Optional.of(entry.seen());
            at += length + 1L;
        }
    }

    private void row(Chained entry, @org.jspecify.annotations.Nullable Place place) {
        if (place == null)
            throw new IllegalStateException("entry " + entry.digest() + " stands in no file");
        Sha256 digest = entry.digest();
        Optional<Kept> text = holdings.kept(digest);
        Optional<Sha256> payload =
                holdings.added(digest)
                        .map(document -> document.capture().payload())
                        .or(() -> text.map(Kept::payload));
        int row =
                table.add(
                        entry.head(),
                        payload,
                        place.stream(),
                        place.offset(),
                        place.length(),
                        entry.entry().kind(),
                        place.seenMore());
        text.ifPresent(kept -> table.text(row, kept.rendition()));
        for (StoredRecord record : holdings.records(digest)) {
            Checkpoint.FileEnd known = files.get(record.file());
            if (known == null || record.end() >= known.end())
                files.put(record.file(), new Checkpoint.FileEnd(record.file(), record.end(), row));
        }
    }
}
