package vigil.search;

import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

import vigil.claim.ActType;
import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.search.QueryNode.Dated;
import vigil.search.QueryNode.Words;
import vigil.search.WordQueries.Naming;
import vigil.time.DateAlgebra;
import vigil.time.EventDate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// From a query, taken apart, to what Lucene is asked, for one state of the index.
final class QueryTranslator {
    static final Query ALL_PAGES = new TermQuery(new Term(PageDocument.KIND, PageDocument.PAGE));

    /// The type of a told act that is a request.
    static final String REQUEST = "request";

    private static final int KEYWORD_WEIGHT = 4 * FixedScores.UNIT;
    private static final int NEAR_WEIGHT = 8 * FixedScores.UNIT;

    private final IndexSearcher searcher;
    private final Languages languages;
    private final WordQueries words;
    private final List<PassageTest> tests = new ArrayList<>();
    private final List<Dated> published = new ArrayList<>();

    /// What a query asks.
    ///
    /// @param pages which pages answer
    /// @param tests which of their passages do, beside those whose words match
    /// @param published the ranges asked of the documents' own dates
    record Translated(Query pages, List<PassageTest> tests, List<Dated> published) {
        Translated {
            tests = List.copyOf(tests);
            published = List.copyOf(published);
        }
    }

    private QueryTranslator(IndexSearcher searcher, Languages languages, WordQueries words) {
        this.searcher = searcher;
        this.languages = languages;
        this.words = words;
    }

    static Translated translate(
            QueryNode node, IndexSearcher searcher, Languages languages, WordQueries words)
            throws IOException {
        QueryTranslator translator = new QueryTranslator(searcher, languages, words);
        Query pages = translator.query(node, true);
        return new Translated(pages, translator.tests, translator.published);
    }

    private Query query(QueryNode node, boolean wanted) throws IOException {
        return switch (node) {
            case QueryNode.Everything _ -> weighted(ALL_PAGES, 0);
            case QueryNode.All all -> all(all, wanted);
            case QueryNode.Any any -> {
                List<Query> either = new ArrayList<>();
                for (QueryNode part : any.parts()) either.add(query(part, wanted));
                yield WordQueries.any(either);
            }
            case QueryNode.Not not ->
                    new BooleanQuery.Builder()
                            .add(ALL_PAGES, Occur.FILTER)
                            .add(query(not.part(), !wanted), Occur.MUST_NOT)
                            .build();
            case QueryNode.Near near -> {
                String field = fieldOf(near);
                yield weighted(new IntervalQuery(field, words.places(field, near)), NEAR_WEIGHT);
            }
            case Dated dated -> dated(dated, Set.of(), wanted);
            case Words asked -> words(asked, wanted);
            case QueryNode.Pattern pattern ->
                    switch (pattern.field()) {
                        case TEXT, ASIDE, PLACE, BODY, PUBLISHER ->
                                words.pattern(pattern.field().code(), pattern);
                        case PERSON -> persons(words.pattern(PageDocument.NAME, pattern), wanted);
                        case DOCUMENT ->
                                weighted(
                                        new WildcardQuery(
                                                new Term(
                                                        SearchField.DOCUMENT.code(),
                                                        pattern.text())),
                                        KEYWORD_WEIGHT);
                        case ACT, LANGUAGE, DATE, PUBLISHED ->
                                throw new QueryMistake(
                                        pattern.at(),
                                        "%s: takes no * and ?.".formatted(pattern.field().code()));
                    };
            case QueryNode.Fuzzy fuzzy ->
                    switch (fuzzy.field()) {
                        case TEXT, ASIDE, PLACE, BODY, PUBLISHER ->
                                words.fuzzy(fuzzy.field().code(), fuzzy);
                        case PERSON -> persons(words.fuzzy(PageDocument.NAME, fuzzy), wanted);
                        case DOCUMENT, ACT, LANGUAGE, DATE, PUBLISHED ->
                                throw new QueryMistake(
                                        fuzzy.at(),
                                        "%s: takes no ~.".formatted(fuzzy.field().code()));
                    };
        };
    }

