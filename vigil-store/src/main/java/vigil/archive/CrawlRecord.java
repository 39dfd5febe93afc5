package vigil.archive;

import org.netpreserve.jwarc.WarcDigest;

import vigil.source.Collection;
import vigil.source.ContentCoding;
import vigil.source.MediaType;
import vigil.source.TypeRecogniser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A record of a WARC file that somebody else wrote, with its block laid aside.
///
/// @param raw the headers; the block that it has is read already
/// @param block deleted when the record is closed
record CrawlRecord(WarcStream.Raw raw, Spool block) implements AutoCloseable {
    private static final int RECOGNISED_FROM = 1 << 20;
    private static final int MAX_SHOWN_CHARS = 200;
    private static final Pattern DIGEST =
            Pattern.compile("(?i)(sha-?1|sha-?256|md5):([a-z0-9+/=]+)");

    Payload payload() {
        return block.payload();
    }

    /// {@return its own id, without angle brackets; empty if it has none}
    String id() {
        return raw.uri("warc-record-id");
    }

    /// {@return the id of the record that it belongs with; empty if it names none}
    String companion() {
        return raw.uri("warc-concurrent-to");
    }

    /// {@return the address that it is about}
    ///
    /// @throws IllegalArgumentException if it has none
    URI address() {
        String written = raw.uri("warc-target-uri");
        try {
            URI address = new URI(written);
            if (address.isAbsolute()) return address;
        } catch (URISyntaxException e) {
            // browsers send what the standard forbids, such as "|": written as the standard wants
            // it
            StringBuilder escaped = new StringBuilder();
            for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
                int c = b & 0xFF;
                boolean plain = c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
                if (plain) escaped.append((char) c);
                else escaped.append(String.format(Locale.ROOT, "%%%02X", c));
            }
            return URI.create(escaped.toString());
        }
        throw new IllegalArgumentException("\"%s\" is not an address".formatted(shown(written)));
    }

    /// {@return when and by what it was collected}
    ///
    /// @param software that made the file, as the file says; may be empty
    /// @throws java.time.DateTimeException if it has no date
    Collection how(String container, String software) {
        String means = "taken from " + container;
        if (!software.isEmpty()) means += ", made by " + software;
        return new Collection(Optional.of(Instant.parse(raw.header("warc-date"))), means);
    }

    /// Whether the block has the digest that the record names. A digest of a kind that is not known
    /// proves nothing.
    boolean hasItsDigest() throws IOException {
        Matcher named = DIGEST.matcher(raw.header("warc-block-digest"));
        if (!named.matches()) return true;
        try {
            String algorithm = named.group(1).replace("-", "").toLowerCase(Locale.ROOT);
            byte[] expected = new WarcDigest(algorithm, named.group(2)).bytes();
            MessageDigest digester = WarcDigest.getDigester(algorithm);
            try (InputStream in = payload().open()) {
                byte[] chunk = new byte[1 << 16];
                for (int n; (n = in.read(chunk)) >= 0; ) digester.update(chunk, 0, n);
            }
            return Arrays.equals(expected, digester.digest());
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            return true;
        }
    }

    /// {@return the program that a `warcinfo` names; empty if it names none}
    String software() throws IOException {
        try (InputStream in = payload().open()) {
            String fields = new String(in.readNBytes(1 << 14), StandardCharsets.UTF_8);
            for (String line : fields.split("\\R"))
                if (line.toLowerCase(Locale.ROOT).startsWith("software:"))
                    return shown(line.substring(9).strip());
        }
        return "";
    }

    /// {@return the type of a block that is the payload itself}
    MediaType type(URI address) throws IOException {
        try (InputStream in = payload().open()) {
            return typeOf(address, in.readNBytes(RECOGNISED_FROM), "");
        }
    }

    /// {@return the type of the payload of an HTTP answer, content coding undone}
    MediaType typeOfAnswer(URI address, Document.HttpFacts facts) throws IOException {
        try (InputStream in = payload().open()) {
            byte[] start = HttpAnswer.read(in).payload().readNBytes(RECOGNISED_FROM);
            String coding = facts.contentCoding().orElse("");
            if (ContentCoding.decode(coding, start, RECOGNISED_FROM * 16L, 1000)
                    instanceof ContentCoding.Decoded.Whole(var bytes, _)) start = bytes;
            return typeOf(address, start, facts.contentType().orElse(""));
        }
    }

    /// Bytes tell most; styles and scripts look like plain text and are told by the server.
    private static MediaType typeOf(URI address, byte[] start, String declared) {
        String path = address.getPath() == null ? "" : address.getPath();
        MediaType found =
                TypeRecogniser.recognise(path.substring(path.lastIndexOf('/') + 1), start);
        String name = declared.split(";", 2)[0].strip();
        if (!found.equals(MediaType.PLAIN) && !found.equals(MediaType.UNKNOWN)) return found;
        if (name.toLowerCase(Locale.ROOT).equals("text/html")) return MediaType.HTML;
        try {
            return name.isEmpty() ? found : new MediaType(name);
        } catch (IllegalArgumentException e) {
            return found;
        }
    }

    /// {@return what a header says, fit to stand in a sentence}
    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > MAX_SHOWN_CHARS ? plain.substring(0, MAX_SHOWN_CHARS) : plain;
    }

    @Override
    public void close() throws IOException {
        block.close();
    }
}
