package vigil.search;

import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import vigil.language.Languages;
import vigil.search.QueryTranslator.Translated;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The search index of an archive, open for reading.
///
/// Every search sees one committed state of the index as a whole, the newest there is when it
/// begins, also while another process writes. Safe for use by several threads.
public final class Search implements AutoCloseable {
    private final Directory directory;
    private final SearcherManager searchers;
    private final Languages languages;
    private final WordReader reader;
    private final QueryWords words;
    private final Sounds sounds;
    private final FacetCounter counter = new FacetCounter();

    private Search(Directory directory, Languages languages) throws IOException {
        this.directory = directory;
        this.searchers = new SearcherManager(directory, new WithFixedScores());
        this.languages = languages;
        this.reader = new WordReader(languages);
        this.words = new QueryWords(languages, reader);
        this.sounds = new Sounds(languages);
    }

    private static final class WithFixedScores extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new FixedScores());
            return searcher;
        }
    }

    /// Opens the index in this folder.
    ///
    /// @throws org.apache.lucene.index.IndexNotFoundException if there is none
    public static Search open(Path folder, Languages languages) throws IOException {
        return open(FSDirectory.open(folder), languages);
    }

    static Search open(Directory directory, Languages languages) throws IOException {
        return new Search(directory, languages);
    }

    /// Answers a request.
    ///
    /// @throws QueryMistake if the query cannot be answered as it is written, or the cursor is none
    ///   of this request
    public SearchAnswer search(SearchRequest request) throws IOException {
        QueryNode node = QueryParser.parse(request.query());
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            return answer(request, node, searcher);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new QueryMistake(
                    0,
                    "it asks for too many words at once; use fewer words or longer patterns.",
                    e);
        } finally {
            searchers.release(searcher);
        }
    }

    private SearchAnswer answer(SearchRequest request, QueryNode node, IndexSearcher searcher)
            throws IOException {
        Translated asked =
                QueryTranslator.translate(
                        node, searcher, languages, new WordQueries(searcher, words, sounds));
        DrillDownQuery pages = narrowed(asked.pages(), request.chosen());
        Query query = request.chosen().isEmpty() ? asked.pages() : pages;
        Sort sort = request.order().sort();
        Sha256 digest = request.asked();
        Optional<FieldDoc> after =
                request.after().map(c -> Cursor.read(c, digest, sort.getSort().length));
        int wanted = request.limit() + 1;
        ScoreDoc[] top =
                searcher.search(
                                query,
                                new TopFieldCollectorManager(
                                        sort, wanted, after.orElse(null), wanted))
                        .scoreDocs;
        HitReader hits = new HitReader(searcher, reader, asked, request.passages());
        List<Hit> found = new ArrayList<>();
        for (int i = 0; i < Math.min(top.length, request.limit()); i++)
            found.add(hits.hit(top[i].doc));
        Optional<String> next =
                top.length < wanted || request.limit() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Cursor(digest, (FieldDoc) top[request.limit() - 1]).written());
        return new SearchAnswer(
                searcher.count(query),
                found,
                next,
                request.facetValues() == 0
                        ? List.of()
                        : counter.count(
                                searcher,
                                pages,
                                request.chosen(),
                                request.facetValues(),
                                hits::personName));
    }

    private static DrillDownQuery narrowed(Query pages, Map<Facet, List<String>> chosen) {
        FacetsConfig config = Facet.config();
        DrillDownQuery narrowed = new DrillDownQuery(config, pages);
        chosen.forEach(
                (facet, values) -> values.forEach(value -> narrowed.add(facet.code(), value)));
        return narrowed;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
        }
    }
}
