package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.journal.StreamId;
import vigil.source.Sha256;
import vigil.text.Rendition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one who writes into an archive: it holds the lock, appends to the stream of this device, and
/// says that something is done only when it is durable.
///
/// The order of a commit: records into the WARC file, synced; contents, synced; lines into the
/// journal, synced; then the caller is told; derived data last. Whatever is cut off in between is
/// found and set aside by the next writer, see [#findings].
public final class ArchiveWriter implements AutoCloseable {
    private final Archive archive;
    private final WriterOptions options;
    private final ArchiveLock lock;
    private final StreamId stream;
    private final List<Finding> findings;
    private final Drafts drafts;
    private Optional<Batch> current = Optional.empty();
    private Optional<Originals> originals = Optional.empty();
    private boolean broken;

    private ArchiveWriter(
            Archive archive,
            WriterOptions options,
            ArchiveLock lock,
            StreamId stream,
            List<Finding> findings) {
        this.archive = archive;
        this.options = options;
        this.lock = lock;
        this.stream = stream;
        this.findings = findings;
        this.drafts = new Drafts(archive.id(), options.program(), options.random());
    }

    /// Makes a new archive in a folder that does not exist or is empty.
    ///
    /// @throws ArchiveException if something is there already
    public static ArchiveWriter create(Path root, WriterOptions options) throws IOException {
        return create(Disk.real(), ArchiveFolder.at(root), options);
    }

    /// Makes a new archive whose derived data may lie elsewhere.
    public static ArchiveWriter create(Disk disk, ArchiveFolder folder, WriterOptions options)
            throws IOException {
        String id =
                new java.util.UUID(options.random().nextLong(), options.random().nextLong())
                        .toString();
        NewArchive.make(disk, folder, id, EntryLine.written(options.clock().instant()));
        return open(disk, folder, options);
    }

    /// Opens an archive for writing and repairs what an interrupted write left.
    ///
    /// @throws ArchiveException if it is none, or somebody else is writing; the message says who
    public static ArchiveWriter open(Path root, WriterOptions options) throws IOException {
        return open(Disk.real(), ArchiveFolder.at(root), options);
    }

    /// Opens an archive whose derived data may lie elsewhere for writing.
    public static ArchiveWriter open(Disk disk, ArchiveFolder folder, WriterOptions options)
            throws IOException {
        String id = folder.readIdentity(disk).need("archive");
        ArchiveLock lock = ArchiveLock.take(folder.lock(), options.by(), options.clock().instant());
        boolean opened = false;
        try {
            Recovery recovery = new Recovery(disk, folder);
            Optional<Checkpoint> base = Checkpoint.find(disk, folder, id);
            recovery.lines(base);
            Archive archive = Archive.open(disk, folder, id, base);
            StreamId stream = Device.stream(archive, options);
            Recovered recovered = recovery.rest(archive);
            List<Finding> findings = new ArrayList<>(recovered.findings());
            findings.addAll(archive.faults());
            ArchiveWriter writer = new ArchiveWriter(archive, options, lock, stream, findings);
            if (!recovered.isNothing())
                writer.append(Recovered.KIND, recovered.write(), options.program());
            Tombstones.enforce(writer);
            opened = true;
            return writer;
        } finally {
            if (!opened) lock.close();
        }
    }

    /// {@return the archive as it is read, which sees what this writer has committed}
    public Archive archive() {
        return archive;
    }

    /// {@return the stream that this writer appends to}
    public StreamId stream() {
        return stream;
    }

    /// {@return what the opening found: leftovers of an interrupted write, broken chains}
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    WriterOptions options() {
        return options;
    }

    Drafts drafts() {
        return drafts;
    }

