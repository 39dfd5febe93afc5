package vigil.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Undoes a server's content coding (RFC 9110, section 8.4) under limits.
///
/// A preserved payload keeps its coding, so that its digest is that of the bytes that were sent;
/// reading needs the document inside.
public final class ContentCoding {
    /// No server means more: what is packed oftener is made to do harm.
    private static final int MAX_CODINGS = 3;

    private ContentCoding() {}

    /// What undoing gave.
    public sealed interface Decoded {
        /// The document.
        ///
        /// @param cutOff whether the coded bytes ended before the document did
        @SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
        record Whole(byte[] bytes, boolean cutOff) implements Decoded {}

        /// No document.
        ///
        /// @param reason the end of a sentence that begins with the payload
        record Refused(String reason) implements Decoded {}

        /// A coding that is not undone here; the payload is what there is.
        record Unknown(String coding) implements Decoded {}
    }

    /// @param codings value of the header `Content-Encoding`, empty if there was none
    /// @param maxBytes more than this, after any of the codings, is refused
    /// @param maxRatio decoded bytes a coded byte, looked at from [IntakeLimits#RATIO_FROM] on
    public static Decoded decode(String codings, byte[] payload, long maxBytes, int maxRatio) {
        String[] names = codings.isBlank() ? new String[0] : codings.strip().split("\\s*,\\s*");
        if (names.length > MAX_CODINGS)
            return new Decoded.Refused(
                    "is packed %d times, as pages made to do harm are".formatted(names.length));
        Decoded so = new Decoded.Whole(payload, false);
        for (int i = names.length - 1; i >= 0; i--)
            if (so instanceof Decoded.Whole(var bytes, var cutOff)) {
                Decoded next =
                        undo(
                                names[i].toLowerCase(Locale.ROOT),
                                bytes,
                                payload.length,
                                maxBytes,
                                maxRatio);
                so =
                        cutOff && next instanceof Decoded.Whole(var inner, _)
                                ? new Decoded.Whole(inner, true)
                                : next;
            }
        return so;
    }

    private static Decoded undo(
            String coding, byte[] coded, int sentBytes, long maxBytes, int maxRatio) {
        var source = new ByteArrayInputStream(coded);
        try {
            return switch (coding) {
                case "identity" -> new Decoded.Whole(coded, false);
                case "gzip", "x-gzip" ->
                        coded.length == 0
                                ? new Decoded.Whole(coded, false)
                                : drain(new GZIPInputStream(source), sentBytes, maxBytes, maxRatio);
                case "deflate" ->
                        drain(
                                new InflaterInputStream(source, new Inflater(!zlib(coded))),
                                sentBytes,
                                maxBytes,
                                maxRatio);
                default -> new Decoded.Unknown(coding);
            };
        } catch (EOFException e) {
            return new Decoded.Whole(new byte[0], true);
        } catch (IOException e) {
            return new Decoded.Refused(
                    "is said to be packed by %s and is not, or is damaged".formatted(coding));
        }
    }

    private static Decoded drain(InputStream in, int sentBytes, long maxBytes, int maxRatio)
            throws IOException {
        var out = new ByteArrayOutputStream(1 << 14);
        byte[] chunk = new byte[1 << 14];
        try (in) {
            for (int count; (count = in.read(chunk)) >= 0; ) {
                out.write(chunk, 0, count);
                if (out.size() > maxBytes)
                    return new Decoded.Refused(
                            "unpacks to more than the %d bytes that are read".formatted(maxBytes));
                if (out.size() > IntakeLimits.RATIO_FROM
                        && out.size() / Math.max(1, sentBytes) > maxRatio)
                    return new Decoded.Refused(
                            "unpacks to more than %d times its size, as pages made to do harm do"
                                    .formatted(maxRatio));
            }
        } catch (EOFException e) {
            return new Decoded.Whole(out.toByteArray(), true);
        } catch (ZipException e) {
            if (out.size() == 0) throw e;
            return new Decoded.Whole(out.toByteArray(), true);
        }
        return new Decoded.Whole(out.toByteArray(), false);
    }

    /// Half of the world's servers understood "deflate" as what stands inside zlib: the two bytes
    /// of zlib's header tell (RFC 1950, section 2.2).
    private static boolean zlib(byte[] coded) {
        return coded.length >= 2
                && (coded[0] & 0x0F) == 8
                && ((coded[0] & 0xFF) * 256 + (coded[1] & 0xFF)) % 31 == 0;
    }
}
