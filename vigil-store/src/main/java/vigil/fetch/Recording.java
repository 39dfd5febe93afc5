package vigil.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// An answer while it comes in: hands on each byte and keeps it, and stops what does not end.
final class Recording extends InputStream {
    private final Connection connection;
    private final FetchLimits limits;
    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 14);
    private long allowed;

    Recording(Connection connection, FetchLimits limits) throws IOException {
        this.connection = connection;
        this.limits = limits;
        this.in = connection.in();
        this.allowed = limits.headBytes();
    }

    /// The head is through. Chunks may cost as much again as what they carry; more is padding.
    void bodyBegins() {
        allowed = kept.size() + 2L * limits.bodyBytes() + (64 << 10);
    }

    int size() {
        return kept.size();
    }

    byte[] all() {
        return kept.toByteArray();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (kept.size() >= allowed)
            throw NotFetched.failed(
                    "The answer was broken off after %d bytes: it does not end within what is taken."
                            .formatted(kept.size()));
        connection.waitFor(limits.idle());
        int count = in.read(into, offset, (int) Math.min(length, allowed - kept.size()));
        if (count > 0) kept.write(into, offset, count);
        return count;
    }
}
