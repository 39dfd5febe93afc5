package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.ArchiveFolder;
import vigil.archive.ArchiveWriter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `vigil init`: makes an archive.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes an archive: a folder that preserves pages and what people decide.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class InitCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder that does not exist or is empty.")
    private Path root;

    @Option(
            names = "--derived",
            paramLabel = "DIR",
            description =
                    "Where what can be built again is to lie, if not inside the archive: for an"
                            + " archive on a synced or network drive.")
    private @Nullable Path derived;

    @Mixin private WriterOption writing;

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        ArchiveFolder folder = ArchiveFolder.of(root, Optional.ofNullable(derived));
        try (ArchiveWriter writer = writing.create(folder, line.getErr())) {
            line.getOut().printf("Made the archive %s (%s).%n", root, writer.archive().id());
        }
        line.getOut().printf("Add pages:  vigil add --archive %s FILE...%n", root);
        line.getOut().flush();
        return Exit.DONE;
    }
}
