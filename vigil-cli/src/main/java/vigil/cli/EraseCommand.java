package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.ArchiveWriter;
import vigil.archive.Cdxj;
import vigil.archive.Document;
import vigil.archive.Erasure;
import vigil.journal.Chained;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `vigil erase`: takes away what the law says may not be kept.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a document, or the content of one entry of the journal, for ever.",
            "",
            "All documents with the same bytes go, and the texts made from them. A tombstone with"
                + " the digest, the reason and the date stays, and wins in every merge and restore."
                + " Catalogue and search index are purged. Reports that were written and backups"
                + " that were made before, and what the disk itself keeps of deleted files, are not"
                + " reached: destroy those yourself."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class EraseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for the tombstone. It stays: name no person in it.")
    private String reason;

    @Mixin private WriterOption writing;

    /// A document or an entry.
    static final class What {
        @Parameters(
                paramLabel = "DOCUMENT",
                description =
                        "Its number in the list, the beginning of its id or digest, or its path or"
                                + " address.")
        private @Nullable String document;

        @Option(
                names = "--entry",
                paramLabel = "STREAM/N",
                description = "The entry whose content goes, such as a decision with a quotation.")
        private @Nullable String entry;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ArchiveWriter writer = writing.open(archive.folder(), spec.commandLine().getErr())) {
            if (what.document != null) {
                Document document = DocumentChoice.find(writer.archive(), what.document);
                Erasure erasure = writer.erase(document.capture().payload(), reason);
                Cdxj.write(writer.archive());
                out.printf(
                        "Erased %d records and the contents of %d entries.%n",
                        erasure.records().size(), erasure.entries().size());
            } else {
                writer.eraseContent(entry(writer, String.valueOf(what.entry)), reason);
                out.printf("Erased the content of entry %s.%n", what.entry);
            }
            out.flush();
            ArchiveIndex.purge(writer.archive(), Packs.of(null), spec.commandLine().getErr());
        }
        out.printf("Derived data of the archive hold nothing of it any more.%n");
        out.flush();
        return Exit.DONE;
    }

    private static Chained entry(ArchiveWriter writer, String named) {
        int slash = named.lastIndexOf('/');
        for (Chained chained : writer.archive().entries())
            if (slash > 0
                    && chained.entry().stream().name().equals(named.substring(0, slash))
                    && Long.toString(chained.entry().number()).equals(named.substring(slash + 1)))
                return chained;
        throw new Refusal(
                Exit.USAGE,
                "there is no entry \"%s\" in the archive: name it as vigil log does, such as %s/1."
                        .formatted(Printable.text(named), writer.stream()));
    }
}
