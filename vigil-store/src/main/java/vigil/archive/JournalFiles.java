package vigil.archive;

import vigil.journal.Chain;
import vigil.journal.Chained;
import vigil.journal.Entry;
import vigil.journal.EntryLine;
import vigil.journal.Head;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of lines of an archive, read as far as they were written. Reads on from where it
/// stopped, so that a long journal is read once.
final class JournalFiles {
    /// Of one file; a journal of a million entries has about half of it.
    static final long MAX_BYTES = 1L << 30;

    private final Disk disk;
    private final ArchiveFolder folder;
    private final SortedMap<String, StreamFile> files = new TreeMap<>();

    /// @param from what is known of the files already: they are read from there on
    JournalFiles(Disk disk, ArchiveFolder folder, Optional<Checkpoint> from) {
        this.disk = disk;
        this.folder = folder;
        for (Checkpoint.Stream stream : from.map(Checkpoint::streams).orElse(List.of()))
            files.put(
                    stream.stem(),
                    new StreamFile(
                            stream.stem(),
                            Optional.of(stream.head()),
                            List.of(),
                            List.of(),
                            stream.bytes(),
                            stream.head().number(),
                            0));
    }

    /// {@return the same files from their first lines on, as far as they were read here}
    JournalFiles fromTheBeginning() throws IOException {
        JournalFiles whole = new JournalFiles(disk, folder, Optional.empty());
        for (StreamFile file : files.values())
            whole.files.put(
                    file.stem(),
                    read(
                            file.stem(),
                            folder.lines(file.stem()),
                            Optional.empty(),
                            file.bytes() + file.tail()));
        return whole;
    }

    /// One file of lines.
    ///
    /// @param stem of its name
    /// @param before the newest entry of those that were not read, since a checkpoint knows them
    /// @param entries that were read, in the order of the file
    /// @param faults see [Chain]
    /// @param bytes up to the last line feed
    /// @param lines up to there
    /// @param tail bytes after the last line feed, of a line that was not written to its end
    record StreamFile(
            String stem,
            Optional<Head> before,
            List<Chained> entries,
            List<Chain.Fault> faults,
            long bytes,
            long lines,
            long tail) {
        Optional<Head> head() {
            return entries.isEmpty() ? before : Optional.of(entries.getLast().head());
        }
    }

    /// Reads what was written since the last time.
    ///
    /// @return the entries that are new
    List<Located> refresh() throws IOException {
        List<Located> fresh = new ArrayList<>();
        for (String stem : folder.stems()) {
            StreamFile known = files.get(stem);
            Path path = folder.lines(stem);
            long size = Files.size(path);
            if (known != null && size == known.bytes() + known.tail()) continue;
            if (known != null && size < known.bytes()) known = null;
            StreamFile read = read(stem, path, Optional.ofNullable(known), size);
            int from = known == null ? 0 : known.entries().size();
            for (Chained chained : read.entries().subList(from, read.entries().size()))
                fresh.add(new Located(chained, stem));
            files.put(stem, read);
        }
        return fresh;
    }

    private StreamFile read(String stem, Path path, Optional<StreamFile> known, long to)
            throws IOException {
        long from = known.map(StreamFile::bytes).orElse(0L);
        byte[] all = read(path, from, to);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') end--;
        byte[] whole = end == all.length ? all : Arrays.copyOf(all, end);
        Optional<Head> before = known.flatMap(StreamFile::head).or(() -> branchedOff(stem, whole));
        Chain chain = Chain.of(Stems.stream(stem), before, whole);
        List<Chained> entries = new ArrayList<>(known.map(StreamFile::entries).orElse(List.of()));
        entries.addAll(chain.entries());
        List<Chain.Fault> faults = new ArrayList<>(known.map(StreamFile::faults).orElse(List.of()));
        long lines = known.map(StreamFile::lines).orElse(0L);
        for (Chain.Fault fault : chain.faults())
            faults.add(new Chain.Fault(lines + fault.line(), fault.reason()));
        long more = 0;
        for (byte b : whole) if (b == '\n') more++;
        return new StreamFile(
                stem,
                known.flatMap(StreamFile::before),
                entries,
                faults,
                from + end,
                lines + more,
                (long) all.length - end);
    }

    private byte[] read(Path path, long from, long to) throws IOException {
        try (var in = disk.read(path)) {
            long size = to - from;
            if (size > MAX_BYTES)
                throw new IOException(
                        "%s has %d bytes, more than a journal can have".formatted(path, to));
            in.position(from);
            var bytes = java.nio.ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining()) if (in.read(bytes) < 0) break;
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    /// A branch begins in the middle of its stream, where its first entry says.
    private static Optional<Head> branchedOff(String stem, byte[] lines) {
        if (!Stems.isBranch(stem)) return Optional.empty();
        int end = 0;
        while (end < lines.length && lines[end] != '\n') end++;
        try {
            Entry first = EntryLine.read(Arrays.copyOf(lines, end));
            return first.previous()
                    .map(digest -> new Head(first.stream(), first.number() - 1, digest));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    SortedMap<String, StreamFile> files() {
        return java.util.Collections.unmodifiableSortedMap(files);
    }

    /// The writer has appended a line that need not be read again.
    void appended(String stem, List<Chained> entries, long bytes) {
        StreamFile known =
                files.getOrDefault(
                        stem,
                        new StreamFile(stem, Optional.empty(), List.of(), List.of(), 0, 0, 0));
        List<Chained> all = known.entries();
        if (all instanceof ArrayList<Chained> growing) growing.addAll(entries);
        else {
            all = new ArrayList<>(all);
            all.addAll(entries);
        }
        files.put(
                stem,
                new StreamFile(
                        stem,
                        known.before(),
                        all,
                        known.faults(),
                        known.bytes() + bytes,
                        known.lines() + entries.size(),
                        0));
    }
}
