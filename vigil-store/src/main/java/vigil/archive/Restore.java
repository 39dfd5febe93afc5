package vigil.archive;

import com.exceptionfactory.jagged.PayloadException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;

import vigil.source.Sha256;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Makes an archive from a backup: into a folder beside first, compared to the manifest, and only
/// then under its name.
public final class Restore {
    /// What a backup may hold. Names of members decide where files are written: no other is
    /// followed.
    private static final Pattern MEMBER =
            Pattern.compile(
                    "vigil\\.json|CHECK\\.txt|originals/[a-z0-9][a-z0-9.~-]*\\.warc\\.gz"
                            + "|renditions/[0-9a-f]{64}\\.txt|journal/[a-z0-9][a-z0-9~-]*\\.jsonl"
                            + "|journal/content/[a-z0-9][a-z0-9~-]*/[0-9]{1,18}\\.json"
                            + "|(stamps|desk|quarantine)/[A-Za-z0-9_][A-Za-z0-9_.~@+-]*");

    private static final String AGE = "age-encryption.org/v1";

    /// Two million files.
    private static final int MAX_MANIFEST_BYTES = 1 << 28;

    private final Disk disk;
    private final Path root;
    private final Map<String, Sha256> written = new HashMap<>();

    private Restore(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
    }

    /// {@return whether this backup needs a passphrase}
    public static boolean isLocked(Path backup) throws IOException {
        try (InputStream in = Files.newInputStream(backup)) {
            return new String(in.readNBytes(AGE.length()), StandardCharsets.ISO_8859_1).equals(AGE);
        }
    }

    /// Restores a backup.
    ///
    /// @param backup the file
    /// @param into a folder that does not exist or is empty
    /// @param passphrase if it is locked
    /// @throws ArchiveException if the folder is taken, the passphrase wrong, or the backup not
    ///   whole; nothing is left then
    public static void read(Disk disk, Path backup, Path into, Optional<String> passphrase)
            throws IOException {
        Path root = into.toAbsolutePath();
        ArchiveFolder.at(root).requireEmpty();
        if (Files.exists(root)) {
            // a folder that holds nothing, or empty folders of ours, gives way
            remove(disk, root);
        }
        // hidden, and named so that nobody has a folder of this name: it is emptied first
        Path part = root.resolveSibling("." + root.getFileName() + ".vigil-restore");
        remove(disk, part);
        boolean done = false;
        try (InputStream in = open(backup, passphrase)) {
            new Restore(disk, part).unpack(backup, in);
            done = true;
        } catch (ZipException | PayloadException | java.io.EOFException e) {
            throw notWhole(backup, e);
        } finally {
            if (!done) remove(disk, part);
        }
        disk.move(part, root);
        Path above = root.getParent();
        if (above != null) disk.syncFolder(above);
    }

    private static InputStream open(Path backup, Optional<String> passphrase) throws IOException {
        if (!isLocked(backup))
            return new BufferedInputStream(Files.newInputStream(backup), 1 << 16);
        if (passphrase.isEmpty())
            throw new ArchiveException(backup + " is locked: give its passphrase.");
        ReadableByteChannel file = Files.newByteChannel(backup);
        boolean opened = false;
        try {
            ReadableByteChannel plain =
                    new StandardDecryptingChannelFactory()
                            .newDecryptingChannel(
                                    file,
                                    List.of(new Passphrase(passphrase.get(), new SecureRandom())));
            opened = true;
            return new BufferedInputStream(Channels.newInputStream(plain), 1 << 16);
        } catch (GeneralSecurityException e) {
            throw new ArchiveException(
                    "%s cannot be unlocked: the passphrase is wrong, or the file is damaged."
                            .formatted(backup),
                    e);
        } finally {
            if (!opened) file.close();
        }
    }

    private void unpack(Path backup, InputStream in) throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        Map<String, Sha256> manifest = new HashMap<>();
        disk.makeFolder(root);
        ArchiveFolder folder = ArchiveFolder.at(root);
        for (Path made :
                List.of(
                        folder.originals(),
                        folder.renditions(),
                        folder.contents(),
                        folder.stamps(),
                        folder.derived())) disk.makeFolder(made);
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                String name = entry.getName();
                if (name.equals(Backup.MANIFEST)) {
                    manifest.putAll(manifest(zip));
                    continue;
                }
                if (!MEMBER.matcher(name).matches() || name.contains(".."))
                    throw new ArchiveException(
                            "%s is no backup of an archive: it holds \"%s\". Name a file that vigil backup wrote."
                                    .formatted(backup, name.replaceAll("\\p{Cntrl}", " ")));
                Path file = root.resolve(name);
                Path above = java.util.Objects.requireNonNull(file.getParent(), "in a folder");
                disk.makeFolder(above);
                folders.add(above);
                if (Files.exists(file))
                    throw new ArchiveException(
                            "%s holds %s twice: it is damaged.".formatted(backup, name));
                written.put(name, write(zip, file));
            }
        } catch (IllegalArgumentException e) {
            throw noBackup(backup, e);
        }
        if (written.isEmpty() && manifest.isEmpty()) throw noBackup(backup, null);
        if (manifest.isEmpty() || !manifest.equals(written)) throw notWhole(backup, null);
        for (Path made : folders) disk.syncFolder(made);
        disk.syncFolder(folder.journal());
        disk.syncFolder(root);
    }

    private Sha256 write(InputStream in, Path file) throws IOException {
        MessageDigest digester = Digests.sha256();
        try (Disk.Output out = disk.append(file)) {
            byte[] chunk = new byte[1 << 16];
            for (int n; (n = in.read(chunk)) >= 0; ) {
                digester.update(chunk, 0, n);
                out.write(ByteBuffer.wrap(chunk, 0, n));
            }
            out.sync();
        }
        return Digests.of(digester);
    }

    private static Map<String, Sha256> manifest(InputStream in) throws IOException {
        Map<String, Sha256> manifest = new HashMap<>();
        String text = new String(in.readNBytes(MAX_MANIFEST_BYTES), StandardCharsets.UTF_8);
        for (String line : text.split("\n"))
            if (line.length() > 66)
                manifest.put(line.substring(66), new Sha256(line.substring(0, 64)));
        return manifest;
    }

    /// It has no member at all, or names that no ZIP has.
    private static ArchiveException noBackup(
            Path backup, @org.jspecify.annotations.Nullable Exception cause) {
        String sentence =
                backup + " is no backup of an archive: name a file that vigil backup wrote.";
        return cause == null
                ? new ArchiveException(sentence)
                : new ArchiveException(sentence, cause);
    }

    private static ArchiveException notWhole(
            Path backup, @org.jspecify.annotations.Nullable Exception cause) {
        String sentence =
                "%s is not whole: it is damaged or was cut off. Nothing was restored; take another backup."
                        .formatted(backup);
        return cause == null
                ? new ArchiveException(sentence)
                : new ArchiveException(sentence, cause);
    }

    private static void remove(Disk disk, Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path file : files) disk.delete(file);
    }
}
