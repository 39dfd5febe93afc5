package vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/// Every hop is an exchange of its own, and is checked like an address that a person gave.
class RedirectTest {
    @Test
    void each_hop_is_recorded() throws IOException {
        try (var server =
                LocalServer.answering(
                        (head, out) ->
                                out.write(
                                        LocalServer.bytes(
                                                switch (head.split(" ")[1]) {
                                                    case "/a" -> LocalServer.redirect("b/../c?x=1");
                                                    case "/c?x=1" -> LocalServer.redirect("?y=2");
                                                    case "/c?y=2" ->
                                                            LocalServer.redirect(
                                                                    "//other.example:"
                                                                            + port(head)
                                                                            + "/d");
                                                    default -> LocalServer.page("here");
                                                })))) {
            var result = LocalNetwork.fetch("http://page.example:" + server.port() + "/a");

            assertThat(result).isInstanceOf(FetchResult.Got.class);
            assertThat(result.exchanges())
                    .extracting(e -> e.target().getHost() + e.target().getPath() + " " + e.status())
                    .containsExactly(
                            "page.example/a 302",
                            "page.example/c 302",
                            "page.example/c 302",
                            "other.example/d 200");
            assertThat(((FetchResult.Got) result).found().getHost()).isEqualTo("other.example");
        }
    }

    @Test
    void no_redirect_leads_into_a_private_network() throws IOException {
        for (var inside :
                List.of(
                        "http://10.0.0.1/",
                        "http://169.254.169.254/latest/meta-data/",
                        "//0x7f.2/",
                        "http://[::1]/",
                        "http://[::ffff:10.0.0.1]/",
                        "http://2130706434/",
                        "http://localhost/",
                        "\\\\192.168.0.1\\share",
                        "http:\\\\192.168.0.1/",
                        "http://page.example@10.0.0.1/",
                        "http://\uff11\uff10.0.0.1/",
                        "file:///etc/passwd",
                        "gopher://page.example:6379/_FLUSHALL",
                        "http://page.example:22/")) {
            try (var server = LocalServer.answering(LocalServer.redirect(inside))) {
                var result = LocalNetwork.fetch("http://page.example:" + server.port() + "/");

                assertThat(result).as(inside).isInstanceOf(FetchResult.Refused.class);
                assertThat(result.exchanges()).as(inside).hasSize(1);
                assertThat(server.requests).hasSize(1);
            }
        }
    }

    @Test
    void a_circle_is_left() throws IOException {
        try (var server =
                LocalServer.answering(
                        (head, out) ->
                                out.write(
                                        LocalServer.bytes(
                                                LocalServer.redirect(
                                                        head.startsWith("GET /a ")
                                                                ? "/b"
                                                                : "/a"))))) {
            var result = LocalNetwork.fetch("http://page.example:" + server.port() + "/a");

            assertThat(LocalNetwork.reason(result)).contains("in a circle");
            assertThat(result.exchanges()).hasSize(2);
        }
    }

    @Test
    void a_chain_without_end_is_left() throws IOException {
        try (var server =
                LocalServer.answering(
                        (head, out) ->
                                out.write(
                                        LocalServer.bytes(
                                                LocalServer.redirect(head.split(" ")[1] + "x"))))) {
            var result = LocalNetwork.fetch("http://page.example:" + server.port() + "/");

            assertThat(LocalNetwork.reason(result)).contains("more than 5 times");
            assertThat(server.requests).hasSize(6);
        }
    }

    private static String port(String head) {
        return head.lines()
                .filter(l -> l.startsWith("Host:"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*:", "");
    }
}
