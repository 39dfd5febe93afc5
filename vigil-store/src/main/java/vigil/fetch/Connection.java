package vigil.fetch;

import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/// An open connection to a host, by whatever route, secured if the address says so.
///
/// A watcher cuts the line at the deadline: a read time-out alone begins anew with each byte, also
/// inside a single TLS record, so a server that drips would hold the line for days.
final class Connection implements AutoCloseable {
    private final Socket line;
    private Socket spoken;
    private final Deadline deadline;
    private final Optional<InetAddress> reached;
    private Optional<Secured> secured = Optional.empty();
    private final CountDownLatch done = new CountDownLatch(1);

    private Connection(Socket line, Optional<InetAddress> reached, Deadline deadline) {
        this.line = line;
        this.spoken = line;
        this.reached = reached;
        this.deadline = deadline;
        Thread.ofVirtual().start(this::cutAtDeadline);
    }

    static Connection open(
            WebAddress address, Route route, Network network, FetchLimits limits, Deadline deadline)
            throws IOException {
        var line = new Lines(network, limits, deadline).open(address, route);
        var connection = new Connection(line.socket(), line.reached(), deadline);
        try {
            connection.waitFor(limits.connect());
            Lines.handOver(address, route, line.socket());
            if (address.secure()) connection.secure(address, network);
            return connection;
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private void secure(WebAddress address, Network network) throws IOException {
        String name =
                switch (address.host()) {
                    case Host.Named(var ascii) -> ascii;
                    case Host.Literal(var literal) -> literal.getHostAddress();
                };
        var tls =
                (SSLSocket)
                        network.trust()
                                .getSocketFactory()
                                .createSocket(line, name, address.port(), true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        if (address.host() instanceof Host.Named && name.matches("[a-z0-9.-]+"))
            parameters.setServerNames(List.of(new SNIHostName(name)));
        tls.setSSLParameters(parameters);
        try {
            tls.startHandshake();
            var session = tls.getSession();
            secured =
                    Optional.of(
                            new Secured(
                                    session.getProtocol(),
                                    session.getCipherSuite(),
                                    Sha256.of(session.getPeerCertificates()[0].getEncoded())));
        } catch (SSLPeerUnverifiedException | CertificateEncodingException e) {
            throw NotFetched.failed(notTrusted(address, e));
        } catch (SSLException e) {
            if (deadline.isOver()) throw e;
            throw NotFetched.failed(notTrusted(address, e));
        }
        spoken = tls;
    }

    private static String notTrusted(WebAddress address, Exception e) {
        return "No secure connection to %s: %s. The page was not asked for, because anybody could have answered."
                .formatted(address.authority(), Lines.cause(e));
    }

    /// {@return the socket to speak through}
    InputStream in() throws IOException {
        return spoken.getInputStream();
    }

    OutputStream out() throws IOException {
        return spoken.getOutputStream();
    }

    /// The next reads wait no longer than this for their first byte.
    void waitFor(Duration time) throws IOException {
        spoken.setSoTimeout(deadline.millis(time));
    }

    Deadline deadline() {
        return deadline;
    }

    Optional<InetAddress> reached() {
        return reached;
    }

    Optional<Secured> secured() {
        return secured;
    }

    private void cutAtDeadline() {
        try {
            if (!done.await(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS)) line.close();
        } catch (IOException | InterruptedException e) {
            // the line is gone already, or the program ends: nothing is left to cut
            Thread.currentThread().interrupt();
        }
    }

    /// Hangs up without a farewell: the line below is closed, because a farewell by TLS may wait
    /// for the other side.
    @Override
    public void close() {
        done.countDown();
        try {
            line.close();
        } catch (IOException e) {
            // a line that cannot be closed is closed
        }
    }
}
