package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vigil.archive.Archive;
import vigil.catalogue.Catalogue;
import vigil.language.Languages;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `vigil rebuild`: makes anew what can be made anew from an archive.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every document of an archive again and makes its catalogue and its search index"
                    + " anew.",
            "",
            "Nothing precious is touched. Interrupted, it goes on where it was when anything is"
                    + " built, searched or decided, or by --if-needed."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class RebuildCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Option(
            names = "--if-needed",
            description =
                    "Keep what this version with these language packs has read and indexed already,"
                            + " and bring up to date the rest.")
    private boolean ifNeeded;

    @Mixin private LanguagesOption languages;

    @Mixin private ColorOption colors;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean color = colors.isOn();
        Archive opened = archive.open();
        Languages packs = languages.packs();
        DerivedFolder.requireWritable(opened);
        if (!ifNeeded) ArchiveIndex.forget(opened);
        try (Catalogue catalogue = ReviewedArchive.catalogue(opened, packs)) {
            try (ReadingProgress reading = new ReadingProgress(err, color)) {
                if (!ifNeeded) catalogue.forget();
                catalogue.update(reading);
            }
            Catalogue.Size size = catalogue.size();
            out.printf(
                    "Read        %d documents, of which %d gave no page%n",
                    size.documents(), size.unread());
            out.printf("Parts       %d, each assembled by itself%n", size.parts());
        }
        ArchiveIndex.bringUp(opened, packs, err);
        out.flush();
        return Exit.DONE;
    }
}
