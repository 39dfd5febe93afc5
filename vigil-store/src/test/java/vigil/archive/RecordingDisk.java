package vigil.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Does what a disk does, without waiting for it, and writes down what was asked of it.
final class RecordingDisk implements DiskOver {
    private final Disk real = Disk.real();
    private final Path root;
    final List<Op> ops = Collections.synchronizedList(new ArrayList<>());

    RecordingDisk(Path root) {
        this.root = root;
    }

    /// What was asked; paths are relative to the root.
    sealed interface Op {
        record Create(String file) implements Op {}

        @SuppressWarnings("ArrayRecordComponent")
        record Write(String file, long at, byte[] bytes) implements Op {}

        record Truncate(String file, long length) implements Op {}

        record Sync(String file) implements Op {}

        record Move(String from, String to) implements Op {}

        record Delete(String file) implements Op {}

        record MakeFolder(String folder) implements Op {}

        record SyncFolder(String folder) implements Op {}

        /// The caller was told that this is safe.
        record Acknowledged(String what) implements Op {}
    }

    @Override
    public Disk under() {
        return real;
    }

    void acknowledge(String what) {
        ops.add(new Op.Acknowledged(what));
    }

    private String name(Path path) {
        return root.toAbsolutePath()
                .relativize(path.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    @Override
    public Output append(Path file) throws IOException {
        if (!Files.exists(file)) ops.add(new Op.Create(name(file)));
        return new Recorded(name(file), real.append(file));
    }

    private final class Recorded implements OutputOver {
        private final String name;
        private final Output out;

        Recorded(String name, Output out) {
            this.name = name;
            this.out = out;
        }

        @Override
        public Output under() {
            return out;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            ops.add(new Op.Write(name, out.position(), copy));
            out.write(bytes);
        }

        @Override
        public void truncate(long length) throws IOException {
            ops.add(new Op.Truncate(name, length));
            out.truncate(length);
        }

        @Override
        public void sync() {
            ops.add(new Op.Sync(name));
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        ops.add(new Op.Move(name(from), name(to)));
        real.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        if (Files.exists(file)) ops.add(new Op.Delete(name(file)));
        real.delete(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path part = folder.toAbsolutePath();
                part != null && !Files.exists(part);
                part = part.getParent()) missing.addFirst(part);
        for (Path part : missing) ops.add(new Op.MakeFolder(name(part)));
        real.makeFolder(folder);
    }

    @Override
    public void syncFolder(Path folder) {
        ops.add(new Op.SyncFolder(name(folder)));
    }
}
