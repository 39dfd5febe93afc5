package vigil.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// Scores that depend on the document and the query alone.
///
/// BM25 weighs a word by how many documents hold it, deleted ones included: the same archive,
/// indexed in another order, would answer in another order. Here the class of a word weighs it, and
/// how often it stands in the document. Scores are whole numbers, so that sums do not depend on
/// their order either.
final class FixedScores extends Similarity {
    /// Units of one occurrence of a word as written; what counts for less is a part of it.
    static final int UNIT = 16;

    private static final int MAX_TIMES = 8;

    FixedScores() {
        super(true);
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return boost * (int) (UNIT * Math.min(frequency, MAX_TIMES));
            }
        };
    }
}
