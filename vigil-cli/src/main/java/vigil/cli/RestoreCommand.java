package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.ArchiveWriter;
import vigil.archive.Cdxj;
import vigil.archive.Disk;
import vigil.archive.Restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `vigil restore`: an archive from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an archive from a backup, in a folder that does not exist or is empty.",
            "",
            "A backup that is damaged or cut off is refused whole. Derived data are made again."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder of the new archive.")
    private Path root;

    @Mixin private PassphraseOption passphrase;
    @Mixin private WriterOption writing;

    @Override
    public Integer call() throws IOException {
        Optional<String> key =
                Restore.isLocked(DiskTrouble.given(file, "a backup"))
                        ? Optional.of(passphrase.read(false))
                        : Optional.empty();
        Restore.read(Disk.real(), file, root, key);
        // opening it for writing carries out what tombstones say
        try (ArchiveWriter writer =
                writing.open(
                        ArchiveFolder.of(root, Optional.empty()), spec.commandLine().getErr())) {
            Archive archive = writer.archive();
            Cdxj.write(archive);
            var out = spec.commandLine().getOut();
            out.printf(
                    "Restored    %s: %d documents, %d entries%n",
                    root, archive.documents().size(), archive.entries().size());
            out.printf("Check it:   vigil verify --archive %s%n", root);
            out.flush();
        }
        return Exit.DONE;
    }
}
