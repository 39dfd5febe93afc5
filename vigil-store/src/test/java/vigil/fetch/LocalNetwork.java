package vigil.fetch;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/// A network in which every name leads to this machine, which may be reached by `127.0.0.1` alone;
/// waiting costs no time and is written down.
final class LocalNetwork {
    /// Small in bytes, patient in time: a machine that runs many tests is slow.
    static final FetchLimits SMALL =
            new FetchLimits(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(25),
                    64 << 10,
                    1 << 20,
                    8L << 20,
                    200,
                    5);

    static final FetchOptions WITHOUT_ROBOTS =
            FetchOptions.DEFAULT.within(SMALL).heeding(FetchOptions.Robots.IGNORE);

    /// For servers that never come to an end.
    static final FetchOptions IMPATIENT =
            WITHOUT_ROBOTS.within(
                    new FetchLimits(
                            Duration.ofSeconds(5),
                            Duration.ofMillis(700),
                            Duration.ofMillis(1500),
                            SMALL.headBytes(),
                            SMALL.bodyBytes(),
                            SMALL.decodedBytes(),
                            SMALL.ratio(),
                            SMALL.redirects()));

    final List<Duration> rests = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    static final Reach THIS_MACHINE =
            new Reach(
                    address ->
                            address.getHostAddress().equals("127.0.0.1")
                                    ? Optional.empty()
                                    : PublicAddresses.reservedFor(address),
                    port -> port > 1024 || port == 443 || port == 80);

    Network network() {
        return network(name -> List.of(InetAddress.ofLiteral("127.0.0.1")));
    }

    Network network(Network.Names names) {
        try {
            return network(names, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    Network network(Network.Names names, SSLContext trust) {
        return new Network(
                names,
                THIS_MACHINE,
                trust,
                () -> now,
                time -> {
                    rests.add(time);
                    now = now.plus(time);
                });
    }

    static FetchResult fetch(String address) {
        return new Fetch(WITHOUT_ROBOTS, new LocalNetwork().network()).fetch(address);
    }

    static String reason(FetchResult result) {
        return switch (result) {
            case FetchResult.Got _ -> "(got)";
            case FetchResult.Refused(_, var reason, _) -> reason;
            case FetchResult.Failed(_, var reason, _) -> reason;
        };
    }
}
