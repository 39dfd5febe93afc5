package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;
import vigil.text.Passage;
import vigil.text.Token;

/// The words that a claim points at: its clause, cut to what a reader takes in at once.
final class Anchors {
    /// Longer anchors point at nothing in particular.
    static final int MAX_UNITS = 400;

    private static final int BEFORE = 150;

    private final Scene scene;

    Anchors(Scene scene) {
        this.scene = scene;
    }

    /// {@return the clause of a predicate and of what it stands in, at most [#MAX_UNITS] units
    /// around the predicate}
    Passage of(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        Clause clause = s.clauses().get(p.clause());
        int first = clause.first();
        int end = clause.end();
        int[] site = site(p, s);
        first = Math.min(first, site[0]);
        end = Math.max(end, site[1]);
        // "accused of" is nothing without what of
        for (Predicate.Slot slot : p.slots())
            if (slot.role().equals("charge")
                    && slot.filler() instanceof Predicate.Filler.Inner(int inner))
                end = Math.max(end, s.clauses().get(inner).end());
        return cut(s, first, end, site[0]);
    }

    /// {@return the tokens of the predicate's own group, first and one past the last}
    static int[] site(Predicate p, SentenceSyntax s) {
        return switch (p.site()) {
            case Predicate.Site.Verb(int id) ->
                    new int[] {s.verbs().get(id).first(), s.verbs().get(id).end()};
            case Predicate.Site.Noun(int id) ->
                    new int[] {s.nouns().get(id).first(), s.nouns().get(id).end()};
        };
    }

    /// {@return offset of the predicate's head}
    static int head(Predicate p, SentenceSyntax s) {
        return switch (p.site()) {
            case Predicate.Site.Verb(int id) -> SentenceDates.offset(s, s.verbs().get(id).head());
            case Predicate.Site.Noun(int id) -> SentenceDates.offset(s, s.nouns().get(id).head());
        };
    }

    Passage cut(SentenceSyntax s, int first, int end, int around) {
        while (end - 1 > first && isStop(s.sentence().tokens().get(end - 1))) end--;
        int start = SentenceDates.offset(s, first);
        int stop = SentenceDates.endOffset(s, end);
        if (stop - start > MAX_UNITS) {
            int centre = SentenceDates.offset(s, around);
            int token = around;
            while (token > first && centre - SentenceDates.offset(s, token - 1) <= BEFORE) token--;
            start = SentenceDates.offset(s, token);
            int last = token;
            while (last + 1 < end && SentenceDates.endOffset(s, last + 2) - start <= MAX_UNITS)
                last++;
            stop = Math.min(start + MAX_UNITS, SentenceDates.endOffset(s, last + 1));
        }
        return scene.syntax.page().passage(start, Math.max(start, stop));
    }

    private static boolean isStop(Token token) {
        return token.kind() == Token.Kind.MARK
                && token.text().length() == 1
                && ".,;:".contains(token.text());
    }

    /// {@return the passage of the predicate's own group: what a claim's key points at}
    Passage key(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        int[] site = site(p, s);
        return scene.syntax
                .page()
                .passage(SentenceDates.offset(s, site[0]), SentenceDates.endOffset(s, site[1]));
    }
}
