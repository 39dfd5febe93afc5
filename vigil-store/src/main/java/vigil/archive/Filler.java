package vigil.archive;

import vigil.journal.EntryLine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/// What stands in the place of an erased record: a record of type `metadata` that says so, exactly
/// as long, so that every other record stays where the journal says it is.
///
/// Stored blocks of deflate (RFC 1951 §3.2.4) make any length possible: 18 bytes for gzip, 5 a
/// block, the rest is text.
final class Filler {
    private static final int BLOCK = 65_535;

    private Filler() {}

    /// {@return the bytes for the place of this record, the same whenever they are made}
    ///
    /// @param at when it was erased
    static byte[] of(StoredRecord erased, Instant at) {
        long inner = erased.length() - 18;
        int blocks = Math.toIntExact((inner + BLOCK + 4) / (BLOCK + 5));
        int length = Math.toIntExact(inner - 5L * blocks);
        byte[] record = record(erased, at, length);
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) erased.length());
        out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF});
        for (int i = 0; i < blocks; i++) {
            int from = i * BLOCK;
            int some = Math.min(BLOCK, length - from);
            out.write(i == blocks - 1 ? 1 : 0);
            out.write(some & 0xFF);
            out.write(some >> 8);
            out.write(~some & 0xFF);
            out.write((~some >> 8) & 0xFF);
            out.write(record, from, some);
        }
        CRC32 crc = new CRC32();
        crc.update(record);
        for (int i = 0; i < 4; i++) out.write((int) (crc.getValue() >> (8 * i)) & 0xFF);
        for (int i = 0; i < 4; i++) out.write((length >> (8 * i)) & 0xFF);
        return out.toByteArray();
    }

    private static byte[] record(StoredRecord erased, Instant at, int length) {
        String rest = "\r\n\r\n";
        String format =
                "WARC/1.1\r\n"
                        + "WARC-Type: metadata\r\n"
                        + "WARC-Record-ID: <%s>\r\n"
                        + "WARC-Date: %s\r\n"
                        + "Content-Length: %010d\r\n\r\n";
        String date = EntryLine.written(at).substring(0, 19) + "Z";
        int headers = String.format(Locale.ROOT, format, erased.id(), date, 0).length();
        int body = length - headers - rest.length();
        if (body < 0)
            throw new IllegalStateException(
                    "a record of %d bytes is too short to be replaced".formatted(erased.length()));
        byte[] text = new byte[body];
        Arrays.fill(text, (byte) ' ');
        byte[] says = "erased: yes, see the journal".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(says, 0, text, 0, Math.min(says.length, body));
        return (String.format(Locale.ROOT, format, erased.id(), date, body)
                        + new String(text, StandardCharsets.US_ASCII)
                        + rest)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
