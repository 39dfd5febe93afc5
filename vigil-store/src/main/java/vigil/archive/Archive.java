package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.ContentCoding;
import vigil.source.IntakeLimits;
import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An archive, read: entries in causal order, their contents, the documents that were added, their
/// bytes. Any number of readers work while one [ArchiveWriter] writes; each sees what was
/// acknowledged when it was opened or last refreshed.
///
/// What was added is told by the journal alone, never by what happens to lie in a WARC file.
///
/// Not safe for use by several threads: each opens its own.
public final class Archive {
    /// The format that this version reads and writes, as `vigil.json` names it.
    public static final int FORMAT = 1;

    private final Disk disk;
    private final ArchiveFolder folder;
    private final String id;
    private final RecordReader records;
    private final Contents contents;
    private final Entries entries;
    private final Register register;

    private Archive(Disk disk, ArchiveFolder folder, String id, Entries entries) {
        this.disk = disk;
        this.folder = folder;
        this.id = id;
        this.entries = entries;
        this.records = new RecordReader(disk, folder);
        this.contents = new Contents(disk, folder);
        this.register = new Register(entries, contents);
    }

    /// Opens the archive in this folder for reading.
    ///
    /// @throws ArchiveException if it is none
    public static Archive open(Path root) throws IOException {
        return open(Disk.real(), ArchiveFolder.at(root));
    }

    /// Opens an archive whose derived data may lie elsewhere.
    public static Archive open(Disk disk, ArchiveFolder folder) throws IOException {
        String id = folder.readIdentity(disk).need("archive");
        return open(disk, folder, id, Checkpoint.find(disk, folder, id));
    }

    static Archive open(Disk disk, ArchiveFolder folder, String id, Optional<Checkpoint> base)
            throws IOException {
        return new Archive(disk, folder, id, Entries.open(disk, folder, base));
    }

    /// Opens an archive and trusts nothing that is derived.
    public static Archive openWhole(Disk disk, ArchiveFolder folder) throws IOException {
        String id = folder.readIdentity(disk).need("archive");
        return open(disk, folder, id, Optional.empty());
    }

    /// Reads all that was known only from the checkpoint, which is forgotten.
    void everything() throws IOException {
        entries.everything();
    }

    /// {@return what the archive knows without having read it}
    Optional<Checkpoint> base() {
        return entries.base();
    }

    /// {@return the archive's own id, the same in all its copies}
    public String id() {
        return id;
    }

    /// {@return where everything lies}
    public ArchiveFolder folder() {
        return folder;
    }

    Disk disk() {
        return disk;
    }

    JournalFiles journal() {
        return entries.journal();
    }

    RecordReader records() {
        return records;
    }

    /// Takes notice of what was written since.
    ///
    /// @return the entries that are new, in causal order
    public List<Chained> refresh() throws IOException {
        return entries.refresh();
    }

    /// The writer's own entry has seen every other: it comes last.
    void appended(Located entry) {
        entries.appended(entry);
    }

    /// {@return all entries, in causal order}
    public List<Chained> entries() {
        entries.everythingUnchecked();
        return entries.order();
    }

    /// {@return decisions, and at least those entries whose writers had seen more than the one
    /// before, in causal order: enough to tell what was decided by whom who knew what}
    public List<Chained> deeds() throws IOException {
        return entries.deeds();
    }

    /// {@return the entries that somebody who had these heads has not seen, in causal order}
    public List<Chained> entriesAfter(List<Head> heads) throws IOException {
        return entries.entriesAfter(heads);
    }

    /// {@return the newest entry of each stream and branch, in order}
    public List<Head> heads() {
        return entries.heads();
    }

    /// {@return what is wrong with the files of lines: broken chains, lines that cannot be read}
    public List<Finding> faults() {
        return entries.faults();
    }

    /// {@return the entry with this digest}
    public Optional<Chained> entry(Sha256 digest) {
        return entries.locate(digest).map(Located::chained);
    }

    /// {@return the content of an entry of this archive}
    public Content content(Chained chained) throws IOException {
        Optional<Erasure> erasure = register.settled().erasureOf(chained.digest());
        if (erasure.isPresent())
            return new Content.Erased(erasure.get().tombstone(), erasure.get().reason());
        return contents.read(entries.need(chained));
    }

    /// {@return the file that holds, or held, the content of an entry}
    public Path contentFile(Chained chained) {
        return contents.file(entries.need(chained));
    }

    /// {@return the documents, in the causal order of their adding, without those that were erased
    /// and without parts of pages, see [#parts]}
    public List<Document> documents() throws IOException {
        return register.ofUse(Document.Use.PAGE);
    }

    /// {@return pictures, styles, scripts and the like of pages that came with them in a WARC or
    /// WACZ file, in the causal order of their adding}
    public List<Document> parts() throws IOException {
        return register.ofUse(Document.Use.PART);
    }

    /// {@return the document that this entry added; empty if it added none or it was erased}
    public Optional<Document> document(Sha256 entry) throws IOException {
        return register.document(entry);
    }

    /// {@return how documents and texts are looked up}
    Register register() {
        return register;
    }

