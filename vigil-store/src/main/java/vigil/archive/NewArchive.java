package vigil.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Makes the folders of an archive, and last `vigil.json`, which makes it one.
final class NewArchive {
    private NewArchive() {}

    static void make(Disk disk, ArchiveFolder folder, String id, String created)
            throws IOException {
        folder.requireEmpty();
        Path root = folder.root().toAbsolutePath();
        disk.makeFolder(root);
        for (Path part :
                new Path[] {
                    folder.originals(),
                    folder.renditions(),
                    folder.journal(),
                    folder.contents(),
                    folder.stamps(),
                    folder.derived()
                }) disk.makeFolder(part);
        disk.syncFolder(folder.journal());
        disk.writeWhole(folder.check(), text());
        disk.writeWhole(folder.identity(), Archive.identity(id, created));
        Path above = root.getParent();
        if (above != null) disk.syncFolder(above);
    }

    /// {@return how an outsider checks an archive, as it lies in each}
    private static byte[] text() throws IOException {
        try (InputStream in = NewArchive.class.getResourceAsStream("CHECK.txt")) {
            if (in == null) throw new IllegalStateException("CHECK.txt is not in the program");
            return in.readAllBytes();
        }
    }
}
