package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.Sha256;
import vigil.stamp.Trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Checks everything precious against the digests that the journal holds: chains, contents, records
/// as they lie in their files, payloads, renditions, the quotes that decisions rest on, signatures
/// and stamps.
///
/// It reads nothing that is derived, and repairs nothing.
public final class Verification {
    private static final String BACK =
            "It was erased, and it is here: the next command that writes takes it away.";

    private final Archive archive;
    private final StampCheck.Report stamps;
    private final List<Head> held;
    private final Watcher watcher;
    private final List<Finding> findings = new ArrayList<>();

    /// What stands in the places of erased records: several tombstones may tell of one.
    private final Map<StoredRecord, Set<Sha256>> fillers = new HashMap<>();

    private long records;
    private long payloads;
    private long quotes;

    private Verification(
            Archive archive, List<Head> held, StampCheck.Report stamps, Watcher watcher) {
        this.archive = archive;
        this.stamps = stamps;
        this.held = new ArrayList<>(held);
        this.held.addAll(stamps.vouched());
        this.watcher = watcher;
    }

    /// Looks on while an archive is checked.
    public interface Watcher {
        /// @param bytes of original files that were read
        void read(long bytes);
    }

    /// What was found.
    ///
    /// @param findings what is wrong, in the order of journal, originals, renditions, quotes,
    ///   stamps
    /// @param unvouched what cannot be decided from inside: entries that no head held elsewhere
    ///   covers could have been cut off or written anew
    /// @param stamps who signed and stamped, trusted or not, and which requests wait
    /// @param entries of the journal that were checked
    /// @param records stored records
    /// @param payloads of documents
    /// @param quotes of decisions
    public record Report(
            List<Finding> findings,
            List<Finding> unvouched,
            List<Finding> stamps,
            long entries,
            long records,
            long payloads,
            long quotes) {
        public Report {
            findings = List.copyOf(findings);
            unvouched = List.copyOf(unvouched);
            stamps = List.copyOf(stamps);
        }
    }

    /// Checks an archive.
    ///
    /// @param archive opened with [Archive#openWhole], so that nothing derived was read for it
    /// @param held heads that somebody holds outside the folder: a merged copy, a report
    /// @param trust whose signatures and stamps vouch as a held head does
    public static Report of(Archive archive, List<Head> held, Trust trust, Watcher watcher)
            throws IOException {
        if (archive.base().isPresent())
            throw new IllegalArgumentException(
                    "the archive was opened by its checkpoint, which is derived: whoever checks it"
                            + " opens it whole");
        Verification verification =
                new Verification(archive, held, StampCheck.of(archive, trust), watcher);
        verification.journal();
        verification.originals();
        verification.payloads();
        verification.renditions();
        verification.quotes();
        verification.findings.addAll(verification.stamps.findings());
        return new Report(
                verification.findings,
                verification.unvouched(),
                verification.stamps.told(),
                archive.entries().size(),
                verification.records,
                verification.payloads,
                verification.quotes);
    }

    private void found(String where, String what) {
        findings.add(new Finding(where, what));
    }

    private void journal() throws IOException {
        findings.addAll(archive.faults());
        Set<Sha256> there = new HashSet<>();
        for (Chained entry : archive.entries()) there.add(entry.digest());
        for (Chained entry : archive.entries()) {
            for (Head seen : entry.entry().seen())
                if (!there.contains(seen.entry()))
                    found(
                            place(entry),
                            "Its writer had seen entry %d of stream %s with the digest %s, which is not here: that stream was cut or changed."
                                    .formatted(seen.number(), seen.stream(), seen.entry()));
            switch (archive.content(entry)) {
                case Content.Present _ -> {}
                case Content.Damaged(var reason) -> found(contentName(entry), reason);
                case Content.Erased _ -> {
                    if (Files.exists(archive.contentFile(entry))) found(contentName(entry), BACK);
                }
            }
        }
        unlistedContents();
        for (Head head : held)
            if (!there.contains(head.entry()))
                found(
                        "journal/%s.jsonl".formatted(head.stream()),
                        "Entry %d with the digest %s is held elsewhere and is not here: the stream was cut or written anew."
                                .formatted(head.number(), head.entry()));
    }

