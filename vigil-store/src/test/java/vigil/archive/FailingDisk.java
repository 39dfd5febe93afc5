package vigil.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/// A disk that has room for so many bytes more, or whose reads fail.
final class FailingDisk implements Disk {
    private final Disk real = new UnsyncedDisk();
    long room = Long.MAX_VALUE;
    boolean readsFail;

    @Override
    public Output append(Path file) throws IOException {
        Output out = real.append(file);
        return new Output() {
            @Override
            public long position() throws IOException {
                return out.position();
            }

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                if (bytes.remaining() > room) {
                    // a full disk takes what still fits
                    ByteBuffer some = bytes.slice(bytes.position(), (int) Math.max(0, room));
                    room = 0;
                    out.write(some);
                    throw new IOException("No space left on device");
                }
                room -= bytes.remaining();
                out.write(bytes);
            }

            @Override
            public void truncate(long length) throws IOException {
                out.truncate(length);
            }

            @Override
            public void sync() throws IOException {
                out.sync();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public SeekableByteChannel read(Path file) throws IOException {
        if (readsFail) throw new IOException("Input/output error");
        return real.read(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        real.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        real.delete(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        real.makeFolder(folder);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        real.syncFolder(folder);
    }
}
