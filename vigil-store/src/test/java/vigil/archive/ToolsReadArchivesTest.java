package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.Sha256;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Programs of others read what an archive holds: warcio.js 2.4.11 of Webrecorder its WARC files,
/// js-wacz 0.1.6 of Harvard's Library Innovation Lab makes of them an index and a WACZ.
///
/// `npm ci --prefix .ci/tools` installs them, as `.ci/run` does, which also sets
/// `VIGIL_NEEDS_TOOLS`: without them the tests then fail and are not passed over.
class ToolsReadArchivesTest {
    @TempDir private Path folder;
    private Path root;
    private Path warc;
    private Path tools;

    @BeforeEach
    void an_archive_of_files_and_of_a_page_that_wget_had_fetched() throws IOException {
        tools = tools();
        boolean there = Files.isExecutable(tools.resolve("warcio"));
        if (System.getenv("VIGIL_NEEDS_TOOLS") == null)
            Assumptions.assumeTrue(there, "warcio and js-wacz: npm ci --prefix .ci/tools");
        assertThat(there).as("%s holds warcio", tools).isTrue();
        root = folder.resolve("archive");
        warc = root.resolve("originals/office-00001.warc.gz");
        Path wacz = folder.resolve("crawl.wacz");
        try (InputStream in =
                Objects.requireNonNull(
                        ToolsReadArchivesTest.class.getResourceAsStream("wget-js-wacz.wacz"))) {
            Files.copy(in, wacz);
        }
        byte[] binary = new byte[5000];
        new Random(5).nextBytes(binary);
        try (var writer = ArchiveWriter.create(root, Archives.options("office", 1))) {
            new AddInputs(writer, AddLimits.DEFAULT, AddInputs.Again.ADD, Listening.TO_NOTHING)
                    .add(List.of(wacz));
            writer.add(Archives.page("one.txt", "\u041f\u0435\u0440\u0448\u0430 page"));
            writer.add(
                    new Submission.Handed(
                            new Origin.Handed("scans/a b.jpg"),
                            new MediaType("image/jpeg"),
                            Collection.HANDED_OVER,
                            SourceFacts.NONE,
                            Payload.of(binary)));
            writer.add(Archives.page("again.txt", "\u041f\u0435\u0440\u0448\u0430 page"));
            writer.keep(Sha256.of("\u041f\u0435\u0440\u0448\u0430 page"), "plain 1", "Persha page");
            Cdxj.write(writer.archive());
        }
    }

    @Test
    void warcio_finds_every_record_at_its_place() throws Exception {
        List<String> listed =
                Objects.requireNonNull(
                                Archive.open(root).listedRecords().get("office-00001.warc.gz"))
                        .stream()
                        .map(record -> record.offset() + " " + record.type())
                        .toList();
        assertThat(listed)
                .extracting(record -> record.substring(record.indexOf(' ') + 1))
                .contains("warcinfo", "resource", "response", "revisit", "conversion", "metadata");

        List<String> found =
                Pattern.compile("\"offset\":(\\d+),\"warc-type\":\"(\\w+)\"")
                        .matcher(ran("warcio", "index", warc.toString()))
                        .results()
                        .map(record -> record.group(1) + " " + record.group(2))
                        .toList();

        assertThat(found).isEqualTo(listed);
    }

    @Test
    void js_wacz_makes_the_same_index_and_a_wacz_that_gives_the_same_bytes() throws Exception {
        Path packed = folder.resolve("packed.wacz");
        ran("js-wacz", "create", "-f", warc.toString(), "-o", packed.toString());
        String index;
        try (var zip = new ZipFile(packed.toFile())) {
            var entry = Objects.requireNonNull(zip.getEntry("indexes/index.cdx"));
            index = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }

        // js-wacz leaves the name of the digest out
        List<String> ours =
                Files.readAllLines(Cdxj.file(ArchiveFolder.at(root))).stream()
                        .map(line -> line.replace("sha256:", ""))
                        .toList();
        assertThat(ours).hasSize(4);
        // it lists renditions, too, and turns the numbers of an address round as if it were a name
        String rendition = Sha256.of("Persha page").hex();
        assertThat(index.lines().filter(line -> line.contains(rendition))).hasSize(1);
        assertThat(
                        index.lines()
                                .filter(line -> !line.contains(rendition))
                                .map(line -> line.replace("1,0,0,127:8765)", "127,0,0,1:8765)"))
                                .sorted()
                                .toList())
                .isEqualTo(ours);

        Path again = folder.resolve("again");
        try (var writer = ArchiveWriter.create(again, Archives.options("again", 2))) {
            new AddInputs(writer, AddLimits.DEFAULT, AddInputs.Again.ADD, Listening.TO_NOTHING)
                    .add(List.of(packed));
        }
        assertThat(payloads(again)).containsAll(payloads(root));
    }

    private static List<Sha256> payloads(Path root) throws IOException {
        return Archive.open(root).documents().stream().map(d -> d.capture().payload()).toList();
    }

    private String ran(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(tools.resolve(tool).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    /// Tests run in the folder of their module or in the one above.
    private static Path tools() {
        Path up = Path.of("").toAbsolutePath();
        while (up.getParent() != null && !Files.isDirectory(up.resolve(".ci/tools")))
            up = up.getParent();
        return up.resolve(".ci/tools/node_modules/.bin");
    }

    /// What is added or refused is looked up in the archive.
    private enum Listening implements AddInputs.Listener {
        TO_NOTHING;

        @Override
        public void added(Document document) {}

        @Override
        public void notAdded(Origin origin, String reason) {}

        @Override
        public void wasThere(Origin origin) {}
    }
}