    private static String place(Chained entry) {
        return "journal/%s.jsonl, line %d"
                .formatted(entry.entry().stream(), entry.entry().number());
    }

    private String contentName(Chained entry) {
        return archive.folder().root().relativize(archive.contentFile(entry)).toString();
    }

    private void unlistedContents() throws IOException {
        Path contents = archive.folder().contents();
        if (!Files.isDirectory(contents)) return;
        Set<Path> listed = new HashSet<>();
        for (Chained entry : archive.entries()) listed.add(archive.contentFile(entry));
        try (var files = Files.walk(contents)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                if (!listed.contains(file))
                    found(
                            archive.folder().root().relativize(file).toString(),
                            "No entry of the journal has this content.");
        }
    }

    private void originals() throws IOException {
        BranchCopies copies = BranchCopies.of(archive);
        for (Erasure erasure : archive.erasures())
            for (StoredRecord record : erasure.erased()) {
                Sha256 filler = Sha256.of(Filler.of(record, erasure.tombstone().entry().at()));
                for (StoredRecord place : copies.places(record))
                    fillers.computeIfAbsent(place, _ -> new HashSet<>()).add(filler);
            }
        Map<String, List<StoredRecord>> listed = new TreeMap<>(archive.listedRecords());
        for (String file : archive.folder().warcs()) listed.putIfAbsent(file, List.of());
        for (Map.Entry<String, List<StoredRecord>> file : listed.entrySet())
            original(file.getKey(), file.getValue());
    }

    /// Records lie one behind another from the first byte to the last.
    private void original(String name, List<StoredRecord> listed) throws IOException {
        Path file = archive.folder().original(name);
        try (SeekableByteChannel in = archive.disk().read(file)) {
            long end = 0;
            for (StoredRecord record : listed) {
                unlisted(name, in, end, record.offset());
                if (record.offset() < end)
                    found(place(record), "It lies inside the record before it.");
                stored(record, in.size());
                end = Math.max(end, record.end());
            }
            unlisted(name, in, end, in.size());
        } catch (NoSuchFileException e) {
            found(
                    "originals/" + name,
                    "The file is missing, with %d records.".formatted(listed.size()));
        }
    }

    private static String place(StoredRecord record) {
        return "originals/%s, byte %d, %s record %s"
                .formatted(record.file(), record.offset(), record.type(), record.id());
    }

    private void unlisted(String name, SeekableByteChannel in, long from, long to)
            throws IOException {
        long at = from;
        while (at < to) {
            Optional<GzipMember> member = GzipMember.at(in, at);
            if (member.isEmpty() || at + member.get().length() > to) {
                found(
                        "originals/%s, byte %d".formatted(name, at),
                        "The journal lists no record here, and %d bytes can be read as none."
                                .formatted(to - at));
                return;
            }
            found(
                    "originals/%s, byte %d, %s record %s"
                            .formatted(name, at, member.get().type(), member.get().id()),
                    "The journal does not list it.");
            at += member.get().length();
        }
    }

    private void stored(StoredRecord record, long size) throws IOException {
        records++;
        if (record.end() > size) {
            found(
                    place(record),
                    "The file ends at byte %d, before the record does.".formatted(size));
            return;
        }
        Sha256 digest;
        try (InputStream in = archive.stored(record)) {
            digest = digest(in);
        }
        watcher.read(record.length());
        Set<Sha256> erased = fillers.getOrDefault(record, Set.of());
        if (erased.contains(digest)) return;
        if (!digest.equals(record.stored()))
            found(
                    place(record),
                    "It was changed: its %d bytes have the digest %s, and the journal names %s."
                            .formatted(record.length(), digest, record.stored()));
        else if (!erased.isEmpty()) found(place(record), BACK);
    }

