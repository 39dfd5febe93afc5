package vigil.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Bits;

import vigil.journal.Head;
import vigil.journal.StreamId;
import vigil.language.Languages;
import vigil.name.NameForms;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The search index of an archive, open for writing: derived data, which may be deleted and built
/// again.
///
/// What is put or removed is seen by readers, all of it at once, when it is committed with the
/// heads of the journal that it reflects; what was not committed when the process died never was.
/// One process writes at a time. Safe for use by several threads.
public final class SearchIndex implements AutoCloseable {
    /// Raised with every change of what is indexed: an index of another format is built anew.
    static final String FORMAT = "1";

    static final String FORMAT_KEY = "format";
    static final String LANGUAGES_KEY = "languages";
    private static final String HEADS_KEY = "heads";
    private static final double BUFFER_MB = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final Optional<List<Head>> opened;
    private final Languages languages;
    private final PageDocument documents;
    private final FacetsConfig facets = Facet.config();

    private SearchIndex(
            Directory directory,
            IndexWriter writer,
            Languages languages,
            Optional<List<Head>> opened) {
        this.directory = directory;
        this.writer = writer;
        this.opened = opened;
        this.languages = languages;
        this.documents =
                new PageDocument(
                        new WordReader(languages), new Sounds(languages), NameForms.of(languages));
    }

    /// Opens the index in this folder; begins an empty one where there is none, or none that this
    /// program and these language packs wrote.
    ///
    /// @throws org.apache.lucene.store.LockObtainFailedException if another process writes to it
    public static SearchIndex open(Path folder, Languages languages) throws IOException {
        return open(FSDirectory.open(folder), languages);
    }

    private static SearchIndex open(Directory directory, Languages languages) throws IOException {
        boolean usable = reflected(directory, languages).isPresent();
        if (!usable && !isReadable(directory)) clear(directory);
        IndexWriterConfig config =
                new IndexWriterConfig()
                        .setSimilarity(new FixedScores())
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setOpenMode(usable ? OpenMode.APPEND : OpenMode.CREATE);
        IndexWriter writer = new IndexWriter(directory, config);
        Optional<List<Head>> opened =
                usable ? Optional.of(heads(committed(writer))) : Optional.empty();
        return new SearchIndex(directory, writer, languages, opened);
    }

    /// {@return the heads of the journal that it reflected when it was opened; empty if it was
    /// begun then}
    public Optional<List<Head>> reflected() {
        return opened;
    }

