package vigil.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a gzip file of many members holds (RFC 1952), one after the other: a WARC file has one for
/// each record.
///
/// The platform's reader takes a member whose header is damaged or cut off for the end of the file,
/// and all that stands behind would be lost without a word. Here it is an error. Zeros at the end
/// are padding.
final class GzipMembers extends InputStream {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CRC = 2;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 14];
    private int start;
    private int end;
    private boolean inside;

    /// @param packed from the first byte of the first member; closed together with this
    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// @throws EOFException if the file ends inside a member
    /// @throws IOException if a member is damaged, or something else stands where one should begin
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        while (true) {
            if (!inside && !begin()) return -1;
            int count = inflate(into, offset, length);
            if (count > 0) {
                crc.update(into, offset, count);
                return count;
            }
            if (inflater.finished()) finish();
            else if (inflater.needsDictionary()) throw new IOException("its packing is damaged");
            else {
                if (start == end && !fill()) throw cutOff();
                inflater.setInput(buffer, start, end - start);
                start = end;
            }
        }
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            return inflater.inflate(into, offset, length);
        } catch (DataFormatException e) {
            throw new IOException("its packing is damaged", e);
        }
    }

    /// Reads the header of the next member.
    ///
    /// @return whether there is one
    private boolean begin() throws IOException {
        int first;
        do first = next();
        while (first == 0);
        if (first < 0) return false;
        if (first != 0x1F || need() != 0x8B || need() != 8)
            throw new IOException("a part of it does not begin as gzip does");
        int flags = need();
        for (int i = 0; i < 6; i++) need();
        if ((flags & EXTRA) != 0) for (int left = need() | need() << 8; left > 0; left--) need();
        if ((flags & NAME) != 0) skipText();
        if ((flags & COMMENT) != 0) skipText();
        if ((flags & HEADER_CRC) != 0) for (int i = 0; i < 2; i++) need();
        inflater.reset();
        crc.reset();
        inside = true;
        return true;
    }

    private void skipText() throws IOException {
        while (need() != 0) {}
    }

    /// Reads what stands behind the packed bytes, and compares it.
    private void finish() throws IOException {
        start = end - inflater.getRemaining();
        long checksum = number();
        long bytes = number();
        if (checksum != crc.getValue() || bytes != (inflater.getBytesWritten() & 0xFFFFFFFFL))
            throw new IOException("a part of it does not have the checksum that it names");
        inside = false;
    }

    private long number() throws IOException {
        long number = 0;
        for (int i = 0; i < 4; i++) number |= (long) need() << (8 * i);
        return number;
    }

    private int need() throws IOException {
        int b = next();
        if (b < 0) throw cutOff();
        return b;
    }

    private int next() throws IOException {
        return start < end || fill() ? buffer[start++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, packed.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private static EOFException cutOff() {
        return new EOFException("it is cut off inside a record");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
