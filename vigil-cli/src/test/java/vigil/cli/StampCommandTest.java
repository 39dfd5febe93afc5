package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/// `vigil stamp`, asked of an authority on this machine that `openssl ts` is.
class StampCommandTest {
    @TempDir private Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void begin() throws Exception {
        Assumptions.assumeTrue(openssl("version") == 0, "openssl is not installed");
        Files.writeString(
                folder.resolve("ts.cnf"),
                """
                [dn]
                CN = Test time
                [req]
                distinguished_name = dn
                prompt = no
                [ext]
                extendedKeyUsage = critical,timeStamping
                basicConstraints = critical,CA:true
                [tsa]
                default_tsa = own
                [own]
                serial = serial
                signer_cert = tsa.pem
                certs = tsa.pem
                signer_key = tsa.key
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256
                ess_cert_id_alg = sha256
                """);
        Files.writeString(folder.resolve("serial"), "01\n");
        assertThat(
                        openssl(
                                "req",
                                "-x509",
                                "-newkey",
                                "rsa:2048",
                                "-nodes",
                                "-keyout",
                                "tsa.key",
                                "-out",
                                "tsa.pem",
                                "-days",
                                "2",
                                "-config",
                                "ts.cnf",
                                "-extensions",
                                "ext"))
                .isZero();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Path page = Files.writeString(folder.resolve("a.txt"), "A page.");
        run("init", archive());
        run("add", "--archive", archive(), page.toString());
    }

    @AfterEach
    void end() {
        if (server != null) server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.write(folder.resolve("asked"), exchange.getRequestBody().readAllBytes());
            openssl("ts", "-reply", "-queryfile", "asked", "-config", "ts.cnf", "-out", "answered");
            byte[] answer = Files.readAllBytes(folder.resolve("answered"));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private int openssl(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void a_stamp_vouches_for_the_archive_to_whoever_trusts_the_authority() {
        assertThat(run("stamp", "--archive", archive(), "--authority", address()))
                .as(out + " " + err)
                .isZero();
        assertThat(out.toString()).contains("Stamped     at ").contains("CN=Test time");

        assertThat(run("verify", "--archive", archive())).isZero();
        assertThat(out.toString()).contains("Open ");
        String trusted = folder.resolve("tsa.pem").toString();
        assertThat(run("verify", "--archive", archive(), "--trust", trusted)).isZero();
        assertThat(out.toString()).doesNotContain("Open ");
    }

    @Test
    void a_request_waits_until_the_authority_can_be_reached() {
        String there = address();
        server.stop(0);
        assertThat(run("stamp", "--archive", archive(), "--authority", there, "--timeout", "2"))
                .isEqualTo(Exit.NOT_WRITTEN);
        assertThat(out.toString()).contains("Queued      stamps/");

        assertThat(run("stamp", "--archive", archive(), "--authority", "file:///etc"))
                .isEqualTo(Exit.USAGE);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private String archive() {
        return folder.resolve("archive").toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
