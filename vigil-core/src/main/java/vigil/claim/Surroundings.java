package vigil.claim;

import vigil.claim.Predicate.Form;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.VerbGroup.Modality;
import vigil.syntax.VerbGroup.Tense;
import vigil.syntax.WordClass;

import java.util.Locale;
import java.util.stream.Stream;

/// Words around a verb that say whether it is done, to be done, or only a name for somebody.
final class Surroundings {
    private Surroundings() {}

    /// "bientôt expulsé", "is soon tried": the word beside the verb tells what is to come.
    static boolean soon(Predicate p, SentenceSyntax s, WordClasses classes) {
        if (p.form() != Form.PARTICIPLE && p.tense() != Tense.PRESENT) return false;
        int[] site = Anchors.site(p, s);
        for (int t = Math.max(0, site[0] - 1); t < Math.min(s.words().size(), site[1] + 1); t++)
            if (classes.isWord(WordClasses.lemma(s, t), "SOON")) return true;
        return false;
    }

    /// "the upcoming release of", "la prochaine expulsion de".
    static boolean isToCome(SentenceSyntax s, NounGroup noun, WordClasses classes) {
        for (int t = noun.first(); t < noun.end(); t++)
            if (classes.isWord(WordClasses.lemma(s, t), "SOON")) return true;
        return false;
    }

    /// "negotiations regarding his release": what is talked of has not happened by that.
    static boolean isTalkedOf(SentenceSyntax s, NounGroup noun, WordClasses classes) {
        return noun.preposition().isPresent()
                && s.relations().stream()
                        .filter(r -> r.noun() == noun.id())
                        .filter(
                                r ->
                                        r.kind() == Relation.Kind.MODIFIER
                                                || r.kind() == Relation.Kind.GENITIVE)
                        .flatMap(
                                r ->
                                        r.head() instanceof Relation.Head.Noun(int id)
                                                ? Stream.of(s.nouns().get(id))
                                                : Stream.empty())
                        .anyMatch(head -> classes.of(s, head).contains("TALKS"));
    }

    /// "labelled them as unjustly killed": what somebody calls others.
    static boolean asSuch(Predicate p, SentenceSyntax s, WordClasses classes) {
        if (p.form() != Form.PARTICIPLE) return false;
        int before = Anchors.site(p, s)[0] - 1;
        while (before > 0 && s.words().get(before).kind() == WordClass.ADVERB) before--;
        return before >= 0 && classes.isWord(WordClasses.text(s, before), "CAPACITY");
    }

    /// "they continue to hold her": what is begun or gone on with is done.
    static boolean carriedOn(Predicate p, SentenceSyntax s, WordClasses classes) {
        Clause clause = s.clauses().get(p.clause());
        if (clause.parent().isEmpty()) return false;
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return false;
        VerbGroup above = s.verbs().get(parent.verb().getAsInt());
        return classes.isWord(above.lemma().toLowerCase(Locale.ROOT), "CARRIES_ON")
                && above.modality() == Modality.NONE
                && above.tense() != Tense.FUTURE
                && !above.negated();
    }

    /// "a lawyer, due to be tried in May,": what is to come.
    static boolean isDue(Predicate p, SentenceSyntax s, WordClasses classes) {
        return s.clauses()
                .get(p.clause())
                .opener()
                .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "DUE"))
                .orElse(false);
    }
}