    private static Query weighted(Query query, int weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    /// An act and a date beside each other speak of one act.
    private Query all(QueryNode.All all, boolean wanted) throws IOException {
        Set<String> acts = new TreeSet<>();
        for (QueryNode part : all.parts())
            if (part instanceof Words asked && asked.field() == SearchField.ACT)
                acts.add(act(asked));
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        boolean dates = false;
        for (QueryNode part : all.parts()) {
            boolean date = part instanceof Dated dated && dated.which() == SearchField.DATE;
            dates |= date;
            if (part instanceof QueryNode.Not not)
                both.add(query(not.part(), !wanted), Occur.MUST_NOT);
            else if (date && acts.size() == 1)
                both.add(dated((Dated) part, acts, wanted), Occur.MUST);
            else both.add(query(part, wanted), Occur.MUST);
        }
        if (dates && acts.size() == 1)
            tests.removeIf(
                    test ->
                            test instanceof PassageTest.Tells tells
                                    && tells.range().isEmpty()
                                    && tells.types().equals(acts));
        if (all.parts().stream().allMatch(QueryNode.Not.class::isInstance))
            both.add(ALL_PAGES, Occur.FILTER);
        return both.build();
    }

    private Query dated(Dated dated, Set<String> acts, boolean wanted) {
        boolean act = dated.which() == SearchField.DATE;
        if (wanted && act)
            tests.add(new PassageTest.Tells(acts, Optional.of(dated.range()), dated.fit()));
        if (wanted && !act) published.add(dated);
        String field =
                acts.isEmpty()
                        ? dated.which().code()
                        : PageDocument.dateField(acts.iterator().next());
        EventDate range = dated.range();
        Query query =
                switch (dated.fit()) {
                    case POSSIBLY ->
                            IntRange.newIntersectsQuery(
                                    field,
                                    new int[] {PageDocument.day(DateAlgebra.lowest(range))},
                                    new int[] {PageDocument.day(DateAlgebra.highest(range))});
                    case CERTAINLY ->
                            IntRange.newWithinQuery(
                                    field + PageDocument.SURELY,
                                    new int[] {
                                        range.earliest()
                                                .map(PageDocument::day)
                                                .orElse(Integer.MIN_VALUE)
                                    },
                                    new int[] {
                                        range.latest()
                                                .map(PageDocument::day)
                                                .orElse(Integer.MAX_VALUE)
                                    });
                };
        return weighted(query, KEYWORD_WEIGHT);
    }

    private Query words(Words asked, boolean wanted) throws IOException {
        return switch (asked.field()) {
            case TEXT, ASIDE, PUBLISHER ->
                    words.words(
                            asked.field().code(), asked.text(), asked.likeness(), Naming.BY_FORM);
            case PLACE, BODY ->
                    words.words(asked.field().code(), asked.text(), asked.likeness(), Naming.ALL);
            case PERSON ->
                    persons(
                            words.eachWord(
                                    PageDocument.NAME, asked.text(), asked.likeness(), Naming.ALL),
                            wanted);
            case ACT -> {
                String type = act(asked);
                if (wanted)
                    tests.add(new PassageTest.Tells(Set.of(type), Optional.empty(), Fit.POSSIBLY));
                yield keyword(SearchField.ACT, type);
            }
            case LANGUAGE -> keyword(SearchField.LANGUAGE, language(asked.text()));
            case DOCUMENT -> keyword(SearchField.DOCUMENT, asked.text());
            case DATE, PUBLISHED ->
                    throw new IllegalStateException("the parser reads dates as dates");
        };
    }

    private static Query keyword(SearchField field, String value) {
        return weighted(new TermQuery(new Term(field.code(), value)), KEYWORD_WEIGHT);
    }

    private static String act(Words asked) {
        String type =
                asked.text().strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        boolean known =
                type.equals(REQUEST)
                        || Arrays.stream(ActType.values()).anyMatch(t -> t.code().equals(type));
        if (!known)
            throw new QueryMistake(
                    asked.at(),
                    "\"%s\" is no type of act. Types are %s and %s."
                            .formatted(
                                    asked.text(),
                                    Arrays.stream(ActType.values())
                                            .map(ActType::code)
                                            .collect(Collectors.joining(", ")),
                                    REQUEST));
        return type;
    }

    /// A tag, or a language's name as its pack gives it.
    private String language(String text) {
        return languages.all().stream()
                .filter(pack -> pack.name().equalsIgnoreCase(text.strip()))
                .map(LanguagePack::tag)
                .findFirst()
                .orElse(text.strip());
    }

    private Query persons(Query names, boolean wanted) throws IOException {
        Set<String> ids = ids(names);
        if (wanted) tests.add(new PassageTest.Names(ids));
        return weighted(
                new TermInSetQuery(
                        SearchField.PERSON.code(), ids.stream().map(BytesRef::new).toList()),
                KEYWORD_WEIGHT);
    }

    /// {@return the ids of the persons with a spelling that answers}
    private Set<String> ids(Query names) throws IOException {
        Set<String> ids = new TreeSet<>();
        Weight weight =
                searcher.createWeight(searcher.rewrite(names), ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) continue;
            SortedDocValues id = DocValues.getSorted(leaf.reader(), PageDocument.PERSON_ID);
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = each.nextDoc()) {
                boolean live =
                        leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
                if (live && id.advanceExact(doc))
                    ids.add(id.lookupOrd(id.ordValue()).utf8ToString());
            }
        }
        return ids;
    }

    /// {@return the one field whose words NEAR compares}
    private static String fieldOf(QueryNode.Near near) {
        Set<SearchField> fields = new TreeSet<>();
        collect(near, fields);
        boolean places =
                fields.size() == 1
                        && switch (fields.iterator().next()) {
                            case TEXT, ASIDE, PLACE, BODY, PUBLISHER -> true;
                            case PERSON, ACT, LANGUAGE, DOCUMENT, DATE, PUBLISHED -> false;
                        };
        if (!places)
            throw new QueryMistake(
                    near.at(), "NEAR compares places of words in the text; take the fields away.");
        return fields.iterator().next().code();
    }

    private static void collect(QueryNode node, Set<SearchField> fields) {
        switch (node) {
            case Words asked -> fields.add(asked.field());
            case QueryNode.Pattern pattern -> fields.add(pattern.field());
            case QueryNode.Fuzzy fuzzy -> fields.add(fuzzy.field());
            case QueryNode.Near near -> {
                collect(near.left(), fields);
                collect(near.right(), fields);
            }
            case QueryNode.Any any -> any.parts().forEach(part -> collect(part, fields));
            case QueryNode.All _, QueryNode.Not _, Dated _, QueryNode.Everything _ -> {}
        }
    }
}
