package vigil.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Keeps a host from being asked too often: a site for prisoners' families runs on a small machine.
final class Pace {
    private final Network network;
    private final Map<String, Instant> lastAnswer = new HashMap<>();

    Pace(Network network) {
        this.network = network;
    }

    /// Waits until the host may be asked again.
    void await(Host host, Duration pause) throws NotFetched {
        Instant last = lastAnswer.get(host.written());
        if (last == null) return;
        Duration left = Duration.between(network.clock().instant(), last.plus(pause));
        // a clock that was set back must not make anybody wait for a day
        if (left.compareTo(pause) > 0) left = pause;
        if (left.isNegative() || left.isZero()) return;
        try {
            network.rest().rest(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotFetched.failed("Fetching was interrupted.");
        }
    }

    void answered(Host host) {
        lastAnswer.put(host.written(), network.clock().instant());
    }
}
