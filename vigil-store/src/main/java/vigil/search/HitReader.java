package vigil.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

import vigil.search.Hit.Act;
import vigil.search.Hit.Found;
import vigil.search.Hit.Mark;
import vigil.search.Hit.NamedPerson;
import vigil.search.IndexedPassage.Part;
import vigil.search.IndexedPassage.ToldAct;
import vigil.search.QueryTranslator.Translated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads what a hit shows: its page, and which passages answer, with the words to mark.
final class HitReader {
    private final IndexSearcher searcher;
    private final WordReader reader;
    private final Translated asked;
    private final int passages;
    private final Weight weight;
    private final Map<String, String> names = new HashMap<>();

    HitReader(IndexSearcher searcher, WordReader reader, Translated asked, int passages)
            throws IOException {
        this.searcher = searcher;
        this.reader = reader;
        this.asked = asked;
        this.passages = passages;
        this.weight =
                searcher.createWeight(
                        searcher.rewrite(asked.pages()), ScoreMode.COMPLETE_NO_SCORES, 1f);
    }

    Hit hit(int document) throws IOException {
        Document fields =
                searcher.storedFields()
                        .document(document, Set.of(PageDocument.STORED, PageDocument.PLACES));
        BytesRef stored = fields.getBinaryValue(PageDocument.STORED);
        IndexedPage page = PageCodec.decode(stored.bytes, stored.offset, stored.length);
        if (passages == 0) return new Hit(page, published(page), List.of(), 0);
        BytesRef first = fields.getBinaryValue(PageDocument.PLACES);
        Places places = Places.decode(first.bytes, first.offset, first.length);
        Map<Integer, Set<Integer>> matched = matched(document, places);
        List<Integer> answering = answering(page, matched);
        List<Found> found = new ArrayList<>();
        for (int passage : answering.stream().limit(passages).sorted().toList())
            found.add(
                    found(
                            page.passages().get(passage),
                            places.first(passage),
                            matched.getOrDefault(passage, Set.of())));
        return new Hit(page, published(page), found, answering.size() - found.size());
    }

    /// {@return the places that the words asked for match, by passage; a passage that matches by a
    /// name alone has none}
    private Map<Integer, Set<Integer>> matched(int document, Places places) throws IOException {
        Map<Integer, Set<Integer>> matched = new TreeMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        if (matches == null) return matched;
        for (SearchField field :
                List.of(SearchField.TEXT, SearchField.ASIDE, SearchField.PLACE, SearchField.BODY)) {
            MatchesIterator each = matches.getMatches(field.code());
            if (each == null) continue;
            boolean names = field == SearchField.PLACE || field == SearchField.BODY;
            while (each.next()) {
                int passage =
                        names
                                ? each.startPosition() / Places.NAMES_A_PASSAGE
                                : places.passage(each.startPosition());
                Set<Integer> own = matched.computeIfAbsent(passage, _ -> new TreeSet<>());
                if (!names) mark(each, own);
            }
        }
        return matched;
    }

    /// Of words near each other each is marked, of a phrase all its words.
    private static void mark(MatchesIterator match, Set<Integer> places) throws IOException {
        MatchesIterator parts = match.getSubMatches();
        if (parts == null) {
            for (int place = match.startPosition(); place <= match.endPosition(); place++)
                places.add(place);
            return;
        }
        while (parts.next()) mark(parts, places);
    }

    /// {@return the passages that answer, those that hold most of what was asked for first}
    private List<Integer> answering(IndexedPage page, Map<Integer, Set<Integer>> matched) {
        Map<Integer, Integer> points = new TreeMap<>();
        matched.forEach((passage, places) -> points.put(passage, 1 + places.size()));
        for (int i = 0; i < page.passages().size(); i++)
            for (PassageTest test : asked.tests())
                if (test.holds(page.passages().get(i))) points.merge(i, 2, Integer::sum);
        if (points.isEmpty())
            for (int i = 0; i < page.passages().size() && points.isEmpty(); i++)
                if (page.passages().get(i).part() == Part.ARTICLE) points.put(i, 0);
        return points.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Found found(IndexedPassage passage, int first, Set<Integer> places) {
        List<Mark> marks = new ArrayList<>();
        for (SearchWord word : reader.read(passage.text(), passage.language())) {
            if (places.isEmpty()) break;
            if (word.shape() == SearchWord.Shape.WHOLE
                    || word.shape() == SearchWord.Shape.LEANING
                    || !places.contains(first + word.position())) continue;
            marks.add(new Mark(word.start(), word.end()));
        }
        return new Found(
                passage,
                marks,
                passage.persons().stream().map(id -> new NamedPerson(id, personName(id))).toList(),
                passage.acts().stream().map(this::act).toList());
    }

    private Act act(ToldAct act) {
        Optional<Fit> fit = Optional.empty();
        for (PassageTest test : asked.tests())
            if (test instanceof PassageTest.Tells(var types, var range, _)
                    && range.isPresent()
                    && (types.isEmpty() || types.contains(act.type())))
                fit = Fit.of(act.date(), range.get());
        return new Act(act.type(), act.date(), fit);
    }

    private Optional<Fit> published(IndexedPage page) {
        return asked.published().stream()
                .flatMap(dated -> page.published().flatMap(d -> Fit.of(d, dated.range())).stream())
                .findFirst();
    }

    /// {@return the name to print of the person with this id; the id, if the index has none}
    String personName(String id) {
        return names.computeIfAbsent(id, this::find);
    }

    private String find(String id) {
        try {
            ScoreDoc[] found =
                    searcher.search(
                                    new BooleanQuery.Builder()
                                            .add(
                                                    new TermQuery(
                                                            new Term(
                                                                    PageDocument.KEY,
                                                                    PageDocument.key(
                                                                            PageDocument.PERSON,
                                                                            id))),
                                                    Occur.FILTER)
                                            .add(
                                                    new TermQuery(
                                                            new Term(
                                                                    PageDocument.KIND,
                                                                    PageDocument.PERSON)),
                                                    Occur.FILTER)
                                            .build(),
                                    1)
                            .scoreDocs;
            if (found.length == 0) return id;
            String name =
                    searcher.storedFields()
                            .document(found[0].doc, Set.of(PageDocument.STORED))
                            .get(PageDocument.STORED);
            return name == null ? id : name;
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }
}
