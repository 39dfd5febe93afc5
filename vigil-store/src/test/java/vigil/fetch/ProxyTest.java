package vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;

/// Through Tor or an office's proxy, names are resolved there and nowhere else.
@Timeout(60)
class ProxyTest {
    private final List<String> resolved = new ArrayList<>();

    @Test
    void a_socks_proxy_is_given_the_name() throws Exception {
        try (var server = LocalServer.answering(LocalServer.page("hello"));
                var proxy = LocalProxy.socks(server.port(), 0)) {
            var result = fetch("http://page.example/a", new Route.Socks("127.0.0.1", proxy.port()));

            assertThat(result).as(LocalNetwork.reason(result)).isInstanceOf(FetchResult.Got.class);
            assertThat(((FetchResult.Got) result).page().reached()).isEmpty();
            assertThat(proxy.asked).containsExactly("version 5, 1 methods, page.example:80");
            assertThat(server.requests.getFirst())
                    .startsWith("GET /a HTTP/1.1\r\nHost: page.example\r\n");
            assertThat(resolved).isEmpty();
        }
    }

    @Test
    void an_onion_service_is_reached_through_a_socks_proxy_alone() throws Exception {
        try (var server = LocalServer.answering(LocalServer.page("hello"));
                var proxy = LocalProxy.socks(server.port(), 0)) {
            var onion = "http://" + "a".repeat(56) + ".onion/";

            assertThat(fetch(onion, new Route.Socks("127.0.0.1", proxy.port())))
                    .isInstanceOf(FetchResult.Got.class);
            assertThat(fetch(onion, new Route.HttpProxy("127.0.0.1", proxy.port())))
                    .isInstanceOf(FetchResult.Refused.class);
            assertThat(fetch(onion, new Route.Direct())).isInstanceOf(FetchResult.Refused.class);
            assertThat(resolved).isEmpty();
        }
    }

    @Test
    void private_addresses_are_refused_behind_a_proxy_too() throws Exception {
        try (var server = LocalServer.answering(LocalServer.page("secret"));
                var proxy = LocalProxy.socks(server.port(), 0)) {
            for (var route :
                    List.of(
                            new Route.Socks("127.0.0.1", proxy.port()),
                            new Route.HttpProxy("127.0.0.1", proxy.port())))
                for (var address :
                        List.of(
                                "http://10.0.0.1/",
                                "http://0x7f.2/",
                                "http://localhost/",
                                "http://intranet/",
                                "http://[fd00::1]/"))
                    assertThat(fetch(address, route))
                            .as(address)
                            .isInstanceOf(FetchResult.Refused.class);

            assertThat(proxy.asked).isEmpty();
        }
    }

    @Test
    void what_a_socks_proxy_says_is_told() throws Exception {
        try (var server = LocalServer.answering(LocalServer.page("hello"));
                var proxy = LocalProxy.socks(server.port(), 4)) {
            assertThat(
                            LocalNetwork.reason(
                                    fetch(
                                            "http://page.example/",
                                            new Route.Socks("127.0.0.1", proxy.port()))))
                    .isEqualTo(
                            "The proxy could not connect to page.example: the host cannot be"
                                    + " reached or does not exist.");
        }
    }

    @Test
    void what_is_no_proxy_is_said_to_be_none() throws Exception {
        try (var server =
                        LocalServer.answering(
                                (_, out) -> out.write(LocalServer.bytes("220 mail\r\n")));
                var other = LocalProxy.http(server.port(), "220 mail.example ESMTP\r\n")) {
            assertThat(
                            impatiently(
                                    "http://page.example/",
                                    new Route.Socks("127.0.0.1", server.port())))
                    .isInstanceOf(FetchResult.Failed.class);
            assertThat(
                            impatiently(
                                    "https://page.example/",
                                    new Route.HttpProxy("127.0.0.1", other.port())))
                    .isInstanceOf(FetchResult.Failed.class);
            assertThat(
                            LocalNetwork.reason(
                                    impatiently(
                                            "http://page.example/",
                                            new Route.Socks("127.0.0.1", 1))))
                    .contains("the proxy 127.0.0.1:1 could not be connected to");
        }
    }

