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
import vigil.archive.Finding;
import vigil.archive.MergeReport;
import vigil.catalogue.Deeds;
import vigil.journal.Ruling;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `vigil merge`: takes over what another archive has.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Takes over into the archive DIR what the archive OTHER has and DIR has not.",
            "",
            "Documents, decisions, stamps. OTHER is only read. Nothing in DIR is changed; what"
                + " either archive erased stays erased. Merge the other way round, too, and both"
                + " hold the same."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class MergeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The archive that is added to.")
    private Path root;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The archive that is read.")
    private Path other;

    @Mixin private WriterOption writing;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (Files.isDirectory(root) && Files.isDirectory(other) && Files.isSameFile(root, other))
            throw new Refusal(
                    Exit.USAGE,
                    "%s is both archives: name another to take over from.".formatted(root));
        Archive from = Archive.open(Disk.real(), ArchiveFolder.of(other, Optional.empty()));
        MergeReport report;
        long conflicts;
        try (ArchiveWriter writer = writing.open(ArchiveFolder.of(root, Optional.empty()), err)) {
            report = writer.merge(from);
            conflicts =
                    Deeds.replay(writer.archive()).rulings().values().stream()
                            .filter(Ruling::isConflict)
                            .count();
            Cdxj.write(writer.archive());
        }
        out.printf(
                "Merged      %d entries, %d documents among them%n",
                report.entries(), report.documents());
        for (String stream : report.forks())
            out.printf(
                    "Fork        two devices wrote the stream %s after they had parted; both"
                            + " branches are kept%n",
                    stream);
        for (Finding finding : report.findings())
            out.printf("Not merged  %s: %s%n", finding.where(), Printable.text(finding.what()));
        if (conflicts > 0)
            out.printf(
                    "Conflicts   %d: people decided differently without knowing of each other; see"
                            + " vigil decide lines --archive %s%n",
                    conflicts, root);
        out.printf("Build them: vigil build --archive %s --out DIR%n", root);
        out.flush();
        return Exit.DONE;
    }
}
