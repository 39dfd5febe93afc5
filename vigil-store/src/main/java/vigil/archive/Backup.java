package vigil.archive;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;

import vigil.journal.EntryLine;
import vigil.source.Sha256;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes all that is precious into one ZIP file, locked with a passphrase if wanted. The archive
/// may be read and written meanwhile: what is in the backup is the archive at one moment, that of
/// the journal when the backup began.
///
/// The last member is `MANIFEST-sha256.txt`, for `sha256sum -c`: a backup without it is not whole.
public final class Backup {
    static final String MANIFEST = "MANIFEST-sha256.txt";
    private static final int TRIES = 3;

    private final Disk disk;
    private final ArchiveFolder folder;
    private final Map<String, Sha256> manifest = new TreeMap<>();

    private Backup(Disk disk, ArchiveFolder folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// Backs an archive up.
    ///
    /// @param file that is not there yet; it appears when it is whole and durable
    /// @param passphrase that locks it
    /// @return what was written, in bytes
    /// @throws ArchiveException if the file is there, or the archive is damaged
    public static long write(
            Disk disk,
            ArchiveFolder folder,
            Path file,
            Optional<String> passphrase,
            RandomGenerator random)
            throws IOException {
        if (Files.exists(file))
            throw new ArchiveException(
                    file + " is there already: name another file, or remove it first.");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        for (int i = 1; ; i++)
            try {
                disk.delete(part);
                try (Disk.Output out = disk.append(part)) {
                    WritableByteChannel target = new Measured(out);
                    if (passphrase.isPresent())
                        target =
                                new StandardEncryptingChannelFactory()
                                        .newEncryptingChannel(
                                                target,
                                                List.of(new Passphrase(passphrase.get(), random)));
                    try (OutputStream packed =
                            new BufferedOutputStream(Channels.newOutputStream(target), 1 << 16)) {
                        new Backup(disk, folder).write(packed);
                    }
                    out.sync();
                }
                disk.move(part, file);
                Path above = file.toAbsolutePath().getParent();
                if (above != null) disk.syncFolder(above);
                return Files.size(file);
            } catch (Changed e) {
                if (i == TRIES)
                    throw new ArchiveException(
                            "the archive was changed by an erasure while it was backed up: try"
                                    + " again.",
                            e);
            } catch (GeneralSecurityException e) {
                throw new IOException("the backup cannot be locked: " + e.getMessage(), e);
            } finally {
                disk.delete(part);
            }
    }

    /// Something was erased meanwhile.
    private static final class Changed extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void write(OutputStream to) throws IOException {
        Archive archive = Archive.openWhole(disk, folder);
        List<Finding> faults = archive.faults();
        if (!archive.damagedContents().isEmpty()) faults = archive.damagedContents();
        faults =
                faults.stream().filter(f -> !f.what().endsWith("not written to its end.")).toList();
        if (!faults.isEmpty())
            throw new ArchiveException(
                    "the archive is damaged, and a backup of it would be, too: %s: %s Copy the folder as it is, and see what is wrong with: vigil verify"
                            .formatted(faults.getFirst().where(), faults.getFirst().what()));
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            whole(zip, "vigil.json", folder.identity());
            if (Files.exists(folder.check())) whole(zip, "CHECK.txt", folder.check());
            for (Map.Entry<String, List<StoredRecord>> file : archive.listedRecords().entrySet())
                copy(
                        zip,
                        "originals/" + file.getKey(),
                        folder.original(file.getKey()),
                        file.getValue().getLast().end());
            for (Kept kept : archive.renditions())
                if (!manifest.containsKey("renditions/" + kept.rendition() + ".txt"))
                    whole(
                            zip,
                            "renditions/" + kept.rendition() + ".txt",
                            folder.rendition(kept.rendition()));
            contents(zip, archive);
            for (Path file : StampFiles.of(archive))
                whole(zip, "stamps/" + file.getFileName(), file);
            for (Path part : List.of(folder.root().resolve("desk"), folder.quarantine()))
                tree(zip, part);
            lines(zip, archive);
            manifest(zip);
        }
    }

    private void contents(ZipOutputStream zip, Archive archive) throws IOException {
        for (JournalFiles.StreamFile file : archive.journal().files().values())
            for (var chained : file.entries()) {
                if (archive.content(chained) instanceof Content.Erased) continue;
                whole(
                        zip,
                        "journal/content/%s/%d.json"
                                .formatted(file.stem(), chained.entry().number()),
                        archive.contentFile(chained));
            }
    }

    private void lines(ZipOutputStream zip, Archive archive) throws IOException {
        for (JournalFiles.StreamFile file : archive.journal().files().values()) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (var chained : file.entries()) {
                lines.writeBytes(EntryLine.write(chained.entry()));
                lines.write('\n');
            }
            member(zip, "journal/" + file.stem() + ".jsonl", lines.toByteArray());
        }
    }

    private void tree(ZipOutputStream zip, Path top) throws IOException {
        if (!Files.isDirectory(top)) return;
        List<Path> files;
        try (Stream<Path> walked = Files.walk(top)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files)
            if (!file.toString().endsWith(".part"))
                whole(zip, folder.root().relativize(file).toString().replace('\\', '/'), file);
    }

    private void whole(ZipOutputStream zip, String name, Path file) throws IOException {
        try {
            copy(zip, name, file, -1);
        } catch (NoSuchFileException e) {
            throw (Changed) new Changed().initCause(e);
        }
    }

    /// @param end the byte before which to stop; less than 0 for all
    private void copy(ZipOutputStream zip, String name, Path file, long end) throws IOException {
        try (SeekableByteChannel in = disk.read(file)) {
            zip.putNextEntry(entry(name));
            MessageDigest digester = Digests.sha256();
            long left = end < 0 ? Long.MAX_VALUE : end;
            ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
            while (left > 0) {
                chunk.clear().limit((int) Math.min(chunk.capacity(), left));
                int count = in.read(chunk);
                if (count < 0) break;
                digester.update(chunk.array(), 0, count);
                zip.write(chunk.array(), 0, count);
                left -= count;
            }
            if (end >= 0 && left > 0)
                throw new ArchiveException(
                        "%s ends %d bytes before its last record does: the archive is damaged. Run vigil verify."
                                .formatted(file, left));
            zip.closeEntry();
            manifest.put(name, Digests.of(digester));
        }
    }

    private void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
        manifest.put(name, Sha256.of(bytes));
    }

    private void manifest(ZipOutputStream zip) throws IOException {
        StringBuilder text = new StringBuilder();
        manifest.forEach(
                (name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
        zip.putNextEntry(entry(MANIFEST));
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// The same archive gives the same backup: no time of day in it.
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
