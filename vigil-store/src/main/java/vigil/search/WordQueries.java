package vigil.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

import vigil.search.QueryNode.Likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Words, phrases and patterns as Lucene asks for them in one field.
final class WordQueries {
    private static final float AS_WRITTEN = 1f;
    private static final float INFLECTED = 0.5f;
    private static final float SPELLED_OTHERWISE = 0.25f;

    /// What a pattern or a word nearby weighs: a word of an open class, found as written.
    private static final int PATTERN_WEIGHT = 4;

    /// So many words a pattern may stand for inside NEAR.
    private static final int MAX_EXPANSIONS = 2_000;

    private static final int MAX_WORK = 100_000;

    private final IndexSearcher searcher;
    private final QueryWords words;
    private final Sounds sounds;

    WordQueries(IndexSearcher searcher, QueryWords words, Sounds sounds) {
        this.searcher = searcher;
        this.words = words;
        this.sounds = sounds;
    }

    /// How names are told from other words.
    enum Naming {
        /// By the dictionaries and the capital.
        BY_FORM,
        /// Every word is part of a name.
        ALL
    }

    /// {@return documents that hold these words, next to each other if several; nothing if the text
    /// holds no word}
    Query words(String field, String text, Likeness likeness, Naming naming) throws IOException {
        List<Query> either = new ArrayList<>();
        for (QueryWords.Cut cut : words.cuts(text, likeness)) {
            int weight = 0;
            for (List<SearchWord> readings : cut.byPosition().values()) weight += weight(readings);
            Query query =
                    cut.byPosition().size() == 1
                            ? word(
                                    field,
                                    cut.byPosition().firstEntry().getValue(),
                                    likeness,
                                    naming)
                            : phrase(field, cut, likeness, naming);
            either.add(new BoostQuery(query, weight));
        }
        return any(either);
    }

