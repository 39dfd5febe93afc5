package vigil.search;

import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

import vigil.search.SearchAnswer.Count;
import vigil.search.SearchAnswer.FacetCounts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Counts the documents of an answer by facet, sideways where values are chosen: a facet with a
/// chosen value is counted as if none were, so that others can be chosen instead.
final class FacetCounter {
    private @Nullable SortedSetDocValuesReaderState state;

    List<FacetCounts> count(
            IndexSearcher searcher,
            DrillDownQuery pages,
            Map<Facet, List<String>> chosen,
            int values,
            UnaryOperator<String> personName)
            throws IOException {
        Optional<SortedSetDocValuesReaderState> ordinals = state(searcher.getIndexReader());
        if (ordinals.isEmpty()) return List.of();
        Facets facets = facets(searcher, pages, chosen, ordinals.get());
        List<FacetCounts> counts = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            FacetResult result = facets.getTopChildren(values, facet.code());
            if (result != null) counts.add(counts(facet, result, personName));
        }
        return counts;
    }

    private static Facets facets(
            IndexSearcher searcher,
            DrillDownQuery pages,
            Map<Facet, List<String>> chosen,
            SortedSetDocValuesReaderState ordinals)
            throws IOException {
        if (chosen.isEmpty()) {
            FacetsCollector collected =
                    searcher.search(pages.getBaseQuery(), new FacetsCollectorManager());
            return new SortedSetDocValuesFacetCounts(ordinals, collected);
        }
        return new DrillSideways(searcher, Facet.config(), ordinals)
                .search(pages, new TopScoreDocCollectorManager(1, 1))
                .facets;
    }

    private static FacetCounts counts(
            Facet facet, FacetResult result, UnaryOperator<String> personName) {
        List<Count> values = new ArrayList<>();
        for (LabelAndValue value : result.labelValues)
            values.add(
                    new Count(
                            value.label,
                            facet == Facet.PERSON ? personName.apply(value.label) : value.label,
                            value.value.longValue()));
        values.sort(
                Comparator.comparingLong(Count::documents)
                        .reversed()
                        .thenComparing(Count::label)
                        .thenComparing(Count::value));
        return new FacetCounts(facet, values, result.childCount - values.size());
    }

    /// Made once for each state of the index: it holds the order of all labels.
    private synchronized Optional<SortedSetDocValuesReaderState> state(IndexReader reader)
            throws IOException {
        if (state != null && state.getReader().equals(reader)) return Optional.of(state);
        boolean any =
                FieldInfos.getMergedFieldInfos(reader)
                                .fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
                        != null;
        if (!any) return Optional.empty();
        state = new DefaultSortedSetDocValuesReaderState(reader, Facet.config());
        return Optional.of(state);
    }
}
