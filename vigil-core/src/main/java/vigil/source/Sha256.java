package vigil.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest, as `sha256sum` prints it.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) implements Comparable<Sha256> {
    public Sha256 {
        if (!isDigest(hex))
            throw new IllegalArgumentException(
                    "\""
                            + hex
                            + "\" is not a SHA-256 digest: 64 lower-case hexadecimal digits are"
                            + " expected");
    }

    /// By hand: an archive of 100,000 pages has a million digests, and a pattern took most of the
    /// time of opening it.
    private static boolean isDigest(String hex) {
        if (hex.length() != 64) return false;
        for (int i = 0; i < 64; i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    /// {@return the digest of these bytes}
    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "this Java runtime has no SHA-256, which every runtime must have", e);
        }
    }

    /// {@return the digest of the text's UTF-8}
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the first 12 digits, enough to tell the documents of one archive apart in an id}
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
