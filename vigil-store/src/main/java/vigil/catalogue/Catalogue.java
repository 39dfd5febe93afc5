package vigil.catalogue;

import vigil.archive.Archive;
import vigil.archive.Document;
import vigil.archive.Finding;
import vigil.casefile.Assembled;
import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseFile;
import vigil.casefile.CaseOptions;
import vigil.casefile.Gap;
import vigil.casefile.PageDecisions;
import vigil.catalogue.Tables.Row;
import vigil.claim.PageClaims;
import vigil.journal.Head;
import vigil.journal.Replay;
import vigil.journal.StreamId;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an archive's pages say and the case files they come to, kept so that one page more costs
/// one reading and the assembling of the part that it joins.
///
/// Derived: all of it may be deleted and is then made again, with the same case files ([Parts] says
/// why). One process brings it up to date at a time; others read what was there.
public final class Catalogue implements AutoCloseable {
    private static final int PAGES_A_COMMIT = 200;

    private static final RecordCodec<PageClaims> READINGS = new RecordCodec<>(PageClaims.class);

    private final Archive archive;
    private final CaseBuilder builder;
    private final Placing placing;
    private final StoredParts parts;
    private final Tables tables;
    private final String madeBy;
    private final CaseOptions options;

    private Catalogue(Archive archive, CaseBuilder builder, Tables tables, CaseOptions options) {
        this.archive = archive;
        this.builder = builder;
        this.tables = tables;
        this.placing = new Placing(tables, builder.parts());
        this.options = options;
        this.parts = new StoredParts(archive, builder, tables, READINGS);
        this.madeBy =
                options.version() + " " + options.fingerprint() + " " + READINGS.schema().brief();
    }

    /// Opens the catalogue of an archive, or makes an empty one.
    ///
    /// @param options version and fingerprint of what reads; another's readings are thrown away
    public static Catalogue open(Archive archive, CaseBuilder builder, CaseOptions options)
            throws IOException {
        return new Catalogue(archive, builder, Tables.open(file(archive)), options);
    }

    /// Makes ready what every opening takes, so that somebody else may do so beside: the library
    /// that reads the file, and how readings are written.
    public static void prepare() {
        // the other comes with this class
        Tables.loadLibrary();
    }

    /// {@return whether the archive has a catalogue}
    public static boolean isThere(Archive archive) {
        return Files.exists(file(archive));
    }

    private static Path file(Archive archive) {
        return archive.folder().derived().resolve("catalogue.sqlite");
    }

    /// Looks on while the catalogue catches up.
    public interface Watcher {
        /// Nobody looks on.
        Watcher NOBODY = (_, _) -> {};

        /// @param done documents that were read
        /// @param all documents to read
        void read(int done, int all);
    }

    /// What catching up did.
    ///
    /// @param read how many documents were read
    /// @param gone how many are there no more
    public record Update(int read, int gone) {}

    /// What is other than it was at a moment.
    ///
    /// @param parts numbers of those that were put together since
    /// @param gone ids of documents that are there no more
    public record Changes(List<Long> parts, List<String> gone) {
        public Changes {
            parts = List.copyOf(parts);
            gone = List.copyOf(gone);
        }
    }

    /// One part of the archive.
    ///
    /// @param file its case file
    /// @param read what its pages say
    public record Part(CaseFile file, List<PageClaims> read) {
        public Part {
            read = List.copyOf(read);
        }
    }

    /// {@return whether it reflects all that the archive holds}
    public boolean isCurrent() {
        return isOurs() && tables.fact("heads").equals(Optional.of(written(archive.heads())));
    }

    /// {@return whether this version with these packs made it; another's is made anew by the next
    /// update}
    public boolean isOurs() {
        return tables.fact("made-by").equals(Optional.of(madeBy));
    }

