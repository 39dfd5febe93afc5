package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vigil.archive.Archive;
import vigil.archive.ArchiveStatus;
import vigil.archive.Finding;
import vigil.journal.EntryLine;
import vigil.journal.Json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `vigil status`: what an archive holds, and whether something is amiss at first sight.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Says what an archive holds, who writes into it, and what is amiss at first sight.",
            "",
            "Only the journal is read. vigil verify reads everything."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class StatusCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Archive opened = archive.open();
        ArchiveStatus status = ArchiveStatus.of(opened);
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(json(opened, status).written());
        else print(opened, status, out);
        out.flush();
        return Exit.DONE;
    }

    private static void print(Archive archive, ArchiveStatus status, PrintWriter out) {
        out.printf("Archive     %s (%s)%n", archive.folder().root(), archive.id());
        out.printf(
                "Documents   %d, with %d different contents; %d bytes%n",
                status.documents(), status.payloads(), status.payloadBytes());
        if (status.parts() > 0) out.printf("Parts       %d%n", status.parts());
        out.printf("Renditions  %d kept%n", status.renditions());
        if (status.erased() > 0) out.printf("Erased      %d%n", status.erased());
        out.printf("Originals   %d files, %d bytes%n", status.files(), status.fileBytes());
        for (ArchiveStatus.Stream stream : status.streams())
            out.printf(
                    "Stream      %s: %d entries, the last on %s by %s, %s%n",
                    stream.stem(),
                    stream.entries(),
                    EntryLine.written(stream.last().entry().at()),
                    Printable.text(stream.last().entry().by()),
                    stream.last().digest());
        status.writer().ifPresent(who -> out.printf("Written by  %s%n", Printable.text(who)));
        for (Finding finding : status.findings())
            out.printf("Amiss       %s: %s%n", finding.where(), Printable.text(finding.what()));
    }

    private static Json json(Archive archive, ArchiveStatus status) {
        List<Json> streams = new ArrayList<>();
        for (ArchiveStatus.Stream stream : status.streams())
            streams.add(
                    Json.object()
                            .with("name", stream.stem())
                            .with("entries", stream.entries())
                            .with("head", stream.last().digest().hex())
                            .with("at", EntryLine.written(stream.last().entry().at()))
                            .with("by", stream.last().entry().by())
                            .build());
        List<Json> findings = new ArrayList<>();
        for (Finding finding : status.findings())
            findings.add(
                    Json.object()
                            .with("where", finding.where())
                            .with("what", finding.what())
                            .build());
        return Json.object()
                .with("archive", archive.id())
                .with("documents", status.documents())
                .with("payloads", status.payloads())
                .with("payloadBytes", status.payloadBytes())
                .with("parts", status.parts())
                .with("renditions", status.renditions())
                .with("erased", status.erased())
                .with("files", status.files())
                .with("fileBytes", status.fileBytes())
                .with("streams", new Json.Items(streams))
                .with("writer", Json.of(status.writer()))
                .with("amiss", new Json.Items(findings))
                .build();
    }
}
