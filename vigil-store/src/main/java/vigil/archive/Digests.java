package vigil.archive;

import vigil.source.Sha256;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of what comes in pieces.
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "this Java runtime has no SHA-256, which every runtime must have", e);
        }
    }

    /// {@return the digest, after which the digester begins anew}
    static Sha256 of(MessageDigest digester) {
        return new Sha256(HexFormat.of().formatHex(digester.digest()));
    }
}
