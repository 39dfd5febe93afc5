package vigil.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/// A disk that does what another does, but for what it says otherwise.
interface DiskOver extends Disk {
    /// {@return the disk that does it}
    Disk under();

    @Override
    default Output append(Path file) throws IOException {
        return under().append(file);
    }

    @Override
    default SeekableByteChannel read(Path file) throws IOException {
        return under().read(file);
    }

    @Override
    default void move(Path from, Path to) throws IOException {
        under().move(from, to);
    }

    @Override
    default void delete(Path file) throws IOException {
        under().delete(file);
    }

    @Override
    default void makeFolder(Path folder) throws IOException {
        under().makeFolder(folder);
    }

    @Override
    default void syncFolder(Path folder) throws IOException {
        under().syncFolder(folder);
    }

    /// A file that does what another does, but for what it says otherwise.
    interface OutputOver extends Output {
        /// {@return the file that does it}
        Output under();

        @Override
        default long position() throws IOException {
            return under().position();
        }

        @Override
        default void write(ByteBuffer bytes) throws IOException {
            under().write(bytes);
        }

        @Override
        default void truncate(long length) throws IOException {
            under().truncate(length);
        }

        @Override
        default void sync() throws IOException {
            under().sync();
        }

        @Override
        default void close() throws IOException {
            under().close();
        }
    }
}