    /// {@return documents that hold each of these words, in any order}
    Query eachWord(String field, String text, Likeness likeness, Naming naming) throws IOException {
        List<Query> either = new ArrayList<>();
        for (QueryWords.Cut cut : words.cuts(text, likeness)) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (List<SearchWord> readings : cut.byPosition().values())
                all.add(word(field, readings, likeness, naming), Occur.MUST);
            either.add(all.build());
        }
        return any(either);
    }

    private static int weight(List<SearchWord> readings) {
        return readings.stream().mapToInt(SearchWord::weight).max().orElse(1);
    }

    static Query any(List<Query> either) {
        if (either.isEmpty()) return new MatchNoDocsQuery("no word is asked for");
        if (either.size() == 1) return either.getFirst();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        either.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query word(String field, List<SearchWord> readings, Likeness likeness, Naming naming)
            throws IOException {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        for (Map.Entry<String, Float> term : terms(field, readings, likeness, naming).entrySet())
            synonyms.addTerm(new Term(field, term.getKey()), term.getValue());
        return synonyms.build();
    }

    private Query phrase(String field, QueryWords.Cut cut, Likeness likeness, Naming naming)
            throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Map.Entry<Integer, List<SearchWord>> word : cut.byPosition().entrySet())
            phrase.add(
                    terms(field, word.getValue(), likeness, naming).keySet().stream()
                            .map(term -> new Term(field, term))
                            .toArray(Term[]::new),
                    word.getKey() - cut.byPosition().firstKey());
        return phrase.build();
    }

    /// {@return the terms that count as this word, with what each weighs}
    private Map<String, Float> terms(
            String field, List<SearchWord> readings, Likeness likeness, Naming naming)
            throws IOException {
        Map<String, Float> terms = new LinkedHashMap<>();
        boolean isName = naming == Naming.ALL;
        for (SearchWord word : readings) {
            String caseless = Folding.caseless(word.written());
            terms.put(Terms.WRITTEN + caseless, AS_WRITTEN);
            if (likeness == Likeness.EXACT) continue;
            String folded = Folding.folded(word.written());
            terms.put(Terms.WRITTEN + folded, AS_WRITTEN);
            terms.put(Terms.BARE + folded, AS_WRITTEN);
            for (String lemma : word.lemmas())
                terms.putIfAbsent(Terms.lemma(word.language(), lemma), INFLECTED);
            isName |= sounds.isName(word);
        }
        if (isName && likeness == Likeness.ANY_FORM) {
            for (String term : sounds.expansions(readings, searcher.getIndexReader(), field))
                terms.putIfAbsent(term, SPELLED_OTHERWISE);
            for (String term : Aliases.of(List.copyOf(terms.keySet()), searcher))
                terms.putIfAbsent(term, SPELLED_OTHERWISE);
        }
        return terms;
    }

    Query pattern(String field, QueryNode.Pattern pattern) throws IOException {
        boolean fromBehind =
                field.equals(SearchField.TEXT.code())
                        && isWild(pattern.text().charAt(0))
                        && !isWild(pattern.text().charAt(pattern.text().length() - 1));
        Query query =
                fromBehind
                        ? new TermInSetQuery(field, fromBehind(pattern))
                        : new AutomatonQuery(new Term(field, pattern.text()), automaton(pattern));
        return new BoostQuery(new ConstantScoreQuery(query), PATTERN_WEIGHT * FixedScores.UNIT);
    }

    private static boolean isWild(char c) {
        return c == '*' || c == '?';
    }

    /// {@return the forms that a pattern with a wildcard in front fits: looked up backwards, so
    /// that not every word is held against it}
    private List<BytesRef> fromBehind(QueryNode.Pattern pattern) throws IOException {
        QueryNode.Pattern backwards =
                new QueryNode.Pattern(
                        pattern.field(),
                        new StringBuilder(pattern.text()).reverse().toString(),
                        pattern.likeness(),
                        pattern.at());
        CompiledAutomaton automaton =
                new CompiledAutomaton(automaton(backwards), false, true, false);
        List<BytesRef> forms = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            org.apache.lucene.index.Terms terms = leaf.reader().terms(PageDocument.BACKWARDS);
            if (terms == null) continue;
            TermsEnum each = automaton.getTermsEnum(terms);
            for (BytesRef term = each.next(); term != null; term = each.next())
                forms.add(new BytesRef(Terms.backwards(term.utf8ToString())));
        }
        return forms;
    }

    Query fuzzy(String field, QueryNode.Fuzzy fuzzy) {
        return new BoostQuery(
                new ConstantScoreQuery(
                        new AutomatonQuery(new Term(field, fuzzy.word()), automaton(fuzzy))),
                PATTERN_WEIGHT * FixedScores.UNIT);
    }

    private static Automaton automaton(QueryNode.Fuzzy fuzzy) {
        Automaton near =
                new LevenshteinAutomata(Folding.folded(fuzzy.word()), true)
                        .toAutomaton(fuzzy.letters());
        return determined(Operations.concatenate(List.of(written(Likeness.ANY_FORM), near)), fuzzy);
    }

    private static Automaton automaton(QueryNode.Pattern pattern) {
        List<Automaton> parts = new ArrayList<>();
        parts.add(written(pattern.likeness()));
        StringBuilder letters = new StringBuilder();
        for (int c : pattern.text().codePoints().toArray()) {
            if (c != '*' && c != '?') {
                letters.appendCodePoint(c);
                continue;
            }
            addLetters(parts, letters, pattern.likeness());
            parts.add(c == '*' ? Automata.makeAnyString() : Automata.makeAnyChar());
        }
        addLetters(parts, letters, pattern.likeness());
        return determined(Operations.concatenate(parts), pattern);
    }

    private static void addLetters(
            List<Automaton> parts, StringBuilder letters, Likeness likeness) {
        String text = letters.toString();
        letters.setLength(0);
        if (text.isEmpty()) return;
        parts.add(
                Automata.makeString(
                        likeness == Likeness.EXACT
                                ? Folding.caseless(text)
                                : Folding.folded(text)));
    }

    /// The mark of a form as written; without accents, too, unless they count.
    private static Automaton written(Likeness likeness) {
        Automaton written = Automata.makeChar(Terms.WRITTEN);
        return likeness == Likeness.EXACT
                ? written
                : Operations.union(List.of(written, Automata.makeChar(Terms.BARE)));
    }

    private static Automaton determined(Automaton automaton, QueryNode node) {
        try {
            return Operations.determinize(automaton, MAX_WORK);
        } catch (TooComplexToDeterminizeException _) {
            throw new QueryMistake(
                    node.at(), "this pattern is too involved; use fewer of * and ?.");
        }
    }

    /// {@return the places of a part of NEAR}
    IntervalsSource places(String field, QueryNode node) throws IOException {
        return switch (node) {
            case QueryNode.Words words -> places(field, words);
            case QueryNode.Pattern pattern -> places(automaton(pattern), pattern.text());
            case QueryNode.Fuzzy fuzzy -> places(automaton(fuzzy), fuzzy.word());
            case QueryNode.Near near ->
                    Intervals.maxgaps(
                            near.words(),
                            Intervals.unorderedNoOverlaps(
                                    places(field, near.left()), places(field, near.right())));
            case QueryNode.Any any -> {
                List<IntervalsSource> either = new ArrayList<>();
                for (QueryNode part : any.parts()) either.add(places(field, part));
                yield Intervals.or(either);
            }
            case QueryNode.All _, QueryNode.Not _, QueryNode.Dated _, QueryNode.Everything _ ->
                    throw new IllegalStateException("the parser lets no such part into NEAR");
        };
    }

    private static IntervalsSource places(Automaton automaton, String pattern) {
        return Intervals.multiterm(
                new CompiledAutomaton(automaton, false, true, false), MAX_EXPANSIONS, pattern);
    }

    private IntervalsSource places(String field, QueryNode.Words words) throws IOException {
        List<IntervalsSource> either = new ArrayList<>();
        for (QueryWords.Cut cut : this.words.cuts(words.text(), words.likeness())) {
            List<IntervalsSource> sequence = new ArrayList<>();
            for (List<SearchWord> readings : cut.byPosition().values()) {
                List<IntervalsSource> terms = new ArrayList<>();
                for (String term :
                        terms(field, readings, words.likeness(), Naming.BY_FORM).keySet())
                    terms.add(Intervals.term(term));
                sequence.add(Intervals.or(terms));
            }
            either.add(Intervals.phrase(sequence.toArray(IntervalsSource[]::new)));
        }
        return either.isEmpty()
                ? Intervals.noIntervals("no word is asked for")
                : Intervals.or(either);
    }
}
