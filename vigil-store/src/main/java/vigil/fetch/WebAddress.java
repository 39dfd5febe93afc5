package vigil.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// An address of the web in its normal form, without credentials and fragment.
///
/// @param scheme `http` or `https`
/// @param host whom to ask
/// @param port 1 to 65535
/// @param target path and query as they are asked for, ASCII, beginning with `/`
record WebAddress(String scheme, Host host, int port, String target) {
    private static final int MAX_CHARS = 8192;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern AUTHORITY = Pattern.compile("//([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern HOST_PORT =
            Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::([0-9]*))?");

    boolean secure() {
        return scheme.equals("https");
    }

    /// {@return host, and port unless it is the scheme's own: the header `Host`}
    String authority() {
        return port == ordinaryPort(scheme) ? host.written() : host.written() + ":" + port;
    }

    /// {@return what one robots.txt speaks for}
    String site() {
        return scheme + "://" + authority();
    }

    URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        return site() + target;
    }

    /// Reads an address as a person or a page wrote it.
    static WebAddress parse(String written) throws NotFetched {
        String address = written.strip();
        if (address.length() > MAX_CHARS)
            throw NotFetched.refused(
                    "The address has %d characters; up to %d are taken."
                            .formatted(address.length(), MAX_CHARS));
        if (address.chars().anyMatch(c -> c < ' ' || c == 0x7F))
            throw NotFetched.refused("The address contains control characters.");
        var scheme = SCHEME.matcher(address);
        if (!scheme.lookingAt())
            throw NotFetched.refused(
                    "\"%s\" is not an address of the web: it should begin with https://."
                            .formatted(address));
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https"))
            throw NotFetched.refused(
                    "Addresses that begin with \"%s:\" are not fetched, only http: and https:."
                            .formatted(name));
        var parts = AUTHORITY.matcher(address.substring(scheme.end()));
        if (!parts.matches() || parts.group(1).isEmpty())
            throw NotFetched.refused(
                    "\"%s\" names no host: it should begin with %s://.".formatted(address, name));
        String authority = parts.group(1);
        if (authority.contains("@"))
            throw NotFetched.refused(
                    "The address contains a user name or password (before the @), which would be"
                            + " preserved with the page: leave them out.");
        var hostPort = HOST_PORT.matcher(authority);
        if (!hostPort.matches() || hostPort.group(1).isEmpty())
            throw NotFetched.refused("\"%s\" is not the name of a host.".formatted(authority));
        return new WebAddress(
                name,
                Host.parse(hostPort.group(1)),
                port(name, hostPort.group(2)),
                target(parts.group(2)));
    }

    /// {@return where a redirect leads, by RFC 3986, section 5, with the leniency of browsers for
    /// backslashes and for letters that should have been coded}
    WebAddress resolve(String location) throws NotFetched {
        String reference = forwardSlashes(location.strip());
        var ownScheme = SCHEME.matcher(reference);
        if (ownScheme.lookingAt()) return parse(reference);
        if (reference.startsWith("//")) return parse(scheme + ":" + reference);
        if (reference.startsWith("/")) return parse(site() + reference);
        String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        if (reference.isEmpty() || reference.startsWith("#")) return this;
        if (reference.startsWith("?")) return parse(site() + path + reference);
        return parse(site() + path.substring(0, path.lastIndexOf('/') + 1) + reference);
    }

    private static int ordinaryPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static int port(String scheme, @org.jspecify.annotations.Nullable String digits)
            throws NotFetched {
        if (digits == null || digits.isEmpty()) return ordinaryPort(scheme);
        int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > 65_535)
            throw NotFetched.refused("\"%s\" is not the number of a port.".formatted(digits));
        return port;
    }

    private static String target(String rest) {
        int fragment = rest.indexOf('#');
        String whole = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = whole.indexOf('?');
        String path = forwardSlashes(question < 0 ? whole : whole.substring(0, question));
        String query = question < 0 ? "" : whole.substring(question);
        return withoutDots(coded(path, "-._~!$&'()*+,;=:@/"))
                + coded(query, "-._~!$&'()*+,;=:@/?[]");
    }

    private static String forwardSlashes(String reference) {
        int end = reference.length();
        for (int i = 0; i < reference.length(); i++)
            if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
                end = i;
                break;
            }
        return reference.substring(0, end).replace('\\', '/') + reference.substring(end);
    }

    /// Codes what may not stand in an address; what is coded already stays as it is.
    private static String coded(String text, String free) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean hex =
                    c == '%'
                            && i + 2 < text.length()
                            && HexFormat.isHexDigit(text.charAt(i + 1))
                            && HexFormat.isHexDigit(text.charAt(i + 2));
            if (hex || (c < 128 && (Character.isLetterOrDigit(c) || free.indexOf(c) >= 0)))
                out.appendCodePoint(c);
            else
                for (byte b : text.substring(i, next).getBytes(StandardCharsets.UTF_8))
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            i = next;
        }
        return out.toString();
    }

    private static String withoutDots(String path) {
        if (path.isEmpty()) return "/";
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i].replace("%2e", ".").replace("%2E", ".")) {
                case "." -> {
                    if (last) kept.addLast("");
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) kept.addLast("");
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }
}
