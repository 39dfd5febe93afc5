package vigil.fetch;

import java.time.Duration;

/// How to fetch.
///
/// @param agent what the header `User-Agent` says
/// @param robots whether robots.txt is asked
/// @param pause least time between the end of one request to a host and the next
/// @param route which way
/// @param limits what one exchange may cost
public record FetchOptions(
        String agent, Robots robots, Duration pause, Route route, FetchLimits limits) {
    /// The product's name towards robots.txt, and nothing about who uses it: servers of a
    /// persecuting state read their logs.
    public static final FetchOptions DEFAULT =
            new FetchOptions(
                    "Mozilla/5.0 (compatible; vigil)",
                    Robots.RESPECT,
                    Duration.ofSeconds(1),
                    new Route.Direct(),
                    FetchLimits.DEFAULT);

    public FetchOptions {
        if (!agent.matches("[ -~]{1,200}"))
            throw new IllegalArgumentException(
                    "a user agent is 1 to 200 printable ASCII characters, not \"" + agent + "\"");
    }

    /// Whether robots.txt is asked.
    public enum Robots {
        RESPECT,
        IGNORE
    }

    public FetchOptions by(Route other) {
        return new FetchOptions(agent, robots, pause, other, limits);
    }

    public FetchOptions within(FetchLimits other) {
        return new FetchOptions(agent, robots, pause, route, other);
    }

    public FetchOptions heeding(Robots other) {
        return new FetchOptions(agent, other, pause, route, limits);
    }

    public FetchOptions pausing(Duration other) {
        return new FetchOptions(agent, robots, other, route, limits);
    }
}
