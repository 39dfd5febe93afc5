package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a verb is denied: by itself, by its object, or by the verb above.
///
/// @param s its sentence
/// @param words classes of the words of the language
record Denials(SentenceSyntax s, WordClasses words) {
    boolean of(VerbGroup verb, Clause clause) {
        return (verb.negated() || nothing(verb)) != refused(clause);
    }

    /// {@return whether a word that belongs to the trigger denies: "found not guilty"}
    boolean isOne(String companion) {
        return IntStream.range(0, s.words().size())
                .anyMatch(
                        t ->
                                s.words().get(t).kind() == WordClass.NEGATION
                                        && WordClasses.text(s, t).equals(companion));
    }

    /// "received no care", "has no access", "there was no answer".
    private boolean nothing(VerbGroup verb) {
        return Stream.of(Relation.Kind.OBJECT, Relation.Kind.PREDICATE)
                .flatMap(kind -> s.of(verb, kind).stream())
                .anyMatch(n -> n.determiner() == NounGroup.Determiner.NEGATIVE);
    }

    /// "refused to allow a visit", "the refusal to allow a visit": the verb above denies the one
    /// under it.
    private boolean refused(Clause clause) {
        if (clause.kind() != Clause.Kind.INFINITIVAL) return false;
        if (clause.antecedent().isPresent()
                && words.isWord(
                        s.nouns()
                                .get(clause.antecedent().getAsInt())
                                .lemma()
                                .toLowerCase(Locale.ROOT),
                        "NEGATES")) return true;
        if (clause.parent().isEmpty()) return false;
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        return parent.verb().isPresent()
                && words.isWord(
                        s.verbs().get(parent.verb().getAsInt()).lemma().toLowerCase(Locale.ROOT),
                        "NEGATES");
    }
}
