package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Erasing, in two steps: the tombstone is made durable first; then what it names is taken away.
/// Whoever opens the archive for writing finishes the second step, if it was interrupted, or if a
/// merge or a restore brought back what had been erased.
final class Tombstones {
    private Tombstones() {}

    static Erasure erase(ArchiveWriter writer, Sha256 payload, String reason) throws IOException {
        if (writer.archive().erasure(payload).isPresent())
            throw new ArchiveException("the bytes " + payload + " were erased already.");
        Erasure erasure = bury(writer, payload, reason);
        apply(writer, List.of(erasure));
        return erasure;
    }

    static Erasure eraseContent(ArchiveWriter writer, Chained entry, String reason)
            throws IOException {
        if (entry.entry().kind().equals(Erasure.KIND))
            throw new ArchiveException(
                    "entry %d of stream %s is a tombstone, and tombstones stay."
                            .formatted(entry.entry().number(), entry.entry().stream()));
        if (entry.entry().kind().equals(AddedContent.KIND)
                || entry.entry().kind().equals(Kept.KIND)
                || entry.entry().kind().equals(Recovered.KIND))
            throw new ArchiveException(
                    "entry %d of stream %s tells where records lie: erase the document instead."
                            .formatted(entry.entry().number(), entry.entry().stream()));
        if (writer.archive().content(entry) instanceof Content.Erased)
            throw new ArchiveException(
                    "the content of entry %d of stream %s was erased already."
                            .formatted(entry.entry().number(), entry.entry().stream()));
        Erasure erasure =
                write(
                        writer,
                        Optional.empty(),
                        reason,
                        List.of(entry.head()),
                        List.of(),
                        List.of());
        apply(writer, List.of(erasure));
        return erasure;
    }

    /// Writes the tombstone of all that has these bytes and has none yet.
    private static Erasure bury(ArchiveWriter writer, Sha256 payload, String reason)
            throws IOException {
        Archive archive = writer.archive();
        Set<Sha256> buried = new HashSet<>();
        for (Erasure erasure : archive.erasures())
            for (Head head : erasure.entries()) buried.add(head.entry());
        List<Head> entries = new ArrayList<>();
        List<StoredRecord> records = new ArrayList<>();
        for (Document document : archive.everAdded())
            if (document.capture().payload().equals(payload) && !buried.contains(document.id())) {
                entries.add(document.added().head());
                records.addAll(document.records());
            }
        Set<Sha256> texts = new HashSet<>();
        Set<Sha256> textsOfOthers = new HashSet<>();
        for (Kept kept : archive.everKept())
            if (!kept.payload().equals(payload)) textsOfOthers.add(kept.rendition());
            else if (!buried.contains(kept.rendered().digest())) {
                entries.add(kept.rendered().head());
                records.addAll(kept.records());
                texts.add(kept.rendition());
            }
        if (entries.isEmpty())
            throw new ArchiveException("nothing with the digest " + payload + " was ever added.");
        texts.removeAll(textsOfOthers);
        entries.sort(null);
        records.sort(
                java.util.Comparator.comparing(StoredRecord::file)
                        .thenComparing(StoredRecord::offset));
        return write(
                writer,
                Optional.of(payload),
                reason,
                entries,
                records,
                texts.stream().sorted().toList());
    }

    private static Erasure write(
            ArchiveWriter writer,
            Optional<Sha256> payload,
            String reason,
            List<Head> entries,
            List<StoredRecord> records,
            List<Sha256> renditions)
            throws IOException {
        Chained tombstone =
                writer.append(
                        Erasure.KIND,
                        Erasure.write(payload, reason, entries, records, renditions),
                        writer.options().by());
        return new Erasure(tombstone, payload, reason, entries, records, renditions);
    }

    /// Makes the archive what its tombstones say.
    static void enforce(ArchiveWriter writer) throws IOException {
        Archive archive = writer.archive();
        for (Map.Entry<Sha256, String> left : archive.register().unburied().entrySet())
            bury(writer, left.getKey(), left.getValue());
        apply(writer, archive.erasures());
    }

    private static void apply(ArchiveWriter writer, List<Erasure> erasures) throws IOException {
        Archive archive = writer.archive();
        Disk disk = archive.disk();
        Set<Path> changed = new HashSet<>();
        Map<String, Map<Long, byte[]>> replaced = new TreeMap<>();
        BranchCopies copies = BranchCopies.of(archive);
        for (Erasure erasure : erasures) {
            for (Head head : erasure.entries()) {
                Optional<Chained> entry = archive.entry(head.entry());
                if (entry.isPresent()) delete(disk, archive.contentFile(entry.get()), changed);
            }
            for (Sha256 text : erasure.renditions())
                delete(disk, archive.folder().rendition(text), changed);
            for (StoredRecord record : erasure.erased()) {
                byte[] filler = Filler.of(record, erasure.tombstone().entry().at());
                for (StoredRecord place : copies.places(record))
                    if (stillThere(archive, place, filler))
                        replaced.computeIfAbsent(place.file(), _ -> new TreeMap<>())
                                .put(place.offset(), filler);
            }
        }
        for (Path folder : changed.stream().sorted().toList()) disk.syncFolder(folder);
        if (replaced.isEmpty()) return;
        writer.reopenOriginals();
        for (Map.Entry<String, Map<Long, byte[]>> file : replaced.entrySet())
            rewrite(disk, archive.folder(), file.getKey(), file.getValue());
    }

    private static void delete(Disk disk, Path file, Set<Path> changed) throws IOException {
        if (!Files.exists(file)) return;
        disk.delete(file);
        changed.add(java.util.Objects.requireNonNull(file.getParent(), "a file has a folder"));
    }

    /// Whether the record lies there as it was stored. Something else there is damage, or the
    /// filler of another tombstone, and not ours to write over.
    private static boolean stillThere(Archive archive, StoredRecord record, byte[] filler)
            throws IOException {
        byte[] found;
        try (InputStream in = archive.stored(record)) {
            found = in.readAllBytes();
        } catch (NoSuchFileException e) {
            return false;
        }
        if (found.length != record.length() || Arrays.equals(found, filler)) return false;
        return Sha256.of(found).equals(record.stored());
    }

    /// Writes the file anew, with other bytes in these places, and puts it in its place in one
    /// step.
    private static void rewrite(
            Disk disk, ArchiveFolder folder, String name, Map<Long, byte[]> pieces)
            throws IOException {
        Path file = folder.original(name);
        Path part = folder.originals().resolve(name + ".part");
        disk.delete(part);
        try (SeekableByteChannel in = disk.read(file);
                Disk.Output out = disk.append(part)) {
            long at = 0;
            for (Map.Entry<Long, byte[]> piece : pieces.entrySet()) {
                copy(in, at, piece.getKey(), out);
                out.write(ByteBuffer.wrap(piece.getValue()));
                at = piece.getKey() + piece.getValue().length;
            }
            copy(in, at, in.size(), out);
            out.sync();
        }
        disk.move(part, file);
        disk.syncFolder(folder.originals());
    }

    static void copy(SeekableByteChannel in, long from, long to, Disk.Output out)
            throws IOException {
        in.position(from);
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        for (long left = to - from; left > 0; ) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), left));
            int count = in.read(chunk);
            if (count < 0) throw new IOException("the file ends before byte " + to);
            left -= count;
            out.write(chunk.flip());
        }
    }
}
