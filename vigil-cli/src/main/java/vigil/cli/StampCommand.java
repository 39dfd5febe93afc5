package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vigil.archive.ArchiveWriter;
import vigil.archive.Finding;
import vigil.archive.Stamps;
import vigil.journal.EntryLine;
import vigil.stamp.Authority;
import vigil.stamp.TimeStamp;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;

/// `vigil stamp`: has the newest entries of an archive stamped by a time authority.
@Command(
        name = "stamp",
        mixinStandardHelpOptions = true,
        description = {
            "Has a time stamping authority (RFC 3161) confirm that the newest entries, and with"
                    + " them all before, are there now.",
            "",
            "The authority learns a digest and your address. Exit code 5: a request stays queued,"
                    + " since the authority could not be reached or said no; the next vigil stamp"
                    + " sends it again."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class StampCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "ADDRESS",
            description =
                    "Where the authority answers, http or https. It is asked directly, past any"
                            + " proxy.")
    private String authority;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for each answer (${DEFAULT-VALUE}).")
    private int timeoutSeconds;

    @Mixin private WriterOption writing;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Authority asked = authority();
        Stamps.Asked report;
        try (ArchiveWriter writer = writing.open(archive.folder(), spec.commandLine().getErr())) {
            report = new Stamps(writer).stamp(asked);
        }
        for (TimeStamp stamp : report.stamps())
            out.printf(
                    "Stamped     at %s by %s%n",
                    EntryLine.written(stamp.at()),
                    Printable.text(stamp.signer().getSubjectX500Principal().getName()));
        for (Finding open : report.open())
            out.printf("Queued      %s: %s%n", open.where(), Printable.text(open.what()));
        out.flush();
        return report.open().isEmpty() ? Exit.DONE : Exit.NOT_WRITTEN;
    }

    private Authority authority() {
        try {
            if (timeoutSeconds < 1)
                throw new IllegalArgumentException("--timeout is at least one second");
            return new Authority(URI.create(authority), Duration.ofSeconds(timeoutSeconds));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, e.getMessage() + ".");
        }
    }
}
