package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;
import vigil.time.DateExpression;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Acts at which another took place share its day: "arrested on 4 May during a protest", "at the 4
/// May hearing the court refused", "arrested on 4 May while she protested" (`claim/occasions.tsv`).
///
/// @param scene the page
record Occasions(Scene scene) {
    /// What others take place at.
    private static final Set<String> OCCASIONS = Set.of("hearing", "protest", "search");

    /// What is over on the day on which it leads to another act.
    private static final Set<String> LEADING = Set.of("hearing", "search");

    /// Behind the preposition stands an article and an adjective at most before the noun's group.
    private static final int MOST_TO_FIRST = 3;

    private static final String AT = "at";
    private static final String BEHIND = "behind";
    private static final String WHILE = "while";

    /// Words before what was there already: "despite", "since".
    private static final String BEFORE = "before";

    /// {@return whether the noun names what the act of its clause took place at, or ended with}
    boolean sharesDay(Predicate p, SentenceSyntax s) {
        if (!(p.site() instanceof Site.Noun(int id)) || !OCCASIONS.contains(p.frame().name()))
            return false;
        NounGroup noun = s.nouns().get(id);
        return isUnder(s, noun, AT)
                || (LEADING.contains(p.frame().name()) && isUnder(s, noun, BEHIND));
    }

    /// {@return whether the noun names what others took place at: its day is theirs}
    boolean isAt(Predicate p, SentenceSyntax s) {
        return p.site() instanceof Site.Noun(int id)
                && OCCASIONS.contains(p.frame().name())
                && isUnder(s, s.nouns().get(id), AT);
    }

    /// {@return the day of an occasion in the clause of an act}
    Optional<DateExpression> around(Predicate p, SentenceSyntax s, NounDates nouns) {
        for (Predicate other : scene.predicates) {
            if (other.id() == p.id()
                    || other.sentence() != p.sentence()
                    || other.clause() != p.clause()
                    || !isAt(other, s)
                    || !(other.site() instanceof Site.Noun(int id))) continue;
            Optional<DateExpression> day = nouns.of(s, s.nouns().get(id));
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }

    /// {@return the clause in whose day this clause's act falls: "when she left the court"}
    Optional<Clause> outer(Predicate p, SentenceSyntax s, Clause clause) {
        if (clause.kind() != Clause.Kind.ADVERBIAL
                || clause.parent().isEmpty()
                || p.tense() == VerbGroup.Tense.PLUPERFECT
                || p.tense() == VerbGroup.Tense.FUTURE) return Optional.empty();
        boolean meets = clause.opener().filter(o -> is(s, o, WHILE)).isPresent();
        return meets ? Optional.of(s.clauses().get(clause.parent().getAsInt())) : Optional.empty();
    }

    /// {@return whether the date is that of what a sentence opens with before it comes to its act:
    /// "Despite a report in July, the court refused"}
    boolean isBackground(SentenceSyntax s, NounGroup date) {
        if (s.words().getFirst().kind() != WordClass.PREPOSITION) return false;
        Optional<NounGroup> first =
                s.nouns().stream()
                        .filter(n -> n.kind() != NounGroup.Kind.DATE && n.first() < date.first())
                        .min(Comparator.comparingInt(NounGroup::first));
        if (first.isEmpty()
                || first.get().kind() != NounGroup.Kind.COMMON
                || first.get().preposition().isEmpty()
                || first.get().first() > MOST_TO_FIRST
                || date.first() > end(s)) return false;
        String word = first.get().preposition().get();
        if (is(s, word, BEFORE)) return true;
        return is(s, word, BEHIND)
                && scene.at(s.index(), new Site.Noun(first.get().id()))
                        .filter(p -> LEADING.contains(p.frame().name()))
                        .isEmpty();
    }

    /// The comma behind which a sentence comes to its act: no date follows it.
    private static int end(SentenceSyntax s) {
        for (int t = 0; t < s.words().size(); t++) {
            if (s.words().get(t).kind() != WordClass.COMMA) continue;
            int next = t + 1;
            while (next < s.words().size() && s.words().get(next).kind() == WordClass.PREPOSITION)
                next++;
            if (next >= s.words().size() || s.words().get(next).kind() != WordClass.DATE) return t;
        }
        return -1;
    }

    /// "during raids", "during a series of raids"
    private boolean isUnder(SentenceSyntax s, NounGroup noun, String kind) {
        if (noun.preposition().filter(o -> is(s, o, kind)).isPresent()) return true;
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.kind() == Relation.Kind.GENITIVE
                    && r.head() instanceof Relation.Head.Noun(int whole))
                return s.nouns().get(whole).preposition().filter(o -> is(s, o, kind)).isPresent();
        return false;
    }

    private boolean is(SentenceSyntax s, String word, String kind) {
        String folded = word.toLowerCase(Locale.ROOT);
        return scene.pack(s).table("claim/occasions.tsv").rows().stream()
                .anyMatch(r -> r.cell("word").equals(folded) && r.cell("kind").equals(kind));
    }
}
