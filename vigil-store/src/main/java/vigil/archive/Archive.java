package vigil.archive;

import vigil.journal.CausalOrder;
import vigil.journal.Chain;
import vigil.journal.Chained;
import vigil.journal.Entry;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.ContentCoding;
import vigil.source.IntakeLimits;
import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    static final long MAX_CONTENT_BYTES = 64L << 20;

    private final Disk disk;
    private final ArchiveFolder folder;
    private final String id;
    private final JournalFiles journal;
    private final RecordReader records;
    private final Map<Sha256, Located> located = new HashMap<>();
    private final List<Located> unread = new ArrayList<>();
    private final Map<Sha256, Document> added = new HashMap<>();
    private final Map<Sha256, Kept> kept = new LinkedHashMap<>();
    private final Map<Sha256, Erasure> erasures = new LinkedHashMap<>();
    private final Map<Sha256, Erasure> erasedEntries = new HashMap<>();
    private final Set<Sha256> erasedPayloads = new HashSet<>();
    private final Map<Sha256, String> damaged = new LinkedHashMap<>();
    private final List<StoredRecord> leftOver = new ArrayList<>();
    private final Set<String> quarantined = new HashSet<>();
    private List<Chained> order = new ArrayList<>();

    private Archive(Disk disk, ArchiveFolder folder, String id) {
        this.disk = disk;
        this.folder = folder;
        this.id = id;
        this.journal = new JournalFiles(disk, folder);
        this.records = new RecordReader(disk, folder);
    }

    /// Opens the archive in this folder for reading.
    ///
    /// @throws ArchiveException if it is none
    public static Archive open(Path root) throws IOException {
        return open(Disk.real(), ArchiveFolder.at(root));
    }

    /// Opens an archive whose derived data may lie elsewhere.
    public static Archive open(Disk disk, ArchiveFolder folder) throws IOException {
        Archive archive = new Archive(disk, folder, folder.readIdentity(disk).need("archive"));
        archive.refresh();
        return archive;
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
        return journal;
    }

    RecordReader records() {
        return records;
    }

    /// Takes notice of what was written since.
    ///
    /// @return the entries that are new, in causal order
    public List<Chained> refresh() throws IOException {
        List<Located> fresh = new ArrayList<>();
        for (Located found : journal.refresh())
            if (located.putIfAbsent(found.chained().digest(), found) == null) fresh.add(found);
        if (fresh.isEmpty()) return List.of();
        unread.addAll(fresh);
        List<Chained> all = new ArrayList<>();
        for (Located found : located.values()) all.add(found.chained());
        order = new ArrayList<>(CausalOrder.of(all));
        Set<Sha256> news = new HashSet<>();
        for (Located found : fresh) news.add(found.chained().digest());
        return order.stream().filter(chained -> news.contains(chained.digest())).toList();
    }

    /// The writer's own entry has seen every other: it comes last.
    void appended(Located entry) {
        located.put(entry.chained().digest(), entry);
        order.add(entry.chained());
        unread.add(entry);
    }

    /// {@return all entries, in causal order}
    public List<Chained> entries() {
        return java.util.Collections.unmodifiableList(order);
    }

    /// {@return the entries that somebody who had these heads has not seen, in causal order}
    public List<Chained> entriesAfter(List<Head> heads) {
        Map<Sha256, Head> known = new HashMap<>();
        for (Head head : heads) known.put(head.entry(), head);
        Set<Sha256> seen = new HashSet<>();
        for (JournalFiles.StreamFile file : journal.files().values()) {
            int last = -1;
            for (int i = 0; i < file.entries().size(); i++)
                if (known.containsKey(file.entries().get(i).digest())) last = i;
            for (int i = 0; i <= last; i++) seen.add(file.entries().get(i).digest());
        }
        return order.stream().filter(chained -> !seen.contains(chained.digest())).toList();
    }

    /// {@return the newest entry of each stream and branch, in order}
    public List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (JournalFiles.StreamFile file : journal.files().values())
            file.head().ifPresent(heads::add);
        heads.sort(null);
        return heads;
    }

    /// {@return what is wrong with the files of lines: broken chains, lines that cannot be read}
    public List<Finding> faults() {
        List<Finding> findings = new ArrayList<>();
        journal.files()
                .forEach(
                        (stem, file) -> {
                            for (Chain.Fault fault : file.faults())
                                findings.add(
                                        new Finding(
                                                "journal/%s.jsonl, line %d"
                                                        .formatted(stem, fault.line()),
                                                fault.reason()));
                            if (file.tail() > 0)
                                findings.add(
                                        new Finding(
                                                "journal/%s.jsonl, line %d"
                                                        .formatted(stem, file.lines() + 1),
                                                "The last %d bytes are a line that was not written to its end."
                                                        .formatted(file.tail())));
                        });
        return findings;
    }

    /// {@return the entry with this digest}
    public Optional<Chained> entry(Sha256 digest) {
        return Optional.ofNullable(located.get(digest)).map(Located::chained);
    }

    /// {@return the content of an entry of this archive}
    public Content content(Chained chained) throws IOException {
        settle();
        Erasure erasure = erasedEntries.get(chained.digest());
        if (erasure != null) return new Content.Erased(erasure.tombstone(), erasure.reason());
        Located entry = located.get(chained.digest());
        if (entry == null)
            throw new IllegalArgumentException(
                    "entry " + chained.digest() + " is not one of this archive");
        return read(entry);
    }

    /// {@return the file that holds, or held, the content of an entry}
    public Path contentFile(Chained chained) {
        Located entry = located.get(chained.digest());
        if (entry == null)
            throw new IllegalArgumentException(
                    "entry " + chained.digest() + " is not one of this archive");
        return contentFile(entry);
    }

    private Path contentFile(Located entry) {
        return folder.content(entry.stem(), entry.chained().entry().number());
    }

    private Content read(Located found) throws IOException {
        Entry entry = found.chained().entry();
        Path file = contentFile(found);
        String name = "journal/content/%s/%d.json".formatted(found.stem(), entry.number());
        byte[] bytes;
        try {
            bytes = disk.readWhole(file, MAX_CONTENT_BYTES);
        } catch (NoSuchFileException e) {
            return new Content.Damaged(
                    "%s is missing: it holds what entry %d of stream %s did."
                            .formatted(name, entry.number(), entry.stream()));
        }
        Sha256 digest = Sha256.of(bytes);
        if (!digest.equals(entry.content()))
            return new Content.Damaged(
                    "%s was changed: its entry names the digest %s, and it has %s."
                            .formatted(name, entry.content(), digest));
        try {
            Json json = Json.read(bytes);
            if (!json.need("kind").equals(entry.kind()))
                return new Content.Damaged(
                        "%s is of the kind \"%s\" and its entry of the kind \"%s\"."
                                .formatted(name, json.need("kind"), entry.kind()));
            return new Content.Present(json);
        } catch (IllegalArgumentException e) {
            return new Content.Damaged("%s cannot be read: %s.".formatted(name, e.getMessage()));
        }
    }

    /// Reads the contents that the archive itself understands, each once.
    private void settle() throws IOException {
        if (unread.isEmpty()) return;
        List<Located> now = List.copyOf(unread);
        unread.clear();
        for (Located found : now) {
            String kind = found.chained().entry().kind();
            if (!kind.equals(AddedContent.KIND)
                    && !kind.equals(Erasure.KIND)
                    && !kind.equals(Kept.KIND)
                    && !kind.equals(Recovered.KIND)) continue;
            Content content = read(found);
            switch (content) {
                case Content.Present(var json) -> take(found, json);
                case Content.Damaged(var reason) -> damaged.put(found.chained().digest(), reason);
                case Content.Erased _ -> throw new IllegalStateException("not looked up here");
            }
        }
    }

    private void take(Located found, Json json) {
        Chained chained = found.chained();
        try {
            switch (chained.entry().kind()) {
                case AddedContent.KIND ->
                        added.put(
                                chained.digest(),
                                AddedContent.read(chained, json).in(found.stem()));
                case Kept.KIND ->
                        kept.put(chained.digest(), Kept.read(chained, json).in(found.stem()));
                case Recovered.KIND -> {
                    for (Json item : json.items("unlisted"))
                        leftOver.add(StoredRecord.of(item).in(found.stem()));
                    for (Json item : json.items("cut")) quarantined.add(item.need("to"));
                }
                default -> {
                    Erasure erasure = Erasure.read(chained, json).in(found.stem());
                    erasures.put(chained.digest(), erasure);
                    erasure.payload().ifPresent(erasedPayloads::add);
                    for (Head head : erasure.entries()) erasedEntries.put(head.entry(), erasure);
                }
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            damaged.put(
                    chained.digest(),
                    "journal/content/%s/%d.json is not as contents of its kind are: %s."
                            .formatted(found.stem(), chained.entry().number(), e.getMessage()));
        }
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
        settle();
        List<Document> documents = new ArrayList<>();
        for (Chained chained : order) {
            Document document = added.get(chained.digest());
            if (document != null && document.use() == use && !isErased(document))
                documents.add(document);
        }
        return documents;
    }

    boolean isErased(Document document) {
        return erasedEntries.containsKey(document.id())
                || erasedPayloads.contains(document.capture().payload());
    }

    /// {@return the document that this entry added; empty if it added none or it was erased}
    public Optional<Document> document(Sha256 entry) throws IOException {
        settle();
        return Optional.ofNullable(added.get(entry)).filter(document -> !isErased(document));
    }

    /// {@return every document that was ever added and whose content is still there}
    java.util.Collection<Document> everAdded() throws IOException {
        settle();
        return added.values();
    }

    /// {@return every rendition that was ever kept and whose content is still there}
    java.util.Collection<Kept> everKept() throws IOException {
        settle();
        return kept.values();
    }

    /// {@return names of files in quarantine of which an entry tells}
    Set<String> quarantined() throws IOException {
        settle();
        return quarantined;
    }

    /// {@return payloads that were erased and of which contents are back, with the reasons}
    Map<Sha256, String> unburied() throws IOException {
        settle();
        Map<Sha256, String> back = new TreeMap<>();
        List<Map.Entry<Sha256, Sha256>> there = new ArrayList<>();
        for (Document document : added.values())
            there.add(Map.entry(document.id(), document.capture().payload()));
        for (Kept text : kept.values())
            there.add(Map.entry(text.rendered().digest(), text.payload()));
        for (Map.Entry<Sha256, Sha256> entry : there)
            if (!erasedEntries.containsKey(entry.getKey()))
                erasure(entry.getValue())
                        .ifPresent(erasure -> back.put(entry.getValue(), erasure.reason()));
        return back;
    }

    /// {@return the renditions that are kept, in the order of keeping}
    public List<Kept> renditions() throws IOException {
        settle();
        return kept.values().stream()
                .filter(text -> !erasedPayloads.contains(text.payload()))
                .toList();
    }

    /// {@return everything that was erased, in no order that means something}
    public List<Erasure> erasures() throws IOException {
        settle();
        return List.copyOf(erasures.values());
    }

    /// {@return the tombstone of a payload, if it was erased}
    public Optional<Erasure> erasure(Sha256 payload) throws IOException {
        settle();
        return erasures.values().stream()
                .filter(erasure -> erasure.payload().equals(Optional.of(payload)))
                .findFirst();
    }

    /// {@return contents of added, erased and rendered entries that are missing or changed: what
    /// they told is unknown}
    public List<Finding> damagedContents() throws IOException {
        settle();
        List<Finding> findings = new ArrayList<>();
        damaged.forEach(
                (digest, reason) -> {
                    Located found = located.get(digest);
                    if (found != null && !erasedEntries.containsKey(digest))
                        findings.add(
                                new Finding(
                                        "journal/content/%s/%d.json"
                                                .formatted(
                                                        found.stem(),
                                                        found.chained().entry().number()),
                                        reason));
                });
        return findings;
    }

    /// {@return every record of a WARC file that the journal accounts for, by file and place:
    /// stored for a document or a rendition, or left by an interrupted add and taken notice of}
    public Map<String, List<StoredRecord>> listedRecords() throws IOException {
        settle();
        Map<String, Map<Long, StoredRecord>> byFile = new TreeMap<>();
        List<StoredRecord> all = new ArrayList<>(leftOver);
        for (Document document : added.values()) all.addAll(document.records());
        for (Kept text : kept.values()) all.addAll(text.records());
        for (Erasure erasure : erasures.values()) all.addAll(erasure.records());
        for (StoredRecord record : all)
            byFile.computeIfAbsent(record.file(), _ -> new TreeMap<>())
                    .putIfAbsent(record.offset(), record);
        for (String file : List.copyOf(byFile.keySet())) beforeBranch(file, byFile);
        Map<String, List<StoredRecord>> listed = new TreeMap<>();
        byFile.forEach((file, found) -> listed.put(file, List.copyOf(found.values())));
        return listed;
    }

    /// The file of a branch begins with what the stream had stored before they parted.
    private static void beforeBranch(String file, Map<String, Map<Long, StoredRecord>> byFile) {
        String plain = Stems.plainFile(file);
        Map<Long, StoredRecord> own = byFile.getOrDefault(file, Map.of());
        if (plain.equals(file) || own.isEmpty()) return;
        long parted = own.keySet().iterator().next();
        byFile.getOrDefault(plain, Map.of())
                .forEach(
                        (offset, record) -> {
                            if (offset < parted)
                                own.put(
                                        offset,
                                        new StoredRecord(
                                                record.type(),
                                                record.id(),
                                                file,
                                                offset,
                                                record.length(),
                                                record.stored()));
                        });
    }

    /// {@return the records that an entry of this archive stored, and the one that holds its
    /// payload}
    List<StoredRecord> records(Chained chained) throws IOException {
        settle();
        Document document = added.get(chained.digest());
        Kept text = kept.get(chained.digest());
        Erasure erasure = erasures.get(chained.digest());
        if (document != null) {
            List<StoredRecord> all = new ArrayList<>(document.records());
            all.add(document.holder());
            return all;
        }
        return text != null ? text.records() : erasure != null ? erasure.records() : List.of();
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
