package vigil.stamp;

import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

import vigil.source.Sha256;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a time stamping authority says (RFC 3161): these bytes were there at this time.
///
/// @param at the time, as the authority tells it
/// @param signer the authority's certificate, which came with the stamp
/// @param others further certificates that came with it
public record TimeStamp(Instant at, X509Certificate signer, List<X509Certificate> others) {
    public TimeStamp {
        others = List.copyOf(others);
    }

    /// {@return a request for a stamp over these bytes, of which it tells the SHA-256 alone}
    ///
    /// @param random for a number that the answer must repeat
    public static byte[] request(byte[] bytes, RandomGenerator random) {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return generator
                    .generate(
                            NISTObjectIdentifiers.id_sha256,
                            digest(bytes),
                            new BigInteger(1, nonce))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a request cannot be written", e);
        }
    }

    /// {@return the stamp in an answer to a request}
    ///
    /// @param bytes what was to be stamped
    /// @throws IllegalArgumentException if the authority said no, or this is no answer to it; the
    ///   message says why
    public static TimeStamp answered(byte[] request, byte[] answer, byte[] bytes) {
        try {
            new TimeStampResponse(answer).validate(new TimeStampRequest(request));
        } catch (IOException | TSPException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "it does not answer the request: " + e.getMessage(), e);
        }
        return read(answer, bytes);
    }

    /// {@return the stamp in an answer, checked with the certificate that came with it}
    ///
    /// @param bytes what was stamped
    /// @throws IllegalArgumentException if it is no valid stamp of these bytes; the message says
    ///   why
    public static TimeStamp read(byte[] answer, byte[] bytes) {
        try {
            TimeStampToken token = new TimeStampResponse(answer).getTimeStampToken();
            if (token == null) throw new IllegalArgumentException("the authority gave no stamp");
            var info = token.getTimeStampInfo();
            if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    || !java.util.Arrays.equals(info.getMessageImprintDigest(), digest(bytes)))
                throw new IllegalArgumentException("it stamps other bytes");
            Collection<X509CertificateHolder> all = token.getCertificates().getMatches(null);
            X509CertificateHolder named =
                    all.stream()
                            .filter(token.getSID()::match)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "the authority's certificate is not in it"));
            X509Certificate signer = new JcaX509CertificateConverter().getCertificate(named);
            // checks the purpose of the certificate, and that it was valid at that time
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return new TimeStamp(info.getGenTime().toInstant(), signer, certificates(all));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (IOException
                | TSPException
                | OperatorCreationException
                | CertificateException
                | RuntimeException e) {
            throw new IllegalArgumentException("it is no valid stamp: " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> certificates(Collection<X509CertificateHolder> holders)
            throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders)
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        return certificates;
    }

    private static byte[] digest(byte[] bytes) {
        return HexFormat.of().parseHex(Sha256.of(bytes).hex());
    }
}
