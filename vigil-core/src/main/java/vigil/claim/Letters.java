package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;

import java.util.Optional;

/// "Wrote a letter to the minister, asking for a visit", "signed a petition that demands her
/// release": one asking that two verbs tell.
final class Letters {
    private final Scene scene;
    private final Composition composition;

    Letters(Scene scene, Composition composition) {
        this.scene = scene;
        this.composition = composition;
    }

    /// {@return the verb of writing or sending behind what this one asks}
    Optional<Predicate> sending(Predicate asking) {
        if (!asks(asking) && !asking.frame().name().equals("CONDEMN")) return Optional.empty();
        return scene.predicates.stream()
                .filter(q -> q.sentence() == asking.sentence() && q.id() != asking.id())
                .filter(q -> asks(q) && isEmpty(q) && carries(q, asking))
                .findFirst();
    }

    /// {@return whether another verb tells what is asked for by this sending}
    boolean isSpeltOut(Predicate sending) {
        return asks(sending)
                && isEmpty(sending)
                && scene.predicates.stream()
                        .filter(q -> q.sentence() == sending.sentence() && q.id() != sending.id())
                        .anyMatch(
                                q ->
                                        asks(q)
                                                && (!isEmpty(q) || isAddressed(q))
                                                && carries(sending, q));
    }

    /// {@return whether who asks is who sends: grammar gives the asking to the letter, to whom it
    /// goes, or to nobody}
    boolean speaksInIt(Predicate asking, Predicate sending) {
        Optional<NounGroup> by = asking.group("by");
        SentenceSyntax s = scene.sentence(asking);
        return by.isEmpty()
                || isDocument(s, by.get())
                || by.equals(sending.group("to"))
                || (by.get().kind() == NounGroup.Kind.PRONOUN
                        && !Voice.isFirstPerson(by.get())
                        && scene.referents.persons(s, by.get()).isEmpty());
    }

    boolean isDocument(SentenceSyntax s, NounGroup noun) {
        return isDocument(scene, s, noun);
    }

    static boolean isDocument(Scene scene, SentenceSyntax s, NounGroup noun) {
        return noun.kind() == NounGroup.Kind.COMMON
                && scene.classes(s).of(s, noun).contains("REQUEST_DOC");
    }

    /// "a letter to urge the minister …": asks somebody for what grammar has not made out.
    private boolean isAddressed(Predicate p) {
        return p.group("to").isPresent()
                && p.group("what").isEmpty()
                && p.form() != Predicate.Form.ACTIVE;
    }

    boolean asks(Predicate p) {
        return p.frame().isOperator()
                && composition.tells(p.frame().name(), "request")
                && !p.frame().name().equals("MUST");
    }

    /// Nothing but the letter itself is told.
    private boolean isEmpty(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        return scene.children(p).stream().allMatch(c -> c.frame().isMatter() || asks(c))
                && p.group("what").map(noun -> isDocument(s, noun)).orElse(true);
    }

    private boolean carries(Predicate sending, Predicate asking) {
        SentenceSyntax s = scene.sentence(asking);
        Optional<NounGroup> letter = sending.group("what").filter(noun -> isDocument(s, noun));
        Clause clause = s.clauses().get(asking.clause());
        if (letter.isPresent() && letter.equals(asking.group("by"))) return true;
        if (letter.isPresent()
                && clause.antecedent().isPresent()
                && clause.antecedent().getAsInt() == letter.get().id()) return true;
        boolean under =
                clause.parent().isPresent() && clause.parent().getAsInt() == sending.clause();
        // "a letter to the president in which it asks"
        boolean inIt =
                clause.kind() == Clause.Kind.RELATIVE
                        && letter.isPresent()
                        && clause.opener().map(o -> o.indexOf(' ') > 0).orElse(false);
        return under
                && (inIt
                        || clause.kind() == Clause.Kind.PARTICIPIAL
                        || clause.kind() == Clause.Kind.INFINITIVAL);
    }
}
