package vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;

/// What a site asks of programs is done, and hosts are left in peace.
class RobotsTest {
    private static final FetchOptions OPTIONS = FetchOptions.DEFAULT.within(LocalNetwork.SMALL);

    @Test
    void a_page_that_robots_txt_closes_is_not_asked_for() throws IOException {
        try (var server = site("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\r\nDisallow: /closed\r\n")) {
            var fetch = new Fetch(OPTIONS, new LocalNetwork().network());
            var base = "http://page.example:" + server.port();

            var open = fetch.fetch(base + "/open");
            var closed = fetch.fetch(base + "/closed/page");

            assertThat(open).isInstanceOf(FetchResult.Got.class);
            assertThat(closed).isInstanceOf(FetchResult.Refused.class);
            assertThat(LocalNetwork.reason(closed)).contains("robots.txt", "--ignore-robots");
            assertThat(server.requests)
                    .extracting(r -> r.split(" ")[1])
                    .containsExactly("/robots.txt", "/open");
        }
    }

    @Test
    void rules_for_vigil_alone_are_heard() throws IOException {
        try (var server =
                site(
                        "HTTP/1.1 200 OK\r\n\r\n"
                                + "User-agent: vigil\r\n"
                                + "Disallow: /\r\n\r\n"
                                + "User-agent: *\r\n"
                                + "Allow: /\r\n")) {
            var result =
                    new Fetch(OPTIONS, new LocalNetwork().network())
                            .fetch("http://page.example:" + server.port() + "/");

            assertThat(result).isInstanceOf(FetchResult.Refused.class);
        }
    }

    @Test
    void a_person_may_decide_not_to_ask() throws IOException {
        try (var server = site("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\r\nDisallow: /\r\n")) {
            var result =
                    new Fetch(
                                    OPTIONS.heeding(FetchOptions.Robots.IGNORE),
                                    new LocalNetwork().network())
                            .fetch("http://page.example:" + server.port() + "/");

            assertThat(((FetchResult.Got) result).robots())
                    .isEqualTo(FetchResult.RobotsHeard.NOT_ASKED);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void no_robots_txt_allows_everything_and_a_broken_one_nothing() throws IOException {
        try (var none = site("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                var broken = site("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
                var endless = site("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n")) {
            var fetch = new Fetch(OPTIONS, new LocalNetwork().network());

            assertThat(fetch.fetch("http://page.example:" + none.port() + "/"))
                    .isInstanceOf(FetchResult.Got.class);
            assertThat(
                            LocalNetwork.reason(
                                    fetch.fetch("http://page.example:" + broken.port() + "/")))
                    .contains("status 503");
            assertThat(fetch.fetch("http://page.example:" + endless.port() + "/"))
                    .isNotInstanceOf(FetchResult.Got.class);
        }
    }

    @Test
    void robots_txt_of_the_place_that_a_redirect_leads_to_counts() throws IOException {
        try (var closed = site("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\r\nDisallow: /\r\n");
                var open =
                        LocalServer.answering(
                                (head, out) ->
                                        out.write(
                                                LocalServer.bytes(
                                                        head.startsWith("GET /robots.txt")
                                                                ? "HTTP/1.1 404 No\r\n\r\n"
                                                                : LocalServer.redirect(
                                                                        "http://other.example:"
                                                                                + closed.port()
                                                                                + "/x"))))) {
            var result =
                    new Fetch(OPTIONS, new LocalNetwork().network())
                            .fetch("http://page.example:" + open.port() + "/");

            assertThat(result).isInstanceOf(FetchResult.Refused.class);
            assertThat(closed.requests).hasSize(1);
        }
    }

    @Test
    void a_robots_txt_that_leads_into_a_private_network_is_not_followed() throws IOException {
        try (var server = site(LocalServer.redirect("http://192.168.0.1/robots.txt"))) {
            var result =
                    new Fetch(OPTIONS, new LocalNetwork().network())
                            .fetch("http://page.example:" + server.port() + "/");

            assertThat(LocalNetwork.reason(result)).contains("192.168.0.1", "a private network");
        }
    }

    @Test
    void a_host_is_asked_once_a_second_and_no_oftener_than_it_wishes() throws IOException {
        try (var plain = site("HTTP/1.1 404 No\r\n\r\n");
                var slow = site("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\r\nCrawl-delay: 5\r\n")) {
            var local = new LocalNetwork();
            var fetch = new Fetch(OPTIONS, local.network());

            fetch.fetch("http://page.example:" + plain.port() + "/a");
            fetch.fetch("http://page.example:" + plain.port() + "/b");
            fetch.fetch("http://slow.example:" + slow.port() + "/a");
            fetch.fetch("http://slow.example:" + slow.port() + "/b");

            assertThat(local.rests)
                    .containsExactly(
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5));
        }
    }

    private static LocalServer site(String robots) throws IOException {
        return LocalServer.answering(
                (head, out) ->
                        out.write(
                                LocalServer.bytes(
                                        head.startsWith("GET /robots.txt")
                                                ? robots
                                                : LocalServer.page("page"))));
    }
}
