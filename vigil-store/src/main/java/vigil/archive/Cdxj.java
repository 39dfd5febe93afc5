package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The index of captures that other programs replay an archive with: CDXJ, one line a capture, by
/// key and time. It is derived: it may be deleted and is written again from the journal.
///
/// `org,example)/page 20240201100000 {"url":"https://example.org/page","mime":"text/html", …}`
public final class Cdxj {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final long MAX_NOTE_BYTES = 1 << 20;
    private static final long COPIED_AT_ONCE = 1 << 20;

    private Cdxj() {}

    /// {@return where the index lies}
    public static Path file(ArchiveFolder folder) {
        return folder.derived().resolve("index.cdxj");
    }

    /// Writes the index of all that was added and not erased.
    public static void write(Archive archive) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines(archive, Set.of())) text.append(line).append('\n');
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        put(archive, out -> out.write(ByteBuffer.wrap(bytes)), bytes.length);
    }

    /// {@return the lines of the index, in order}
    ///
    /// @param without documents that are left out
    static List<String> lines(Archive archive, Set<Sha256> without) throws IOException {
        List<Document> documents = new ArrayList<>(archive.documents());
        documents.addAll(archive.parts());
        List<String> lines = new ArrayList<>();
        for (Document document : documents)
            if (!without.contains(document.id())) lines.add(line(document));
        lines.sort(null);
        return lines;
    }

    /// Brings the index up to what the archive holds: puts what was added since into it, or writes
    /// all of it where something was erased or it cannot be told what was there.
    public static void update(Archive archive) throws IOException {
        Optional<List<Chained>> since = since(archive);
        if (since.isEmpty()) {
            write(archive);
            return;
        }
        List<String> fresh = new ArrayList<>();
        for (Chained entry : since.get())
            archive.document(entry.digest()).map(Cdxj::line).ifPresent(fresh::add);
        fresh.sort(null);
        // mapped: of an index of many pages a few lines are looked at, and the rest is copied
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file(archive.folder()))) {
            MemorySegment old = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            List<byte[]> pieces = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            long length = old.byteSize();
            for (String line : fresh) {
                byte[] piece = (line + "\n").getBytes(StandardCharsets.UTF_8);
                pieces.add(piece);
                places.add(place(old, line));
                length += piece.length;
            }
            put(
                    archive,
                    out -> {
                        long from = 0;
                        for (int i = 0; i < pieces.size(); i++) {
                            copy(old, from, places.get(i), out);
                            out.write(ByteBuffer.wrap(pieces.get(i)));
                            from = places.get(i);
                        }
                        copy(old, from, old.byteSize(), out);
                    },
                    length);
        }
    }

    private static void copy(MemorySegment lines, long from, long to, Disk.Output out)
            throws IOException {
        for (long at = from; at < to; at += COPIED_AT_ONCE)
            out.write(lines.asSlice(at, Math.min(COPIED_AT_ONCE, to - at)).asByteBuffer());
    }

    /// {@return where the first line begins that comes behind this one}
    private static long place(MemorySegment lines, String line) {
        long low = 0;
        long high = lines.byteSize();
        while (low < high) {
            long start = (low + high) >>> 1;
            while (start > low && byteAt(lines, start - 1) != '\n') start--;
            long end = start;
            while (byteAt(lines, end) != '\n') end++;
            byte[] there = lines.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE);
            if (new String(there, StandardCharsets.UTF_8).compareTo(line) <= 0) low = end + 1;
            else high = start;
        }
        return low;
    }

    private static byte byteAt(MemorySegment lines, long at) {
        return lines.get(ValueLayout.JAVA_BYTE, at);
    }

    /// {@return the entries that came after the index was written; empty if that cannot be told, or
    /// something was erased since}
    private static Optional<List<Chained>> since(Archive archive) throws IOException {
        Path file = file(archive.folder());
        Path note = note(archive.folder());
        if (!Files.isRegularFile(file) || !Files.isRegularFile(note)) return Optional.empty();
        List<Head> heads;
        try {
            Json json = Json.read(archive.disk().readWhole(note, MAX_NOTE_BYTES));
            if (json.number("bytes") != Files.size(file)) return Optional.empty();
            heads = json.items("heads").stream().map(EntryLine::head).toList();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        for (Head head : heads) if (archive.entry(head.entry()).isEmpty()) return Optional.empty();
        List<Chained> since = archive.entriesAfter(heads);
        return since.stream().anyMatch(entry -> entry.entry().kind().equals(Erasure.KIND))
                ? Optional.empty()
                : Optional.of(since);
    }

    /// {@return entries that came after the index was written, so far as that can be told}
    static Set<Sha256> notYet(Archive archive) throws IOException {
        Set<Sha256> entries = new HashSet<>();
        for (Chained entry : since(archive).orElse(List.of())) entries.add(entry.digest());
        return entries;
    }

    /// Says which entries the index reflects, and how long it is.
    private static Path note(ArchiveFolder folder) {
        return folder.derived().resolve("index.heads.json");
    }

    /// Writes the bytes of a file.
    private interface Bytes {
        void write(Disk.Output out) throws IOException;
    }

    /// Puts the index in its place, then the note about it. Neither is synced: what a power cut
    /// leaves of them has another length, or other heads, and is written again.
    private static void put(Archive archive, Bytes index, long length) throws IOException {
        List<Json> heads = new ArrayList<>();
        for (Head head : archive.heads()) heads.add(EntryLine.json(head));
        byte[] note =
                Json.object()
                        .with("bytes", length)
                        .with("heads", new Json.Items(heads))
                        .build()
                        .bytes();
        archive.disk().makeFolder(archive.folder().derived());
        put(archive.disk(), file(archive.folder()), index);
        put(archive.disk(), note(archive.folder()), out -> out.write(ByteBuffer.wrap(note)));
    }

    private static void put(Disk disk, Path file, Bytes bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        disk.delete(part);
        try (Disk.Output out = disk.append(part)) {
            bytes.write(out);
        }
        disk.move(part, file);
    }

    private static String line(Document document) {
        StoredRecord record = capture(document);
        URI target = Targets.of(document.capture().origin());
        Instant at =
                document.http().isPresent()
                        ? document.capture().how().at().orElse(document.added().entry().at())
                        : document.added().entry().at();
        Json.Builder json = Json.object().with("url", target.toString());
        json.with(
                "mime",
                record.type().equals("revisit")
                        ? "warc/revisit"
                        : document.capture().type().name());
        document.http().ifPresent(told -> json.with("status", Integer.toString(told.status())));
        json.with("digest", "sha256:" + document.capture().payload())
                .with("length", Long.toString(record.length()))
                .with("offset", Long.toString(record.offset()))
                .with("filename", record.file());
        return Surt.of(target) + " " + TIME.format(at) + " " + json.build().written();
    }

    /// The record that stands for the capture itself.
    private static StoredRecord capture(Document document) {
        return document.records().reversed().stream()
                .filter(record -> record.type().matches("response|resource|revisit"))
                .findFirst()
                .orElse(document.holder());
    }
}
