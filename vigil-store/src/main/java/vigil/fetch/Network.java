package vigil.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import javax.net.ssl.SSLContext;

/// What lies outside: names, addresses, trust, time. An edge of the system that tests stand in for;
/// the sockets themselves are always real.
///
/// @param names how a host's name is resolved
/// @param reach how far connections may go
/// @param trust whose certificates are believed
/// @param clock the time of day
/// @param rest waits, so that a host is not asked too often
public record Network(Names names, Reach reach, SSLContext trust, InstantSource clock, Rest rest) {
    /// Resolves names.
    @FunctionalInterface
    public interface Names {
        /// @return every address of the name, in the order of preference
        /// @throws java.net.UnknownHostException if there is none
        List<InetAddress> addresses(String name) throws IOException;
    }

    /// Waits.
    @FunctionalInterface
    public interface Rest {
        void rest(Duration time) throws InterruptedException;
    }

    /// {@return the network as this machine sees it}
    public static Network real() {
        try {
            return new Network(
                    name -> List.of(InetAddress.getAllByName(name)),
                    Reach.PUBLIC,
                    SSLContext.getDefault(),
                    InstantSource.system(),
                    Thread::sleep);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no TLS", e);
        }
    }
}
