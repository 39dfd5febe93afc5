package vigil.archive;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The key by which a CDXJ index is sorted: an address with its host turned round, in the form that
/// pywb and the Wayback Machine look up (Sort-friendly URI Reordering Transform). `www.`, the
/// scheme, ports that go without saying, fragments and session ids are left off; parameters are
/// sorted.
final class Surt {
    private static final Pattern SESSION =
            Pattern.compile(
                    "(?i)(?:jsessionid|phpsessid|sid|aspsessionid[a-z]{8})=[0-9a-z]{16,}(?:&|$)");

    private Surt() {}

    static String of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!scheme.matches("https?|ftp") || host == null)
            return address.toString().replace(" ", "%20");
        List<String> labels =
                new ArrayList<>(
                        List.of(
                                host.toLowerCase(Locale.ROOT)
                                        .replaceFirst("^www\\d*\\.", "")
                                        .split("\\.")));
        if (!host.matches("[0-9.]+")) Collections.reverse(labels);
        StringBuilder key = new StringBuilder(String.join(",", labels));
        int port = address.getPort();
        boolean usual =
                port < 0
                        || (scheme.equals("http") && port == 80)
                        || (scheme.equals("https") && port == 443);
        if (!usual) key.append(':').append(port);
        key.append(')');
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        path = path.toLowerCase(Locale.ROOT).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        key.append(path.isEmpty() ? "/" : path);
        String query = address.getRawQuery();
        if (query != null) {
            String left = SESSION.matcher(query.toLowerCase(Locale.ROOT)).replaceAll("");
            List<String> parameters = new ArrayList<>(List.of(left.split("&")));
            parameters.removeIf(String::isEmpty);
            Collections.sort(parameters);
            if (!parameters.isEmpty()) key.append('?').append(String.join("&", parameters));
        }
        return key.toString();
    }
}
