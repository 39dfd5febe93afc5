package vigil.catalogue;

import vigil.archive.Archive;
import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseFile;
import vigil.casefile.CaseOptions;
import vigil.casefile.Gap;
import vigil.casefile.Parts;
import vigil.catalogue.Tables.Row;
import vigil.claim.PageClaims;
import vigil.journal.Recorded;
import vigil.journal.Replay;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a catalogue keeps, put together part by part: no more than one is held.
final class StoredParts {
    private final Archive archive;
    private final CaseBuilder builder;
    private final Tables tables;
    private final RecordCodec<PageClaims> readings;

    StoredParts(
            Archive archive, CaseBuilder builder, Tables tables, RecordCodec<PageClaims> readings) {
        this.archive = archive;
        this.builder = builder;
        this.tables = tables;
        this.readings = readings;
    }

    List<Long> numbers() {
        return numbers("SELECT number FROM part ORDER BY number");
    }

    private List<Long> numbers(String sql) {
        return tables.all(sql).stream().map(row -> row.number(0)).toList();
    }

    void assemble(List<Long> numbers, CaseOptions options, Catalogue.PartTaker taker)
            throws IOException {
        assemble(Deeds.replay(archive), numbers, options, taker);
    }

    private void assemble(
            Replay replay, List<Long> numbers, CaseOptions options, Catalogue.PartTaker taker)
            throws IOException {
        Replay nothing = replay.only(_ -> false);
        for (long number : numbers) {
            Set<String> own = new HashSet<>();
            for (Row row : tables.all("SELECT entry FROM decision WHERE part = ?", number))
                own.add(row.text(0));
            List<PageClaims> pages =
                    tables
                            .all("SELECT reading FROM document WHERE part = ? ORDER BY id", number)
                            .stream()
                            .map(row -> readings.read(row.bytes(0)))
                            .toList();
            Replay decided = own.isEmpty() ? nothing : replay.only(by -> own.contains(entry(by)));
            CaseFile file = builder.assembled(new Parts.Part(pages, decided), options).file();
            taker.take(new Catalogue.Part(file, pages));
        }
    }

    private static String entry(Recorded by) {
        return by.chained().digest().hex();
    }

    /// Puts together all parts in the order in which [CaseBuilder#assembled] would, and behind them
    /// what was decided about no page.
    void all(CaseOptions options, Catalogue.PartTaker taker) throws IOException {
        Replay replay = Deeds.replay(archive);
        assemble(
                replay,
                numbers(
                        "SELECT part FROM document WHERE part IS NOT NULL GROUP BY part ORDER BY"
                                + " MIN(id)"),
                options,
                taker);
        Set<String> placed = new HashSet<>();
        for (Row row : tables.all("SELECT entry FROM decision WHERE part IS NOT NULL"))
            placed.add(row.text(0));
        Replay rest = replay.except(by -> placed.contains(entry(by)));
        if (rest.isNothing()) return;
        for (Parts.Gathered group : builder.parts().groups(List.of(), rest)) {
            CaseFile file =
                    builder.assembled(new Parts.Part(List.of(), group.decided()), options).file();
            taker.take(new Catalogue.Part(file, List.of()));
        }
    }

    /// {@return what all pages say, in the order of their ids}
    List<PageClaims> read() {
        return tables
                .all("SELECT reading FROM document WHERE reading IS NOT NULL ORDER BY id")
                .stream()
                .map(row -> readings.read(row.bytes(0)))
                .toList();
    }

    /// {@return what the page of this id says, if there is one}
    Optional<PageClaims> read(String id) {
        return tables.one("SELECT reading FROM document WHERE reading IS NOT NULL AND id = ?", id)
                .map(row -> readings.read(row.bytes(0)));
    }

    /// {@return documents that gave no page}
    List<Gap> unread() {
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
}
