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
            defaultValue = "${env:VIGIL_PROXY:-direct}",
            description =
                    "The way to the addresses: socks5://HOST:PORT (Tor: socks5://127.0.0.1:9050),"
                            + " http://HOST:PORT, direct, or never, which asks nothing of the"
                            + " network. By default what VIGIL_PROXY says, else direct.")
    private String proxy = "direct";

    @Option(
            names = "--ignore-robots",
            description = "Fetch also what a site's robots.txt asks robots not to fetch.")
    private boolean ignoreRobots;

    @Option(
            names = "--user-agent",
            paramLabel = "TEXT",
            description =
                    "What the sites are told about the program that asks. By default that it is"
                            + " vigil, without a version and without who uses it.")
    private String agent = FetchOptions.DEFAULT.agent();

    /// {@return a client that reaches no private address}
    Fetch open() {
        try {
            return new Fetch(
                    new FetchOptions(
                            agent,
                            ignoreRobots ? FetchOptions.Robots.IGNORE : FetchOptions.Robots.RESPECT,
                            FetchOptions.DEFAULT.pause(),
                            Route.parse(proxy),
                            FetchOptions.DEFAULT.limits()),
                    Network.real());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, e.getMessage() + ".", e);
        }
    }
}
