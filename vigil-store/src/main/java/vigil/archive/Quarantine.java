package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Takes out of the way what an interrupted write left, and keeps it.
///
/// A file here is named `FOLDER+FILE@OFFSET.DIGEST`, so that it tells by itself where it was,
/// should the machine stop before the journal says so.
final class Quarantine {
    private final Disk disk;
    private final ArchiveFolder folder;

    Quarantine(Disk disk, ArchiveFolder folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// Moves the end of a file here: first the copy is durable, then the file is cut.
    void cut(Path file, long from) throws IOException {
        makeFolder();
        Path part = folder.quarantine().resolve("cut.part");
        disk.delete(part);
        MessageDigest digester = Digests.sha256();
        try (SeekableByteChannel in = disk.read(file);
                Disk.Output out = disk.append(part)) {
            in.position(from);
            ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
            while (in.read(chunk) >= 0) {
                chunk.flip();
                digester.update(chunk.duplicate());
                out.write(chunk);
                chunk.clear();
            }
            out.sync();
        }
        disk.move(part, place(file, from, Digests.of(digester)));
        disk.syncFolder(folder.quarantine());
        try (Disk.Output out = disk.append(file)) {
            out.truncate(from);
            out.sync();
        }
    }

    /// Moves a whole file here.
    void take(Path file) throws IOException {
        makeFolder();
        disk.move(file, place(file, 0, digest(file)));
        disk.syncFolder(folder.quarantine());
        disk.syncFolder(java.util.Objects.requireNonNull(file.getParent(), "a file has a folder"));
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder.quarantine())) return;
        disk.makeFolder(folder.quarantine());
        disk.syncFolder(folder.root());
    }

    private Path place(Path file, long from, Sha256 digest) {
        String flat = folder.root().relativize(file).toString().replace('\\', '/');
        return folder.quarantine()
                .resolve(flat.replace('/', '+') + "@" + from + "." + digest.brief());
    }

    private Sha256 digest(Path file) throws IOException {
        MessageDigest digester = Digests.sha256();
        try (SeekableByteChannel in = disk.read(file)) {
            ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
            while (in.read(chunk) >= 0) {
                digester.update(chunk.flip());
                chunk.clear();
            }
        }
        return Digests.of(digester);
    }

    /// {@return what lies here and no entry has told of yet}
    List<Recovered.Cut> untold(Set<String> told) throws IOException {
        if (!Files.isDirectory(folder.quarantine())) return List.of();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder.quarantine())) {
            files = listed.sorted().toList();
        }
        List<Recovered.Cut> cuts = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (name.equals("cut.part")) disk.delete(file);
            else if (!told.contains(name)) cut(file, name).ifPresent(cuts::add);
        }
        return cuts;
    }

    private Optional<Recovered.Cut> cut(Path file, String name) throws IOException {
        int at = name.lastIndexOf('@');
        int dot = name.lastIndexOf('.');
        if (at < 0 || dot < at || !name.substring(at + 1, dot).matches("\\d{1,18}"))
            return Optional.empty();
        return Optional.of(
                new Recovered.Cut(
                        name.substring(0, at).replace('+', '/'),
                        Long.parseLong(name.substring(at + 1, dot)),
                        Files.size(file),
                        digest(file),
                        name));
    }
}
