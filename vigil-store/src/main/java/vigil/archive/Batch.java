package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Entry;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Things that are written together: nothing is acknowledged, and nothing is seen by a reader,
/// before [#commit] returns. Commit now and then; a batch of many holds its lines in memory.
public final class Batch implements AutoCloseable {
    private static final int SALT_BYTES = 16;

    private final ArchiveWriter writer;
    private final Accession accession;
    private final List<Prepared> prepared = new ArrayList<>();

    Batch(ArchiveWriter writer) {
        this.writer = writer;
        this.accession = new Accession(writer);
    }

    /// An entry that is complete and not yet written.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Prepared(Chained chained, byte[] line, byte[] content) {}

    /// {@return how many entries wait for a commit}
    public int size() {
        return prepared.size();
    }

    /// Stores what a person gives.
    ///
    /// @return the document that it is after the next commit
    /// @throws ArchiveException if these bytes were erased and may not come back
    /// @throws IOException if it cannot be stored; the batch goes on without it
    public Document add(Submission submission) throws IOException {
        boolean stored = false;
        Originals originals = writer.originals();
        originals.mark();
        try {
            Accession.Taken taken = accession.take(submission);
            Document document =
                    taken.in(
                            prepare(
                                    AddedContent.KIND,
                                    taken.content(),
                                    writer.options().by(),
                                    taken.at()));
            stored = true;
            return document;
        } finally {
            if (!stored) originals.undo();
        }
    }

    /// Appends an entry.
    ///
    /// @param kind one word
    /// @param content without the members `salt` and `kind`, which are put before it
    /// @param by the person
    /// @return the entry that it is after the next commit
    public Chained append(String kind, Json.Members content, String by) {
        return prepare(kind, content, by, writer.now());
    }

    /// Keeps the text that an anchor points into, if it is not kept yet.
    ///
    /// @throws ArchiveException if the payload is not there
    public Sha256 keep(Sha256 payload, String converter, String text) throws IOException {
        Payload bytes = Payload.of(text.getBytes(StandardCharsets.UTF_8));
        Sha256 id = bytes.digest();
        ArchiveFolder folder = writer.archive().folder();
        if (writer.archive().register().isKept(id, payload)) return id;
        Drafts.Holder holder =
                writer.originals()
                        .holder(payload)
                        .orElseThrow(
                                () ->
                                        new ArchiveException(
                                                "the text %s cannot be kept: the payload %s it was made from is not in the archive."
                                                        .formatted(id, payload)));
        if (!Files.exists(folder.rendition(id)))
            try (InputStream in = bytes.open()) {
                writer.archive().disk().writeWhole(folder.rendition(id), in.readAllBytes());
            }
        List<StoredRecord> stored = new ArrayList<>();
        WarcShelf shelf = writer.originals().shelf(stored);
        stored.add(
                shelf.store(
                        writer.drafts()
                                .conversion(shelf.name(), bytes, converter, holder, writer.now())));
        prepare(
                Kept.KIND,
                Kept.write(id, payload, converter, stored),
                writer.options().by(),
                writer.now());
        return id;
    }

    private Chained prepare(String kind, Json.Members content, String by, Instant at) {
        byte[] random = new byte[SALT_BYTES];
        writer.options().random().nextBytes(random);
        Json.Builder whole =
                Json.object().with("salt", HexFormat.of().formatHex(random)).with("kind", kind);
        content.members().forEach(whole::with);
        byte[] json = (whole.build().written() + "\n").getBytes(StandardCharsets.UTF_8);
        Optional<Head> previous =
                prepared.isEmpty()
                        ? writer.ownHead()
                        : Optional.of(prepared.getLast().chained().head());
        Entry entry =
                new Entry(
                        writer.stream(),
                        previous.map(Head::number).orElse(0L) + 1,
                        previous.map(Head::entry),
                        writer.othersSeen(),
                        at,
                        by,
                        kind,
                        Sha256.of(json));
        byte[] line = EntryLine.write(entry);
        Chained chained = new Chained(entry, Sha256.of(line));
        prepared.add(new Prepared(chained, line, json));
        return chained;
    }

    /// Makes everything durable, in the order that [ArchiveWriter] tells.
    ///
    /// @throws IOException if that failed; then none of it is acknowledged and the writer writes no
    ///   more
    public void commit() throws IOException {
        if (prepared.isEmpty()) return;
        boolean done = false;
        try {
            writer.originals().sync();
            writeContents();
            writeLines();
            done = true;
        } finally {
            if (!done) writer.breakDown();
        }
        long bytes = 0;
        List<Chained> entries = new ArrayList<>();
        for (Prepared entry : prepared) {
            bytes += entry.line().length + 1L;
            entries.add(entry.chained());
        }
        String stem = writer.stream().name();
        writer.archive().journal().appended(stem, entries, bytes);
        for (Chained entry : entries) writer.archive().appended(new Located(entry, stem));
        writer.originals().committed();
        prepared.clear();
    }

    private void writeContents() throws IOException {
        Disk disk = writer.archive().disk();
        ArchiveFolder folder = writer.archive().folder();
        String stem = writer.stream().name();
        Path own = folder.contents().resolve(stem);
        boolean isNew = !Files.isDirectory(own);
        if (isNew) disk.makeFolder(own);
        for (Prepared entry : prepared)
            try (Disk.Output out =
                    disk.append(folder.content(stem, entry.chained().entry().number()))) {
                if (out.position() > 0) out.truncate(0);
                out.write(ByteBuffer.wrap(entry.content()));
                out.sync();
            }
        disk.syncFolder(own);
        if (isNew) disk.syncFolder(folder.contents());
    }

    private void writeLines() throws IOException {
        Disk disk = writer.archive().disk();
        Path file = writer.archive().folder().lines(writer.stream().name());
        boolean isNew = !Files.exists(file);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Prepared entry : prepared) {
            lines.writeBytes(entry.line());
            lines.write('\n');
        }
        try (Disk.Output out = disk.append(file)) {
            out.write(ByteBuffer.wrap(lines.toByteArray()));
            out.sync();
        }
        if (isNew) disk.syncFolder(writer.archive().folder().journal());
    }

    /// Takes back what was not committed.
    @Override
    public void close() throws IOException {
        try {
            // after a commit that failed nobody knows what is durable: the next opening finds out
            if (!writer.isBroken()) writer.rollBack();
            prepared.clear();
        } finally {
            writer.ended(this);
        }
    }
}
