package vigil.fetch;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Opens lines: resolves a name once, checks **every** address that it has, and connects to one of
/// exactly these. A name that is resolved a second time may lead elsewhere the second time
/// (rebinding), so nothing below this knows the name.
final class Lines {
    private static final int MAX_PROXY_ANSWER_BYTES = 16 << 10;

    private final Network network;
    private final FetchLimits limits;
    private final Deadline deadline;

    Lines(Network network, FetchLimits limits, Deadline deadline) {
        this.network = network;
        this.limits = limits;
        this.deadline = deadline;
    }

    /// A line that stands.
    ///
    /// @param reached the address at its end, if it is the host's own
    record Line(Socket socket, Optional<InetAddress> reached) {}

    Line open(WebAddress address, Route route) throws IOException {
        if (route instanceof Route.Never)
            throw NotFetched.refused("Fetching is switched off: no address was asked.");
        check(address, route);
        return switch (route) {
            case Route.Socks(var host, var port) -> proxy(host, port);
            case Route.HttpProxy(var host, var port) -> proxy(host, port);
            case Route.Direct _, Route.Never _ ->
                    connect(checked(address), address.port(), address.authority());
        };
    }

    /// The rules that need no resolving.
    private void check(WebAddress address, Route route) throws NotFetched {
        if (!network.reach().ports().test(address.port()))
            throw NotFetched.refused(
                    "Port %d of %s is not one that pages are fetched from."
                            .formatted(address.port(), address.host().written()));
        switch (address.host()) {
            case Host.Literal(var literal) -> checkReach(address, literal);
            case Host.Named(var name) -> {
                var refusal = Host.refusal(name);
                if (refusal.isPresent()) throw NotFetched.refused(refusal.get());
                if (name.endsWith(".onion") && !(route instanceof Route.Socks))
                    throw NotFetched.refused(
                            "\"%s\" is an onion service, which only Tor reaches: name Tor's proxy, mostly socks5://127.0.0.1:9050."
                                    .formatted(name));
            }
        }
    }

    private List<InetAddress> checked(WebAddress address) throws IOException {
        if (!(address.host() instanceof Host.Named(var name)))
            return address.host() instanceof Host.Literal(var literal)
                    ? List.of(literal)
                    : List.of();
        List<InetAddress> found = resolved(name);
        for (InetAddress each : found) checkReach(address, each);
        return found;
    }

    private void checkReach(WebAddress address, InetAddress reached) throws NotFetched {
        var reserved = network.reach().reservedFor().apply(reached);
        if (reserved.isPresent())
            throw NotFetched.refused(
                    "\"%s\" leads to %s, an address for %s: only the public network is fetched from."
                            .formatted(
                                    address.host().written(),
                                    reached.getHostAddress(),
                                    reserved.get()));
    }

