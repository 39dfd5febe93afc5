package vigil.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The records of a WARC file that somebody else wrote, one after the other, under limits.
///
/// Not read by the library that writes ours, because it puts no bound on the headers of a record.
final class WarcStream implements AutoCloseable {
    private static final int MAX_HEADER_BYTES = 1 << 18;

    private final Counted packed;
    private final Counted plain;
    private final AddLimits limits;
    private Optional<Block> open = Optional.empty();
    private long records;

    /// @param in a WARC file, packed with gzip or not; closed together with this
    WarcStream(InputStream in, AddLimits limits) throws IOException {
        this.limits = limits;
        this.packed = new Counted(new BufferedInputStream(in, 1 << 16));
        packed.mark(2);
        boolean gzip = packed.read() == 0x1F && packed.read() == 0x8B;
        packed.reset();
        packed.count = 0;
        this.plain =
                new Counted(
                        gzip ? new BufferedInputStream(new GzipMembers(packed), 1 << 14) : packed);
    }

    /// One record; its block is read before the next record.
    ///
    /// @param headers names in lower case; of one name twice, the first
    /// @param length of the block
    record Raw(Map<String, String> headers, long length, InputStream block) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /// {@return an id or address, without its angle brackets}
        String uri(String name) {
            return header(name).replaceAll("^<|>$", "");
        }
    }

    /// {@return the next record; empty at the end of the file}
    ///
    /// @throws IOException if what follows is no record; nothing more can be read then
    Optional<Raw> next() throws IOException {
        if (open.isPresent()) {
            open.get().skipRest();
            open = Optional.empty();
        }
        String version = line();
        while (version.isEmpty()) {
            if (plain.ended) return Optional.empty();
            version = line();
        }
        if (!version.startsWith("WARC/"))
            throw new IOException("at byte %d there is no record".formatted(plain.count));
        if (++records > limits.maxRecords())
            throw new IOException("it has more than %d records".formatted(limits.maxRecords()));
        Map<String, String> headers = new LinkedHashMap<>();
        long start = plain.count;
        String last = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (plain.ended) throw new IOException("it is cut off inside the headers of a record");
            if (plain.count - start > MAX_HEADER_BYTES)
                throw new IOException(
                        "a record has headers of more than %d bytes".formatted(MAX_HEADER_BYTES));
            int colon = line.indexOf(':');
            if ((line.startsWith(" ") || line.startsWith("\t")) && !last.isEmpty())
                headers.merge(last, line.strip(), (a, b) -> a + " " + b);
            else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(last, line.substring(colon + 1).strip());
            }
        }
        String length = headers.getOrDefault("content-length", "");
        if (!length.matches("\\d{1,18}"))
            throw new IOException("a record says no length (\"%s\")".formatted(length));
        Block block = new Block(Long.parseLong(length));
        open = Optional.of(block);
        return Optional.of(new Raw(headers, block.left, block));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b; (b = plain.read()) != '\n'; ) {
            if (b < 0) break;
            if (line.size() > MAX_HEADER_BYTES)
                throw new IOException(
                        "a record has headers of more than %d bytes".formatted(MAX_HEADER_BYTES));
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    /// The block of one record.
    private final class Block extends InputStream {
        private long left;
        private final long plainStart = plain.count;
        private final long packedStart = packed.count;

        private Block(long length) {
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) return -1;
            if (length == 0) return 0;
            int count = plain.read(into, offset, (int) Math.min(length, left));
            if (count < 0) throw new IOException("it is cut off inside a record");
            left -= count;
            long unpacked = plain.count - plainStart;
            if (unpacked > vigil.source.IntakeLimits.RATIO_FROM
                    && unpacked / Math.max(1, packed.count - packedStart)
                            > limits.files().maxRatio())
                throw new IOException(
                        "a record unpacks to more than %d times its size, as files made to do harm do"
                                .formatted(limits.files().maxRatio()));
            if (plain.count > limits.maxUnpackedBytes())
                throw new IOException(
                        "it unpacks to more than the %d bytes that are read"
                                .formatted(limits.maxUnpackedBytes()));
            return count;
        }

        private void skipRest() throws IOException {
            byte[] chunk = new byte[1 << 14];
            while (left > 0) if (read(chunk, 0, chunk.length) < 0) break;
        }
    }

    /// Counts what is read.
    private static final class Counted extends FilterInputStream {
        private long count;
        private boolean ended;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b < 0) ended = true;
            else count++;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = in.read(into, offset, length);
            if (some < 0) ended = true;
            else count += some;
            return some;
        }
    }
}
