package vigil.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An HTTP/1 answer as it came over the wire: status, headers, and its payload with the transfer
/// coding taken off (RFC 9112 §7.1) and the content coding left on.
///
/// The payload of an answer without `chunked` is all that follows the headers, whatever
/// `Content-Length` says: what came is what is preserved.
final class HttpAnswer {
    /// Headers of real servers stay under 64 KB.
    static final int MAX_HEADER_BYTES = 1 << 18;

    private final int status;
    private final List<Map.Entry<String, String>> headers;
    private final int headerBytes;
    private final InputStream body;

    private HttpAnswer(
            int status,
            List<Map.Entry<String, String>> headers,
            int headerBytes,
            InputStream body) {
        this.status = status;
        this.headers = headers;
        this.headerBytes = headerBytes;
        this.body = body;
    }

    /// Reads status and headers; the payload is read from [#payload] afterwards.
    ///
    /// @throws IOException if these are no HTTP/1 headers, or larger than any server sends
    static HttpAnswer read(InputStream block) throws IOException {
        BufferedInputStream in = new BufferedInputStream(block, 1 << 14);
        Lines lines = new Lines(in);
        String first = lines.next();
        if (!first.matches("HTTP/\\d(\\.\\d)? \\d{3}( .*)?"))
            throw new IOException("it does not begin with the status line of an HTTP answer");
        int status = Integer.parseInt(first.substring(first.indexOf(' ') + 1).substring(0, 3));
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            int colon = line.indexOf(':');
            // a folded line belongs to the header before it (obsolete, still sent)
            if ((line.startsWith(" ") || line.startsWith("\t")) && !headers.isEmpty()) {
                Map.Entry<String, String> last = headers.removeLast();
                headers.add(Map.entry(last.getKey(), last.getValue() + " " + line.strip()));
            } else if (colon > 0)
                headers.add(
                        Map.entry(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                                line.substring(colon + 1).strip()));
        }
        return new HttpAnswer(status, List.copyOf(headers), lines.count, in);
    }

    int status() {
        return status;
    }

    /// {@return the first header of this name, in lower case}
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// {@return the bytes of status line and headers, with the empty line after them}
    int headerBytes() {
        return headerBytes;
    }

    Document.HttpFacts facts() {
        return new Document.HttpFacts(
                status,
                header("content-type"),
                header("content-encoding").filter(c -> !c.equalsIgnoreCase("identity")));
    }

    /// {@return the payload, once}
    InputStream payload() {
        boolean chunked =
                header("transfer-encoding")
                        .filter(coding -> coding.toLowerCase(Locale.ROOT).endsWith("chunked"))
                        .isPresent();
        return chunked ? new Chunks(body) : body;
    }

    /// Lines that end with CR LF, or LF alone, as some servers send.
    private static final class Lines {
        private final InputStream in;
        private int count;

        private Lines(InputStream in) {
            this.in = in;
        }

        private String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b; (b = in.read()) != '\n'; ) {
                if (b < 0) throw new IOException("it is cut off inside the headers");
                if (++count > MAX_HEADER_BYTES)
                    throw new IOException(
                            "its headers have more than %d bytes".formatted(MAX_HEADER_BYTES));
                line.write(b);
            }
            count++;
            String text = line.toString(StandardCharsets.ISO_8859_1);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }

    /// Takes the chunks of an answer together.
    private static final class Chunks extends InputStream {
        private final InputStream in;
        private long left;
        private boolean first = true;
        private boolean done;

        private Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            while (left == 0 && !done) nextChunk();
            if (done) return -1;
            int count = in.read(into, offset, (int) Math.min(length, left));
            // what came is what is preserved, even if the server hung up
            if (count < 0) done = true;
            else left -= count;
            return count;
        }

        private void nextChunk() throws IOException {
            if (!first && !line().isEmpty())
                throw new IOException("a chunk of the answer is longer than it says");
            if (done) return;
            first = false;
            String size = line();
            if (size.isEmpty() && done) return;
            int end = size.indexOf(';');
            String digits = (end < 0 ? size : size.substring(0, end)).strip();
            if (!digits.matches("[0-9a-fA-F]{1,15}"))
                throw new IOException("a chunk of the answer has no length");
            left = Long.parseLong(digits, 16);
            done = left == 0;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b; (b = in.read()) != '\n'; ) {
                if (b < 0) {
                    done = true;
                    return "";
                }
                if (line.length() > 1 << 12)
                    throw new IOException("a chunk of the answer has no length");
                line.append((char) b);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
