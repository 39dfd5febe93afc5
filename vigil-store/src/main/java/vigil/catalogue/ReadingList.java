package vigil.catalogue;

import vigil.archive.Archive;
import vigil.archive.Document;
import vigil.casefile.PageDecisions;
import vigil.catalogue.Tables.Row;
import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.source.Sha256;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What must be read to bring a catalogue up to its archive, and which parts lose a document by it;
/// documents that are there no more are taken out at once.
final class ReadingList {
    private final Archive archive;
    private final Tables tables;
    private final Placing placing;
    private final PageDecisions decided;
    private final List<Document> toRead = new ArrayList<>();
    private final Set<Long> stale = new HashSet<>();
    private int gone;

    private ReadingList(Archive archive, Tables tables, Placing placing, PageDecisions decided) {
        this.archive = archive;
        this.tables = tables;
        this.placing = placing;
        this.decided = decided;
    }

    /// {@return what an update has to do}
    ///
    /// @param heads that the catalogue reflects
    static ReadingList of(
            Archive archive,
            Tables tables,
            Placing placing,
            PageDecisions decided,
            Optional<List<Head>> heads)
            throws IOException {
        ReadingList list = new ReadingList(archive, tables, placing, decided);
        Optional<List<Chained>> fresh = list.freshEntries(heads);
        if (fresh.isPresent()) list.fresh(fresh.get());
        else list.different();
        return list;
    }

    List<Document> toRead() {
        return toRead;
    }

    Set<Long> stale() {
        return stale;
    }

    int gone() {
        return gone;
    }

    /// {@return the entries behind those that the catalogue reflects; empty if that does not tell
    /// what has changed}
    private Optional<List<Chained>> freshEntries(Optional<List<Head>> heads) throws IOException {
        if (heads.isEmpty() || heads.get().isEmpty()) return Optional.empty();
        for (Head head : heads.get())
            if (archive.entry(head.entry()).isEmpty()) return Optional.empty();
        List<Chained> fresh = archive.entriesAfter(heads.get());
        // an erasure may take away what was there long before
        return fresh.stream().anyMatch(entry -> entry.entry().kind().equals("erased"))
                ? Optional.empty()
                : Optional.of(fresh);
    }

    /// Looks at what was added, and at pages of which people have decided how they are read.
    private void fresh(List<Chained> fresh) throws IOException {
        Set<String> entries = new LinkedHashSet<>();
        for (Chained entry : fresh)
            if (entry.entry().kind().equals("added")) entries.add(entry.digest().hex());
        for (Row row : tables.all("SELECT entry FROM document WHERE read_as <> '' ORDER BY entry"))
            entries.add(row.text(0));
        for (Sha256 payload : decided.decided())
            for (Row row :
                    tables.all(
                            "SELECT entry FROM document WHERE payload = ? ORDER BY entry",
                            payload.hex())) entries.add(row.text(0));
        for (String entry : entries) {
            Optional<Document> document = archive.document(new Sha256(entry));
            if (document.isEmpty() || document.get().use() != Document.Use.PAGE) continue;
            Optional<Row> row =
                    tables.one(
                            "SELECT payload, read_as, part FROM document WHERE entry = ?", entry);
            if (row.isPresent() && isAsDecided(row.get())) continue;
            toRead.add(document.get());
            row.flatMap(known -> known.maybe(2)).map(Long::valueOf).ifPresent(stale::add);
        }
    }

    /// @param row begins with the payload and what it was read as
    private boolean isAsDecided(Row row) {
        return row.text(1).equals(decided.readingOf(new Sha256(row.text(0))));
    }

    /// Compares all that there is with all that is kept.
    private void different() throws IOException {
        Map<String, Row> kept = new HashMap<>();
        for (Row row : tables.all("SELECT payload, read_as, part, id, entry FROM document"))
            kept.put(row.text(4), row);
        for (Document document : archive.documents()) {
            Row row = kept.remove(document.id().hex());
            if (row == null) toRead.add(document);
            else if (!isAsDecided(row)) {
                toRead.add(document);
                row.maybe(2).map(Long::valueOf).ifPresent(stale::add);
            }
        }
        List<Row> lost = List.copyOf(kept.values());
        if (!lost.isEmpty())
            tables.together(
                    () -> {
                        for (Row row : lost) {
                            row.maybe(2).map(Long::valueOf).ifPresent(stale::add);
                            gone++;
                            tables.execute(
                                    "INSERT OR REPLACE INTO gone VALUES (?, NULL)", row.text(3));
                            placing.forget(row.text(4));
                        }
                        // what was stale must still be so if this run ends here
                        placing.unplace(stale);
                    });
    }
}
