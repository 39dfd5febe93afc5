package vigil.stamp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys as text between two lines that say what it is (RFC 7468).
final class Pem {
    private Pem() {}

    static byte[] write(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(label, base64, label)
                .replace(System.lineSeparator(), "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static boolean holds(String label, byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .contains("-----BEGIN " + label + "-----");
    }

    static byte[] read(String label, byte[] text) {
        Matcher found =
                Pattern.compile(
                                "-----BEGIN %s-----([A-Za-z0-9+/=\\s]*+)-----END %s-----"
                                        .formatted(label, label))
                        .matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!found.find())
            throw new IllegalArgumentException("it has no lines \"BEGIN " + label + "\" and END");
        return Base64.getDecoder().decode(found.group(1).replaceAll("\\s", ""));
    }
}
