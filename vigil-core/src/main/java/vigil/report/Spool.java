package vigil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Texts that wait until it is known where they stand: in a file, since all of them may be more
/// than memory holds, or in memory, where they are few.
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final Optional<FileChannel> file;
    private byte[] buffer = new byte[1 << 14];
    private int held;
    private long flushed;

    private Spool(Optional<FileChannel> file) {
        this.file = file;
    }

    static Spool inMemory() {
        return new Spool(Optional.empty());
    }

    /// @param path of a file that is not there yet, and is gone when this is closed
    static Spool in(Path path) throws IOException {
        return new Spool(
                Optional.of(
                        FileChannel.open(
                                path,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.DELETE_ON_CLOSE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE)));
    }

    /// Where a text lies, in bytes.
    record Place(long at, int length) {}

    Place put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (file.isPresent() && held + bytes.length > BUFFER) flush(file.get());
        if (held + bytes.length > buffer.length)
            buffer = Arrays.copyOf(buffer, Math.max(held + bytes.length, 2 * buffer.length));
        System.arraycopy(bytes, 0, buffer, held, bytes.length);
        Place place = new Place(flushed + held, bytes.length);
        held += bytes.length;
        return place;
    }

    String get(Place place) {
        byte[] bytes = new byte[place.length()];
        if (place.at() >= flushed)
            System.arraycopy(buffer, Math.toIntExact(place.at() - flushed), bytes, 0, bytes.length);
        else read(file.orElseThrow(), ByteBuffer.wrap(bytes), place.at());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void flush(FileChannel channel) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, held);
            while (bytes.hasRemaining()) channel.write(bytes, flushed + held - bytes.remaining());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        flushed += held;
        held = 0;
    }

    private static void read(FileChannel channel, ByteBuffer into, long at) {
        try {
            long from = at;
            while (into.hasRemaining()) {
                int read = channel.read(into, from);
                if (read < 0) throw new IOException("it was cut while it was read");
                from += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) file.get().close();
    }
}
