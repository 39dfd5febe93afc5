package vigil.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vigil.archive.ArchiveWriter;
import vigil.archive.Document;
import vigil.journal.Chained;
import vigil.journal.Decision;
import vigil.journal.Deed;
import vigil.journal.DeedJson;
import vigil.journal.Sentences;
import vigil.source.Sha256;
import vigil.text.Page;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What all decisions share: the archive, who decides and why, and how it gets into the journal.
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class Deciding {
    @Mixin private ArchiveOption archive;
    @Mixin private WriterOption writing;

    @Mixin private BecauseOption because;

    @Option(names = "--dry-run", description = "Say what would be decided, and write nothing.")
    private boolean dry;

    @Mixin private LanguagesOption languages;

    /// Reads the archive, lets the command find what it is about, and journals what is decided.
    ///
    /// @param make the decisions, of what the addresses name
    int decide(PrintWriter out, PrintWriter err, Function<Addresses, List<Decision>> make)
            throws IOException {
        if (dry) {
            for (Deed deed : deeds(make, read())) out.printf("Would say: %s.%n", sentence(deed));
            out.flush();
            return Exit.DONE;
        }
        // the lock first: what is decided on must not change meanwhile
        try (ArchiveWriter writer = writing.open(archive.folder(), err)) {
            ReviewedArchive reviewed = ReviewedArchive.of(writer.archive(), languages.packs());
            for (Deed deed : deeds(make, reviewed)) write(deed, reviewed, writer, out);
            out.flush();
        }
        return Exit.DONE;
    }

    private void write(Deed deed, ReviewedArchive reviewed, ArchiveWriter writer, PrintWriter out)
            throws IOException {
        Set<Sha256> texts = Renditions.of(deed);
        Set<Sha256> preserved = new HashSet<>();
        for (Document document : reviewed.archive().documents())
            preserved.add(document.capture().payload());
        for (Page page : reviewed.assembled().file().pages())
            if (texts.contains(page.rendition().id())
                    // the text of an account is the journal's
                    && preserved.contains(page.rendition().payload()))
                writer.keep(page.rendition());
        Chained entry = writer.append(deed.kind(), DeedJson.members(deed), writing.by());
        long number = entry.entry().number();
        out.printf("%s/%d %s.%n", entry.entry().stream(), number, sentence(deed));
        out.printf("Take it back:  vigil undo --archive %s %d%n", archive.folder().root(), number);
    }

    /// {@return the cases as they stand}
    ReviewedArchive read() throws IOException {
        return ReviewedArchive.of(archive.open(), languages.packs());
    }

    private List<Deed> deeds(Function<Addresses, List<Decision>> make, ReviewedArchive reviewed) {
        try {
            return make.apply(new Addresses(reviewed.assembled())).stream()
                    .<Deed>map(decision -> new Deed.Decided(decision, because.why()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, e.getMessage() + ".");
        }
    }

    private static String sentence(Deed deed) {
        return Printable.text(Sentences.of(deed));
    }
}
