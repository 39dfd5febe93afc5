package vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Through the whole client: what is refused, whatever way it is written.
class PrivateAddressesTest {
    @Test
    void no_notation_of_a_private_address_is_asked() throws IOException {
        var wrong = new ArrayList<String>();
        var asked = new ArrayList<String>();
        var network =
                new Network(
                        name -> {
                            asked.add(name);
                            throw new java.net.UnknownHostException(name);
                        },
                        Reach.PUBLIC,
                        Network.real().trust(),
                        Network.real().clock(),
                        _ -> {});
        var fetch = new Fetch(LocalNetwork.WITHOUT_ROBOTS, network);

        int rows = 0;
        try (var table =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        PrivateAddressesTest.class.getResourceAsStream(
                                                "refused-addresses.csv"),
                                        StandardCharsets.UTF_8))) {
            for (var row : table) {
                rows++;
                var result = fetch.fetch(row.getField("address"));
                if (!(result instanceof FetchResult.Refused(_, var reason, _))
                        || !reason.contains(row.getField("says")))
                    wrong.add(row.getField("address") + " -> " + result);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(rows).isGreaterThan(80);
    }

    @Test
    void public_addresses_in_every_notation_stay_reachable() throws NotFetched {
        for (var written :
                List.of(
                        "http://8.8.8.8/",
                        "http://0x08.010.2056/",
                        "http://134744072/",
                        "http://%38.8.8.8./"))
            assertThat(WebAddress.parse(written).toString()).isEqualTo("http://8.8.8.8/");
        assertThat(PublicAddresses.reservedFor(InetAddress.ofLiteral("8.8.8.8"))).isEmpty();
        assertThat(PublicAddresses.reservedFor(InetAddress.ofLiteral("2606:4700::1111"))).isEmpty();
        assertThat(PublicAddresses.reservedFor(InetAddress.ofLiteral("172.32.0.1"))).isEmpty();
        assertThat(PublicAddresses.reservedFor(InetAddress.ofLiteral("100.128.0.1"))).isEmpty();
    }

    @Test
    void a_name_that_leads_to_a_private_address_is_refused() throws IOException {
        try (var server = LocalServer.answering(LocalServer.page("secret"))) {
            for (var hidden :
                    List.of(
                            "10.0.0.7",
                            "127.0.0.2",
                            "169.254.169.254",
                            "::1",
                            "fd00::7",
                            "fe80::1",
                            "64:ff9b::a00:7",
                            "2002:a00:7::1",
                            "::ffff:10.0.0.7")) {
                var network =
                        new LocalNetwork().network(_ -> List.of(InetAddress.ofLiteral(hidden)));

                var result =
                        new Fetch(LocalNetwork.WITHOUT_ROBOTS, network)
                                .fetch("http://page.example:" + server.port() + "/");

                assertThat(result).isInstanceOf(FetchResult.Refused.class);
                assertThat(LocalNetwork.reason(result)).contains("only the public network");
            }

            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void one_private_address_among_public_ones_refuses_the_name() throws IOException {
        try (var server = LocalServer.answering(LocalServer.page("secret"))) {
            var network =
                    new LocalNetwork()
                            .network(
                                    _ ->
                                            List.of(
                                                    InetAddress.ofLiteral("127.0.0.1"),
                                                    InetAddress.ofLiteral("192.168.1.1")));

            var result =
                    new Fetch(LocalNetwork.WITHOUT_ROBOTS, network)
                            .fetch("http://page.example:" + server.port() + "/");

            assertThat(LocalNetwork.reason(result)).contains("192.168.1.1", "a private network");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void a_name_is_resolved_once_so_that_its_second_answer_leads_nowhere() throws IOException {
        try (var server = LocalServer.answering(LocalServer.page("hello"))) {
            var answers = new ArrayList<>(List.of("127.0.0.1", "10.0.0.7", "10.0.0.7"));
            var network =
                    new LocalNetwork()
                            .network(_ -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
            var fetch = new Fetch(LocalNetwork.WITHOUT_ROBOTS, network);
            var address = "http://page.example:" + server.port() + "/";

            var first = fetch.fetch(address);
            var second = fetch.fetch(address);

            assertThat(first).isInstanceOf(FetchResult.Got.class);
            assertThat(((FetchResult.Got) first).page().reached())
                    .contains(InetAddress.ofLiteral("127.0.0.1"));
            assertThat(second).isInstanceOf(FetchResult.Refused.class);
            assertThat(answers).hasSize(1);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void the_name_that_was_checked_is_not_resolved_again_for_a_redirect_to_itself_unchecked()
            throws IOException {
        try (var server =
                LocalServer.answering(
                        (head, out) ->
                                out.write(
                                        LocalServer.bytes(
                                                head.startsWith("GET / ")
                                                        ? LocalServer.redirect("/inner")
                                                        : LocalServer.page("secret"))))) {
            var answers = new ArrayList<>(List.of("127.0.0.1", "10.0.0.7"));
            var network =
                    new LocalNetwork()
                            .network(_ -> List.of(InetAddress.ofLiteral(answers.removeFirst())));

            var result =
                    new Fetch(LocalNetwork.WITHOUT_ROBOTS, network)
                            .fetch("http://page.example:" + server.port() + "/");

            assertThat(result).isInstanceOf(FetchResult.Refused.class);
            assertThat(result.exchanges()).hasSize(1);
            assertThat(server.requests).hasSize(1);
        }
    }
}