    /// Forgets everything, so that the next update begins with nothing.
    public void forget() throws IOException {
        tables.together(tables::clear);
        tables.endLog();
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
        } else if (isCurrent()) return new Update(0, 0);
        Replay replay = Deeds.replay(archive);
        PageDecisions pageDecisions = new PageDecisions(replay);
        ReadingList list =
                ReadingList.of(
                        archive, tables, placing, pageDecisions, reflected().map(Catalogue::heads));
        List<Document> toRead = list.toRead();
        Readings reader = new Readings(archive, builder);
        int done = 0;
        for (int from = 0; from < toRead.size(); from += PAGES_A_COMMIT) {
            List<Document> some =
                    toRead.subList(from, Math.min(toRead.size(), from + PAGES_A_COMMIT));
            int before = done;
            tables.together(
                    () -> {
                        int[] now = {before};
                        reader.read(
                                some,
                                pageDecisions,
                                (document, given) -> {
                                    keep(document, given);
                                    watcher.read(++now[0], toRead.size());
                                });
                    });
            done += some.size();
        }
        tables.together(
                () -> {
                    String heads = written(archive.heads());
                    long step = tables.insert("INSERT INTO step (heads) VALUES (?)", heads);
                    tables.execute("UPDATE gone SET step = ? WHERE step IS NULL", step);
                    placing.place(replay, list.stale(), step);
                    tables.fact("heads", heads);
                });
        return new Update(toRead.size(), list.gone());
    }

    private void keep(Document document, Readings.Given given) {
        String entry = document.id().hex();
        tables.one("SELECT part FROM document WHERE entry = ? AND part IS NOT NULL", entry)
                .ifPresent(row -> placing.unplace(Set.of(row.number(0))));
        placing.forget(entry);
        tables.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                entry,
                given.id(),
                document.capture().origin().written(),
                given.payload().hex(),
                given.read().map(said -> said.mentions().page().rendition().id().hex()),
                given.readAs(),
                given.unread(),
                given.read().map(READINGS::write));
        given.read().ifPresent(said -> placing.bear(entry, builder.parts().signatures(said)));
    }

    /// {@return what changed since it reflected these heads; empty if it never did, or does not
    /// know any more}
    public Optional<Changes> since(List<Head> heads) {
        return tables.one("SELECT MAX(number) FROM step WHERE heads = ?", written(heads))
                .flatMap(row -> row.maybe(0))
                .map(Long::valueOf)
                .filter(_ -> isOurs())
                .map(
                        step ->
                                new Changes(
                                        tables
                                                .all(
                                                        "SELECT number FROM part WHERE step > ?"
                                                                + " ORDER BY number",
                                                        step)
                                                .stream()
                                                .map(row -> row.number(0))
                                                .toList(),
                                        tables
                                                .all(
                                                        "SELECT id FROM gone WHERE step > ? ORDER"
                                                                + " BY id",
                                                        step)
                                                .stream()
                                                .map(row -> row.text(0))
                                                .toList()));
    }

    /// {@return numbers of all parts}
    public List<Long> parts() {
        return parts.numbers();
    }

    /// Takes parts one after the other.
    public interface PartTaker {
        /// @param part one that was asked for
        void take(Part part) throws IOException;
    }

    /// Assembles parts, one at a time, so that no more than one is held.
    ///
    /// @param numbers of parts that there are
    public void assemble(List<Long> numbers, PartTaker taker) throws IOException {
        parts.assemble(numbers, options, taker);
    }

    /// Assembles all of the archive, one part at a time, in the order in which [#file] puts them
    /// together; behind them comes what was decided about no page.
    ///
    /// @param wanted person, day and what made it
    public void assembleAll(CaseOptions wanted, PartTaker taker) throws IOException {
        parts.all(wanted, taker);
    }

    /// {@return what the catalogue has otherwise than the archive gives, every document read again;
    /// nothing if another version made it, since it is made anew then}
    public List<Finding> differences(Watcher watcher) throws IOException {
        if (!isOurs()) return List.of();
        return new CatalogueCheck(archive, builder, tables, READINGS).run(isCurrent(), watcher);
    }

    /// Forgets which documents are there no more, and all traces of them that the file still has:
    /// whoever follows it knows by now.
    public void purge() throws IOException {
        tables.together(() -> tables.execute("DELETE FROM gone"));
        tables.endLog();
    }

    /// {@return the case file of everything, put together from what was kept}
    ///
    /// @param wanted person, day and what made it
    public CaseFile file(CaseOptions wanted) throws IOException {
        return assembled(wanted).file();
    }

    /// {@return the same, with the way back from its lines to what decisions name}
    public Assembled assembled(CaseOptions wanted) throws IOException {
        return builder.assembled(parts.read(), unread(), Deeds.replay(archive), wanted);
    }

    /// {@return what the page of this id says, if there is one}
    public Optional<PageClaims> read(String id) {
        return parts.read(id);
    }

    /// {@return documents that gave no page, in the order of where they came from}
    public List<Gap> unread() {
        return parts.unread();
    }

    /// {@return the heads that it reflects, as {@link #isCurrent} compares them}
    public Optional<String> reflected() {
        return isOurs() ? tables.fact("heads") : Optional.empty();
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
    public record Size(long documents, long unread, long parts) {
        /// {@return how many gave one}
        public long pages() {
            return documents - unread;
        }
    }

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

    private static List<Head> heads(String written) {
        List<Head> heads = new ArrayList<>();
        for (String one : written.split(" ")) {
            String[] parts = one.split("/");
            if (parts.length == 3)
                heads.add(
                        new Head(
                                new StreamId(parts[0]),
                                Long.parseLong(parts[1]),
                                new Sha256(parts[2])));
        }
        return heads;
    }

    @Override
    public void close() {
        tables.close();
    }
}
