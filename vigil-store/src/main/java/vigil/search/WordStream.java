package vigil.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.util.ArrayList;
import java.util.List;

/// Terms at places, as Lucene takes them. First everything is added, in the order of places.
final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);

    private final List<String> terms = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int next;

    /// Adds a term at a place that is not before that of the term added last.
    void add(int place, String text) {
        terms.add(text);
        places.add(place);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) return false;
        clearAttributes();
        term.append(terms.get(next));
        increment.setPositionIncrement(places.get(next) - (next == 0 ? -1 : places.get(next - 1)));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
