package vigil.stamp;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/// A private Ed25519 key (RFC 8032). It never lies in an archive.
public final class SigningKey {
    private final byte[] der;
    private final PrivateKey key;

    private SigningKey(byte[] der) {
        this.der = der;
        try {
            key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it is no private Ed25519 key", e);
        }
    }

    /// {@return the key of a PKCS#8 PEM file without a passphrase, such as `openssl genpkey
    /// -algorithm ed25519` writes}
    ///
    /// @throws IllegalArgumentException if there is none
    public static SigningKey read(byte[] pem) {
        return new SigningKey(Pem.read("PRIVATE KEY", pem));
    }

    /// {@return a key that nobody has}
    public static SigningKey make(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(java.security.spec.NamedParameterSpec.ED25519, random);
            return new SigningKey(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no Ed25519", e);
        }
    }

    /// {@return its file, in PKCS#8 PEM}
    public byte[] pem() {
        return Pem.write("PRIVATE KEY", der);
    }

    /// {@return the half that others check with}
    public VerifyingKey verifying() {
        // the JDK does not tell the public half of a private key
        try {
            if (PrivateKeyFactory.createKey(der) instanceof Ed25519PrivateKeyParameters secret)
                return VerifyingKey.of(
                        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                                        secret.generatePublicKey())
                                .getEncoded());
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no private Ed25519 key", e);
        }
        throw new IllegalArgumentException("it is no private Ed25519 key");
    }

    /// {@return the signature, 64 bytes, the same for the same bytes}
    public byte[] sign(byte[] bytes) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(bytes);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot sign with Ed25519", e);
        }
    }
}
