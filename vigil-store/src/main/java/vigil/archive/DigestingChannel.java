package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;

/// Digests what is read through it.
final class DigestingChannel implements ReadableByteChannel {
    private final ReadableByteChannel in;
    private final MessageDigest digester = Digests.sha256();

    DigestingChannel(ReadableByteChannel in) {
        this.in = in;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int start = into.position();
        int count;
        try {
            count = in.read(into);
        } catch (IOException e) {
            throw new UnreadableInput("it could not be read: " + e.getMessage(), e);
        }
        if (count > 0) digester.update(into.duplicate().flip().position(start));
        return count;
    }

    /// {@return the digest of all that was read}
    Sha256 digest() {
        return Digests.of(digester);
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
