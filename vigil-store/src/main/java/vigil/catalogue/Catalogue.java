package vigil.catalogue;

import vigil.archive.Archive;
import vigil.archive.Document;
import vigil.casefile.Assembled;
import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseFile;
import vigil.casefile.CaseOptions;
import vigil.casefile.Gap;
import vigil.casefile.PageDecisions;
import vigil.casefile.Parts;
import vigil.catalogue.Tables.Row;
import vigil.claim.PageClaims;
import vigil.identity.PageLinks.Signature;
import vigil.journal.Head;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an archive's pages say and the case files they come to, kept so that one page more costs
/// one reading and the assembling of the part that it joins.
///
/// Derived: all of it may be deleted and is then made again, with the same case files ([Parts] says
/// why). One process brings it up to date at a time; others read what was there.
public final class Catalogue implements AutoCloseable {
    private static final int PAGES_A_COMMIT = 200;

    private final Archive archive;
    private final CaseBuilder builder;
    private final Parts parts;
    private final Tables tables;
    private final String madeBy;
    private final CaseOptions options;
    private final RecordCodec<PageClaims> readings = new RecordCodec<>(PageClaims.class);

    private Catalogue(Archive archive, CaseBuilder builder, Tables tables, CaseOptions options) {
        this.archive = archive;
        this.builder = builder;
        this.parts = builder.parts();
        this.tables = tables;
        this.options = options;
        this.madeBy =
                options.version() + " " + options.fingerprint() + " " + readings.schema().brief();
    }

    /// Opens the catalogue of an archive, or makes an empty one.
    ///
    /// @param options version and fingerprint of what reads; another's readings are thrown away
    public static Catalogue open(Archive archive, CaseBuilder builder, CaseOptions options)
            throws IOException {
        Path file = archive.folder().derived().resolve("catalogue.sqlite");
        return new Catalogue(archive, builder, Tables.open(file), options);
    }

    /// Looks on while the catalogue catches up.
    public interface Watcher {
        /// Nobody looks on.
        Watcher NOBODY = (_, _) -> {};

        /// @param done documents that were read
        /// @param all documents to read
        void read(int done, int all);
    }

    /// What catching up changed.
    ///
    /// @param read how many documents were read
    /// @param anew the parts that were put together anew
    /// @param gone ids of documents that are there no more
    public record Update(int read, List<Anew> anew, List<String> gone) {
        public Update {
            anew = List.copyOf(anew);
            gone = List.copyOf(gone);
        }
    }

    /// A part that was put together anew.
    ///
    /// @param file its case file
    /// @param read what its pages say
    public record Anew(CaseFile file, List<PageClaims> read) {
        public Anew {
            read = List.copyOf(read);
        }
    }

    /// {@return whether it reflects all that the archive holds}
    public boolean isCurrent() {
        return isOurs() && tables.fact("heads").equals(Optional.of(written(archive.heads())));
    }

    private boolean isOurs() {
        return tables.fact("made-by").equals(Optional.of(madeBy));
    }

    /// Forgets everything, so that the next update begins with nothing.
    public void forget() throws IOException {
        tables.together(tables::clear);
    }

    /// Brings the catalogue up to what the archive holds. Interrupted, it goes on where it was.
    public Update update(Watcher watcher) throws IOException {
        archive.refresh();
        if (!isOurs()) {
            tables.together(
                    () -> {
                        tables.clear();
                        tables.fact("made-by", madeBy);
                    });
        } else if (isCurrent()) return new Update(0, List.of(), List.of());
        Replay replay = Deeds.replay(archive);
        PageDecisions pageDecisions = new PageDecisions(replay);
        List<String> gone = new ArrayList<>();
        Set<Long> stale = new HashSet<>();
        List<Document> toRead = toRead(pageDecisions, stale, gone);
        Readings reader = new Readings(archive, builder);
        int done = 0;
        for (int from = 0; from < toRead.size(); from += PAGES_A_COMMIT) {
            List<Document> some =
                    toRead.subList(from, Math.min(toRead.size(), from + PAGES_A_COMMIT));
            int before = done;
            tables.together(
                    () -> {
                        int now = before;
                        for (Document document : some) {
                            keep(document, reader.read(document, pageDecisions));
                            watcher.read(++now, toRead.size());
                        }
                    });
            done += some.size();
        }
        List<Anew> assembled = new ArrayList<>();
        tables.together(
                () -> {
                    assembled.addAll(assemble(replay, stale));
                    tables.fact("heads", written(archive.heads()));
                });
        return new Update(toRead.size(), assembled, gone);
    }

