package vigil.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Parts of addresses.
final class Links {
    private Links() {}

    /// {@return the name of a file as it stands in a link}
    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
