package vigil.cli;

import org.apache.lucene.store.LockObtainFailedException;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.Finding;
import vigil.catalogue.Catalogue;
import vigil.catalogue.CatalogueException;
import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.journal.StreamId;
import vigil.language.Languages;
import vigil.search.CaseFilePages;
import vigil.search.EarlierIndex;
import vigil.search.IndexCheck;
import vigil.search.Search;
import vigil.search.SearchIndex;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The search index of an archive, brought up to what the archive holds.
final class ArchiveIndex {
    private static final String FOLDER = "search";

    /// So many entries are read at once by the command that added them.
    private static final int A_FEW = 64;

    /// More pages than these are not read again before a search answers: half a minute's work.
    private static final int MANY = 1000;

    /// Held, for a logger that nobody holds forgets its level; Lucene tells of faster ways to
    /// count.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private ArchiveIndex() {}

    /// {@return the archive's index, open for reading; the caller closes it}
    ///
    /// Where another process is writing, the index as it was is opened and that is said; so is one
    /// of many pages that other language packs wrote, since making it anew takes long.
    static Search open(Archive archive, Languages languages, PrintWriter err) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        Path folder = archive.folder().derived().resolve(FOLDER);
        Optional<EarlierIndex> earlier = earlier(archive, folder, languages);
        if (earlier.isEmpty()) bringUp(archive, languages, err);
        else
            err.printf(
                    "vigil: %d pages are searched as an earlier version of Vigil or of its language"
                            + " packs read them%s. What is found stands on them; what is read"
                            + " better now is not known yet. To bring them up to date: vigil"
                            + " rebuild --if-needed%n",
                    earlier.get().pages(), later(between(earlier.get().heads(), archive.heads())));
        return Search.open(folder, languages);
    }

    private static String later(long entries) {
        return entries == 0
                ? ""
                : ", and %d later entries of the journal are not searched".formatted(entries);
    }

    /// {@return the index that other packs wrote, if it holds so much that whoever searches had
    /// better be answered first}
    private static Optional<EarlierIndex> earlier(Archive archive, Path folder, Languages languages)
            throws IOException {
        Optional<EarlierIndex> earlier =
                EarlierIndex.in(folder, languages).filter(index -> index.pages() > MANY);
        if (earlier.isEmpty()) return earlier;
        for (Head head : earlier.get().heads())
            if (archive.entry(head.entry()).isEmpty()) return Optional.empty();
        // what was erased must be found nowhere
        for (Chained entry : archive.entriesAfter(earlier.get().heads()))
            if (entry.entry().kind().equals("erased")) return Optional.empty();
        return earlier;
    }

    /// Brings the index up to what the archive holds.
    ///
    /// @throws Refusal if there is none and another process is making it
    static void bringUp(Archive archive, Languages languages, PrintWriter err) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        Path folder = archive.folder().derived().resolve(FOLDER);
        if (!Files.isDirectory(folder)) DerivedFolder.requireWritable(archive);
        Optional<List<Head>> reflected = SearchIndex.reflected(folder, languages);
        if (reflected.equals(Optional.of(archive.heads()))) return;
        DerivedFolder.requireWritable(archive);
        try {
            update(archive, folder, languages, false);
        } catch (LockObtainFailedException _) {
            if (reflected.isEmpty())
                throw new Refusal(
                        Exit.NOTHING_READ,
                        "the search index is being made by another process: search again when it"
                                + " is done.");
            err.println(
                    "vigil: another process is writing the search index; this answer does not know"
                            + " what was added last.");
        }
    }

    /// Begins to make ready what following will take, while pages are being added.
    static void prepare(ArchiveFolder folder, Languages languages) {
        if (!Files.isDirectory(folder.derived().resolve(FOLDER))) return;
        // the languages keep what was made of their tables; what goes wrong comes up again when it
        // is asked for
        CompletableFuture<Void> _ =
                CompletableFuture.runAsync(
                        () -> {
                            Wiring.builder(languages, () -> {});
                            languages.fingerprint();
                            Catalogue.prepare();
                        });
    }

    /// Brings the index up to a few pages that were just added, if it was up to what was there
    /// before; many are left to whoever asks for them.
    ///
    /// What goes wrong here is told and no failure: nothing precious depends on it.
    static void follow(Archive archive, Languages languages, PrintWriter err) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        Path folder = archive.folder().derived().resolve(FOLDER);
        if (!Files.isDirectory(folder) || !Catalogue.isThere(archive)) return;
        Optional<List<Head>> reflected = SearchIndex.reflected(folder, languages);
        if (reflected.isEmpty() || between(reflected.get(), archive.heads()) > A_FEW) return;
        try (Catalogue catalogue = ReviewedArchive.catalogue(archive, languages)) {
            // one of another version would be made anew
            if (catalogue.since(reflected.get()).isPresent())
                update(archive, folder, languages, catalogue, false);
        } catch (LockObtainFailedException _) {
            // whoever writes it, or the next to search, finds what was added
        } catch (IOException | CatalogueException e) {
            err.println(
                    "vigil: what was added is safe, but is not in the search index yet: "
                            + e.getMessage());
        }
    }

    private static long between(List<Head> before, List<Head> now) {
        Map<StreamId, Long> known = new HashMap<>();
        for (Head head : before) known.merge(head.stream(), head.number(), Math::max);
        long more = 0;
        for (Head head : now) more += head.number() - known.getOrDefault(head.stream(), 0L);
        return more;
    }

    /// {@return what the index has otherwise than the archive gives; nothing if there is none, or
    /// one that is made anew or caught up by the next search}
    ///
    /// @param catalogue compared with the archive and found to be as it should
    static List<Finding> differences(Archive archive, Catalogue catalogue, Languages languages)
            throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        Path folder = archive.folder().derived().resolve(FOLDER);
        List<String> differences = IndexCheck.damage(folder);
        if (differences.isEmpty()
                && catalogue.isCurrent()
                && SearchIndex.reflected(folder, languages).equals(Optional.of(archive.heads())))
            differences =
                    IndexCheck.differences(
                            folder,
                            languages,
                            index ->
                                    catalogue.assemble(
                                            catalogue.parts(),
                                            part -> index.take(pages(part, languages))));
        return differences.stream().map(what -> new Finding("derived/" + FOLDER, what)).toList();
    }

    /// Deletes the index, so that the next opening makes it anew.
    static void forget(Archive archive) throws IOException {
        Path folder = archive.folder().derived().resolve(FOLDER);
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /// Takes out of the catalogue and the index what was erased from the archive, so that not even
    /// their files have it.
    static void purge(Archive archive, Languages languages, PrintWriter err) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        Path folder = archive.folder().derived().resolve(FOLDER);
        if (Catalogue.isThere(archive))
            try (Catalogue catalogue = ReviewedArchive.catalogue(archive, languages)) {
                // one that would have to be made anew is no reason to read everything now
                if (!catalogue.isOurs()) {
                    catalogue.forget();
                    forget(archive);
                    return;
                }
                catalogue.update(Catalogue.Watcher.NOBODY);
                if (!Files.isDirectory(folder)) catalogue.purge();
            }
        if (!Files.isDirectory(folder)) return;
        try {
            update(archive, folder, languages, true);
        } catch (LockObtainFailedException _) {
            err.println(
                    "vigil: another process is writing the search index; run vigil search when it"
                            + " is done, which takes out of it what was erased.");
        }
    }

    private static void update(Archive archive, Path folder, Languages languages, boolean erased)
            throws IOException {
        try (Catalogue catalogue = ReviewedArchive.catalogue(archive, languages)) {
            update(archive, folder, languages, catalogue, erased);
        }
    }

    private static void update(
            Archive archive, Path folder, Languages languages, Catalogue catalogue, boolean erased)
            throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, languages)) {
            catalogue.update(Catalogue.Watcher.NOBODY);
            Optional<Catalogue.Changes> changes = index.reflected().flatMap(catalogue::since);
            if (changes.isPresent()) follow(changes.get(), catalogue, index, languages);
            else all(catalogue, index, languages);
            index.commit(archive.heads());
            if (!erased && changes.stream().allMatch(some -> some.gone().isEmpty())) return;
            // what was erased must be found nowhere
            index.purge();
            catalogue.purge();
        }
    }

    private static void follow(
            Catalogue.Changes changes, Catalogue catalogue, SearchIndex index, Languages languages)
            throws IOException {
        if (!changes.gone().isEmpty())
            index.replace(new CaseFilePages(List.of(), List.of()), changes.gone());
        catalogue.assemble(
                changes.parts(), part -> index.replace(pages(part, languages), List.of()));
    }

    private static void all(Catalogue catalogue, SearchIndex index, Languages languages)
            throws IOException {
        SearchIndex.Matching matching = index.matching();
        catalogue.assemble(catalogue.parts(), part -> matching.take(pages(part, languages)));
        matching.end();
    }

    private static CaseFilePages pages(Catalogue.Part part, Languages languages) {
        return CaseFilePages.of(part.file(), part.read(), languages);
    }
}
