package vigil.archive;

import vigil.journal.Json;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The index of captures that other programs replay an archive with: CDXJ, one line a capture, by
/// key and time. It is derived: it may be deleted and is written again from the journal.
///
/// `org,example)/page 20240201100000 {"url":"https://example.org/page","mime":"text/html", …}`
public final class Cdxj {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Cdxj() {}

    /// {@return where the index lies}
    public static Path file(ArchiveFolder folder) {
        return folder.derived().resolve("index.cdxj");
    }

    /// Writes the index of all that was added and not erased.
    public static void write(Archive archive) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Document document : archive.documents()) lines.add(line(document));
        for (Document document : archive.parts()) lines.add(line(document));
        lines.sort(null);
        write(archive, lines);
    }

    /// Puts what was just added into the index, or writes all of it if it has not as many lines as
    /// it should have had before.
    ///
    /// @param fresh what was added since the index was written
    public static void update(Archive archive, List<Document> fresh) throws IOException {
        Path file = file(archive.folder());
        int all = archive.documents().size() + archive.parts().size();
        List<String> lines =
                Files.exists(file)
                        ? new ArrayList<>(
                                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                                        .lines()
                                        .toList())
                        : new ArrayList<>();
        if (lines.size() + fresh.size() != all) {
            write(archive);
            return;
        }
        for (Document document : fresh) lines.add(line(document));
        // nearly in order: few comparisons
        lines.sort(null);
        write(archive, lines);
    }

    private static void write(Archive archive, List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) text.append(line).append('\n');
        archive.disk().makeFolder(archive.folder().derived());
        archive.disk()
                .writeWhole(
                        file(archive.folder()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Document document) {
        StoredRecord record = capture(document);
        URI target = Targets.of(document.capture().origin());
        Instant at =
                document.http().isPresent()
                        ? document.capture().how().at().orElse(document.added().entry().at())
                        : document.added().entry().at();
        Json.Builder json = Json.object().with("url", target.toString());
        json.with(
                "mime",
                record.type().equals("revisit")
                        ? "warc/revisit"
                        : document.capture().type().name());
        document.http().ifPresent(told -> json.with("status", Integer.toString(told.status())));
        json.with("digest", "sha256:" + document.capture().payload())
                .with("length", Long.toString(record.length()))
                .with("offset", Long.toString(record.offset()))
                .with("filename", record.file());
        return Surt.of(target) + " " + TIME.format(at) + " " + json.build().written();
    }

    /// The record that stands for the capture itself.
    private static StoredRecord capture(Document document) {
        return document.records().reversed().stream()
                .filter(record -> record.type().matches("response|resource|revisit"))
                .findFirst()
                .orElse(document.holder());
    }
}