    /// What must be read, and what no longer is there; parts that lose a document become stale.
    private List<Document> toRead(PageDecisions decided, Set<Long> stale, List<String> gone)
            throws IOException {
        Map<String, Row> kept = new HashMap<>();
        for (Row row : tables.all("SELECT entry, id, payload, read_as, part FROM document"))
            kept.put(row.text(0), row);
        List<Document> toRead = new ArrayList<>();
        for (Document document : archive.documents()) {
            Row row = kept.remove(document.id().hex());
            if (row == null) toRead.add(document);
            else if (!row.text(3).equals(decided.readingOf(new Sha256(row.text(2))))) {
                toRead.add(document);
                row.maybe(4).map(Long::valueOf).ifPresent(stale::add);
            }
        }
        List<Row> lost = List.copyOf(kept.values());
        if (!lost.isEmpty())
            tables.together(
                    () -> {
                        for (Row row : lost) {
                            row.maybe(4).map(Long::valueOf).ifPresent(stale::add);
                            gone.add(row.text(1));
                            forget(row.text(0));
                        }
                        // what was stale must still be so if this run ends here
                        unplace(stale);
                    });
        return toRead;
    }

    private void forget(String entry) {
        tables.execute("DELETE FROM bearer WHERE member = ?", entry);
        tables.execute("DELETE FROM document WHERE entry = ?", entry);
    }

    /// Takes parts apart: their documents and decisions stand in none until they are placed anew.
    private void unplace(Set<Long> stale) {
        for (long part : stale) {
            tables.execute("UPDATE document SET part = NULL WHERE part = ?", part);
            tables.execute("UPDATE decision SET part = NULL WHERE part = ?", part);
            tables.execute("DELETE FROM part WHERE number = ?", part);
        }
    }

