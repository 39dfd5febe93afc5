package vigil.archive;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;

import org.bouncycastle.crypto.generators.SCrypt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A passphrase as the only key of a file in the format of age (age-encryption.org/v1, the
/// recipient type `scrypt`). `age -d FILE` opens it, too.
///
/// The library's own module for this type is not to be had; the rest of the format is its.
final class Passphrase implements RecipientStanzaWriter, RecipientStanzaReader {
    private static final String TYPE = "scrypt";
    private static final String LABEL = "age-encryption.org/v1/scrypt";
    private static final int SALT_BYTES = 16;

    /// 2^18: about a second and 256 MB a guess, as age itself takes.
    private static final int WORK = 18;

    /// A file that asks for more would keep a machine busy for hours.
    private static final int MAX_WORK = 20;

    private final byte[] passphrase;
    private final RandomGenerator random;
    private final int work;

    Passphrase(String passphrase, RandomGenerator random) {
        this(passphrase, random, WORK);
    }

    Passphrase(String passphrase, RandomGenerator random, int work) {
        if (passphrase.isEmpty())
            throw new ArchiveException("an empty passphrase protects nothing: choose one.");
        this.passphrase = passphrase.getBytes(StandardCharsets.UTF_8);
        this.random = random;
        this.work = work;
    }

    /// One stanza of the header.
    private record Stanza(List<String> arguments, List<Byte> body) implements RecipientStanza {
        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            byte[] bytes = new byte[body.size()];
            for (int i = 0; i < bytes.length; i++) bytes[i] = body.get(i);
            return bytes;
        }
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey key)
            throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, salt, work).doFinal(key.getEncoded());
        List<Byte> body = new ArrayList<>();
        for (byte b : wrapped) body.add(b);
        return List.of(
                new Stanza(
                        List.of(
                                Base64.getEncoder().withoutPadding().encodeToString(salt),
                                Integer.toString(work)),
                        body));
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        for (RecipientStanza stanza : stanzas) {
            if (!stanza.getType().equals(TYPE)) continue;
            List<String> arguments = stanza.getArguments();
            if (arguments.size() != 2 || !arguments.get(1).matches("[1-9][0-9]?"))
                throw new GeneralSecurityException("the header is not as age writes it");
            int asked = Integer.parseInt(arguments.get(1));
            if (asked > MAX_WORK)
                throw new GeneralSecurityException(
                        "the file asks for more work (2^%d) than is done here".formatted(asked));
            byte[] salt;
            try {
                salt = Base64.getDecoder().decode(arguments.getFirst());
            } catch (IllegalArgumentException e) {
                throw new GeneralSecurityException("the header is not as age writes it", e);
            }
            return new FileKey(cipher(Cipher.DECRYPT_MODE, salt, asked).doFinal(stanza.getBody()));
        }
        throw new GeneralSecurityException("the file is not locked with a passphrase");
    }

    private Cipher cipher(int mode, byte[] salt, int logN) throws GeneralSecurityException {
        byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
        byte[] labelled = Arrays.copyOf(label, label.length + salt.length);
        System.arraycopy(salt, 0, labelled, label.length, salt.length);
        byte[] key = SCrypt.generate(passphrase, labelled, 1 << logN, 8, 1, 32);
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        // the key is used once, so the nonce may be nothing: age v1 says so
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[12]));
        return cipher;
    }
}
