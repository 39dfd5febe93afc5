package vigil.fetch;

/// Which way an address is reached.
public sealed interface Route {
    /// Straight from this machine, which resolves names and checks what they lead to.
    record Direct() implements Route {}

    /// Through a SOCKS 5 proxy such as Tor, which also resolves the names: no question about a name
    /// leaves this machine otherwise, and which IP address was reached is not known.
    record Socks(String host, int port) implements Route {}

    /// Through an HTTP proxy, which also resolves the names: `CONNECT` for https, the whole address
    /// in the request for http.
    record HttpProxy(String host, int port) implements Route {}

    /// Not at all: no packet leaves this machine.
    record Never() implements Route {}

    /// Reads a route as it is written in an option.
    ///
    /// @param written `direct`, `never`, `socks5://HOST:PORT` (also `socks5h`), `http://HOST:PORT`
    /// @throws IllegalArgumentException if it is none of these
    static Route parse(String written) {
        if (written.equals("direct")) return new Direct();
        if (written.equals("never")) return new Never();
        var parts =
                java.util.regex.Pattern.compile(
                                "(socks5h?|http)://(\\[[0-9A-Fa-f:]+\\]|[A-Za-z0-9._-]+):([0-9]{1,5})/?")
                        .matcher(written);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > 65_535)
            throw new IllegalArgumentException(
                    "\"%s\" is not a proxy: write socks5://HOST:PORT (for Tor mostly socks5://127.0.0.1:9050), http://HOST:PORT, direct or never"
                            .formatted(written));
        String host = parts.group(2).replace("[", "").replace("]", "");
        int port = Integer.parseInt(parts.group(3));
        return parts.group(1).equals("http") ? new HttpProxy(host, port) : new Socks(host, port);
    }
}
