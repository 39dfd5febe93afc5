package vigil.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/// A disk that has room for so many bytes more, or whose reads fail.
final class FailingDisk implements DiskOver {
    private final Disk real = new UnsyncedDisk();
    long room = Long.MAX_VALUE;
    boolean readsFail;

    @Override
    public Disk under() {
        return real;
    }

    @Override
    public Output append(Path file) throws IOException {
        return new Filling(real.append(file));
    }

    @Override
    public SeekableByteChannel read(Path file) throws IOException {
        if (readsFail) throw new IOException("Input/output error");
        return real.read(file);
    }

    private final class Filling implements OutputOver {
        private final Output out;

        Filling(Output out) {
            this.out = out;
        }

        @Override
        public Output under() {
            return out;
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
    }
}
