package vigil.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Takes a content coding off (RFC 9110 §8.4), under a limit.
final class ContentCoding {
    private ContentCoding() {}

    static byte[] decode(byte[] coded, String coding, int maxBytes) throws IOException {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        try (InputStream in =
                switch (name) {
                    case "gzip", "x-gzip" -> new GZIPInputStream(new ByteArrayInputStream(coded));
                    case "deflate" -> inflated(coded);
                    default ->
                            throw new IOException(
                                    "the page is coded with \"%s\", which is not read here"
                                            .formatted(coding));
                }) {
            byte[] bytes = in.readNBytes(maxBytes);
            if (in.read() >= 0)
                throw new IOException(
                        "the page unpacks to more than the %d bytes that are read"
                                .formatted(maxBytes));
            return bytes;
        }
    }

    /// Some servers leave out the two bytes of zlib's header.
    private static InputStream inflated(byte[] coded) {
        boolean zlib =
                coded.length > 1
                        && (coded[0] & 0x0F) == 8
                        && (((coded[0] & 0xFF) << 8) | (coded[1] & 0xFF)) % 31 == 0;
        return new InflaterInputStream(new ByteArrayInputStream(coded), new Inflater(!zlib));
    }
}
