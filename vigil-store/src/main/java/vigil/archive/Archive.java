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
import java.util.TreeMap;

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
    private Holdings holdings = new Holdings();

    /// Where the contents in `holdings` begin: at a checkpoint, or at the first.
    private Optional<Checkpoint> settledFrom;

    private Archive(Disk disk, ArchiveFolder folder, String id, Entries entries) {
        this.disk = disk;
        this.folder = folder;
        this.id = id;
        this.entries = entries;
        this.settledFrom = entries.base();
        this.records = new RecordReader(disk, folder);
        this.contents = new Contents(disk, folder);
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
        settle();
        Optional<Erasure> erasure = holdings.erasureOf(chained.digest());
        if (erasure.isPresent())
            return new Content.Erased(erasure.get().tombstone(), erasure.get().reason());
        return contents.read(entries.need(chained));
    }

    /// {@return the file that holds, or held, the content of an entry}
    public Path contentFile(Chained chained) {
        return contents.file(entries.need(chained));
    }

    /// Reads the contents that the archive itself understands, each once.
    private void settle() throws IOException {
        if (!settledFrom.equals(entries.base())) holdings = new Holdings();
        settledFrom = entries.base();
        for (Located found : entries.takeUnread())
            if (Holdings.understands(found)) holdings.take(found, contents.read(found));
    }

    /// {@return what the contents say; all of them}
    private Holdings all() throws IOException {
        everything();
        settle();
        return holdings;
    }

    /// {@return the documents, in the causal order of their adding, without those that were erased
    /// and without parts of pages, see [#parts]}
    public List<Document> documents() throws IOException {
        return ofUse(Document.Use.PAGE);
    }

    /// {@return pictures, styles, scripts and the like of pages that came with them in a WARC or
    /// WACZ file, in the causal order of their adding}
    public List<Document> parts() throws IOException {
        return ofUse(Document.Use.PART);
    }

    private List<Document> ofUse(Document.Use use) throws IOException {
        Holdings all = all();
        List<Document> documents = new ArrayList<>();
        for (Chained chained : entries.order())
            all.added(chained.digest())
                    .filter(document -> document.use() == use && !isErased(document))
                    .ifPresent(documents::add);
        return documents;
    }

    boolean isErased(Document document) {
        return holdings.isErased(document);
    }

    /// {@return the document that this entry added; empty if it added none or it was erased}
    public Optional<Document> document(Sha256 entry) throws IOException {
        settle();
        Optional<Document> found = holdings.added(entry);
        if (found.isEmpty() && base().isPresent())
            try {
                Optional<Located> known = base().get().find(entry);
                if (known.isPresent()) found = document(known.get());
            } catch (Checkpoint.Distrusted e) {
                return all().added(entry).filter(document -> !isErased(document));
            }
        return found.filter(document -> !isErased(document));
    }

    private Optional<Document> document(Located known) throws IOException {
        if (!known.chained().entry().kind().equals(AddedContent.KIND)
                || holdings.erasureOf(known.chained().digest()).isPresent())
            return Optional.empty();
        Holdings one = new Holdings();
        one.take(known, contents.read(known));
        if (!one.damaged().isEmpty())
            throw new Checkpoint.Distrusted(one.damaged().getFirst().what());
        return one.added().stream().findFirst();
    }

    /// {@return the first document that has this payload and stored it}
    Optional<Document> holding(Sha256 payload) throws IOException {
        settle();
        if (base().isPresent())
            try {
                for (int row : base().get().table().rowsOf(payload)) {
                    Optional<Document> found =
                            document(base().get().at(row)).filter(this::isHolding);
                    if (found.isPresent() && found.get().capture().payload().equals(payload))
                        return found;
                }
            } catch (Checkpoint.Distrusted e) {
                everything();
                settle();
            }
        return holdings.withPayload(payload).stream().filter(this::isHolding).findFirst();
    }

    private boolean isHolding(Document document) {
        return !isErased(document) && document.records().contains(document.holder());
    }

    /// {@return every document that was ever added and whose content is still there}
    java.util.Collection<Document> everAdded() throws IOException {
        return all().added();
    }

    /// {@return every rendition that was ever kept and whose content is still there}
    java.util.Collection<Kept> everKept() throws IOException {
        return all().kept();
    }

    /// {@return names of files in quarantine of which an entry tells}
    Set<String> quarantined() throws IOException {
        settle();
        return holdings.quarantined();
    }

    /// {@return payloads that were erased and of which contents are back, with the reasons}
    Map<Sha256, String> unburied() throws IOException {
        settle();
        Map<Sha256, String> back = new TreeMap<>();
        for (Document document : holdings.added())
            unburied(document.id(), document.capture().payload(), back);
        for (Kept text : holdings.kept()) unburied(text.rendered().digest(), text.payload(), back);
        if (base().isPresent())
            for (Sha256 payload : holdings.erasedPayloads())
                for (int row : base().get().table().rowsOf(payload))
                    if (Set.of(AddedContent.KIND, Kept.KIND)
                            .contains(base().get().table().kind(row)))
                        unburied(base().get().table().digest(row), payload, back);
        return back;
    }

    private void unburied(Sha256 entry, Sha256 payload, Map<Sha256, String> back) {
        if (holdings.erasureOf(entry).isEmpty())
            holdings.erasure(payload).ifPresent(erasure -> back.put(payload, erasure.reason()));
    }

    /// {@return the renditions that are kept, in the order of keeping}
    public List<Kept> renditions() throws IOException {
        Holdings all = all();
        return all.kept().stream().filter(text -> all.erasure(text.payload()).isEmpty()).toList();
    }

    /// {@return whether this rendition of this payload is kept}
    boolean isKept(Sha256 rendition, Sha256 payload) throws IOException {
        settle();
        if (base().isPresent())
            try {
                for (CheckpointTable.Text text : base().get().table().texts())
                    if (text.rendition().equals(rendition)) {
                        Located known = base().get().at(text.row());
                        if (contents.read(known) instanceof Content.Present(var json)
                                && json.text("payload").equals(Optional.of(payload.hex()))
                                && json.text("rendition").equals(Optional.of(rendition.hex())))
                            return holdings.erasure(payload).isEmpty();
                    }
            } catch (Checkpoint.Distrusted e) {
                everything();
                settle();
            }
        return holdings.erasure(payload).isEmpty()
                && holdings.kept().stream()
                        .anyMatch(
                                text ->
                                        text.rendition().equals(rendition)
                                                && text.payload().equals(payload));
    }

    /// {@return everything that was erased, in no order that means something}
    public List<Erasure> erasures() throws IOException {
        settle();
        return List.copyOf(holdings.erasures());
    }

    /// {@return the tombstone of a payload, if it was erased}
    public Optional<Erasure> erasure(Sha256 payload) throws IOException {
        settle();
        return holdings.erasure(payload);
    }

    /// {@return contents of added, erased and rendered entries that are missing or changed: what
    /// they told is unknown}
    public List<Finding> damagedContents() throws IOException {
        return all().damaged();
    }

    /// {@return those of [#damagedContents] that were read so far}
    List<Finding> damagedSoFar() throws IOException {
        settle();
        return holdings.damaged();
    }

    /// {@return what the contents that were read say: behind the checkpoint, and tombstones}
    Holdings holdings() throws IOException {
        settle();
        return holdings;
    }

    /// {@return entries behind the checkpoint, in causal order}
    List<Chained> order() {
        return entries.order();
    }

    /// {@return every record of a WARC file that the journal accounts for, by file and place:
    /// stored for a document or a rendition, or left by an interrupted add and taken notice of}
    public Map<String, List<StoredRecord>> listedRecords() throws IOException {
        return ListedRecords.of(all().records());
    }

    /// {@return the records that an entry of this archive stored, and the one that holds its
    /// payload}
    List<StoredRecord> records(Chained chained) throws IOException {
        Holdings all = all();
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
