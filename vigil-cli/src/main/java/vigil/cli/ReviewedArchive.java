package vigil.cli;

import vigil.archive.Archive;
import vigil.casefile.Assembled;
import vigil.casefile.CaseOptions;
import vigil.catalogue.Catalogue;
import vigil.catalogue.Deeds;
import vigil.journal.Replay;
import vigil.language.Languages;

import java.io.IOException;
import java.util.Optional;

/// The pages of an archive, read and put together with what people have decided, all names open.
///
/// @param replay what people have decided
/// @param assembled the case file and the way back from its lines
record ReviewedArchive(Archive archive, Replay replay, Assembled assembled) {
    static ReviewedArchive of(Archive archive, Languages languages) throws IOException {
        DerivedFolder.requireWritable(archive);
        try (Catalogue catalogue = catalogue(archive, languages)) {
            catalogue.update(Catalogue.Watcher.NOBODY);
            return new ReviewedArchive(
                    archive,
                    Deeds.replay(archive),
                    catalogue.assembled(options(archive, languages)));
        }
    }

    /// {@return the catalogue of an archive, as it was left; the caller closes it}
    static Catalogue catalogue(Archive archive, Languages languages) throws IOException {
        return Catalogue.open(
                archive, Wiring.builder(languages, () -> {}), options(archive, languages));
    }

    private static CaseOptions options(Archive archive, Languages languages) {
        return new CaseOptions(
                Optional.empty(),
                Optional.empty(),
                Main.VERSION,
                languages.fingerprint(),
                archive.heads().stream().map(head -> head.entry().hex()).toList());
    }
}
