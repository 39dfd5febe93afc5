package vigil.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/// The disks of this machine, without waiting until anything is durable: for archives that can be
/// made again, such as those of tests and measurements.
public final class UnsyncedDisk implements Disk {
    private final Disk real = Disk.real();

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
                out.write(bytes);
            }

            @Override
            public void truncate(long length) throws IOException {
                out.truncate(length);
            }

            @Override
            public void sync() {}

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public SeekableByteChannel read(Path file) throws IOException {
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
    public void syncFolder(Path folder) {}
}
