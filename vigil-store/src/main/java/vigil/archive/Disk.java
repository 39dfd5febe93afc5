package vigil.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/// Everything that an archive does to a disk. Tests put a recorder here, which then shows what a
/// power cut would have left, or a disk that is full or fails.
///
/// Nothing is durable until it was synced: the bytes of a file by [Output#sync], its name by
/// [#syncFolder] of the folder that holds it.
public interface Disk {
    /// Opens a file for writing at its end and creates it if it is not there.
    Output append(Path file) throws IOException;

    /// Opens a file for reading; the caller closes it.
    SeekableByteChannel read(Path file) throws IOException;

    /// Gives a file another name in one step, over whatever has that name.
    void move(Path from, Path to) throws IOException;

    /// Removes a file if it is there.
    void delete(Path file) throws IOException;

    /// Makes a folder, and those above it, if they are not there.
    void makeFolder(Path folder) throws IOException;

    /// Makes the names in a folder durable.
    void syncFolder(Path folder) throws IOException;

    /// A file open for writing at its end.
    interface Output extends AutoCloseable {
        /// {@return where the next byte goes}
        long position() throws IOException;

        /// Writes all bytes that remain in the buffer.
        void write(ByteBuffer bytes) throws IOException;

        /// Cuts the file to this length.
        void truncate(long length) throws IOException;

        /// Makes what was written durable.
        void sync() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// {@return the disks of this machine}
    static Disk real() {
        return new RealDisk();
    }

    /// Writes a file whole and durably: under another name first, so that nobody ever sees half of
    /// it.
    default void writeWhole(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        delete(part);
        try (Output out = append(part)) {
            out.write(ByteBuffer.wrap(bytes));
            out.sync();
        }
        move(part, file);
        syncFolder(java.util.Objects.requireNonNull(file.getParent(), "a file has a folder"));
    }

    /// {@return all bytes of a file}
    ///
    /// @param maxBytes more are refused
    default byte[] readWhole(Path file, long maxBytes) throws IOException {
        try (SeekableByteChannel in = read(file)) {
            long size = in.size();
            if (size > maxBytes)
                throw new IOException(
                        "%s has %d bytes, more than the %d that are read at once"
                                .formatted(file, size, maxBytes));
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining()) if (in.read(bytes) < 0) break;
            return java.util.Arrays.copyOf(bytes.array(), bytes.position());
        }
    }
}
