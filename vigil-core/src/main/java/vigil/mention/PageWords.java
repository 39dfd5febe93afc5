package vigil.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How a page writes its words: what it has seen with a capital where a capital is a choice, and
/// what in lower case.
final class PageWords {
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> lower = new HashSet<>();

    PageWords(List<Line> lines) {
        for (Line line : lines) {
            if (line.lettering() != Lettering.SENTENCE) continue;
            for (int i = 0; i < line.size(); i++) {
                if (!line.isWord(i)) continue;
                if (!line.capitalised(i)) lower.add(line.folded(i));
                else if (!Positions.mayBegin(line, i)) capitalised.add(line.folded(i));
            }
        }
    }

    /// {@return whether the word stands with a capital inside a sentence somewhere on the page}
    boolean capitalisedInside(String folded) {
        return capitalised.contains(folded);
    }

    /// {@return whether the word stands in lower case somewhere on the page}
    boolean inLowerCase(String folded) {
        return lower.contains(folded);
    }
}
