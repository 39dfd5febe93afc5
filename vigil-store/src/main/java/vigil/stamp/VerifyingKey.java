package vigil.stamp;

import vigil.source.Sha256;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/// A public Ed25519 key (RFC 8032), as it lies beside the signatures made with its other half.
///
/// @param pem its file; two files of one key are the same bytes
/// @param key the key itself
public record VerifyingKey(String pem, PublicKey key) {
    /// {@return the key of a PEM file, whatever else stands around it}
    ///
    /// @throws IllegalArgumentException if there is none
    public static VerifyingKey read(byte[] file) {
        return of(Pem.read("PUBLIC KEY", file));
    }

    static VerifyingKey of(byte[] der) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            byte[] pem = Pem.write("PUBLIC KEY", key.getEncoded());
            return new VerifyingKey(
                    new String(pem, java.nio.charset.StandardCharsets.US_ASCII), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it is no public Ed25519 key", e);
        }
    }

    /// {@return the digest of its file, which names it}
    public Sha256 id() {
        return Sha256.of(pem);
    }

    /// {@return whether the other half of this key signed these bytes}
    public boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