    /// The moment of an entry; entries tell milliseconds.
    Instant now() {
        return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Begins to write several things that become durable together. Closing it without a commit
    /// takes back what was not committed.
    ///
    /// @throws IllegalStateException if the last one is still open
    public Batch batch() {
        requireWhole();
        if (current.isPresent())
            throw new IllegalStateException("another batch is still open: close it first");
        Batch batch = new Batch(this);
        current = Optional.of(batch);
        return batch;
    }

    /// Adds one thing; it is durable when this returns.
    public Document add(Submission submission) throws IOException {
        try (Batch batch = batch()) {
            Document document = batch.add(submission);
            batch.commit();
            return document;
        }
    }

    /// Appends one entry; it is durable when this returns.
    ///
    /// @param kind one word
    /// @param content without the members `salt` and `kind`, which are put before it
    /// @param by the person
    public Chained append(String kind, Json.Members content, String by) throws IOException {
        try (Batch batch = batch()) {
            Chained entry = batch.append(kind, content, by);
            batch.commit();
            return entry;
        }
    }

    /// Keeps the text that an anchor points into, if it is not kept yet.
    ///
    /// @param rendition of a payload that was added
    public void keep(Rendition rendition) throws IOException {
        keep(
                rendition.payload(),
                rendition.by().name() + " " + rendition.by().version(),
                rendition.text());
    }

    /// Keeps the text of a payload; it is durable when this returns.
    ///
    /// @return the rendition's id
    public Sha256 keep(Sha256 payload, String converter, String text) throws IOException {
        try (Batch batch = batch()) {
            Sha256 id = batch.keep(payload, converter, text);
            batch.commit();
            return id;
        }
    }

    /// Erases bytes that were added: every document that has them, the renditions made from them,
    /// and all that was stored for them. What stays is a tombstone with the digest, the reason and
    /// the date. Offsets of other records do not change.
    ///
    /// @param payload digest of the bytes
    /// @param reason for the tombstone
    /// @throws ArchiveException if nothing with this digest is there
    public Erasure erase(Sha256 payload, String reason) throws IOException {
        return Tombstones.erase(this, payload, reason);
    }

    /// Erases the content of one entry, such as a decision with a quote that may not be kept. The
    /// entry stays, and its content's digest.
    ///
    /// @throws ArchiveException if it was erased already or is a tombstone itself
    public Erasure eraseContent(Chained entry, String reason) throws IOException {
        return Tombstones.eraseContent(this, entry, reason);
    }

    /// Takes over what another archive has and this one has not. What either erased stays erased.
    ///
    /// @param other opened for reading; somebody may write into it meanwhile
    /// @throws ArchiveException if the other archive is damaged
    public MergeReport merge(Archive other) throws IOException {
        requireWhole();
        if (current.isPresent())
            throw new IllegalStateException("another batch is still open: close it first");
        archive.everything();
        other.everything();
        boolean done = false;
        try {
            MergeReport report = new Merge(this, other).run();
            done = true;
            return report;
        } finally {
            if (!done) breakDown();
        }
    }

    /// The WARC files of this stream, open for storing.
    Originals originals() throws IOException {
        if (originals.isEmpty()) originals = Optional.of(new Originals(this));
        return originals.get();
    }

    /// Takes back what was stored since the last commit.
    void rollBack() throws IOException {
        if (originals.isPresent()) originals.get().rollBack();
    }

    /// Forgets which WARC file is open, because it was written anew.
    void reopenOriginals() throws IOException {
        if (originals.isPresent()) originals.get().close();
        originals = Optional.empty();
    }

    /// {@return the newest entries of all other streams and branches}
    List<Head> othersSeen() {
        List<Head> heads = new ArrayList<>();
        archive.journal()
                .files()
                .forEach(
                        (stem, file) -> {
                            if (!stem.equals(stream.name())) file.head().ifPresent(heads::add);
                        });
        heads.sort(null);
        return heads;
    }

    Optional<Head> ownHead() {
        JournalFiles.StreamFile file = archive.journal().files().get(stream.name());
        return file == null ? Optional.empty() : file.head();
    }

    void ended(Batch batch) {
        if (current.equals(Optional.of(batch))) current = Optional.empty();
    }

    /// A write failed half way and could not be taken back: only a new opening knows what is there.
    void breakDown() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    private void requireWhole() {
        if (broken)
            throw new ArchiveException(
                    "a write into %s failed and nothing more is written: open the archive again, which sets aside what was left."
                            .formatted(archive.folder().root()));
    }

    @Override
    public void close() throws IOException {
        try {
            if (current.isPresent()) current.get().close();
            if (originals.isPresent()) originals.get().close();
            if (!broken) CheckpointMaker.keep(archive, Checkpoint.WORTH);
        } finally {
            lock.close();
        }
    }
}
