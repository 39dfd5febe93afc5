package vigil.cli;

import picocli.CommandLine.Option;

import vigil.fetch.Fetch;
import vigil.fetch.FetchOptions;
import vigil.fetch.Network;
import vigil.fetch.Route;

/// How addresses are fetched.
final class FetchOption {
    @Option(
            names = "--proxy",
            paramLabel = "ROUTE",
            defaultValue = "direct",
            description =
                    "The way to the addresses: socks5://HOST:PORT (Tor: socks5://127.0.0.1:9050),"
                            + " http://HOST:PORT, direct, or never. By default direct.")
    private String proxy = "direct";

    @Option(
            names = "--ignore-robots",
            description = "Fetch also what a site's robots.txt asks robots not to fetch.")
    private boolean ignoreRobots;

    /// {@return a client that reaches no private address}
    Fetch open() {
        Route route;
        try {
            route = Route.parse(proxy);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, e.getMessage() + ".", e);
        }
        return new Fetch(
                FetchOptions.DEFAULT
                        .by(route)
                        .heeding(
                                ignoreRobots
                                        ? FetchOptions.Robots.IGNORE
                                        : FetchOptions.Robots.RESPECT),
                Network.real());
    }
}