    /// {@return every document that was ever added and whose content is still there}
    java.util.Collection<Document> everAdded() throws IOException {
        return register.all().added();
    }

    /// {@return every rendition that was ever kept and whose content is still there}
    java.util.Collection<Kept> everKept() throws IOException {
        return register.all().kept();
    }

    /// {@return names of files in quarantine of which an entry tells}
    Set<String> quarantined() throws IOException {
        return register.settled().quarantined();
    }

    /// {@return the renditions that are kept, in the order of keeping}
    public List<Kept> renditions() throws IOException {
        Holdings all = register.all();
        return all.kept().stream().filter(text -> all.erasure(text.payload()).isEmpty()).toList();
    }

    /// {@return everything that was erased, in no order that means something}
    public List<Erasure> erasures() throws IOException {
        return List.copyOf(register.settled().erasures());
    }

    /// {@return the tombstone of a payload, if it was erased}
    public Optional<Erasure> erasure(Sha256 payload) throws IOException {
        return register.settled().erasure(payload);
    }

    /// {@return contents of added, erased and rendered entries that are missing or changed: what
    /// they told is unknown}
    public List<Finding> damagedContents() throws IOException {
        return register.all().damaged();
    }

    /// {@return those of [#damagedContents] that were read so far}
    List<Finding> damagedSoFar() throws IOException {
        return register.settled().damaged();
    }

    /// {@return what the contents that were read say: behind the checkpoint, and tombstones}
    Holdings holdings() throws IOException {
        return register.settled();
    }

    /// {@return entries behind the checkpoint, in causal order}
    List<Chained> order() {
        return entries.order();
    }

    /// {@return every record of a WARC file that the journal accounts for, by file and place:
    /// stored for a document or a rendition, or left by an interrupted add and taken notice of}
    public Map<String, List<StoredRecord>> listedRecords() throws IOException {
        return ListedRecords.of(register.all().records());
    }

    /// {@return the records that an entry of this archive stored, and the one that holds its
    /// payload}
    List<StoredRecord> records(Chained chained) throws IOException {
        Holdings all = register.all();
        List<StoredRecord> found = new ArrayList<>(all.records(chained.digest()));
        all.added(chained.digest()).ifPresent(document -> found.add(document.holder()));
        return chained.entry().kind().equals(Recovered.KIND) ? List.of() : found;
    }

    /// Opens the payload of a document; the caller closes it. The stream fails at its end if the
    /// bytes do not have the document's digest.
    public InputStream payload(Document document) throws IOException {
        return records.payload(document.holder(), document.capture().payload());
    }

    /// {@return the whole payload of a document}
    ///
    /// @param maxBytes a longer one is refused
    /// @throws IOException if it is longer, damaged or cannot be read
    public byte[] payload(Document document, int maxBytes) throws IOException {
        try (InputStream in = payload(document)) {
            byte[] bytes = in.readNBytes(maxBytes);
            if (in.read() >= 0)
                throw new IOException(
                        "%s has %d bytes, more than the %d that are read"
                                .formatted(
                                        document.capture().origin().written(),
                                        document.bytes(),
                                        maxBytes));
            return bytes;
        }
    }

    /// {@return the payload of a document with its content coding taken off, as a browser shows it;
    /// the bytes as they are if the coding is not known here}
    ///
    /// @param maxBytes more are refused
    public byte[] decodedPayload(Document document, int maxBytes) throws IOException {
        byte[] bytes = payload(document, maxBytes);
        String codings = document.http().flatMap(Document.HttpFacts::contentCoding).orElse("");
        return switch (ContentCoding.decode(
                codings, bytes, maxBytes, IntakeLimits.DEFAULT.maxRatio())) {
            case ContentCoding.Decoded.Whole(var decoded, _) -> decoded;
            case ContentCoding.Decoded.Unknown _ -> bytes;
            case ContentCoding.Decoded.Refused(var reason) ->
                    throw new IOException(
                            "the payload of %s %s"
                                    .formatted(document.capture().origin().written(), reason));
        };
    }

    /// {@return the bytes of a record as they lie in its file; the caller closes it}
    public InputStream stored(StoredRecord record) throws IOException {
        return records.stored(record);
    }

    /// {@return the text of a rendition that is kept; empty if there is none}
    ///
    /// @throws IOException if it cannot be read, or is not what its name says
    public Optional<String> rendition(Sha256 id) throws IOException {
        Path file = folder.rendition(id);
        if (!Files.exists(file)) return Optional.empty();
        byte[] bytes = disk.readWhole(file, Integer.MAX_VALUE - 16L);
        if (!Sha256.of(bytes).equals(id))
            throw new IOException(
                    "renditions/%s.txt was changed: it has the digest %s. Restore it from a backup, or build it again."
                            .formatted(id, Sha256.of(bytes)));
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /// {@return an empty new archive's identity, as `vigil.json` holds it}
    static byte[] identity(String id, String created) {
        byte[] json =
                Json.object()
                        .with("vigil", FORMAT)
                        .with("archive", id)
                        .with("created", created)
                        .build()
                        .bytes();
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
