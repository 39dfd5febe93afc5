package vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;

/// The connection goes to the address that was checked, and the certificate must be that of the
/// name.
@Timeout(60)
class SecureConnectionTest {
    private final TestCertificates certificates;

    SecureConnectionTest() throws Exception {
        certificates = new TestCertificates();
    }

    @Test
    void a_page_comes_by_a_verified_connection() throws Exception {
        try (var server = page(certificates.server("page.example"))) {
            var result = fetch("https://page.example:" + server.port() + "/", certificates.trust());

            assertThat(result).as(LocalNetwork.reason(result)).isInstanceOf(FetchResult.Got.class);
            var page = ((FetchResult.Got) result).page();
            assertThat(new String(page.payload(), UTF_8)).isEqualTo("hello");
            assertThat(page.secured().orElseThrow().protocol()).isEqualTo("TLSv1.3");
            assertThat(page.target().getScheme()).isEqualTo("https");
        }
    }

    @Test
    void the_name_is_asked_for_by_its_coded_letters() throws Exception {
        try (var server = page(certificates.server("xn--bcher-kva.example"))) {
            var result =
                    fetch(
                            "https://B\u00fccher.example:" + server.port() + "/",
                            certificates.trust());

            assertThat(result).as(LocalNetwork.reason(result)).isInstanceOf(FetchResult.Got.class);
            assertThat(server.requests.getFirst()).contains("Host: xn--bcher-kva.example:");
        }
    }

    @Test
    void a_wrong_name_an_old_certificate_and_an_unknown_authority_are_refused() throws Exception {
        try (var wrong = page(certificates.server("other.example"));
                var old =
                        page(
                                certificates.server(
                                        "page.example", Instant.now().minus(Duration.ofDays(1))));
                var unknown = page(new TestCertificates().server("page.example"))) {
            for (var server : List.of(wrong, old, unknown)) {
                var result =
                        fetch("https://page.example:" + server.port() + "/", certificates.trust());

                assertThat(result).isInstanceOf(FetchResult.Failed.class);
                assertThat(LocalNetwork.reason(result))
                        .startsWith("No secure connection to page.example");
                assertThat(server.requests).isEmpty();
            }
        }
    }

    @Test
    void an_address_by_number_must_have_a_certificate_for_it() throws Exception {
        try (var server = page(certificates.server("page.example"))) {
            var result = fetch("https://127.0.0.1:" + server.port() + "/", certificates.trust());

            assertThat(LocalNetwork.reason(result)).startsWith("No secure connection");
        }
    }

    @Test
    void a_secured_page_that_sends_on_to_an_open_one_is_not_followed() throws Exception {
        try (var open = LocalServer.answering(LocalServer.page("hello"));
                var server =
                        LocalServer.secure(
                                certificates.server("page.example"),
                                (_, out) ->
                                        out.write(
                                                LocalServer.bytes(
                                                        LocalServer.redirect(
                                                                "http://page.example:"
                                                                        + open.port()
                                                                        + "/"))))) {
            var result = fetch("https://page.example:" + server.port() + "/", certificates.trust());

            assertThat(result).isInstanceOf(FetchResult.Refused.class);
            assertThat(LocalNetwork.reason(result)).contains("not secured");
            assertThat(result.exchanges()).hasSize(1);
            assertThat(open.requests).isEmpty();
        }
    }

    @Test
    void an_open_page_may_send_on_to_a_secured_one() throws Exception {
        try (var secure = page(certificates.server("page.example"));
                var open =
                        LocalServer.answering(
                                LocalServer.redirect(
                                        "https://page.example:" + secure.port() + "/"))) {
            var result = fetch("http://page.example:" + open.port() + "/", certificates.trust());

            assertThat(result).as(LocalNetwork.reason(result)).isInstanceOf(FetchResult.Got.class);
        }
    }

    @Test
    void a_server_that_speaks_no_tls_or_falls_silent_in_the_handshake_is_left() throws Exception {
        try (var open = LocalServer.answering(LocalServer.page("hello"));
                var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(
                            LocalNetwork.reason(
                                    fetch(
                                            "https://page.example:" + open.port() + "/",
                                            certificates.trust(),
                                            LocalNetwork.IMPATIENT)))
                    .isNotEqualTo("(got)");
            assertThat(
                            LocalNetwork.reason(
                                    fetch(
                                            "https://page.example:" + silent.getLocalPort() + "/",
                                            certificates.trust(),
                                            LocalNetwork.IMPATIENT)))
                    .contains("after 1 seconds");
        }
    }

    /// One record of TLS holds up to 16 KB; read time-outs begin anew with every byte of it.
    @Test
    void a_record_that_drips_is_cut_off_by_the_clock() throws Exception {
        var began = Instant.now();
        try (var listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            var held = new ArrayList<java.net.Socket>();
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (var socket = listening.accept()) {
                                    held.add(socket);
                                    var out = socket.getOutputStream();
                                    out.write(new byte[] {22, 3, 3, 63, 0});
                                    while (true) {
                                        out.write(2);
                                        out.flush();
                                        Thread.sleep(100);
                                    }
                                } catch (Exception e) {
                                    // the client hung up, as it should
                                }
                            });

            var result =
                    fetch(
                            "https://page.example:" + listening.getLocalPort() + "/",
                            certificates.trust(),
                            LocalNetwork.IMPATIENT);

            assertThat(LocalNetwork.reason(result)).contains("was not complete after 1 seconds");
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static LocalServer page(SSLContext identity) throws IOException {
        return LocalServer.secure(
                identity, (_, out) -> out.write(LocalServer.bytes(LocalServer.page("hello"))));
    }

    private static FetchResult fetch(String address, SSLContext trust) {
        return fetch(address, trust, LocalNetwork.WITHOUT_ROBOTS);
    }

    private static FetchResult fetch(String address, SSLContext trust, FetchOptions options) {
        var network =
                new LocalNetwork().network(_ -> List.of(InetAddress.ofLiteral("127.0.0.1")), trust);
        return new Fetch(options, network).fetch(address);
    }
}