    @Test
    void a_secured_page_goes_through_a_tunnel() throws Exception {
        var certificates = new TestCertificates();
        try (var server =
                        LocalServer.secure(
                                certificates.server("page.example"),
                                (_, out) ->
                                        out.write(LocalServer.bytes(LocalServer.page("hello"))));
                var proxy =
                        LocalProxy.http(
                                server.port(), "HTTP/1.1 200 Connected\r\nVia: x\r\n\r\n")) {
            var result =
                    fetch(
                            "https://page.example/",
                            new Route.HttpProxy("127.0.0.1", proxy.port()),
                            certificates.trust());

            assertThat(result).as(LocalNetwork.reason(result)).isInstanceOf(FetchResult.Got.class);
            assertThat(proxy.asked).containsExactly("CONNECT page.example:443 HTTP/1.1");
            assertThat(server.requests.getFirst()).startsWith("GET / HTTP/1.1\r\n");
            assertThat(resolved).isEmpty();
        }
    }

    @Test
    void a_tunnel_to_somebody_else_is_noticed() throws Exception {
        var certificates = new TestCertificates();
        try (var server =
                        LocalServer.secure(
                                certificates.server("evil.example"),
                                (_, out) ->
                                        out.write(LocalServer.bytes(LocalServer.page("hello"))));
                var proxy = LocalProxy.socks(server.port(), 0)) {
            var result =
                    fetch(
                            "https://page.example/",
                            new Route.Socks("127.0.0.1", proxy.port()),
                            certificates.trust());

            assertThat(LocalNetwork.reason(result)).startsWith("No secure connection");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void an_open_page_is_asked_of_the_proxy_by_its_whole_address() throws Exception {
        try (var proxy = LocalServer.answering(LocalServer.page("hello"))) {
            var result =
                    fetch(
                            "http://page.example/a?b",
                            new Route.HttpProxy("127.0.0.1", proxy.port()));

            assertThat(result).as(LocalNetwork.reason(result)).isInstanceOf(FetchResult.Got.class);
            assertThat(proxy.requests.getFirst())
                    .startsWith("GET http://page.example/a?b HTTP/1.1\r\nHost: page.example\r\n");
        }
    }

    @Test
    void a_proxy_that_refuses_a_tunnel_is_quoted() throws Exception {
        try (var server = LocalServer.answering("");
                var proxy = LocalProxy.http(server.port(), "HTTP/1.1 403 Not from here\r\n\r\n")) {
            assertThat(
                            LocalNetwork.reason(
                                    fetch(
                                            "https://page.example/",
                                            new Route.HttpProxy("127.0.0.1", proxy.port()))))
                    .isEqualTo(
                            "The proxy could not connect to page.example:443: it says \"HTTP/1.1"
                                    + " 403 Not from here\".");
        }
    }

    @Test
    void switched_off_means_that_nothing_is_asked() throws Exception {
        try (var server = LocalServer.answering(LocalServer.page("hello"))) {
            var result = fetch("http://127.0.0.1:" + server.port() + "/", new Route.Never());

            assertThat(LocalNetwork.reason(result)).contains("switched off");
            assertThat(server.requests).isEmpty();
            assertThat(resolved).isEmpty();
        }
    }

    @Test
    void routes_are_written_as_people_write_them() {
        assertThat(Route.parse("direct")).isEqualTo(new Route.Direct());
        assertThat(Route.parse("never")).isEqualTo(new Route.Never());
        assertThat(Route.parse("socks5://127.0.0.1:9050"))
                .isEqualTo(new Route.Socks("127.0.0.1", 9050));
        assertThat(Route.parse("socks5h://[::1]:9050/")).isEqualTo(new Route.Socks("::1", 9050));
        assertThat(Route.parse("http://proxy.example:3128"))
                .isEqualTo(new Route.HttpProxy("proxy.example", 3128));
        for (var wrong :
                List.of(
                        "",
                        "tor",
                        "socks4://a:1",
                        "http://user:pass@a:1",
                        "http://a",
                        "socks5://a:70000"))
            assertThatThrownBy(() -> Route.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    private FetchResult fetch(String address, Route route) throws Exception {
        return fetch(address, route, SSLContext.getDefault());
    }

    private FetchResult impatiently(String address, Route route) throws Exception {
        return fetch(address, LocalNetwork.IMPATIENT.by(route), SSLContext.getDefault());
    }

    private FetchResult fetch(String address, Route route, SSLContext trust) {
        return fetch(address, LocalNetwork.WITHOUT_ROBOTS.by(route), trust);
    }

    private FetchResult fetch(String address, FetchOptions options, SSLContext trust) {
        var network =
                new LocalNetwork()
                        .network(
                                name -> {
                                    resolved.add(name);
                                    return List.of(InetAddress.ofLiteral("127.0.0.1"));
                                },
                                trust);
        return new Fetch(options, network).fetch(address);
    }
}