    private void keep(Document document, Readings.Given given) {
        String entry = document.id().hex();
        tables.one("SELECT part FROM document WHERE entry = ? AND part IS NOT NULL", entry)
                .ifPresent(row -> unplace(Set.of(row.number(0))));
        forget(entry);
        tables.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                entry,
                given.id(),
                document.capture().origin().written(),
                given.payload().hex(),
                given.read().map(said -> said.mentions().page().rendition().id().hex()),
                given.readAs(),
                given.unread(),
                given.read().map(readings::write));
        given.read().ifPresent(said -> bear(entry, parts.signatures(said)));
    }

    private void bear(String member, List<Signature> names) {
        for (Signature name : names)
            tables.execute("INSERT OR IGNORE INTO bearer VALUES (?, ?)", number(name), member);
    }

    private long number(Signature name) {
        Optional<Row> known =
                tables.one(
                        "SELECT number FROM name WHERE written = ? AND language = ? AND subject ="
                                + " ?",
                        name.written(),
                        name.language(),
                        name.subject());
        if (known.isPresent()) return known.get().number(0);
        long number =
                tables.insert(
                        "INSERT INTO name (written, language, subject) VALUES (?, ?, ?)",
                        name.written(),
                        name.language(),
                        name.subject());
        for (String code : parts.links().codes(name))
            tables.execute("INSERT OR IGNORE INTO code VALUES (?, ?)", code, number);
        return number;
    }

    /// Puts together every part that something joined or left.
    private List<Anew> assemble(Replay replay, Set<Long> stale) {
        Map<String, Recorded> holding = new LinkedHashMap<>();
        for (Recorded by : replay.effective()) holding.put(by.chained().digest().hex(), by);
        Set<Long> touched = new TreeSet<>(stale);
        Map<String, Optional<Long>> placed = new HashMap<>();
        for (Row row : tables.all("SELECT entry, part FROM decision"))
            placed.put(row.text(0), row.maybe(1).map(Long::valueOf));
        placed.forEach(
                (entry, part) -> {
                    if (!holding.containsKey(entry)) {
                        part.ifPresent(touched::add);
                        tables.execute("DELETE FROM decision WHERE entry = ?", entry);
                        tables.execute("DELETE FROM bearer WHERE member = ?", entry);
                    }
                });
        Map<String, Recorded> loose = new LinkedHashMap<>();
        holding.forEach(
                (entry, by) -> {
                    if (placed.getOrDefault(entry, Optional.empty()).isPresent()) return;
                    loose.put(entry, by);
                    tables.execute("INSERT OR REPLACE INTO decision VALUES (?, NULL)", entry);
                    Parts.name(Replay.decision(by)).ifPresent(name -> bear(entry, List.of(name)));
                });
        for (Recorded by : loose.values())
            for (Sha256 payload : Replay.decision(by).payloads())
                for (Row row :
                        tables.all(
                                "SELECT part FROM document WHERE payload = ? AND part IS NOT NULL",
                                payload.hex())) touched.add(row.number(0));
        List<String> members = new ArrayList<>(loose.keySet());
        for (Row row :
                tables.all("SELECT entry FROM document WHERE part IS NULL AND reading IS NOT NULL"))
            members.add(row.text(0));
        for (String member : members) touched.addAll(neighbours(member));
        List<Anew> anew = new ArrayList<>();
        for (Parts.Part part : regrouped(touched, holding, replay))
            if (!part.pages().isEmpty())
                anew.add(new Anew(builder.assembled(part, options).file(), part.pages()));
        return anew;
    }

    /// {@return the parts of whatever is linked to this member by a name or a text}
    private Set<Long> neighbours(String member) {
        Set<Long> found = new HashSet<>();
        for (Row row :
                tables.all(
                        "SELECT part FROM document WHERE part IS NOT NULL AND rendition = (SELECT"
                                + " rendition FROM document WHERE entry = ?)",
                        member)) found.add(row.number(0));
        for (Row mine :
                tables.all(
                        "SELECT n.number, n.written, n.language, n.subject FROM bearer b JOIN name"
                                + " n ON n.number = b.name WHERE b.member = ?",
                        member)) {
            Signature name = signature(mine);
            for (Row row :
                    tables.all(
                            "SELECT DISTINCT n.number, n.written, n.language, n.subject FROM code"
                                    + " mine JOIN code c ON c.code = mine.code JOIN name n ON"
                                    + " n.number = c.name WHERE mine.name = ?",
                            mine.number(0)))
                if (parts.links().link(name, signature(row)))
                    for (Row part :
                            tables.all(
                                    "SELECT part FROM document JOIN bearer ON member = entry WHERE"
                                            + " name = ?1 AND part IS NOT NULL UNION SELECT part"
                                            + " FROM decision JOIN bearer ON member = entry WHERE"
                                            + " name = ?1 AND part IS NOT NULL",
                                    row.number(0))) found.add(part.number(0));
        }
        return found;
    }

    private static Signature signature(Row row) {
        return new Signature(row.text(1), row.text(2), row.number(3) != 0);
    }

    /// {@return the parts that the touched ones and all that stands in none come to now}
    private List<Parts.Part> regrouped(
            Set<Long> touched, Map<String, Recorded> holding, Replay replay) {
        unplace(touched);
        Map<String, PageClaims> pages = new TreeMap<>();
        for (Row row :
                tables.all(
                        "SELECT entry, reading FROM document WHERE part IS NULL AND reading IS NOT"
                                + " NULL")) pages.put(row.text(0), readings.read(row.bytes(1)));
        Map<String, String> entries = new HashMap<>();
        pages.forEach((entry, page) -> entries.put(page.mentions().page().id(), entry));
        Set<Recorded> own = new HashSet<>();
        for (Row row : tables.all("SELECT entry FROM decision WHERE part IS NULL"))
            Optional.ofNullable(holding.get(row.text(0))).ifPresent(own::add);
        List<Parts.Part> regrouped =
                parts.of(List.copyOf(pages.values()), replay.only(own::contains));
        for (Parts.Part part : regrouped) {
            if (part.pages().isEmpty()) continue;
            long number = tables.insert("INSERT INTO part DEFAULT VALUES");
            for (PageClaims page : part.pages())
                tables.execute(
                        "UPDATE document SET part = ? WHERE entry = ?",
                        number,
                        Objects.requireNonNull(entries.get(page.mentions().page().id())));
            for (Recorded by : part.decided().effective())
                tables.execute(
                        "UPDATE decision SET part = ? WHERE entry = ?",
                        number,
                        by.chained().digest().hex());
        }
        return regrouped;
    }

    /// {@return the case file of everything, put together from what was kept}
    ///
    /// @param wanted person, day and what made it
    public CaseFile file(CaseOptions wanted) {
        return assembled(wanted).file();
    }

    /// {@return the same, with the way back from its lines to what decisions name}
    public Assembled assembled(CaseOptions wanted) {
        return builder.assembled(read(), unread(), Deeds.replay(archive), wanted);
    }

    /// {@return what all pages say, in the order of their ids}
    public List<PageClaims> read() {
        return tables
                .all("SELECT reading FROM document WHERE reading IS NOT NULL ORDER BY id")
                .stream()
                .map(row -> readings.read(row.bytes(0)))
                .toList();
    }

    /// {@return the heads that it reflects, as {@link #isCurrent} compares them}
    public Optional<String> reflected() {
        return isOurs() ? tables.fact("heads") : Optional.empty();
    }

    private List<Gap> unread() {
        return tables
                .all(
                        "SELECT origin, unread FROM document WHERE unread IS NOT NULL ORDER BY"
                                + " origin, id")
                .stream()
                .map(
                        row ->
                                new Gap(
                                        Optional.of(row.text(0)),
                                        Gap.Kind.NOT_READ,
                                        row.text(1),
                                        List.of()))
                .toList();
    }

    /// {@return how many documents it holds, and in how many parts}
    public Size size() {
        Row row =
                tables.one(
                                "SELECT (SELECT COUNT(*) FROM document), (SELECT COUNT(*) FROM"
                                        + " document WHERE unread IS NOT NULL), (SELECT COUNT(*)"
                                        + " FROM part)")
                        .orElseThrow();
        return new Size(row.number(0), row.number(1), row.number(2));
    }

    /// How much a catalogue holds.
    ///
    /// @param documents all of them
    /// @param unread those that gave no page
    /// @param parts which are assembled each by itself
    public record Size(long documents, long unread, long parts) {}

    /// {@return entries of the documents of each part}
    Set<Set<String>> groups() {
        Map<Long, Set<String>> groups = new HashMap<>();
        for (Row row : tables.all("SELECT part, entry FROM document WHERE part IS NOT NULL"))
            groups.computeIfAbsent(row.number(0), _ -> new TreeSet<>()).add(row.text(1));
        return new HashSet<>(groups.values());
    }

    /// {@return heads as [#reflected] tells them}
    public static String written(List<Head> heads) {
        return heads.stream()
                .sorted()
                .map(head -> head.stream() + "/" + head.number() + "/" + head.entry())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        tables.close();
    }
}
