package vigil.claim;

import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What stands in brackets in one sentence.
///
/// "His arrest (5 May 2019)" dates the arrest; "the arrest of Jane Roe (in Northport since May)"
/// does not.
///
/// @param s the sentence
/// @param brackets in the order of their ends
record Asides(SentenceSyntax s, List<Aside> brackets) {
    /// @param open token of the opening bracket
    /// @param close token of the closing one
    record Aside(int open, int close) {
        boolean holds(int token) {
            return open < token && token < close;
        }
    }

    static Asides of(SentenceSyntax s) {
        List<Aside> brackets = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int t = 0; t < s.words().size(); t++) {
            WordClass kind = s.words().get(t).kind();
            if (kind == WordClass.OPEN) open.push(t);
            if (kind == WordClass.CLOSE && !open.isEmpty()) brackets.add(new Aside(open.pop(), t));
        }
        return new Asides(s, List.copyOf(brackets));
    }

    /// {@return the innermost bracket around a token}
    Optional<Aside> around(int token) {
        return brackets.stream().filter(a -> a.holds(token)).findFirst();
    }

    /// {@return whether a date says when that happened which stands at `place`: both in one
    /// bracket, or the date alone in its own}
    boolean reaches(NounGroup date, int place) {
        Optional<Aside> aside = around(date.first());
        return aside.isEmpty() || aside.get().holds(place) || isAlone(date, aside.get());
    }

    private boolean isAlone(NounGroup date, Aside aside) {
        for (int t = aside.open() + 1; t < aside.close(); t++) {
            boolean other =
                    (t < date.first() || t >= date.end())
                            && s.words().get(t).kind() != WordClass.PREPOSITION
                            && s.words().get(t).kind() != WordClass.DETERMINER
                            && !s.words().get(t).kind().isMark()
                            && s.words().get(t).kind() != WordClass.DATE;
            if (other) return false;
        }
        return true;
    }
}
