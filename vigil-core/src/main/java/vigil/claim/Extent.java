package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

/// The words of what fills a slot, with everything that hangs on it.
///
/// @param first token of the sentence, inclusive
/// @param end exclusive
record Extent(int first, int end) {
    private static final int MAX_DEPTH = 4;

    static Extent of(SentenceSyntax s, Filler filler) {
        return switch (filler) {
            case Filler.Group(var noun) -> new Extent(noun.first(), reach(s, noun));
            case Filler.Possessive(var of) -> new Extent(of.first(), of.end());
            case Filler.Inner(int clause) ->
                    new Extent(s.clauses().get(clause).first(), endOfWhole(s, clause));
        };
    }

    boolean covers(NounGroup noun) {
        return noun.first() >= first && noun.end() <= end;
    }

    boolean covers(VerbGroup verb) {
        return verb.first() >= first && verb.end() <= end;
    }

    /// One past the last token of everything that hangs on a group, clauses left out.
    private static int reach(SentenceSyntax s, NounGroup noun) {
        int end = noun.end();
        for (Relation r : s.relations())
            if (hangsOn(r, noun) && s.nouns().get(r.noun()).first() >= noun.first())
                end = Math.max(end, reachOf(s, s.nouns().get(r.noun()), 0));
        return end;
    }

    private static int reachOf(SentenceSyntax s, NounGroup noun, int depth) {
        int end = noun.end();
        if (depth > MAX_DEPTH) return end;
        for (Relation r : s.relations())
            if (hangsOn(r, noun) && s.nouns().get(r.noun()).first() > noun.first())
                end = Math.max(end, reachOf(s, s.nouns().get(r.noun()), depth + 1));
        return end;
    }

    private static boolean hangsOn(Relation r, NounGroup noun) {
        return r.head() instanceof Relation.Head.Noun(int id) && id == noun.id();
    }

    private static int endOfWhole(SentenceSyntax s, int clause) {
        int end = s.clauses().get(clause).end();
        for (Clause c : s.clauses())
            if (c.parent().isPresent() && c.parent().getAsInt() == clause && c.id() > clause)
                end = Math.max(end, endOfWhole(s, c.id()));
        return end;
    }
}
