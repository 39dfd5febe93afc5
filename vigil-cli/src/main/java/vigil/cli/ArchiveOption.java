package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.Disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// `--archive DIR`, for every command that reads an archive.
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ArchiveOption {
    @Option(
            names = "--archive",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the archive.")
    private Path root;

    @Option(
            names = "--derived",
            paramLabel = "DIR",
            description =
                    "Where what can be built again lies, if not inside the archive: for an archive"
                            + " on a synced or network drive. Remembered on this device.")
    private @Nullable Path derived;

    /// {@return where everything lies}
    ArchiveFolder folder() throws IOException {
        return ArchiveFolder.of(root, Optional.ofNullable(derived));
    }

    /// {@return the archive, for reading}
    Archive open() throws IOException {
        return Archive.open(Disk.real(), folder());
    }

    /// {@return the archive, for checking: nothing derived is read to open it}
    Archive openWhole() throws IOException {
        return Archive.openWhole(Disk.real(), folder());
    }
}