    private List<InetAddress> resolved(String name) throws IOException {
        var answer = new CompletableFuture<List<InetAddress>>();
        // the system's resolver cannot be interrupted: it is asked aside and left behind if late
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                answer.complete(List.copyOf(network.names().addresses(name)));
                            } catch (IOException | RuntimeException e) {
                                answer.completeExceptionally(e);
                            }
                        });
        try {
            var found = answer.get(deadline.millis(limits.connect()), TimeUnit.MILLISECONDS);
            if (!found.isEmpty()) return found;
        } catch (ExecutionException | TimeoutException e) {
            // said below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw NotFetched.failed(
                "The name %s could not be resolved: it may be misspelled, gone, or this machine not online."
                        .formatted(name));
    }

    private Line proxy(String host, int port) throws IOException {
        List<InetAddress> found;
        try {
            found = List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw NotFetched.failed("The proxy %s could not be found.".formatted(host));
        }
        return new Line(
                connect(found, port, "the proxy %s:%d".formatted(host, port)).socket(),
                Optional.empty());
    }

    private Line connect(List<InetAddress> addresses, int port, String who) throws IOException {
        @Nullable IOException last = null;
        for (InetAddress address : addresses) {
            // NO_PROXY: the machine's own settings must not lead an address elsewhere
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(
                        new InetSocketAddress(address, port), deadline.millis(limits.connect()));
                return new Line(socket, Optional.of(address));
            } catch (IOException e) {
                last = e;
                socket.close();
            }
        }
        throw NotFetched.failed(
                last instanceof SocketTimeoutException
                        ? "%s did not answer within %d seconds."
                                .formatted(who, limits.connect().toSeconds())
                        : "%s could not be connected to: %s."
                                .formatted(who, last == null ? "it has no address" : cause(last)));
    }

    /// Tells the proxy whom to connect to. What comes after goes to the host.
    static void handOver(WebAddress address, Route route, Socket socket) throws IOException {
        switch (route) {
            case Route.Socks _ -> socks(address, socket);
            case Route.HttpProxy _ when address.secure() -> tunnel(address, socket);
            case Route.HttpProxy _, Route.Direct _, Route.Never _ -> {}
        }
    }

    /// RFC 1928 without authentication. The platform's own client is not used because it offers the
    /// proxy the name of the person who is logged in.
    private static void socks(WebAddress address, Socket socket) throws IOException {
        var out = socket.getOutputStream();
        var in = socket.getInputStream();
        out.write(new byte[] {5, 1, 0});
        byte[] method = exactly(in, 2);
        if (method[0] != 5 || method[1] != 0)
            throw NotFetched.failed(
                    "The proxy is no SOCKS 5 proxy that takes connections without a password.");
        var request = new java.io.ByteArrayOutputStream();
        request.writeBytes(new byte[] {5, 1, 0});
        switch (address.host()) {
            case Host.Named(var name) -> {
                request.write(3);
                request.write(name.length());
                request.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            }
            case Host.Literal(var literal) -> {
                request.write(literal.getAddress().length == 4 ? 1 : 4);
                request.writeBytes(literal.getAddress());
            }
        }
        request.write(address.port() >> 8);
        request.write(address.port());
        out.write(request.toByteArray());
        byte[] reply = exactly(in, 4);
        if (reply[1] != 0)
            throw NotFetched.failed(
                    "The proxy could not connect to %s: %s."
                            .formatted(address.authority(), socksReason(reply[1])));
        int rest =
                switch (reply[3]) {
                    case 1 -> 4;
                    case 4 -> 16;
                    case 3 -> exactly(in, 1)[0] & 0xFF;
                    default -> throw NotFetched.failed("The proxy's answer is not SOCKS 5.");
                };
        exactly(in, rest + 2);
    }

    private static String socksReason(byte code) {
        return switch (code) {
            case 2 -> "its rules do not allow it";
            case 3 -> "the network cannot be reached";
            case 4 -> "the host cannot be reached or does not exist";
            case 5 -> "the connection was refused";
            case 6 -> "it took too long";
            default -> "it says no more than error " + (code & 0xFF);
        };
    }

    private static void tunnel(WebAddress address, Socket socket) throws IOException {
        String host = address.host().written() + ":" + address.port();
        socket.getOutputStream()
                .write(
                        "CONNECT %s HTTP/1.1\r\nHost: %s\r\n\r\n"
                                .formatted(host, host)
                                .getBytes(StandardCharsets.US_ASCII));
        // byte by byte: what follows the empty line belongs to the host
        var head = new StringBuilder();
        var in = socket.getInputStream();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            head.append((char) exactly(in, 1)[0]);
            if (head.length() > MAX_PROXY_ANSWER_BYTES)
                throw NotFetched.failed("The proxy's answer does not end.");
        }
        String status = head.substring(0, head.indexOf("\r\n"));
        if (!status.matches("HTTP/1\\.[01] 2\\d\\d( .*)?"))
            throw NotFetched.failed(
                    "The proxy could not connect to %s: it says \"%s\"."
                            .formatted(host, status.replaceAll("[^ -~]", "?")));
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) throw new EOFException("the proxy hung up");
        return bytes;
    }

    static String cause(Throwable e) {
        @Nullable String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.replaceAll("[^ -~]+", " ").strip();
    }
}
