package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.Locale;
import java.util.Optional;

/// "to have her freed", "got him arrested": a participle behind a verb that only makes it happen.
final class Caused {
    private Caused() {}

    static boolean is(SentenceSyntax s, WordClasses classes, Clause clause) {
        return above(s, classes, clause).isPresent();
    }

    /// {@return whether what makes it happen is itself no fact: an infinitive, a modal, a denial}
    static boolean isOpen(SentenceSyntax s, WordClasses classes, Clause clause) {
        return above(s, classes, clause)
                .filter(
                        verb ->
                                verb.form() == VerbGroup.Form.INFINITIVE
                                        || verb.modality() != VerbGroup.Modality.NONE
                                        || verb.tense() == VerbGroup.Tense.FUTURE
                                        || verb.negated()
                                        || isWish(classes, verb))
                .isPresent();
    }

    private static Optional<VerbGroup> above(SentenceSyntax s, WordClasses classes, Clause clause) {
        if (clause.kind() != Clause.Kind.PARTICIPIAL
                || clause.parent().isEmpty()
                || clause.antecedent().isEmpty()) return Optional.empty();
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return Optional.empty();
        VerbGroup verb = s.verbs().get(parent.verb().getAsInt());
        boolean object =
                s.of(verb, Relation.Kind.OBJECT).stream()
                        .anyMatch(n -> n.id() == clause.antecedent().getAsInt());
        boolean causes =
                classes.isWord(verb.lemma().toLowerCase(Locale.ROOT), "CAUSES")
                        || isWish(classes, verb);
        return object && causes ? Optional.of(verb) : Optional.empty();
    }

    /// "wanted her freed"
    private static boolean isWish(WordClasses classes, VerbGroup verb) {
        return classes.isWord(verb.lemma().toLowerCase(Locale.ROOT), "WISHES");
    }
}
