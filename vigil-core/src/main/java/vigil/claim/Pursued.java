package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// "Began a hunger strike to demand a new trial", "gathered in order to ask for her release": what
/// is done in order to ask asks, if it is told as a fact.
final class Pursued {
    /// What is done in order to ask for something.
    private static final Set<String> MEANS =
            Set.of("HUNGER_STRIKE", "RALLY", "REQUEST_DOC", "APPEAL_DOC", "CASE_NOUN");

    /// Operators under which nothing is done yet.
    private static final Set<String> UNDONE =
            Set.of("HOPE", "WANT", "PLAN", "THREATEN", "PREVENT", "FAIL", "REFUSE", "ATTEMPT");

    private static final Set<String> PARTIES = Set.of("HUMAN", "BODY", "STATE", "KIN");

    private static final String PURPOSE = "IN_ORDER";
    private static final String SPEAKS_UP = "SPEAKS_UP";
    private static final int MAX_STEPS = 4;

    private final Scene scene;

    Pursued(Scene scene) {
        this.scene = scene;
    }

    /// {@return the verb that tells what was done in order to ask; none if nothing was done}
    Optional<VerbGroup> deed(Predicate asking) {
        if (asking.form() != Predicate.Form.INFINITIVE
                || asking.negated()
                || asking.tense() == VerbGroup.Tense.PERFECT) return Optional.empty();
        SentenceSyntax s = scene.sentence(asking);
        WordClasses classes = scene.classes(s);
        Clause at = s.clauses().get(asking.clause());
        boolean purpose = false;
        boolean means = false;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            purpose |= at.opener().map(o -> isPurpose(classes, o)).orElse(false);
            if (at.parent().isEmpty()) return Optional.empty();
            at = s.clauses().get(at.parent().getAsInt());
            if (at.verb().isEmpty()) continue;
            VerbGroup verb = s.verbs().get(at.verb().getAsInt());
            if (isUndone(s, at, verb)) return Optional.empty();
            means |=
                    classes.isWord(verb.lemma().toLowerCase(Locale.ROOT), SPEAKS_UP)
                            || hasMeans(s, classes, verb);
            if (verb.form() == VerbGroup.Form.INFINITIVE) continue;
            return (purpose || means) && isFact(s, classes, at)
                    ? Optional.of(verb)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /// {@return who asks by what was done: who did it, or the gathering or letter itself where it
    /// alone is told}
    Optional<NounGroup> by(Predicate asking, VerbGroup deed) {
        SentenceSyntax s = scene.sentence(asking);
        if (deed.voice() != VerbGroup.Voice.ACTIVE) return means(s, asking);
        List<NounGroup> subjects = s.of(deed, Relation.Kind.SUBJECT);
        return subjects.stream()
                .filter(noun -> isParty(s, noun))
                .findFirst()
                .or(() -> means(s, asking))
                .or(
                        () ->
                                subjects.stream()
                                        .filter(
                                                noun ->
                                                        scene.at(
                                                                        s.index(),
                                                                        new Predicate.Site.Noun(
                                                                                noun.id()))
                                                                .isEmpty())
                                        .findFirst());
    }

    private Optional<NounGroup> means(SentenceSyntax s, Predicate asking) {
        OptionalInt antecedent = s.clauses().get(asking.clause()).antecedent();
        return antecedent.isEmpty()
                ? Optional.empty()
                : Optional.of(s.nouns().get(antecedent.getAsInt()))
                        .filter(n -> MEANS.stream().anyMatch(scene.classes(s).of(s, n)::contains));
    }

    /// {@return who gathered where grammar gives the asking to the place: "gathered outside the
    /// court demanding"}
    Optional<NounGroup> gathered(Predicate asking) {
        SentenceSyntax s = scene.sentence(asking);
        Clause clause = s.clauses().get(asking.clause());
        if (asking.form() != Predicate.Form.GERUND || clause.parent().isEmpty())
            return Optional.empty();
        OptionalInt above = s.clauses().get(clause.parent().getAsInt()).verb();
        return above.isEmpty()
                ? Optional.empty()
                : s.of(s.verbs().get(above.getAsInt()), Relation.Kind.SUBJECT).stream()
                        .filter(noun -> isParty(s, noun))
                        .findFirst();
    }

    private boolean isParty(SentenceSyntax s, NounGroup noun) {
        Set<String> classes = scene.classes(s).of(s, noun);
        return noun.kind() == NounGroup.Kind.PRONOUN
                || noun.kind() == NounGroup.Kind.NAME
                || noun.determiner() == NounGroup.Determiner.QUANTITY
                || PARTIES.stream().anyMatch(classes::contains)
                || s.of(noun, Relation.Kind.GENITIVE).stream()
                        .anyMatch(of -> scene.classes(s).of(s, of).contains("HUMAN"));
    }

    private boolean isUndone(SentenceSyntax s, Clause clause, VerbGroup verb) {
        return verb.modality() != VerbGroup.Modality.NONE
                || verb.tense() == VerbGroup.Tense.FUTURE
                || verb.negated()
                || clause.kind() == Clause.Kind.CONDITIONAL
                || clause.kind() == Clause.Kind.QUESTION
                || scene.at(s.index(), new Predicate.Site.Verb(verb.id()))
                        .filter(p -> UNDONE.contains(p.frame().name()))
                        .isPresent();
    }

    /// Neither the clause nor what it stands under is a condition, a question or a wish.
    private static boolean isFact(SentenceSyntax s, WordClasses classes, Clause clause) {
        Clause at = clause;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            boolean relative = at.kind() == Clause.Kind.RELATIVE && at.antecedent().isPresent();
            if (at.kind() == Clause.Kind.CONDITIONAL
                    || at.kind() == Clause.Kind.QUESTION
                    || (!relative && at.opener().map(o -> isOpen(classes, o)).orElse(false)))
                return false;
            if (at.parent().isEmpty()) return true;
            at = s.clauses().get(at.parent().getAsInt());
        }
        return true;
    }

    private boolean hasMeans(SentenceSyntax s, WordClasses classes, VerbGroup verb) {
        return s.relations().stream()
                .filter(r -> r.head() instanceof Relation.Head.Verb(int id) && id == verb.id())
                .map(r -> s.nouns().get(r.noun()))
                .anyMatch(n -> MEANS.stream().anyMatch(classes.of(s, n)::contains));
    }

    private static boolean isPurpose(WordClasses classes, String opener) {
        return classes.isWord(opener.toLowerCase(Locale.ROOT), PURPOSE);
    }

    private static boolean isOpen(WordClasses classes, String opener) {
        return classes.isWord(opener.toLowerCase(Locale.ROOT), "OPEN_OPENER");
    }
}
