package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.Backup;
import vigil.archive.Disk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `vigil backup`: all that is precious in one file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that is precious in an archive into one file.",
            "",
            "The file is a ZIP with a manifest for sha256sum -c. The archive may be used meanwhile."
                    + " With --encrypt it is locked with a passphrase, in the format of age: age -d"
                    + " opens it, too."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class BackupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Parameters(paramLabel = "FILE", description = "The backup, which is not there yet.")
    private Path file;

    @Option(names = "--encrypt", description = "Lock it with a passphrase.")
    private boolean encrypt;

    @Mixin private PassphraseOption passphrase;

    @Override
    public Integer call() throws IOException {
        Optional<String> key =
                encrypt || passphrase.isFile()
                        ? Optional.of(passphrase.read(true))
                        : Optional.empty();
        long bytes = Backup.write(Disk.real(), archive.folder(), file, key, new SecureRandom());
        var out = spec.commandLine().getOut();
        out.printf(
                "Backed up   %s, %d bytes%s%n",
                file, bytes, key.isPresent() ? ", locked with the passphrase" : "");
        out.printf("Get it back: vigil restore %s DIR%n", file);
        out.flush();
        return Exit.DONE;
    }
}
