package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a writer does first: it finds what an interrupted write left, and sets it aside. Nothing
/// that was acknowledged is touched, and nothing is thrown away.
///
/// A last line without its line feed, or lines behind a run of zeros, were being written when the
/// machine stopped. Any other line that cannot be read was written whole and damaged later: it
/// stays where it is, for a person to look at.
final class Recovery {
    private final Disk disk;
    private final ArchiveFolder folder;
    private final Quarantine quarantine;

    Recovery(Disk disk, ArchiveFolder folder) {
        this.disk = disk;
        this.folder = folder;
        this.quarantine = new Quarantine(disk, folder);
    }

    /// Cuts what is no whole line off the ends of the files of lines.
    ///
    /// @param base tells up to where lines are known to be whole
    void lines(Optional<Checkpoint> base) throws IOException {
        Map<String, Long> known = new HashMap<>();
        for (Checkpoint.Stream stream : base.map(Checkpoint::streams).orElse(List.of()))
            known.put(stream.stem(), stream.bytes());
        for (String stem : folder.stems()) {
            Path file = folder.lines(stem);
            long from = known.getOrDefault(stem, 0L);
            byte[] bytes = readFrom(file, from);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') end--;
            int start = 0;
            for (int i = 0; i < end; i++) {
                if (bytes[i] == '\n') start = i + 1;
                if (i > start && bytes[i] == 0 && bytes[i - 1] == 0) {
                    end = start;
                    break;
                }
            }
            if (end < bytes.length) quarantine.cut(file, from + end);
        }
    }

    private byte[] readFrom(Path file, long from) throws IOException {
        try (SeekableByteChannel in = disk.read(file)) {
            long size = in.size() - from;
            if (size > JournalFiles.MAX_BYTES)
                throw new IOException(
                        "%s has %d bytes, more than a journal can have".formatted(file, in.size()));
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate((int) Math.max(0, size));
            in.position(from);
            while (bytes.hasRemaining()) if (in.read(bytes) < 0) break;
            return java.util.Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    /// Sets aside the rest: contents without an entry, records without one.
    ///
    /// @param archive opened after the lines were put in order
    Recovered rest(Archive archive) throws IOException {
        List<StoredRecord> unlisted = new ArrayList<>();
        unfinished();
        if (archive.base().isPresent() && Leftovers.areNone(archive))
            return new Recovered(quarantine.untold(archive.quarantined()), unlisted);
        archive.everything();
        contents(archive);
        // a content that cannot be read may be the one that lists a record
        if (archive.damagedContents().isEmpty()) {
            Map<String, List<StoredRecord>> listed = archive.listedRecords();
            for (String file : folder.warcs())
                records(file, listed.getOrDefault(file, List.of()), unlisted);
            renditions(archive);
        }
        return new Recovered(quarantine.untold(archive.quarantined()), unlisted);
    }

    private void contents(Archive archive) throws IOException {
        if (!Files.isDirectory(folder.contents())) return;
        List<Path> stems;
        try (Stream<Path> listed = Files.list(folder.contents())) {
            stems = listed.filter(Files::isDirectory).sorted().toList();
        }
        for (Path own : stems) {
            JournalFiles.StreamFile file =
                    archive.journal().files().get(String.valueOf(own.getFileName()));
            // a line that cannot be read still has a content
            if (file != null && !file.faults().isEmpty()) continue;
            Set<String> names = new HashSet<>();
            if (file != null)
                for (var chained : file.entries()) names.add(chained.entry().number() + ".json");
            List<Path> left;
            try (Stream<Path> listed = Files.list(own)) {
                left =
                        listed.filter(
                                        content ->
                                                !names.contains(
                                                        String.valueOf(content.getFileName())))
                                .sorted()
                                .toList();
            }
            for (Path content : left) quarantine.take(content);
        }
    }

    /// Files that were being written under another name, and of which the journal knows nothing.
    private void unfinished() throws IOException {
        for (Path part :
                List.of(
                        folder.root(),
                        folder.originals(),
                        folder.renditions(),
                        folder.journal(),
                        folder.stamps())) {
            if (!Files.isDirectory(part)) continue;
            List<Path> left;
            try (Stream<Path> listed = Files.list(part)) {
                left = listed.filter(file -> file.toString().endsWith(".part")).sorted().toList();
            }
            for (Path file : left) disk.delete(file);
        }
    }

    private void renditions(Archive archive) throws IOException {
        Set<String> kept = new HashSet<>();
        for (Kept text : archive.renditions()) kept.add(text.rendition().hex());
        for (Erasure erasure : archive.erasures())
            for (Sha256 text : erasure.renditions()) kept.add(text.hex());
        for (String name : ArchiveFolder.names(folder.renditions(), ".txt"))
            if (!kept.contains(name)) quarantine.take(folder.renditions().resolve(name + ".txt"));
    }

    private void records(String name, List<StoredRecord> listed, List<StoredRecord> unlisted)
            throws IOException {
        Path file = folder.original(name);
        long size = Files.size(file);
        long end = 0;
        for (StoredRecord record : listed) end = Math.max(end, record.end());
        if (size <= end) return;
        List<StoredRecord> whole = new ArrayList<>();
        try (SeekableByteChannel in = disk.read(file)) {
            while (end < size) {
                Optional<GzipMember> member = GzipMember.at(in, end);
                if (member.isEmpty()) break;
                whole.add(
                        new StoredRecord(
                                member.get().type(),
                                URI.create(member.get().id()),
                                name,
                                end,
                                member.get().length(),
                                digest(in, end, member.get().length())));
                end += member.get().length();
            }
        }
        unlisted.addAll(whole);
        if (end < size) quarantine.cut(file, end);
    }

    private static Sha256 digest(SeekableByteChannel in, long offset, long length)
            throws IOException {
        var digester = Digests.sha256();
        var chunk = java.nio.ByteBuffer.allocate(1 << 16);
        in.position(offset);
        for (long left = length; left > 0; ) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), left));
            int count = in.read(chunk);
            if (count < 0) throw new IOException("the file became shorter while it was read");
            digester.update(chunk.flip());
            left -= count;
        }
        return Digests.of(digester);
    }
}
