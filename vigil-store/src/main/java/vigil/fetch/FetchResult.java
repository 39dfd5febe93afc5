package vigil.fetch;

import java.net.URI;
import java.util.List;

/// What became of one address. Bad luck is data: nothing here is thrown.
public sealed interface FetchResult {
    /// {@return the address as it was given}
    String address();

    /// {@return what went over the wire, redirects first, in order; robots.txt is not among them}
    List<Exchange> exchanges();

    /// The page came, with a status of 2xx.
    ///
    /// @param exchanges every hop, the page last; never empty
    /// @param robots how the site's robots.txt was treated
    record Got(String address, List<Exchange> exchanges, RobotsHeard robots)
            implements FetchResult {
        public Got {
            exchanges = List.copyOf(exchanges);
            if (exchanges.isEmpty())
                throw new IllegalArgumentException("nothing was exchanged for " + address);
        }

        /// {@return the exchange that gave the page}
        public Exchange page() {
            return exchanges.getLast();
        }

        /// {@return where the page was in the end, after redirects}
        public URI found() {
            return page().target();
        }
    }

    /// A rule of ours, or the site's robots.txt, says no.
    ///
    /// @param reason a sentence, saying what to do if anything can be done
    /// @param exchanges hops before the one that was refused
    record Refused(String address, String reason, List<Exchange> exchanges) implements FetchResult {
        public Refused {
            exchanges = List.copyOf(exchanges);
        }
    }

    /// It was tried, and no page came.
    ///
    /// @param reason a sentence
    /// @param exchanges what came all the same: redirects, and a last answer such as "404 Not
    ///   Found", which is a finding of its own
    record Failed(String address, String reason, List<Exchange> exchanges) implements FetchResult {
        public Failed {
            exchanges = List.copyOf(exchanges);
        }
    }

    /// What robots.txt had to do with a page.
    enum RobotsHeard {
        /// It was asked and allows the page, or there is none.
        ALLOWED,
        /// It was not asked, because a person said so.
        NOT_ASKED
    }
}
