package vigil.catalogue;

import vigil.archive.Archive;
import vigil.archive.Document;
import vigil.archive.Finding;
import vigil.casefile.CaseBuilder;
import vigil.casefile.PageDecisions;
import vigil.casefile.Parts;
import vigil.catalogue.Tables.Row;
import vigil.claim.PageClaims;
import vigil.identity.PageLinks.Linked;
import vigil.identity.PageLinks.Signature;
import vigil.journal.Replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares a catalogue with what the archive gives: every document is read again.
final class CatalogueCheck {
    private static final String FILE = "derived/catalogue.sqlite";

    private final Archive archive;
    private final CaseBuilder builder;
    private final Tables tables;
    private final RecordCodec<PageClaims> codec;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Parts.Sheet> sheets = new TreeMap<>();

    CatalogueCheck(
            Archive archive, CaseBuilder builder, Tables tables, RecordCodec<PageClaims> codec) {
        this.archive = archive;
        this.builder = builder;
        this.tables = tables;
        this.codec = codec;
    }

    /// {@return what differs}
    ///
    /// @param isCurrent whether the catalogue reflects all that the archive holds; what it has not
    ///   heard of yet is no difference
    List<Finding> run(boolean isCurrent, Catalogue.Watcher watcher) throws IOException {
        Replay replay = Deeds.replay(archive);
        PageDecisions decided = new PageDecisions(replay);
        Readings reader = new Readings(archive, builder);
        Set<String> there = new HashSet<>();
        for (Row row : tables.all("SELECT entry FROM document")) there.add(row.text(0));
        List<Document> known = new ArrayList<>();
        for (Document document : archive.documents())
            if (there.remove(document.id().hex())) known.add(document);
            else if (isCurrent) found(document.capture().origin().written() + " is not in it.");
        int[] done = {0};
        reader.read(
                known,
                decided,
                (document, given) -> {
                    compare(document.id().hex(), given, isCurrent);
                    watcher.read(++done[0], known.size());
                });
        if (!isCurrent) return findings;
        for (String entry : there)
            found("It has a document that the archive has not, added by the entry " + entry + ".");
        if (findings.isEmpty()) parts(replay);
        return findings;
    }

    private void found(String what) {
        findings.add(new Finding(FILE, what));
    }

    private void compare(String entry, Readings.Given given, boolean isCurrent) {
        Row row =
                tables.one(
                                "SELECT id, payload, read_as, unread, reading, rendition FROM"
                                        + " document WHERE entry = ?",
                                entry)
                        .orElseThrow();
        // read anew by decisions that the catalogue has not heard of
        if (!isCurrent && !row.text(2).equals(given.readAs())) return;
        Optional<byte[]> reading =
                row.maybe(4).isPresent() ? Optional.of(row.bytes(4)) : Optional.empty();
        List<Signature> names =
                given.read().map(said -> builder.parts().signatures(said)).orElse(List.of());
        boolean same =
                row.text(0).equals(given.id())
                        && row.text(1).equals(given.payload().hex())
                        && row.text(2).equals(given.readAs())
                        && row.maybe(3).equals(given.unread())
                        && reading.isPresent() == given.read().isPresent()
                        && new HashSet<>(Placing.names(tables, entry)).equals(new HashSet<>(names))
                        && (reading.isEmpty()
                                || Arrays.equals(
                                        reading.get(), codec.write(given.read().orElseThrow())));
        if (!same) found("It has something else of " + given.id() + " than the page says.");
        given.read()
                .ifPresent(
                        said ->
                                sheets.put(
                                        entry,
                                        new Parts.Sheet(
                                                given.payload(),
                                                new Linked(
                                                        said.mentions().page().rendition().id(),
                                                        names))));
    }

    /// Pages stand in one part if names, texts or decisions link them.
    private void parts(Replay replay) {
        List<String> entries = List.copyOf(sheets.keySet());
        Set<Set<String>> wanted = new HashSet<>();
        for (Parts.Gathered group : builder.parts().groups(List.copyOf(sheets.values()), replay))
            if (!group.sheets().isEmpty()) {
                Set<String> members = new TreeSet<>();
                for (int sheet : group.sheets()) members.add(entries.get(sheet));
                wanted.add(members);
            }
        Map<String, Set<String>> kept = new HashMap<>();
        for (Row row : tables.all("SELECT part, entry FROM document WHERE reading IS NOT NULL"))
            kept.computeIfAbsent(row.maybe(0).orElse(""), _ -> new TreeSet<>()).add(row.text(1));
        for (Set<String> members : kept.values())
            if (!wanted.contains(members))
                found(
                        "It brings together what does not belong together, or leaves out what does: the documents added by %s."
                                .formatted(String.join(", ", members.stream().limit(5).toList())));
    }
}
