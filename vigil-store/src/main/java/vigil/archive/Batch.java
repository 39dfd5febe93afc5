package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Entry;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.Capture;
import vigil.source.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
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
    private final List<Prepared> prepared = new ArrayList<>();

    Batch(ArchiveWriter writer) {
        this.writer = writer;
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
            Document document =
                    switch (submission) {
                        case Submission.Handed handed -> addHanded(handed);
                        case Submission.Fetched fetched -> addFetched(fetched);
                    };
            stored = true;
            return document;
        } finally {
            if (!stored) originals.undo();
        }
    }

    private Document addHanded(Submission.Handed handed) throws IOException {
        Sha256 payload = handed.payload().digest();
        requireNotErased(handed, payload);
        Originals originals = writer.originals();
        List<StoredRecord> stored = new ArrayList<>();
        Instant at = writer.now();
        WarcShelf shelf = originals.shelf(stored);
        Optional<Drafts.Holder> there = originals.holder(payload);
        RecordDraft draft = writer.drafts().resource(shelf.name(), handed, at, there);
        StoredRecord record = shelf.store(draft);
        stored.add(record);
        Drafts.Holder holder =
                there.orElseGet(
                        () ->
                                new Drafts.Holder(
                                        record, draft.target().orElseThrow(), draft.date()));
        stored.add(
                shelf.store(
                        writer.drafts()
                                .metadata(
                                        shelf.name(),
                                        handed,
                                        writer.options().by(),
                                        payload,
                                        handed.payload().length(),
                                        at,
                                        record)));
        originals.held(payload, holder);
        return document(
                new Capture(payload, handed.type(), handed.origin(), handed.how()),
                Document.Use.PAGE,
                handed.payload().length(),
                submissionFacts(handed),
                Optional.empty(),
                List.of(),
                stored,
                holder.record(),
                at);
    }

    private static vigil.source.SourceFacts submissionFacts(Submission submission) {
        return switch (submission) {
            case Submission.Handed handed -> handed.facts();
            case Submission.Fetched fetched -> fetched.facts();
        };
    }

    private Document addFetched(Submission.Fetched fetched) throws IOException {
        List<Submission.Exchange> exchanges = fetched.exchanges();
        Answer last = Answer.of(exchanges.getLast());
        requireNotErased(fetched, last.payload());
        Originals originals = writer.originals();
        List<StoredRecord> stored = new ArrayList<>();
        Instant at = writer.now();
        WarcShelf shelf = originals.shelf(stored);
        for (Submission.Exchange hop : exchanges.subList(0, exchanges.size() - 1)) {
            Answer answer = Answer.of(hop);
            store(
                    shelf,
                    hop,
                    writer.drafts()
                            .response(
                                    shelf.name(),
                                    hop,
                                    Optional.empty(),
                                    Optional.of(answer.payload()),
                                    answer.headerBytes(),
                                    Optional.empty()),
                    stored);
        }
        Optional<Drafts.Holder> there = originals.holder(last.payload());
        StoredRecord record =
                store(
                        shelf,
                        exchanges.getLast(),
                        writer.drafts()
                                .response(
                                        shelf.name(),
                                        exchanges.getLast(),
                                        Optional.of(fetched.type()),
                                        Optional.of(last.payload()),
                                        last.headerBytes(),
                                        there),
                        stored);
        Drafts.Holder holder =
                there.orElseGet(
                        () ->
                                new Drafts.Holder(
                                        record,
                                        exchanges.getLast().address(),
                                        exchanges.getLast().at()));
        stored.add(
                shelf.store(
                        writer.drafts()
                                .metadata(
                                        shelf.name(),
                                        fetched,
                                        writer.options().by(),
                                        last.payload(),
                                        last.bytes(),
                                        at,
                                        record)));
        originals.held(last.payload(), holder);
        List<URI> redirects =
                exchanges.subList(0, exchanges.size() - 1).stream()
                        .map(Submission.Exchange::address)
                        .toList();
        return document(
                new Capture(last.payload(), fetched.type(), fetched.origin(), fetched.how()),
                fetched.use(),
                last.bytes(),
                fetched.facts(),
                Optional.of(last.facts()),
                redirects,
                stored,
                holder.record(),
                at);
    }

    private StoredRecord store(
            WarcShelf shelf,
            Submission.Exchange exchange,
            RecordDraft response,
            List<StoredRecord> stored)
            throws IOException {
        StoredRecord record = shelf.store(response);
        stored.add(record);
        if (exchange.request().isPresent())
            stored.add(
                    shelf.store(
                            writer.drafts()
                                    .request(
                                            shelf.name(),
                                            exchange,
                                            exchange.request().get(),
                                            record.id())));
        return record;
    }

    /// What an answer holds, measured.
    private record Answer(Sha256 payload, long bytes, int headerBytes, Document.HttpFacts facts) {
        static Answer of(Submission.Exchange exchange) throws IOException {
            try (InputStream block = exchange.response().open()) {
                HttpAnswer answer = HttpAnswer.read(block);
                InputStream payload = answer.payload();
                MessageDigest digester = Digests.sha256();
                long bytes = 0;
                byte[] chunk = new byte[1 << 14];
                for (int n; (n = payload.read(chunk)) >= 0; bytes += n)
                    digester.update(chunk, 0, n);
                return new Answer(
                        Digests.of(digester), bytes, answer.headerBytes(), answer.facts());
            }
        }
    }

    private void requireNotErased(Submission submission, Sha256 payload) throws IOException {
        Optional<Erasure> erasure = writer.archive().erasure(payload);
        if (erasure.isPresent())
            throw new ArchiveException(
                    "%s is not added: these bytes were erased on %s (%s)."
                            .formatted(
                                    submission.origin().written(),
                                    EntryLine.written(erasure.get().tombstone().entry().at())
                                            .substring(0, 10),
                                    erasure.get().reason()));
    }

    private Document document(
            Capture capture,
            Document.Use use,
            long bytes,
            vigil.source.SourceFacts facts,
            Optional<Document.HttpFacts> http,
            List<URI> redirects,
            List<StoredRecord> stored,
            StoredRecord holder,
            Instant at) {
        Chained added =
                prepare(
                        AddedContent.KIND,
                        AddedContent.write(
                                capture, use, bytes, facts, http, redirects, stored, holder),
                        writer.options().by(),
                        at);
        return new Document(added, capture, use, bytes, facts, http, stored, holder);
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
