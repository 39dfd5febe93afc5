package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.Archive;
import vigil.archive.Document;
import vigil.archive.StoredRecord;
import vigil.journal.Entry;
import vigil.journal.EntryLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/// `vigil show`: the documents of an archive, or one of them, or its bytes.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the documents of an archive, or tells where one came from and where it lies.",
            "",
            "With --raw, the preserved bytes are written to standard output and nothing else:",
            "vigil show --archive DIR 3 --raw | sha256sum"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ShowCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Parameters(
            arity = "0..1",
            paramLabel = "DOCUMENT",
            description =
                    "Its number in the list, its id in a report, the beginning of its id or"
                            + " digest, or its path or address.")
    private @Nullable String named;

    @Option(names = "--raw", description = "The payload, byte for byte.")
    private boolean raw;

    @Override
    public Integer call() throws IOException {
        Archive opened = archive.open();
        PrintWriter out = spec.commandLine().getOut();
        if (named == null) {
            if (raw) throw new Refusal(Exit.USAGE, "--raw needs a document: name one.");
            list(opened, out);
        } else {
            Document document = DocumentChoice.find(opened, named);
            if (raw) write(opened, document);
            else tell(document, out);
        }
        out.flush();
        return Exit.DONE;
    }

    private static void list(Archive archive, PrintWriter out) throws IOException {
        List<Document> documents = archive.documents();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            out.printf(
                    "%5d  %s  %s  %s%n",
                    i + 1,
                    document.id().brief(),
                    document.capture().type(),
                    Printable.text(document.capture().origin().written()));
        }
    }

    /// Past the writer for words, which would change the bytes.
    private static void write(Archive archive, Document document) throws IOException {
        try (InputStream in = archive.payload(document)) {
            byte[] piece = new byte[1 << 16];
            // checked, since a stream for printing says nothing of a full disk; Main does
            for (int n; !System.out.checkError() && (n = in.read(piece)) >= 0; )
                System.out.write(piece, 0, n);
        }
        System.out.flush();
    }

    private static void tell(Document document, PrintWriter out) {
        Entry entry = document.added().entry();
        out.printf("Document    %s%n", document.id());
        out.printf("Origin      %s%n", Printable.text(document.capture().origin().written()));
        out.printf("Type        %s, %d bytes%n", document.capture().type(), document.bytes());
        out.printf("SHA-256     %s%n", document.capture().payload());
        document.capture()
                .how()
                .at()
                .ifPresent(at -> out.printf("Collected   %s%n", EntryLine.written(at)));
        out.printf("Means       %s%n", Printable.text(document.capture().how().means()));
        out.printf(
                "Added       %s by %s, entry %d of stream %s%n",
                EntryLine.written(entry.at()),
                Printable.text(entry.by()),
                entry.number(),
                entry.stream());
        document.facts().url().ifPresent(url -> stated(out, "address", url));
        document.facts().published().ifPresent(day -> stated(out, "published", day));
        document.facts().publisher().ifPresent(name -> stated(out, "publisher", name));
        document.facts().language().ifPresent(tag -> stated(out, "language", tag));
        document.facts().retrieved().ifPresent(day -> stated(out, "retrieved", day));
        for (StoredRecord record : document.records()) record(out, record);
        if (!document.records().contains(document.holder())) {
            out.printf("The bytes were there already:%n");
            record(out, document.holder());
        }
    }

    private static void stated(PrintWriter out, String what, String value) {
        out.printf("Stated      %s: %s%n", what, Printable.text(value));
    }

    private static void record(PrintWriter out, StoredRecord record) {
        out.printf(
                "Stored      %s at byte %d of originals/%s, %d bytes, %s%n",
                record.type(), record.offset(), record.file(), record.length(), record.stored());
    }
}
