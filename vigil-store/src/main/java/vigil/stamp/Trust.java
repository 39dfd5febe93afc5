package vigil.stamp;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whom a person trusts to vouch: keys of signatures, and certificates of time authorities or of
/// those who certify them.
///
/// @param keys public keys
/// @param certificates certificates
public record Trust(List<VerifyingKey> keys, List<X509Certificate> certificates) {
    /// Nobody.
    public static final Trust NOBODY = new Trust(List.of(), List.of());

    public Trust {
        keys = List.copyOf(keys);
        certificates = List.copyOf(certificates);
    }

    /// {@return these, and whom a PEM file names: one public key, or certificates}
    ///
    /// @throws IllegalArgumentException if it holds neither
    public Trust and(byte[] file) {
        List<VerifyingKey> allKeys = new ArrayList<>(keys);
        List<X509Certificate> all = new ArrayList<>(certificates);
        if (Pem.holds("PUBLIC KEY", file)) {
            allKeys.add(VerifyingKey.read(file));
            return new Trust(allKeys, all);
        }
        try {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(file)))
                if (certificate instanceof X509Certificate known) all.add(known);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("it is no public Ed25519 key and no certificate", e);
        }
        if (all.size() == certificates.size())
            throw new IllegalArgumentException("it holds no public key and no certificate");
        return new Trust(allKeys, all);
    }

    /// {@return whether a trusted key made a signature}
    public boolean covers(VerifyingKey key) {
        return keys.contains(key);
    }

    /// {@return whether a trusted certificate stands behind a stamp, at the stamp's time. Whether a
    /// certificate was revoked is not asked}
    public boolean covers(TimeStamp stamp) {
        if (certificates.contains(stamp.signer())) return true;
        if (certificates.isEmpty()) return false;
        Set<TrustAnchor> anchors = new HashSet<>();
        for (X509Certificate certificate : certificates)
            anchors.add(new TrustAnchor(certificate, null));
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(stamp.signer());
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(stamp.at()));
            parameters.addCertStore(
                    CertStore.getInstance(
                            "Collection", new CollectionCertStoreParameters(stamp.others())));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
