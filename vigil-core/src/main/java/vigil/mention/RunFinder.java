package vigil.mention;

import vigil.language.Pos;
import vigil.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the maximal runs of words that are written as names: capitalised words with what may stand
/// between them.
///
/// A capital is only taken for a name's where it is a choice: not at the start of a sentence for a
/// word that is common in lower case, not in a headline where every word has one. See [Lettering].
final class RunFinder {
    private static final int MOST_PARTICLES = 3;

    /// No name is longer; a page of capitals must not become one.
    private static final int LONGEST_RUN = 24;

    private final NameWords words;

    /// A run, half-open, in tokens of its line.
    record Run(int first, int end) {}

    RunFinder(NameWords words) {
        this.words = words;
    }

    List<Run> runs(Line line) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            if (!begins(line, i)) {
                i++;
                continue;
            }
            int end = extend(line, i);
            runs.add(new Run(i, end));
            i = end;
        }
        return runs;
    }

    private boolean begins(Line line, int i) {
        if (!words.written(line, i) || line.words().namesNobody(line.folded(i))) return false;
        return switch (line.lettering()) {
            case CASELESS -> true;
            case CAPITALS, TITLE -> chosen(line, i);
            case SENTENCE -> !Positions.mayBegin(line, i) || beginsSentence(line, i);
        };
    }

    /// In a line of capitals only what is no common word, or a name elsewhere on the page, is a
    /// name.
    private boolean chosen(Line line, int i) {
        String folded = line.folded(i);
        if (words.initial(line, i) || words.given(line, i)) return !line.words().ordinary(folded);
        if (words.page().capitalisedInside(folded) && !words.page().inLowerCase(folded))
            return true;
        return !words.common(line, i) && !line.words().ordinary(folded);
    }

    private boolean beginsSentence(Line line, int i) {
        String folded = line.folded(i);
        boolean ordinary = line.words().ordinary(folded);
        if (words.initial(line, i)) return words.written(line, i + 1) || line.isMark(i + 1, ".");
        if (words.page().capitalisedInside(folded)) return !ordinary || words.written(line, i + 1);
        if (ordinary) return false;
        boolean next = words.written(line, i + 1);
        if (!words.common(line, i)) return true;
        if (words.given(line, i) || words.family(line, i)) return true;
        // "Supreme Court judges ...", "Lawyer Jane Roe ...": what belongs to the name is settled
        // later
        return next && words.nominal(line, i) && !line.words().namesNobody(line.folded(i + 1));
    }

    private int extend(Line line, int first) {
        int end = past(line, first);
        while (end < line.size() && end - first < LONGEST_RUN) {
            int next = continued(line, first, end);
            if (next < 0) break;
            // "Roskosmos Jane Roe" in two scripts are two names
            if (words.foreignScript(line, next - 1) != words.foreignScript(line, first)) break;
            end = next;
        }
        return end;
    }

    /// A lone initial may have its dot in a token of its own.
    private int past(Line line, int i) {
        return words.initial(line, i) && line.isMark(i + 1, ".") && line.touches(i, i + 1)
                ? i + 2
                : i + 1;
    }

    private int continued(Line line, int first, int end) {
        if (continues(line, first, end)) return past(line, end);
        int nickname = Nickname.end(words, line, end);
        if (nickname > end && continues(line, first, nickname)) return past(line, nickname);
        int particles = end;
        while (particles - end < MOST_PARTICLES && isParticle(line, particles)) particles++;
        if (particles > end && continues(line, first, particles) && joins(line, end, particles))
            return particles + 1;
        Optional<PhraseTable.Hit<Boolean>> link = line.words().bodyLinks.at(line, end);
        if (link.isPresent()
                && continues(line, first, link.get().end())
                && !words.initial(line, link.get().end())
                && !words.given(line, link.get().end())
                && hasHead(line, first, end)) return link.get().end() + 1;
        return -1;
    }

    private boolean isParticle(Line line, int i) {
        return i < line.size()
                && line.token(i).kind() == Token.Kind.WORD
                && !line.token(i).capitalised()
                && line.words().particle(line.folded(i));
    }

    private boolean continues(Line line, int first, int i) {
        if (i >= line.size()) return false;
        if (!words.written(line, i)) return false;
        if (line.lettering() == Lettering.TITLE || line.lettering() == Lettering.CAPITALS)
            return chosen(line, i)
                    || (words.given(line, i - 1)
                            && !words.common(line, i)
                            && !line.words().ordinary(line.folded(i))
                            && !line.may(i, Pos.VERB));
        if (!line.words().namesNobody(line.folded(i))) return true;
        // "Theresa May" against "Nikolai May 3"
        return i == first + 1
                && words.given(line, first)
                && (i + 1 >= line.size() || line.token(i + 1).kind() != Token.Kind.NUMBER);
    }

    /// A particle that is also an everyday word of the language ("de") needs a given name before it
    /// and no place behind it.
    private boolean joins(Line line, int from, int to) {
        boolean everyday = false;
        for (int i = from; i < to; i++)
            everyday |= line.words().ordinary(line.folded(i)) || line.may(i, Pos.ADP);
        if (!everyday) return true;
        return (words.given(line, from - 1) || words.initial(line, from - 1))
                && !words.place(line, to)
                && !words.taken(line, to)
                && !words.given(line, to);
    }

    private boolean hasHead(Line line, int first, int end) {
        for (int i = first; i < end; i++)
            // "Minister of Foreign Affairs", not "Bishop Max Moe of the Diocese of Northport"
            if (line.words().bodies.exactly(line, i, i + 1).isPresent()
                    || (i == end - 1 && line.words().roles.exactly(line, i, i + 1).isPresent())
                    || line.words().eponyms.exactly(line, i, i + 1).isPresent()
                    || line.words().known.exactly(line, i, i + 1).isPresent()) return true;
        return false;
    }
}
