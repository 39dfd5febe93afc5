package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;

/// Counts and digests what goes to a file, and hands it over in large pieces.
final class Measured implements WritableByteChannel {
    private final Disk.Output out;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final MessageDigest digester = Digests.sha256();
    private long count;

    Measured(Disk.Output out) {
        this.out = out;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        count += length;
        digester.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            if (!buffer.hasRemaining()) flush();
            int some = Math.min(buffer.remaining(), bytes.remaining());
            buffer.put(bytes.slice(bytes.position(), some));
            bytes.position(bytes.position() + some);
        }
        return length;
    }

    void flush() throws IOException {
        buffer.flip();
        if (buffer.hasRemaining()) out.write(buffer);
        buffer.clear();
    }

    long count() {
        return count;
    }

    Sha256 digest() {
        return Digests.of(digester);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /// The file outlives the record.
    @Override
    public void close() throws IOException {
        flush();
    }
}
