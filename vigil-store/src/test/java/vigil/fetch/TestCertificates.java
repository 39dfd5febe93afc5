package vigil.fetch;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A small authority of its own, whose certificates only a test believes.
final class TestCertificates {
    private final KeyPair authorityKeys;
    private final X509Certificate authority;

    TestCertificates() throws Exception {
        authorityKeys = keys();
        authority =
                signed(
                        "CN=Test authority",
                        authorityKeys,
                        Instant.now().plus(Duration.ofDays(2)),
                        null);
    }

    /// {@return a server that says it is `name`}
    SSLContext server(String name, Instant until) throws Exception {
        var keys = keys();
        var certificate = signed("CN=" + name, keys, until, name);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "server",
                keys.getPrivate(),
                new char[0],
                new Certificate[] {certificate, authority});
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    SSLContext server(String name) throws Exception {
        return server(name, Instant.now().plus(Duration.ofDays(1)));
    }

    /// {@return a client that believes this authority and no other}
    SSLContext trust() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private X509Certificate signed(String subject, KeyPair keys, Instant until, String name)
            throws Exception {
        var builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Test authority"),
                        BigInteger.valueOf(subject.hashCode() & 0xFFFFFFF),
                        Date.from(Instant.now().minus(Duration.ofDays(3))),
                        Date.from(until),
                        new X500Name(subject),
                        keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(name == null));
        if (name != null)
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(authorityKeys.getPrivate())));
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
