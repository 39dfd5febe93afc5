package vigil.fetch;

import vigil.fetch.FetchResult.RobotsHeard;
import vigil.source.ContentCoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fetches pages from the web, one after the other, through a client that reaches no private
/// address.
///
/// Each hop of a redirect is checked like an address that a person gave: scheme, port, robots.txt,
/// and every IP address of its name; the connection then goes to an address that was checked.
/// Remembers what sites' robots.txt say and when each host was last asked; used by one thread.
public final class Fetch {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FetchOptions options;
    private final Asking asking;
    private final Pace pace;
    private final RobotsBook robots;

    public Fetch(FetchOptions options, Network network) {
        this.options = options;
        this.asking = new Asking(network, options);
        this.pace = new Pace(network);
        this.robots = new RobotsBook(this::robotsTxt, options.limits());
    }

    /// Fetches one page.
    ///
    /// @param written the address as a person gives it
    public FetchResult fetch(String written) {
        List<Exchange> exchanges = new ArrayList<>();
        try {
            var address = WebAddress.parse(written);
            if (options.route() instanceof Route.Never)
                throw NotFetched.refused("Fetching is switched off: no address was asked.");
            boolean heed = options.robots() == FetchOptions.Robots.RESPECT;
            follow(address, options.limits(), heed, exchanges);
            Exchange page = exchanges.getLast();
            if (page.status() / 100 != 2)
                throw NotFetched.failed(
                        "%s answered with status %d%s."
                                .formatted(page.target().getHost(), page.status(), meaning(page)));
            if (page.decoded(options.limits()) instanceof ContentCoding.Decoded.Refused(var why))
                throw NotFetched.failed("The page was thrown away: it %s.".formatted(why));
            return new FetchResult.Got(
                    written, exchanges, heed ? RobotsHeard.ALLOWED : RobotsHeard.NOT_ASKED);
        } catch (NotFetched e) {
            return switch (e.kind()) {
                case REFUSED -> new FetchResult.Refused(written, e.sentence(), exchanges);
                case FAILED -> new FetchResult.Failed(written, e.sentence(), exchanges);
            };
        }
    }

    private List<Exchange> robotsTxt(WebAddress address, FetchLimits limits) throws NotFetched {
        List<Exchange> exchanges = new ArrayList<>();
        follow(address, limits, false, exchanges);
        return exchanges;
    }

    private void follow(
            WebAddress first, FetchLimits limits, boolean heedRobots, List<Exchange> exchanges)
            throws NotFetched {
        Set<WebAddress> been = new HashSet<>();
        WebAddress address = first;
        for (Optional<WebAddress> next = Optional.of(first); next.isPresent(); ) {
            address = next.get();
            if (!been.add(address))
                throw NotFetched.failed(
                        "The page sends in a circle: %s leads back to itself.".formatted(address));
            if (been.size() > limits.redirects() + 1)
                throw NotFetched.failed(
                        "The page sends on more than %d times, lastly to %s."
                                .formatted(limits.redirects(), address));
            Exchange hop = ask(address, limits, heedRobots);
            exchanges.add(hop);
            next = onward(address, hop);
        }
    }

    private Exchange ask(WebAddress address, FetchLimits limits, boolean heedRobots)
            throws NotFetched {
        Duration pause = options.pause();
        if (heedRobots) {
            Duration asked = robots.allow(address).orElse(Duration.ZERO);
            if (asked.compareTo(pause) > 0) pause = asked;
        }
        pace.await(address.host(), pause);
        try {
            return asking.ask(address, limits);
        } finally {
            pace.answered(address.host());
        }
    }

    private static Optional<WebAddress> onward(WebAddress from, Exchange hop) throws NotFetched {
        if (!REDIRECTS.contains(hop.status())) return Optional.empty();
        var location = hop.field("Location");
        if (location.isEmpty() || location.get().isBlank()) return Optional.empty();
        var to = from.resolve(letters(location.get()));
        if (from.secure() && !to.secure())
            throw NotFetched.refused(
                    "%s sends on to %s, which is not secured: anybody on the way could answer there. Give that address itself if that is what you want."
                            .formatted(from, to));
        return Optional.of(to);
    }

    /// Headers come as ISO 8859-1 by the letter of the standard and as UTF-8 in the world.
    private static String letters(String value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }

    private static String meaning(Exchange page) {
        return switch (page.status()) {
            case 401, 403, 451 -> ": it does not let this page be fetched";
            case 404, 410 -> ": the page is not there";
            case 429, 503 ->
                    page.field("Retry-After")
                            .filter(v -> v.matches("[0-9]{1,6}"))
                            .map(v -> ": it asks to be left alone for %s seconds".formatted(v))
                            .orElse(": it is too busy");
            default -> "";
        };
    }
}
