package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/// `vigil add` with addresses, as a person types it. The pages come through a proxy on this
/// machine, because no other server of this machine may be reached.
@Timeout(60)
class AddAddressesTest {
    @TempDir private Path folder;

    private final Shell shell = new Shell();
    private String archive = "";

    @BeforeEach
    void anArchive() {
        archive = folder.resolve("archive").toString();
        assertThat(shell.run("init", archive, "--stream", "office", "--by", "Test"))
                .as(shell.err())
                .isZero();
    }

    @Test
    void a_page_is_kept_with_its_redirects_as_requests_and_responses() throws IOException {
        try (var proxy =
                new Answering(
                        head ->
                                head.startsWith("GET http://page.example/old ")
                                        ? "HTTP/1.1 301 Moved\r\n"
                                                + "Location: /new\r\n"
                                                + "Content-Length: 0\r\n\r\n"
                                        : "HTTP/1.1 200 OK\r\n"
                                                + "Content-Type: text/html\r\n"
                                                + "Transfer-Encoding: chunked\r\n\r\n"
                                                + "29\r\n"
                                                + "<p>Ilko Maresh was arrested in March.</p>\r\n"
                                                + "0\r\n\r\n")) {
            int exit = add("--proxy", proxy.route(), "--ignore-robots", "http://page.example/old");

            assertThat(exit).as(shell.out() + " " + shell.err()).isZero();
            assertThat(proxy.heads)
                    .extracting(head -> head.lines().findFirst().orElse(""))
                    .containsExactly(
                            "GET http://page.example/old HTTP/1.1",
                            "GET http://page.example/new HTTP/1.1");
        }
        assertThat(records())
                .contains(
                        "request http://page.example/old",
                        "response http://page.example/old",
                        "request http://page.example/new",
                        "response http://page.example/new");
        assertThat(notes())
                .contains(
                        "requestedUrl: http://page.example/old",
                        "finalUrl: http://page.example/new",
                        "means: vigil fetch",
                        "robots: not_asked",
                        "route: through a proxy",
                        "collector:",
                        "tool: vigil");
    }

