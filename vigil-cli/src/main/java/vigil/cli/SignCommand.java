package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vigil.archive.ArchiveWriter;
import vigil.archive.Stamps;
import vigil.stamp.SigningKey;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/// `vigil sign`: signs the newest entries of an archive.
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Signs the newest entries of all streams, and with them all before, with Ed25519.",
            "",
            "Give the public key, the .pem file under stamps/, to those who are to check: vigil"
                    + " verify --trust FILE. Keep the private key away from the archive."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class SignCommand implements Callable<Integer> {
    private static final long MAX_BYTES = 1 << 16;

    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Mixin private WriterOption writing;

    /// A key that is there or one that is made.
    static final class Which {
        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "A private Ed25519 key, in PKCS#8 PEM without a passphrase.")
        private @Nullable Path key;

        @Option(
                names = "--new-key",
                paramLabel = "FILE",
                description = "Make a key, and write it into this file, which must not exist.")
        private @Nullable Path made;
    }

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        try (ArchiveWriter writer = writing.open(archive.folder(), line.getErr())) {
            SigningKey key = key(writer);
            Path signature = new Stamps(writer).sign(key);
            line.getOut().printf("Signed      %s%n", signature);
            line.getOut()
                    .printf(
                            "Public key  %s%n",
                            signature.resolveSibling(key.verifying().id() + ".pem"));
        }
        if (which.made != null)
            line.getOut()
                    .printf(
                            "Private key %s: keep it away from the archive, and a copy of it%n",
                            which.made);
        line.getOut()
                .printf(
                        "Check it    vigil verify --archive %s --trust PUBLIC-KEY%n",
                        archive.folder().root());
        line.getOut().flush();
        return Exit.DONE;
    }

    private SigningKey key(ArchiveWriter writer) throws IOException {
        if (which.made != null) {
            SigningKey made = SigningKey.make(new SecureRandom());
            requireOutside(which.made, writer.archive().folder().root());
            write(which.made, made.pem());
            return made;
        }
        Path file =
                DiskTrouble.given(
                        Objects.requireNonNull(which.key, "one of the two is given"),
                        "a private key");
        try {
            if (Files.size(file) > MAX_BYTES) throw new IllegalArgumentException("it is too long");
            return SigningKey.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Exit.USAGE, "%s is no key to sign with: %s.".formatted(file, e.getMessage()));
        }
    }

    private static void requireOutside(Path file, Path archive) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "it has a folder");
        if (folder.toRealPath().startsWith(archive.toRealPath()))
            throw new Refusal(
                    Exit.USAGE,
                    "%s lies inside the archive, and whoever has a copy could sign: keep the key elsewhere."
                            .formatted(file));
    }

    /// For its owner's eyes from the first byte on.
    private static void write(Path file, byte[] pem) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel out =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        owner)) {
            ByteBuffer bytes = ByteBuffer.wrap(pem);
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(
                    Exit.USAGE, file + " is there already: name a new file, or use --key.");
        }
    }
}