    /// {@return the heads of the journal that the index in this folder reflects; empty if there is
    /// none, or none that this program and these language packs wrote}
    public static Optional<List<Head>> reflected(Path folder, Languages languages)
            throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return reflected(directory, languages);
        }
    }

    static Optional<List<Head>> reflected(Directory directory, Languages languages)
            throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            boolean ours =
                    FORMAT.equals(data.get(FORMAT_KEY))
                            && languages.fingerprint().equals(data.get(LANGUAGES_KEY));
            return ours ? Optional.of(heads(data)) : Optional.empty();
        } catch (IndexNotFoundException
                | CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static boolean isReadable(Directory directory) throws IOException {
        try {
            SegmentInfos.readLatestCommit(directory);
            return true;
        } catch (IndexNotFoundException _) {
            return directory.listAll().length == 0;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException _) {
            return false;
        }
    }

    /// Takes away what is damaged: a writer would not begin beside it.
    private static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
            }
        }
    }

    private static Map<String, String> committed(IndexWriter writer) {
        Map<String, String> data = new TreeMap<>();
        for (Map.Entry<String, String> one : writer.getLiveCommitData())
            data.put(one.getKey(), one.getValue());
        return data;
    }

    static List<Head> heads(Map<String, String> data) {
        List<Head> heads = new ArrayList<>();
        for (String line : data.getOrDefault(HEADS_KEY, "").lines().toList()) {
            String[] parts = line.split(" ", 3);
            heads.add(
                    new Head(
                            new StreamId(parts[0]),
                            Long.parseLong(parts[1]),
                            new Sha256(parts[2])));
        }
        return List.copyOf(heads);
    }

    /// Puts a page in, in the place of the one with its id.
    public void put(IndexedPage page) throws IOException {
        writer.updateDocument(
                new Term(PageDocument.KEY, PageDocument.key(PageDocument.PAGE, page.document())),
                facets.build(documents.of(page)));
    }

    /// Puts a person in, in the place of the one with its id.
    public void put(IndexedPerson person) throws IOException {
        List<Document> all = documents.of(person);
        writer.updateDocuments(
                new Term(PageDocument.KEY, PageDocument.key(PageDocument.PERSON, person.id())),
                all);
    }

    /// Takes the page of this id out, if it is there.
    public void removePage(String document) throws IOException {
        remove(PageDocument.key(PageDocument.PAGE, document));
    }

    /// Puts in a part of the archive that was put together anew, in the place of what the index
    /// held of its pages and of the persons named in them, and takes out documents that are gone.
    ///
    /// @param part pages and persons that stand or fall together: no other page names the persons
    /// @param gone ids of documents that are no longer there
    public void replace(CaseFilePages part, List<String> gone) throws IOException {
        Set<String> renditions = new TreeSet<>();
        for (IndexedPage page : part.pages()) renditions.add(page.rendition().brief());
        if (!gone.isEmpty())
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                for (String document : gone) renditions.addAll(renditions(reader, document));
            }
        for (String rendition : renditions)
            writer.deleteDocuments(new Term(PageDocument.NAMED_IN, rendition));
        for (String document : gone) removePage(document);
        for (IndexedPage page : part.pages()) put(page);
        for (IndexedPerson person : part.persons()) put(person);
    }

    private static List<String> renditions(DirectoryReader reader, String document)
            throws IOException {
        List<String> renditions = new ArrayList<>();
        IndexSearcher searcher = new IndexSearcher(reader);
        TermQuery key =
                new TermQuery(
                        new Term(PageDocument.KEY, PageDocument.key(PageDocument.PAGE, document)));
        for (ScoreDoc found : searcher.search(key, 1).scoreDocs) {
            String rendition =
                    searcher.storedFields()
                            .document(found.doc, Set.of(PageDocument.RENDITION))
                            .get(PageDocument.RENDITION);
            if (rendition != null) renditions.add(rendition);
        }
        return renditions;
    }

    private void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(PageDocument.KEY, key));
    }

    /// Makes the index hold exactly these pages and persons, see [Matching].
    ///
    /// @return how many were put in or taken out
    public int match(List<IndexedPage> pages, List<IndexedPerson> persons) throws IOException {
        Matching matching = matching();
        matching.take(new CaseFilePages(pages, persons));
        return matching.end();
    }

    /// Begins to make the index hold exactly what will be given. Nothing may have been put or
    /// removed since the last commit.
    public Matching matching() throws IOException {
        return new Matching(held());
    }

    /// Makes the index hold what is given and nothing else; what it holds already, unchanged, is
    /// not touched.
    public final class Matching {
        private final Map<String, String> left;
        private int changes;

        private Matching(Map<String, String> held) {
            this.left = held;
        }

        /// Takes some of what the index is to hold.
        public void take(CaseFilePages part) throws IOException {
            for (IndexedPage page : part.pages()) {
                String key = PageDocument.key(PageDocument.PAGE, page.document());
                if (page.contents().hex().equals(left.remove(key))) continue;
                put(page);
                changes++;
            }
            for (IndexedPerson person : part.persons()) {
                String key = PageDocument.key(PageDocument.PERSON, person.id());
                if (person.contents().hex().equals(left.remove(key))) continue;
                put(person);
                changes++;
            }
        }

        /// Takes out what was not given.
        ///
        /// @return how many were put in or taken out altogether
        public int end() throws IOException {
            for (String key : left.keySet()) remove(key);
            return changes + left.size();
        }
    }

    /// {@return the digest of what is held, by key}
    private Map<String, String> held() throws IOException {
        Map<String, String> held = new TreeMap<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                BinaryDocValues keys = leaf.reader().getBinaryDocValues(PageDocument.KEY);
                BinaryDocValues contents = leaf.reader().getBinaryDocValues(PageDocument.CONTENTS);
                if (keys == null || contents == null) continue;
                for (int doc = keys.nextDoc();
                        doc != BinaryDocValues.NO_MORE_DOCS;
                        doc = keys.nextDoc())
                    if ((live == null || live.get(doc)) && contents.advanceExact(doc))
                        held.put(
                                keys.binaryValue().utf8ToString(),
                                contents.binaryValue().utf8ToString());
            }
        }
        return held;
    }

    /// Lets readers see everything that was put and removed, and forces it to disk.
    ///
    /// @param heads of the journal that the index now reflects
    public void commit(List<Head> heads) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Head head : heads)
            lines.append(head.stream())
                    .append(' ')
                    .append(head.number())
                    .append(' ')
                    .append(head.entry())
                    .append('\n');
        Map<String, String> data = new TreeMap<>();
        data.put(FORMAT_KEY, FORMAT);
        data.put(LANGUAGES_KEY, languages.fingerprint());
        data.put(HEADS_KEY, lines.toString());
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /// Makes the files of the index forget what was taken out, which otherwise stays in them until
    /// they happen to be written anew.
    public void purge() throws IOException {
        writer.forceMergeDeletes(true);
        Map<String, String> data = new TreeMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null)
            for (Map.Entry<String, String> entry : committed)
                data.put(entry.getKey(), entry.getValue());
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /// Leaves the index as it was at the last commit.
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.rollback();
        }
    }
}
