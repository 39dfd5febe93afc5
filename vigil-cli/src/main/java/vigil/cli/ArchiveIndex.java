package vigil.cli;

import org.apache.lucene.store.LockObtainFailedException;

import vigil.archive.Archive;
import vigil.claim.PageClaims;
import vigil.journal.Head;
import vigil.language.Languages;
import vigil.search.CaseFilePages;
import vigil.search.Search;
import vigil.search.SearchIndex;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The search index of an archive, brought up to what the archive holds.
final class ArchiveIndex {
    private static final String FOLDER = "search";

    private ArchiveIndex() {}

    /// {@return the archive's index, open for reading; the caller closes it}
    ///
    /// Where another process is writing, the index as it was is opened and that is said.
    static Search open(Archive archive, Languages languages, PrintWriter err) throws IOException {
        Path folder = archive.folder().derived().resolve(FOLDER);
        Optional<List<Head>> reflected = SearchIndex.reflected(folder, languages);
        if (!reflected.equals(Optional.of(archive.heads())))
            try {
                update(archive, folder, languages);
            } catch (LockObtainFailedException _) {
                if (reflected.isEmpty())
                    throw new Refusal(
                            Exit.NOTHING_READ,
                            "the search index is being made by another process: search again when"
                                    + " it is done.");
                err.println(
                        "vigil: another process is writing the search index; this answer does not"
                                + " know what was added last.");
            }
        return Search.open(folder, languages);
    }

    private static void update(Archive archive, Path folder, Languages languages)
            throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, languages)) {
            List<Head> heads = archive.heads();
            List<PageClaims> read = new ArrayList<>();
            ReviewedArchive reviewed = ReviewedArchive.of(archive, languages, read::add);
            CaseFilePages pages = CaseFilePages.of(reviewed.assembled().file(), read, languages);
            index.match(pages.pages(), pages.persons());
            index.commit(heads);
        }
    }
}
