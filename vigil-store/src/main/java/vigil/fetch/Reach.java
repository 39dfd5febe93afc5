package vigil.fetch;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// How far fetching may reach: which addresses, which ports.
///
/// An edge of the system: tests let it reach their own servers on this machine, and nothing else.
///
/// @param reservedFor why an address must not be connected to, to end "… is an address of"; empty
///   if it may be
/// @param ports which ports may be connected to
public record Reach(Function<InetAddress, Optional<String>> reservedFor, IntPredicate ports) {
    /// The public web and its four usual ports: a page's address never needs the port of a
    /// database.
    public static final Reach PUBLIC =
            new Reach(PublicAddresses::reservedFor, Set.of(80, 443, 8080, 8443)::contains);
}
