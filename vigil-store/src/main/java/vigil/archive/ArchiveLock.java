package vigil.archive;

import vigil.journal.EntryLine;
import vigil.journal.Json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/// The right to write into an archive, for one process at a time. It ends with the process, however
/// that ends; the file stays and tells who was last.
final class ArchiveLock implements AutoCloseable {
    /// Beyond the text, so that others can read who holds it where a locked range cannot be read.
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private ArchiveLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws ArchiveException if another process holds it; the message says who
    static ArchiveLock take(Path file, String by, Instant since) throws IOException {
        FileChannel channel = open(file);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) throw held(file);
            byte[] text =
                    Json.object()
                            .with("by", by)
                            .with("process", ProcessHandle.current().pid())
                            .with("since", EntryLine.written(since))
                            .build()
                            .bytes();
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text), 0);
            taken = true;
            return new ArchiveLock(channel);
        } catch (OverlappingFileLockException e) {
            throw held(file);
        } finally {
            if (!taken) channel.close();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            Path folder = file.toAbsolutePath().getParent();
            if (e instanceof NoSuchFileException || folder == null || !Files.isDirectory(folder))
                throw e;
            throw new ArchiveException(
                    "the archive %s can be read and not written (%s): nothing was changed. It belongs to another account, or lies on a medium that is only read."
                            .formatted(
                                    folder,
                                    e instanceof AccessDeniedException
                                            ? "permission is denied"
                                            : e.getReason()),
                    e);
        }
    }

    /// {@return who holds the lock at the moment}
    static Optional<String> holder(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false)) {
            return lock == null ? Optional.of(named(file)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.of(named(file));
        } catch (FileSystemException e) {
            // somebody who may only read cannot find out
            return Optional.empty();
        }
    }

    private static ArchiveException held(Path file) throws IOException {
        return new ArchiveException(
                "the archive is being written by %s. Wait until that is done; reading is possible meanwhile."
                        .formatted(named(file)));
    }

    private static String named(Path file) throws IOException {
        try {
            Json json = Json.read(Files.readAllBytes(file));
            return "%s (process %d, since %s)"
                    .formatted(json.need("by"), json.number("process"), json.need("since"));
        } catch (IllegalArgumentException e) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
