package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.ArchiveWriter;
import vigil.catalogue.Deeds;
import vigil.journal.Chained;
import vigil.journal.Deed;
import vigil.journal.DeedJson;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Sentences;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `vigil undo`: takes back what was decided. The entry stays; taking back an undo restores it.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back a decision, or an undo.",
            "",
            "Nothing is deleted: that it was taken back is an entry of its own."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class UndoCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;
    @Mixin private WriterOption writing;

    @Parameters(
            paramLabel = "ENTRY",
            description = "Its number in this device's stream, or STREAM/NUMBER as log prints it.")
    private String named;

    @Mixin private BecauseOption because;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ArchiveWriter writer = writing.open(archive.folder(), spec.commandLine().getErr())) {
            Replay replay = Deeds.replay(writer.archive());
            String name = named.contains("/") ? named : writer.stream() + "/" + named;
            Recorded target =
                    Deeds.all(writer.archive()).stream()
                            .filter(r -> r.name().equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new Refusal(
                                                    Exit.USAGE,
                                                    "%s is no decision that can be taken back. vigil log --decisions lists them."
                                                            .formatted(Printable.text(name))));
            String undone = replay.undone().get(name);
            if (undone != null)
                throw new Refusal(
                        Exit.USAGE,
                        "%s has been taken back already, by %s.".formatted(name, undone));
            Deed deed = new Deed.Undone(target.chained().head(), because.why());
            Chained entry = writer.append(deed.kind(), DeedJson.members(deed), writing.by());
            out.printf(
                    "%s/%d takes back %s, which said: %s.%n",
                    entry.entry().stream(),
                    entry.entry().number(),
                    name,
                    Printable.text(Sentences.of(target.deed())));
            out.flush();
        }
        return Exit.DONE;
    }
}
