package vigil.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder whose files are replaced all together: they are written into a draft beside it, made
/// durable, and moved.
///
/// Whenever it is cut off, the folder has the former files whole, or the new ones whole, or lacks
/// the last of its parts, by which a finished one is known; then it is [#isUnfinished].
public final class WholeFolder {
    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER = 1 << 16;

    private final Disk disk;
    private final Path target;
    private final Path draft;
    private final List<String> parts;

    /// @param draft an empty folder beside the target
    /// @param parts names of the files and folders that are replaced, in the order in which they
    ///   come; others in the target are left alone
    public WholeFolder(Disk disk, Path target, Path draft, List<String> parts) {
        this.disk = disk;
        this.target = target;
        this.draft = draft;
        this.parts = List.copyOf(parts);
    }

    /// {@return whether files of this folder were being replaced when it was cut off}
    public static boolean isUnfinished(Path target) {
        return Files.exists(target.resolve(UNFINISHED));
    }

    /// Opens a file of the draft for writing; the caller closes it.
    ///
    /// @param path inside the folder, with `/` between folders
    public OutputStream open(String path) throws IOException {
        Path file = draft.resolve(path);
        disk.makeFolder(parent(file));
        return new BufferedOutputStream(new Written(disk.append(file)), BUFFER);
    }

    /// Puts the draft in the place of what was there; all of it is durable when this returns. What
    /// was there is left in the draft.
    public void publish() throws IOException {
        sync();
        disk.makeFolder(target);
        disk.syncFolder(parent(target));
        Path mark = target.resolve(UNFINISHED);
        try (Disk.Output out = disk.append(mark)) {
            out.sync();
        }
        disk.syncFolder(target);
        // one by one, since a disk may keep a later change and lose an earlier one
        for (String part : parts.reversed())
            if (Files.exists(target.resolve(part)))
                move(target.resolve(part), draft.resolve("former-" + part));
        for (String part : parts)
            if (Files.exists(draft.resolve(part))) move(draft.resolve(part), target.resolve(part));
        disk.delete(mark);
        disk.syncFolder(target);
    }

    /// Makes the draft durable. Many files at once: disks wait once for all that ask together.
    private void sync() throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(draft)) {
            all = walked.sorted().toList();
        }
        try {
            all.parallelStream().filter(Files::isRegularFile).forEach(this::sync);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        for (Path folder : all) if (Files.isDirectory(folder)) disk.syncFolder(folder);
    }

    private void sync(Path file) {
        try (Disk.Output out = disk.append(file)) {
            out.sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private void move(Path from, Path to) throws IOException {
        try {
            disk.move(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
        disk.syncFolder(parent(to));
        disk.syncFolder(parent(from));
    }

    private static Path parent(Path file) {
        return java.util.Objects.requireNonNull(file.getParent(), "it lies in a folder");
    }

    /// A file as a stream.
    private static final class Written extends OutputStream {
        private final Disk.Output out;

        private Written(Disk.Output out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(ByteBuffer.wrap(new byte[] {(byte) one}));
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(ByteBuffer.wrap(bytes, from, count));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
