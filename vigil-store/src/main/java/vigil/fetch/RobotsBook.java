package vigil.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

import vigil.source.ContentCoding;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each site's robots.txt says, asked once a site (RFC 9309).
///
/// A site that answers "there is none" allows everything; one whose server fails, or whose
/// robots.txt cannot be reached, allows nothing until it works again.
final class RobotsBook {
    /// Towards robots.txt: `User-agent: vigil`.
    private static final List<String> PRODUCT = List.of("vigil");

    /// RFC 9309 asks to read at least 500 KiB.
    private static final int MAX_BYTES = 1 << 20;

    /// Sites that ask for more mean to keep everybody out of their calendars, not from one page.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /// Asks one address, redirects followed.
    interface Follower {
        List<Exchange> follow(WebAddress address, FetchLimits limits) throws NotFetched;
    }

    private sealed interface Said {
        record Rules(BaseRobotRules rules) implements Said {}

        record Silent(NotFetched why) implements Said {}
    }

    private final Map<String, Said> sites = new HashMap<>();
    private final Follower follower;
    private final FetchLimits limits;

    RobotsBook(Follower follower, FetchLimits limits) {
        this.follower = follower;
        this.limits = withSmallBody(limits);
    }

    /// @return the pause that the site asks for between two requests
    /// @throws NotFetched if the page may not be fetched, or robots.txt cannot be known
    Optional<Duration> allow(WebAddress address) throws NotFetched {
        // not computeIfAbsent: asking one site may lead to another's robots.txt
        Said said = sites.get(address.site());
        if (said == null) {
            said = ask(address);
            sites.put(address.site(), said);
        }
        return switch (said) {
            case Said.Silent(var why) ->
                    throw why.kind() == NotFetched.Kind.REFUSED
                            ? NotFetched.refused(why.sentence())
                            : NotFetched.failed(why.sentence());
            case Said.Rules(var rules) -> {
                if (!rules.isAllowed(address.toString()))
                    throw NotFetched.refused(
                            "The robots.txt of %s asks programs not to fetch this page. If you may, pass --ignore-robots, or save the page in a browser and add the file."
                                    .formatted(address.site()));
                long millis = rules.getCrawlDelay();
                yield millis <= 0
                        ? Optional.empty()
                        : Optional.of(
                                Duration.ofMillis(Math.min(millis, LONGEST_PAUSE.toMillis())));
            }
        };
    }

    private Said ask(WebAddress page) {
        var address = new WebAddress(page.scheme(), page.host(), page.port(), "/robots.txt");
        try {
            Exchange answer = follower.follow(address, limits).getLast();
            int status = answer.status();
            if (status / 100 == 4)
                return new Said.Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            if (status / 100 != 2)
                return new Said.Silent(
                        NotFetched.refused(
                                "The robots.txt of %s cannot be read (status %d), and so it is not known whether the page may be fetched. Try again later, or pass --ignore-robots."
                                        .formatted(page.site(), status)));
            return switch (answer.decoded(limits)) {
                case ContentCoding.Decoded.Refused(var reason) -> unread(page, reason);
                case ContentCoding.Decoded.Unknown(var coding) ->
                        unread(
                                page,
                                "is packed by \"%s\", which is not read here".formatted(coding));
                case ContentCoding.Decoded.Whole(var text, _) ->
                        new Said.Rules(
                                new SimpleRobotRulesParser()
                                        .parseContent(
                                                address.toString(), text, "text/plain", PRODUCT));
            };
        } catch (NotFetched e) {
            return new Said.Silent(e);
        }
    }

    private static Said unread(WebAddress page, String reason) {
        return new Said.Silent(
                NotFetched.refused(
                        "The robots.txt of %s %s. If you may fetch the page, pass --ignore-robots."
                                .formatted(page.site(), reason)));
    }

    private static FetchLimits withSmallBody(FetchLimits limits) {
        return new FetchLimits(
                limits.connect(),
                limits.idle(),
                limits.total(),
                limits.headBytes(),
                Math.min(MAX_BYTES, limits.bodyBytes()),
                Math.min(MAX_BYTES, limits.decodedBytes()),
                limits.ratio(),
                5);
    }
}
