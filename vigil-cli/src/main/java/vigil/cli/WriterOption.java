package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import vigil.archive.ArchiveFolder;
import vigil.archive.ArchiveWriter;
import vigil.archive.Disk;
import vigil.archive.Finding;
import vigil.archive.FolderKind;
import vigil.archive.WriterOptions;
import vigil.journal.StreamId;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/// Who writes, for every command that writes into an archive.
final class WriterOption {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            description =
                    "Who does this, as the journal is to name them. By default the variable"
                            + " VIGIL_BY, or the name of the account.")
    private @Nullable String by;

    @Option(
            names = "--stream",
            paramLabel = "NAME",
            description =
                    "Write this stream of the journal. By default each device has its own, with a"
                            + " name that tells nothing.")
    private @Nullable StreamId stream;

    /// Opens an archive for writing and tells what an interrupted write had left.
    ///
    /// @param err for warnings
    ArchiveWriter open(ArchiveFolder folder, PrintWriter err) throws IOException {
        ArchiveWriter writer = ArchiveWriter.open(Disk.real(), folder, options());
        for (Finding finding : writer.findings())
            err.println("vigil: " + finding.where() + ": " + finding.what());
        warn(folder, err);
        return writer;
    }

    /// Makes an archive.
    ///
    /// @param err for warnings
    ArchiveWriter create(ArchiveFolder folder, PrintWriter err) throws IOException {
        ArchiveWriter writer = ArchiveWriter.create(Disk.real(), folder, options());
        warn(folder, err);
        return writer;
    }

    private static void warn(ArchiveFolder folder, PrintWriter err) {
        FolderKind.warning(folder.derived()).ifPresent(text -> err.println("vigil: " + text));
        err.flush();
    }

    /// {@return the person's name}
    String by() {
        String account = System.getProperty("user.name", "");
        String known = System.getenv("VIGIL_BY");
        String name = by != null ? by : known != null ? known : account;
        return name.isBlank() ? "unknown" : name;
    }

    WriterOptions options() {
        return new WriterOptions(
                by(),
                DeviceName.here(),
                Optional.ofNullable(stream),
                InstantSource.system(),
                new SecureRandom(),
                "vigil " + Main.VERSION,
                WriterOptions.SEAL_AT);
    }
}
