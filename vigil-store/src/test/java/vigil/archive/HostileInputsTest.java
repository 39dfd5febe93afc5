package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.source.IntakeLimits;
import vigil.source.Origin;
import vigil.source.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Inputs that are damaged or made to do harm: each is listed with a reason, and what lies beside
/// it is added.
class HostileInputsTest {
    private static final AddLimits LIMITS =
            new AddLimits(
                    new IntakeLimits(8 << 20, 100, 6 << 20, 16 << 20, 100, 2),
                    8 << 20,
                    1000,
                    64 << 20);

    @TempDir private Path folder;

    private final List<String> added = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int there;
    private Path in;

    @BeforeEach
    void beside() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("good.txt"), "A page beside.");
    }

    @Test
    void members_with_names_that_lead_outside_are_refused_and_the_others_added()
            throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(in.resolve("a.zip")))) {
            member(zip, "../../escaped.txt", "out".getBytes(StandardCharsets.UTF_8));
            member(zip, "/etc/absolute.txt", "out".getBytes(StandardCharsets.UTF_8));
            member(zip, "C:\\windows.txt", "out".getBytes(StandardCharsets.UTF_8));
            member(zip, "inside.txt", "A page inside.".getBytes(StandardCharsets.UTF_8));
        }

        add();

        assertThat(added).containsExactlyInAnyOrder(name("a.zip!inside.txt"), name("good.txt"));
        assertThat(refused).hasSize(3).allMatch(reason -> reason.contains("outside"));
        assertThat(folder.resolve("escaped.txt")).doesNotExist();
    }

    @Test
    void bombs_are_refused() throws IOException {
        byte[] blanks = new byte[5 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (var zip = new ZipOutputStream(Files.newOutputStream(in.resolve("bomb.zip")))) {
            member(zip, "bomb.txt", blanks);
        }
        byte[] head =
                ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\n"
                                + "WARC-Date: 2024-01-01T00:00:00Z\r\nContent-Length: "
                                + blanks.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(in.resolve("bomb.warc.gz"), gzip(join(head, blanks)));
        Files.write(
                in.resolve("headers.warc.gz"),
                gzip(join("WARC/1.1\r\nX: ".getBytes(StandardCharsets.UTF_8), blanks)));

        add();

        assertThat(added).containsExactly(name("good.txt"));
        assertThat(refused).hasSize(3);
        assertThat(refused)
                .anyMatch(r -> r.contains("bomb.warc.gz") && r.contains("times its size"));
        assertThat(refused).anyMatch(r -> r.contains("headers.warc.gz") && r.contains("headers"));
    }

    @Test
    void a_warc_file_gives_its_pages_with_requests_and_tells_the_rest() throws IOException {
        Files.write(in.resolve("crawl.warc.gz"), crawl());

        add();

        assertThat(added).containsExactlyInAnyOrder("https://example.org/page", name("good.txt"));
        assertThat(parts).containsExactly("https://example.org/style.css");
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        name("crawl.warc.gz")
                                + ": 1 record with answers of the status 404 was not added.",
                        name("crawl.warc.gz")
                                + ": 1 record of the type \"metadata\" was not added.");
        try (var archive = ArchiveWriter.open(root(), Archives.options("office", 2))) {
            Document page =
                    archive.archive().documents().stream()
                            .filter(d -> d.capture().origin() instanceof Origin.Fetched)
                            .findFirst()
                            .orElseThrow();
            assertThat(page.records()).extracting(StoredRecord::type).contains("request");
            assertThat(page.capture().how().at().orElseThrow()).hasToString("2023-05-06T07:08:09Z");
            assertThat(archive.archive().payload(page, 1000))
                    .asString()
                    .isEqualTo("<html><p>A page.</p></html>");
        }
    }

    @Test
    void a_warc_file_cut_off_anywhere_gives_what_stands_before() throws IOException {
        byte[] whole = crawl();
        int pageEnds = endOfMember(2, whole);
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            byte[] cut = Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
            if (i % 4 == 3) {
                cut = whole.clone();
                cut[random.nextInt(cut.length)] ^= 0x55;
            }
            Files.write(in.resolve("crawl.warc.gz"), cut);
            added.clear();
            refused.clear();

            add();

            assertThat(added).contains(name("good.txt"));
            // of so few bytes nobody can tell what they were: they are kept as they are
            if (i % 4 == 3 || added.contains(name("crawl.warc.gz"))) continue;
            // the last 16 bytes end the packing and are not the page's
            boolean isOpen = cut.length >= pageEnds - 16 && cut.length < pageEnds;
            assertThat(
                            isOpen
                                    || added.contains("https://example.org/page")
                                            == cut.length >= pageEnds)
                    .as("cut at %d; the page ends at %d", cut.length, pageEnds)
                    .isTrue();
            assertThat(refused)
                    .as("cut at %d", cut.length)
                    .anyMatch(reason -> reason.contains("was not read to its end: it is cut off"));
        }
        try (var writer = ArchiveWriter.open(root(), Archives.options("office", 9))) {
            assertThat(writer.findings()).isEmpty();
        }
    }

    @Test
    void a_wacz_file_gives_the_pages_that_it_lists() throws IOException {
        Path wacz = in.resolve("site.wacz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(wacz))) {
            member(
                    zip,
                    "datapackage.json",
                    "{\"profile\":\"wacz\"}".getBytes(StandardCharsets.UTF_8));
            member(zip, "archive/data.warc.gz", crawl());
            member(zip, "archive/../../data.warc.gz", crawl());
            member(
                    zip,
                    "pages/pages.jsonl",
                    "{\"format\":\"json-pages-1.0\",\"id\":\"pages\"}\n{\"url\":\"https://example.org/page\",\"ts\":\"2023-05-06T07:08:09Z\",\"size\":1.5}\n"
                            .getBytes(StandardCharsets.UTF_8));
        }

        add();

        assertThat(added).containsExactlyInAnyOrder("https://example.org/page", name("good.txt"));
        assertThat(parts).containsExactly("https://example.org/style.css");
    }

    @Test
    void an_add_taken_up_again_passes_over_what_was_there_and_says_so() throws IOException {
        Files.writeString(in.resolve("second.txt"), "Another page.");
        add();
        Files.writeString(in.resolve("third.txt"), "A third page.");
        added.clear();

        add(AddInputs.Again.PASS_OVER);

        assertThat(added).containsExactly(name("third.txt"));
        assertThat(there).isEqualTo(2);
    }

    @Test
    void a_crawl_taken_up_again_passes_over_its_pages_and_another_crawl_s_copy_is_added()
            throws IOException {
        Files.delete(in.resolve("good.txt"));
        Files.write(in.resolve("crawl.warc.gz"), crawl());
        add();
        Files.write(in.resolve("later.warc.gz"), crawl());
        added.clear();
        parts.clear();

        add(AddInputs.Again.PASS_OVER);

        assertThat(there).as("page and style of the first crawl").isEqualTo(2);
        assertThat(added).as("the same page of the later one").hasSize(1);
        assertThat(parts).hasSize(1);
    }

    @Test
    void a_file_too_large_for_memory_is_streamed() throws IOException {
        byte[] large = new byte[10 << 20];
        new Random(1).nextBytes(large);
        Files.write(in.resolve("film.bin"), large);

        add();

        assertThat(added).contains(name("film.bin"));
        Archive archive = Archive.open(root());
        Document film =
                archive.documents().stream()
                        .filter(d -> d.bytes() == large.length)
                        .findFirst()
                        .orElseThrow();
        assertThat(Sha256.of(archive.payload(film, 20 << 20))).isEqualTo(Sha256.of(large));
    }

    private void add() throws IOException {
        add(AddInputs.Again.ADD);
    }

    private void add(AddInputs.Again again) throws IOException {
        try (var writer =
                Files.exists(root())
                        ? ArchiveWriter.open(root(), Archives.options("office", 1))
                        : ArchiveWriter.create(root(), Archives.options("office", 1))) {
            new AddInputs(writer, LIMITS, again, listener()).add(List.of(in));
        }
    }

    private AddInputs.Listener listener() {
        return new AddInputs.Listener() {
            @Override
            public void added(Document document) {
                (document.use() == Document.Use.PAGE ? added : parts)
                        .add(document.capture().origin().written());
            }

            @Override
            public void notAdded(Origin origin, String reason) {
                refused.add(origin.written() + ": " + reason);
            }

            @Override
            public void wasThere(Origin origin) {
                there++;
            }
        };
    }

    private Path root() {
        return folder.resolve("archive");
    }

    private String name(String file) {
        return in.toString().replace('\\', '/') + "/" + file;
    }

    private static byte[] crawl() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String page =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>A page.</p></html>";
        all.writeBytes(record("warcinfo", "1", "", "software: crawler 1.0\r\n"));
        all.writeBytes(record("response", "2", "", page));
        all.writeBytes(
                record(
                        "request",
                        "3",
                        "WARC-Concurrent-To: <urn:uuid:2>\r\n",
                        "GET /page HTTP/1.1\r\nHost: example.org\r\n\r\n"));
        all.writeBytes(record("response", "4", "", "HTTP/1.1 404 Not Found\r\n\r\nnothing here"));
        all.writeBytes(record("metadata", "5", "", "via: https://example.org/\r\n"));
        all.writeBytes(
                record(
                        "response",
                        "6",
                        "",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np { color: red }"));
        return all.toByteArray();
    }

    private static byte[] record(String type, String id, String headers, String block)
            throws IOException {
        String path = block.contains("css") ? "style.css" : "page";
        String text =
                "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: 2023-05-06T07:08:09Z\r\nWARC-Target-URI: https://example.org/%s\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n"
                        .formatted(
                                type,
                                id,
                                path,
                                headers,
                                block.getBytes(StandardCharsets.UTF_8).length,
                                block);
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return where the gzip member of this number, from 1, ends}
    private static int endOfMember(int number, byte[] bytes) {
        int begun = 0;
        for (int i = 0; i + 2 < bytes.length; i++)
            if ((bytes[i] & 0xFF) == 0x1F && (bytes[i + 1] & 0xFF) == 0x8B && bytes[i + 2] == 8)
                if (++begun > number) return i;
        return bytes.length;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
