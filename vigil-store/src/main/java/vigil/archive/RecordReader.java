package vigil.archive;

import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

import vigil.source.Sha256;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;

/// Reads records of an archive's WARC files, each by its place.
final class RecordReader {
    private final Disk disk;
    private final ArchiveFolder folder;

    RecordReader(Disk disk, ArchiveFolder folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// {@return the payload that this record holds; it fails at its end if it has another digest}
    InputStream payload(StoredRecord record, Sha256 digest) throws IOException {
        InputStream block = block(record);
        InputStream payload =
                record.type().equals("response") ? HttpAnswer.read(block).payload() : block;
        return new Checked(payload, digest, record);
    }

    /// {@return the block of a record; closing it closes the file}
    InputStream block(StoredRecord record) throws IOException {
        Window window = new Window(disk.read(folder.original(record.file())), record);
        boolean open = false;
        try {
            WarcReader reader = new WarcReader(window);
            WarcRecord found =
                    reader.next()
                            .orElseThrow(
                                    () ->
                                            new IOException(
                                                    "there is no record at " + place(record)));
            open = true;
            return found.body().stream();
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new IOException("there is no record that can be read at " + place(record), e);
        } finally {
            if (!open) window.close();
        }
    }

    /// {@return the record's bytes as they lie in the file}
    InputStream stored(StoredRecord record) throws IOException {
        return java.nio.channels.Channels.newInputStream(
                new Window(disk.read(folder.original(record.file())), record));
    }

    static String place(StoredRecord record) {
        return "byte %d of %s".formatted(record.offset(), record.file());
    }

    /// The part of a file in which one record lies.
    private static final class Window implements ReadableByteChannel {
        private final SeekableByteChannel in;
        private long left;

        private Window(SeekableByteChannel in, StoredRecord record) throws IOException {
            this.in = in;
            this.left = record.length();
            in.position(record.offset());
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (left == 0) return -1;
            int limit = into.limit();
            if (into.remaining() > left) into.limit(into.position() + (int) left);
            int count = in.read(into);
            into.limit(limit);
            if (count > 0) left -= count;
            return count;
        }

        @Override
        public boolean isOpen() {
            return in.isOpen();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /// Compares what was read to what should have been, at the end.
    private static final class Checked extends FilterInputStream {
        private final MessageDigest digester = Digests.sha256();
        private final Sha256 expected;
        private final StoredRecord record;

        private Checked(InputStream in, Sha256 expected, StoredRecord record) {
            super(in);
            this.expected = expected;
            this.record = record;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            if (count >= 0) {
                digester.update(into, offset, count);
                return count;
            }
            Sha256 found = Digests.of(clone(digester));
            if (!found.equals(expected))
                throw new IOException(
                        "the payload at %s is damaged: it should have the digest %s and has %s. Restore it from a backup."
                                .formatted(place(record), expected, found));
            return -1;
        }

        /// The end may be read twice.
        private static MessageDigest clone(MessageDigest digester) {
            try {
                return (MessageDigest) digester.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("this Java's SHA-256 cannot be read twice", e);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
