package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Chained;
import vigil.journal.Json;
import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.Sha256;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class ArchiveTest {
    @TempDir private Path folder;

    @Test
    void what_was_added_comes_back_byte_for_byte() throws IOException {
        byte[] bytes = {0, 1, 2, (byte) 0xFF, '\r', '\n', 0};
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            writer.add(Archives.page("pages/a.bin", bytes));
        }

        var archive = Archive.open(root());

        assertThat(archive.documents()).hasSize(1);
        var document = archive.documents().getFirst();
        assertThat(archive.payload(document, 100)).isEqualTo(bytes);
        assertThat(document.capture().payload()).isEqualTo(Sha256.of(bytes));
        assertThat(document.capture().origin().written()).isEqualTo("pages/a.bin");
        assertThat(archive.faults()).isEmpty();
    }

    @Test
    void identical_bytes_are_two_documents_and_are_stored_once() throws IOException {
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            writer.add(Archives.page("a.txt", "the same"));
            writer.add(Archives.page("b.txt", "the same"));
        }

        var documents = Archive.open(root()).documents();

        assertThat(documents).hasSize(2);
        assertThat(documents.get(1).holder()).isEqualTo(documents.get(0).holder());
        assertThat(documents.get(1).records())
                .extracting(StoredRecord::type)
                .containsExactly("revisit", "metadata");
        assertThat(Archive.open(root()).payload(documents.get(1), 100))
                .isEqualTo("the same".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_stored_record_has_the_digest_that_sha256sum_prints_for_its_place() throws IOException {
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            writer.add(Archives.page("a.txt", "one"));
            writer.add(Archives.page("b.txt", "two"));
        }

        for (var document : Archive.open(root()).documents())
            for (var record : document.records()) {
                byte[] file = Files.readAllBytes(root().resolve("originals/" + record.file()));
                byte[] member = Arrays.copyOfRange(file, (int) record.offset(), (int) record.end());
                assertThat(Sha256.of(member)).isEqualTo(record.stored());
            }
    }

    @Test
    void a_fetched_page_keeps_the_exchange_and_its_payload_loses_the_chunks() throws IOException {
        String answer =
                "HTTP/1.1 200 OK\r\n"
                        + "Content-Type: text/html; charset=utf-8\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "4\r\n"
                        + "<p>H\r\n"
                        + "3\r\n"
                        + "i</\r\n"
                        + "0\r\n\r\n";
        var page = fetched("https://example.org/a", answer);
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            writer.add(page);
            writer.add(page);
        }

        var archive = Archive.open(root());

        var first = archive.documents().get(0);
        assertThat(archive.payload(first, 100)).asString().isEqualTo("<p>Hi</");
        assertThat(first.http().orElseThrow().contentType()).contains("text/html; charset=utf-8");
        assertThat(first.records())
                .extracting(StoredRecord::type)
                .containsExactly("warcinfo", "response", "request", "metadata");
        var again = archive.documents().get(1);
        assertThat(again.records())
                .extracting(StoredRecord::type)
                .containsExactly("revisit", "request", "metadata");
        assertThat(archive.payload(again, 100)).asString().isEqualTo("<p>Hi</");
    }

    @Test
    void an_entry_keeps_its_content_with_salt_and_kind_before_it() throws IOException {
        Chained entry;
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            entry =
                    writer.append(
                            "decided", Json.object().with("note", "seen").build(), "B. Reviewer");
        }

        var archive = Archive.open(root());

        assertThat(archive.entries()).containsExactly(entry);
        assertThat(entry.entry().by()).isEqualTo("B. Reviewer");
        assertThat(Files.readString(archive.contentFile(entry)))
                .matches("\\{\"salt\":\"[0-9a-f]{32}\",\"kind\":\"decided\",\"note\":\"seen\"}\n");
        assertThat(Sha256.of(Files.readAllBytes(archive.contentFile(entry))))
                .isEqualTo(entry.entry().content());
        assertThat(archive.content(entry)).isInstanceOf(Content.Present.class);
    }

    @Test
    void only_one_writes_and_the_other_is_told_who() throws IOException {
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            assertThat(writer.stream().name()).isEqualTo("office");
            assertThatThrownBy(() -> ArchiveWriter.open(root(), Archives.options("laptop", 2)))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("A. Tester (process ");
        }

        try (var again = ArchiveWriter.open(root(), Archives.options("office", 3))) {
            assertThat(again.findings()).isEmpty();
        }
    }

    @Test
    void what_was_not_committed_leaves_nothing_behind() throws IOException {
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            writer.add(Archives.page("a.txt", "one"));
            try (var batch = writer.batch()) {
                batch.add(Archives.page("b.txt", "two"));
            }
            writer.add(Archives.page("c.txt", "three"));
        }

        try (var again = ArchiveWriter.open(root(), Archives.options("office", 2))) {
            assertThat(again.findings()).isEmpty();
            assertThat(again.archive().documents())
                    .extracting(d -> d.capture().origin().written())
                    .containsExactly("a.txt", "c.txt");
        }
    }

    @Test
    void a_full_warc_file_is_sealed_and_the_next_one_begun() throws IOException {
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1, 2000))) {
            for (int i = 0; i < 6; i++) writer.add(Archives.page(i + ".txt", "page " + i));
        }

        var archive = Archive.open(root());

        assertThat(archive.folder().warcs()).hasSizeGreaterThan(1);
        for (var document : archive.documents())
            assertThat(archive.payload(document, 100)).asString().startsWith("page ");
    }

    @Test
    void a_reader_sees_what_was_committed_since() throws IOException {
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            var reader = Archive.open(root());
            writer.add(Archives.page("a.txt", "one"));
            var heads = writer.archive().heads();
            writer.add(Archives.page("b.txt", "two"));

            assertThat(reader.documents()).isEmpty();
            assertThat(reader.refresh()).hasSize(2);
            assertThat(reader.documents()).hasSize(2);
            assertThat(reader.entriesAfter(heads)).hasSize(1);
        }
    }

    @Test
    void a_rendition_is_kept_under_its_digest() throws IOException {
        String text = "what the page says";
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            var document = writer.add(Archives.page("a.txt", text));
            writer.keep(document.capture().payload(), "plain 1", text);
            writer.keep(document.capture().payload(), "plain 1", text);
        }

        var archive = Archive.open(root());

        assertThat(archive.rendition(Sha256.of(text))).contains(text);
        assertThat(archive.renditions()).hasSize(1);
        assertThat(archive.renditions().getFirst().records())
                .extracting(StoredRecord::type)
                .containsExactly("conversion");
    }

    @Test
    void erased_bytes_are_gone_everywhere_and_do_not_come_back() throws IOException {
        String secret = "a page that had to go";
        try (var writer = ArchiveWriter.create(root(), Archives.options("office", 1))) {
            writer.add(Archives.page("before.txt", "before"));
            var document = writer.add(Archives.page("gone.txt", secret));
            writer.add(Archives.page("copy.txt", secret));
            writer.add(Archives.page("after.txt", "after"));
            writer.keep(document.capture().payload(), "plain 1", secret);

            writer.erase(document.capture().payload(), "court order 7");

            assertThatThrownBy(() -> writer.add(Archives.page("again.txt", secret)))
                    .hasMessageContaining("court order 7");
        }

        var archive = Archive.open(root());
        assertThat(archive.documents())
                .extracting(d -> d.capture().origin().written())
                .containsExactly("before.txt", "after.txt");
        for (var document : archive.documents()) archive.payload(document, 100);
        assertThat(archive.rendition(Sha256.of(secret))).isEmpty();
        assertThat(archive.damagedContents()).isEmpty();
        try (var again = ArchiveWriter.open(root(), Archives.options("office", 2))) {
            assertThat(again.findings()).isEmpty();
        }
        assertThat(records(root())).doesNotContain(secret).contains("erased: yes");
    }

    private Path root() {
        return folder.resolve("archive");
    }

    static Submission.Fetched fetched(String address, String answer) {
        return new Submission.Fetched(
                List.of(
                        new Submission.Exchange(
                                URI.create(address),
                                Instant.parse("2024-02-01T10:00:00.123Z"),
                                Optional.of("192.0.2.1"),
                                Optional.of(
                                        Payload.of(
                                                "GET /a HTTP/1.1\r\nHost: example.org\r\n\r\n"
                                                        .getBytes(StandardCharsets.US_ASCII))),
                                Payload.of(answer.getBytes(StandardCharsets.UTF_8)),
                                Optional.empty())),
                MediaType.HTML,
                Document.Use.PAGE,
                new Collection(
                        Optional.of(Instant.parse("2024-02-01T10:00:00.123Z")), "vigil fetch"),
                SourceFacts.NONE,
                List.of());
    }

    /// {@return all blocks of all records, as another reader of WARC sees them}
    static String records(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : ArchiveFolder.at(root).warcs())
            try (var reader =
                    new org.netpreserve.jwarc.WarcReader(root.resolve("originals/" + name))) {
                for (var record : reader)
                    all.append(
                            new String(
                                    record.body().stream().readAllBytes(), StandardCharsets.UTF_8));
            }
        return all.toString();
    }
}