    private static Sha256 digest(InputStream in) throws IOException {
        var digester = Digests.sha256();
        byte[] chunk = new byte[1 << 16];
        for (int count; (count = in.read(chunk)) >= 0; ) digester.update(chunk, 0, count);
        return Digests.of(digester);
    }

    private void payloads() throws IOException {
        Set<StoredRecord> read = new HashSet<>();
        for (Document document : archive.documents()) {
            if (!read.add(document.holder())) continue;
            payloads++;
            try (InputStream in = archive.payload(document)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                found(place(document.holder()), "Its payload: " + e.getMessage());
            }
        }
    }

    private void renditions() throws IOException {
        Set<String> kept = new HashSet<>();
        for (Kept text : archive.renditions()) {
            kept.add(text.rendition().hex());
            String name = "renditions/%s.txt".formatted(text.rendition());
            try {
                if (archive.rendition(text.rendition()).isEmpty())
                    found(name, "It is missing; %s made it.".formatted(text.converter()));
            } catch (IOException e) {
                found(name, String.valueOf(e.getMessage()));
            }
        }
        Set<String> erased = new HashSet<>();
        for (Erasure erasure : archive.erasures())
            for (Sha256 text : erasure.renditions()) erased.add(text.hex());
        for (String name : ArchiveFolder.names(archive.folder().renditions(), ".txt"))
            if (!kept.contains(name))
                found(
                        "renditions/%s.txt".formatted(name),
                        erased.contains(name) ? BACK : "The journal does not list it.");
    }

    /// What a decision quotes stands where it says.
    private void quotes() throws IOException {
        for (Chained entry : archive.entries())
            if (entry.entry().kind().equals("decided")
                    && archive.content(entry) instanceof Content.Present(var json))
                quotes(entry, json);
    }

    private void quotes(Chained entry, Json json) throws IOException {
        switch (json) {
            case Json.Members(var members) -> {
                if (members.containsKey("rendition") && members.containsKey("quote"))
                    quote(entry, json);
                for (Json member : members.values()) quotes(entry, member);
            }
            case Json.Items(var items) -> {
                for (Json item : items) quotes(entry, item);
            }
            case Json.Text _, Json.Number _, Json.Truth _, Json.Null _ -> {}
        }
    }

    private void quote(Chained entry, Json passage) throws IOException {
        quotes++;
        Sha256 rendition = new Sha256(passage.need("rendition"));
        Optional<String> text;
        try {
            text = archive.rendition(rendition);
        } catch (IOException e) {
            return; // told of the rendition already
        }
        List<Json> at = passage.items("utf16");
        if (text.isEmpty() || at.size() != 2) return;
        String quote = passage.need("quote");
        if (at.get(0) instanceof Json.Number(var start)
                && !text.get().startsWith(quote, Math.toIntExact(start)))
            found(
                    place(entry),
                    "It quotes \"%s\" from character %d of renditions/%s.txt, where other words stand."
                            .formatted(quote, start, rendition));
    }

    /// {@return streams whose newest entries nobody outside vouches for}
    private List<Finding> unvouched() {
        Map<Sha256, Chained> entries = new HashMap<>();
        for (Chained entry : archive.entries()) entries.put(entry.digest(), entry);
        Map<String, Long> vouched = new TreeMap<>();
        for (Head head : held)
            if (entries.containsKey(head.entry()))
                vouched.merge(head.stream().name(), head.number(), Math::max);
        List<Finding> open = new ArrayList<>();
        for (Head head : archive.heads()) {
            long upTo = vouched.getOrDefault(head.stream().name(), 0L);
            if (upTo < head.number())
                open.add(
                        new Finding(
                                "journal/%s.jsonl".formatted(head.stream()),
                                "Nothing outside the folder vouches for entries %d to %d; whether more came after them cannot be told. Keep this head elsewhere: %s/%d/%s"
                                        .formatted(
                                                upTo + 1,
                                                head.number(),
                                                head.stream(),
                                                head.number(),
                                                head.entry())));
        }
        return open;
    }
}