    @Test
    void nobody_is_kept_from_writing_while_a_page_is_fetched() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "Another page.");
        List<Integer> others = new CopyOnWriteArrayList<>();
        try (var proxy =
                new Answering(
                        _ -> {
                            others.add(
                                    new Shell().run("add", "--archive", archive, file.toString()));
                            return "HTTP/1.1 200 OK\r\n\r\nA page.";
                        })) {
            int exit = add("--proxy", proxy.route(), "--ignore-robots", "http://page.example/a");

            assertThat(exit).isZero();
        }
        assertThat(others).containsExactly(0);
    }

    @Test
    void robots_txt_is_asked_and_heeded() throws IOException {
        try (var proxy =
                new Answering(_ -> "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\r\nDisallow: /\r\n")) {
            int exit = add("--proxy", proxy.route(), "http://page.example/a");

            assertThat(exit).isEqualTo(Exit.NOTHING_READ);
            assertThat(shell.out())
                    .contains(
                            "Not added   http://page.example/a: The robots.txt of"
                                    + " http://page.example asks programs not to");
            assertThat(proxy.heads).hasSize(1);
        }
    }

    @Test
    void private_addresses_and_other_schemes_are_named_and_not_asked() throws IOException {
        try (var server = new Answering(_ -> "HTTP/1.1 200 OK\r\n\r\nsecret")) {
            var inputs =
                    List.of(
                            "http://127.0.0.1:" + server.port() + "/",
                            "http://127.0.0.1/",
                            "http://[::1]/",
                            "http://0x7f.1/",
                            "http://2130706433/",
                            "http://localhost/",
                            "http://169.254.169.254/latest/meta-data/",
                            "http://user:secret@page.example/",
                            "ftp://page.example/",
                            "file:///etc/passwd");

            int exit = add(inputs.toArray(String[]::new));

            assertThat(exit).isEqualTo(Exit.NOTHING_READ);
            assertThat(shell.out().lines().filter(line -> line.startsWith("Not added")))
                    .hasSameSizeAs(inputs);
            assertThat(server.heads).isEmpty();
        }
        assertThat(records()).noneMatch(record -> record.startsWith("response"));
    }

    @Test
    void never_means_that_nothing_is_asked() throws IOException {
        int exit = add("--proxy", "never", "http://page.example/");

        assertThat(exit).isEqualTo(Exit.NOTHING_READ);
        assertThat(shell.out()).contains("Fetching is switched off");
        assertThat(add("--proxy", "tor", "http://page.example/")).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("\"tor\" is not a proxy");
    }

    @Test
    void a_page_that_is_gone_is_not_taken_for_a_page() throws IOException {
        try (var proxy = new Answering(_ -> "HTTP/1.1 410 Gone\r\n\r\n<p>Nothing here</p>")) {
            int exit = add("--proxy", proxy.route(), "--ignore-robots", "http://page.example/a");

            assertThat(exit).isEqualTo(Exit.NOTHING_READ);
            assertThat(shell.out())
                    .contains("page.example answered with status 410: the page is not there.");
        }
    }

    @Test
    void a_page_that_was_cut_off_is_kept_and_said_to_be() throws IOException {
        try (var proxy =
                new Answering(_ -> "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>Half a")) {
            int exit = add("--proxy", proxy.route(), "--ignore-robots", "http://page.example/a");

            assertThat(exit).isZero();
            assertThat(shell.out())
                    .contains("Added       1 document, 9 bytes")
                    .contains("Cut off     http://page.example/a: The server hung up before the")
                    .contains("Fetch it again");
        }
        List<String> reasons = new ArrayList<>();
        eachRecord(
                record -> {
                    if (record.type().equals("response"))
                        reasons.add(record.headers().first("WARC-Truncated").orElse(""));
                });
        assertThat(reasons).containsExactly("disconnect");
    }

    private List<String> records() throws IOException {
        var records = new ArrayList<String>();
        eachRecord(
                record -> {
                    if (record instanceof WarcTargetRecord target)
                        records.add(record.type() + " " + target.target());
                });
        return records;
    }

    private String notes() throws IOException {
        var notes = new StringBuilder();
        eachRecord(
                record -> {
                    if (record.type().equals("metadata"))
                        notes.append(
                                new String(
                                        record.body().stream().readAllBytes(),
                                        StandardCharsets.UTF_8));
                });
        return notes.toString();
    }

    private interface Work {
        void on(WarcRecord record) throws IOException;
    }

    private void eachRecord(Work work) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.walk(Path.of(archive, "originals"))) {
            files = listed.filter(f -> f.toString().endsWith(".warc.gz")).toList();
        }
        for (Path file : files)
            try (var reader = new WarcReader(file)) {
                for (WarcRecord record : reader) work.on(record);
            }
    }

    private int add(String... arguments) {
        var all =
                new ArrayList<>(
                        List.of("add", "--archive", archive, "--stream", "office", "--by", "Test"));
        all.addAll(List.of(arguments));
        return shell.run(all.toArray(String[]::new));
    }

    /// Answers every request on this machine.
    private static final class Answering implements AutoCloseable {
        private final ServerSocket listening =
                new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        private final List<String> heads = new CopyOnWriteArrayList<>();

        Answering(Function<String, String> answer) throws IOException {
            Thread.ofPlatform()
                    .daemon()
                    .start(
                            () -> {
                                while (!listening.isClosed())
                                    try (Socket socket = listening.accept()) {
                                        var head = new ByteArrayOutputStream();
                                        while (!head.toString(StandardCharsets.ISO_8859_1)
                                                .endsWith("\r\n\r\n"))
                                            head.write(socket.getInputStream().read());
                                        heads.add(head.toString(StandardCharsets.ISO_8859_1));
                                        socket.getOutputStream()
                                                .write(
                                                        answer.apply(heads.getLast())
                                                                .getBytes(StandardCharsets.UTF_8));
                                    } catch (IOException e) {
                                        // closed, or the client hung up
                                    }
                            });
        }

        int port() {
            return listening.getLocalPort();
        }

        String route() {
            return "http://127.0.0.1:" + port();
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
