package vigil.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Turns bytes into characters: by byte order mark, else as declared where that holds, else by
/// detection.
///
/// Bytes that are no text in the charset become U+FFFD, and each run of them is a [Loss].
final class Decoder {
    /// Stretches of the way back are cut at so many characters, so that a long line still leads to
    /// a place.
    private static final int STRETCH_CHARS = 256;

    private static final int MAX_LISTED_LOSSES = 20;
    private static final int DETECTION_BYTES = 1 << 16;

    private Decoder() {}

    /// Decoded text.
    ///
    /// @param text without byte order mark
    /// @param charset what it was decoded with
    /// @param stretches byte ranges of the text, in order
    /// @param losses what was not text, and what a limit left out
    record Decoded(
            String text, Charset charset, List<OffsetMap.Stretch> stretches, List<Loss> losses) {}

    /// Decodes a payload.
    ///
    /// @param declared names of charsets that the medium declares, which are often wrong: the first
    ///   that the bytes can be in counts
    /// @param maxChars no more characters than these are decoded; the rest is a loss
    static Decoded decode(byte[] bytes, List<String> declared, int maxChars) {
        for (Mark mark : Mark.values())
            if (mark.begins(bytes)) return decode(bytes, mark.bytes.length, mark.charset, maxChars);
        Charset charset =
                declared.stream()
                        .flatMap(name -> charset(name).stream())
                        .filter(c -> holds(bytes, c))
                        .findFirst()
                        .orElseGet(() -> detect(bytes));
        return decode(bytes, 0, charset, maxChars);
    }

    private enum Mark {
        // the four-byte mark begins with the two-byte one and must be asked first
        UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
        UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;

        @SuppressWarnings("ImmutableEnumChecker") // never written after construction
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean begins(byte[] payload) {
            if (payload.length < bytes.length) return false;
            for (int i = 0; i < bytes.length; i++)
                if ((payload[i] & 0xFF) != bytes[i]) return false;
            return true;
        }
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// A declaration is believed unless the bytes speak against it: much that is not UTF-8 in a
    /// page that says so, or valid UTF-8 beyond ASCII in one that says otherwise.
    private static boolean holds(byte[] bytes, Charset declared) {
        boolean utf8 = isUtf8(bytes);
        if (declared.equals(StandardCharsets.UTF_8)) return utf8 || mostlyUtf8(bytes);
        if (utf8 && !isAscii(bytes)) return false;
        return !declared.equals(StandardCharsets.US_ASCII) || isAscii(bytes);
    }

    private static Charset detect(byte[] bytes) {
        if (isUtf8(bytes) || mostlyUtf8(bytes)) return StandardCharsets.UTF_8;
        Optional<Charset> wide = wideWithoutMark(bytes);
        if (wide.isPresent()) return wide.get();
        CharsetDetector detector = new CharsetDetector();
        detector.setText(beyondAscii(bytes));
        CharsetMatch[] matches = detector.detectAll();
        for (CharsetMatch match : matches) {
            Optional<Charset> charset = charset(match.getName());
            if (charset.isEmpty() || match.getName().startsWith("UTF-")) continue;
            // what the web calls ISO 8859-1 is windows-1252, whose quotes and dashes stand where
            // ISO has control characters
            return switch (match.getName()) {
                case "ISO-8859-1" -> Charset.forName("windows-1252");
                case "ISO-8859-9" -> Charset.forName("windows-1254");
                case "KOI8-R" -> Charset.forName("KOI8-U");
                default -> charset.get();
            };
        }
        return Charset.forName("windows-1252");
    }

    /// ASCII says nothing about a legacy charset: the detector sees lines that go beyond it.
    private static byte[] beyondAscii(byte[] bytes) {
        byte[] kept = new byte[Math.min(bytes.length, DETECTION_BYTES)];
        int length = 0;
        int lineStart = 0;
        for (int i = 0; i <= bytes.length && length < kept.length; i++) {
            if (i < bytes.length && bytes[i] != '\n' && i - lineStart < 4096) continue;
            int end = Math.min(i + 1, bytes.length);
            boolean beyond = false;
            for (int j = lineStart; j < end && !beyond; j++) beyond = bytes[j] < 0;
            if (beyond) {
                int count = Math.min(end - lineStart, kept.length - length);
                System.arraycopy(bytes, lineStart, kept, length, count);
                length += count;
            }
            lineStart = end;
        }
        return Arrays.copyOf(kept, length);
    }

    private static Optional<Charset> wideWithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, 4096) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) if (bytes[i] == 0) zeros[i & 1]++;
        int half = length / 2;
        if (half < 8) return Optional.empty();
        if (zeros[1] > half * 7 / 10 && zeros[0] == 0)
            return Optional.of(StandardCharsets.UTF_16LE);
        if (zeros[0] > half * 7 / 10 && zeros[1] == 0)
            return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) if (b < 0) return false;
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        return malformedUtf8(bytes, 0) == 0;
    }

    /// A few broken sequences in a long text are damage, not another charset.
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        for (byte b : bytes) if ((b & 0xC0) == 0xC0) good++;
        return good > 0 && malformedUtf8(bytes, good / 20) <= good / 20;
    }

    /// {@return the number of malformed sequences, counted no further than one past `enough`}
    private static int malformedUtf8(byte[] bytes, int enough) {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int malformed = 0;
        while (malformed <= enough) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isUnderflow()) break;
            if (result.isError()) {
                malformed++;
                in.position(in.position() + result.length());
            }
        }
        return malformed;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset, int maxChars) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(STRETCH_CHARS);
        StringBuilder text = new StringBuilder(Math.min(maxChars, bytes.length));
        List<OffsetMap.Stretch> stretches = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        int malformed = 0;
        int lastBadByte = -1;
        while (text.length() < maxChars) {
            int startByte = in.position();
            int startChar = text.length();
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isError()) {
                if (in.position() != lastBadByte) {
                    malformed++;
                    if (malformed <= MAX_LISTED_LOSSES)
                        losses.add(
                                new Loss(
                                        "Byte %d on is not text in %s; U+FFFD stands in its place."
                                                .formatted(in.position(), charset.name()),
                                        text.length()));
                }
                in.position(in.position() + result.length());
                lastBadByte = in.position();
                text.append('\uFFFD');
            }
            if (text.length() > startChar)
                stretches.add(
                        new OffsetMap.Stretch(
                                startChar,
                                text.length(),
                                new OffsetMap.Locator.ByteRange(startByte, in.position())));
            if (result.isUnderflow()) break;
        }
        if (malformed > MAX_LISTED_LOSSES)
            losses.add(
                    new Loss(
                            "%d more runs of bytes are not text in %s."
                                    .formatted(malformed - MAX_LISTED_LOSSES, charset.name()),
                            text.length()));
        if (in.hasRemaining())
            losses.add(
                    new Loss(
                            "The last %d of %d bytes were not read: texts are read up to %d characters."
                                    .formatted(in.remaining(), bytes.length, maxChars),
                            text.length()));
        return new Decoded(text.toString(), charset, List.copyOf(stretches), List.copyOf(losses));
    }
}
