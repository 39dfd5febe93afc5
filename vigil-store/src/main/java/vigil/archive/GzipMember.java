package vigil.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// One gzip member (RFC 1952) that holds one WARC record, found where it stands in a file.
///
/// @param length of the member, in bytes
/// @param type WARC-Type
/// @param id WARC-Record-ID, without its angle brackets
record GzipMember(long length, String type, String id) {
    private static final int HEADER_LOOKED_AT = 1 << 14;
    private static final Pattern TYPE =
            Pattern.compile("(?im)^WARC-Type:[ \\t]*([a-z]{1,40})[ \\t]*\\r?$");
    private static final Pattern ID =
            Pattern.compile("(?im)^WARC-Record-ID:[ \\t]*<([^>\\s]{1,200})>[ \\t]*\\r?$");

    /// {@return the member at this place; empty if what stands there is none, or not whole}
    static Optional<GzipMember> at(SeekableByteChannel file, long offset) throws IOException {
        file.position(offset);
        ByteBuffer in = ByteBuffer.allocate(1 << 15).flip();
        if (!header(file, in)) return Optional.empty();
        CRC32 crc = new CRC32();
        byte[] start = new byte[HEADER_LOOKED_AT];
        int started = 0;
        byte[] out = new byte[1 << 15];
        long inflatedBytes;
        try (Inflater inflater = new Inflater(true)) {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    if (!in.hasRemaining() && !fill(file, in)) return Optional.empty();
                    inflater.setInput(in);
                }
                int count = inflater.inflate(out);
                if (count == 0 && inflater.needsDictionary()) return Optional.empty();
                crc.update(out, 0, count);
                int some = Math.min(count, start.length - started);
                System.arraycopy(out, 0, start, started, some);
                started += some;
            }
            inflatedBytes = inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return Optional.empty();
        }
        long trailer = 0;
        for (int i = 0; i < 8; i++) {
            if (!in.hasRemaining() && !fill(file, in)) return Optional.empty();
            trailer |= (in.get() & 0xFFL) << (8 * i);
        }
        if ((trailer & 0xFFFFFFFFL) != crc.getValue()
                || trailer >>> 32 != (inflatedBytes & 0xFFFFFFFFL)) return Optional.empty();
        long length = file.position() - in.remaining() - offset;
        return named(new String(start, 0, started, StandardCharsets.ISO_8859_1), length);
    }

    private static Optional<GzipMember> named(String record, long length) {
        int end = record.indexOf("\r\n\r\n");
        if (!record.startsWith("WARC/1.") || end < 0) return Optional.empty();
        String headers = record.substring(0, end);
        Matcher type = TYPE.matcher(headers);
        Matcher id = ID.matcher(headers);
        return type.find() && id.find()
                ? Optional.of(new GzipMember(length, type.group(1), id.group(1)))
                : Optional.empty();
    }

    /// Reads over the header, with the optional parts that our writer leaves out.
    private static boolean header(SeekableByteChannel file, ByteBuffer in) throws IOException {
        int[] fixed = new int[10];
        for (int i = 0; i < fixed.length; i++) {
            int b = next(file, in);
            if (b < 0) return false;
            fixed[i] = b;
        }
        if (fixed[0] != 0x1F || fixed[1] != 0x8B || fixed[2] != 8) return false;
        int flags = fixed[3];
        if ((flags & 4) != 0) {
            int low = next(file, in);
            int high = next(file, in);
            if (low < 0 || high < 0) return false;
            for (int i = 0; i < (high << 8 | low); i++) if (next(file, in) < 0) return false;
        }
        for (int flag : new int[] {8, 16})
            if ((flags & flag) != 0)
                for (int b; (b = next(file, in)) != 0; ) if (b < 0) return false;
        if ((flags & 2) == 0) return true;
        boolean low = next(file, in) >= 0;
        boolean high = next(file, in) >= 0;
        return low && high;
    }

    private static int next(SeekableByteChannel file, ByteBuffer in) throws IOException {
        if (!in.hasRemaining() && !fill(file, in)) return -1;
        return in.get() & 0xFF;
    }

    private static boolean fill(SeekableByteChannel file, ByteBuffer in) throws IOException {
        in.clear();
        int count = file.read(in);
        in.flip();
        return count > 0;
    }
}
