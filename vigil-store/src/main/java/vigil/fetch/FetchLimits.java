package vigil.fetch;

import java.time.Duration;

/// What one exchange may cost.
///
/// @param connect until a connection stands, resolving included
/// @param idle between two bytes of an answer
/// @param total for one exchange, however steadily it drips
/// @param headBytes status line and headers
/// @param bodyBytes the payload, transfer coding removed
/// @param decodedBytes the payload with its content coding undone
/// @param ratio decoded bytes a payload byte, as for members of containers
/// @param redirects hops from the address given to the page
public record FetchLimits(
        Duration connect,
        Duration idle,
        Duration total,
        int headBytes,
        int bodyBytes,
        long decodedBytes,
        int ratio,
        int redirects) {
    /// Patient enough for Tor and for servers in prisons' countries, small enough for 512 MB.
    public static final FetchLimits DEFAULT =
            new FetchLimits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5),
                    256 << 10,
                    64 << 20,
                    128L << 20,
                    200,
                    10);
}
