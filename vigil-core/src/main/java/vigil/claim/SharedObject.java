package vigil.claim;

import vigil.claim.Fillers.Option;
import vigil.claim.Predicate.Filler;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// An object told once for two verbs, in languages that mark it by case: "X they held and then
/// moved", "X the police held, accusing of treason".
///
/// Such languages put whom the sentence is about before the verb, and need not repeat it.
final class SharedObject {
    /// Surface relations of languages with cases, or of a relative clause of any.
    private static final Set<String> MARKED = Set.of("accusative", "relative-object");

    private SharedObject() {}

    static void add(SentenceSyntax s, VerbGroup verb, Clause clause, List<Option> options) {
        if (options.stream().anyMatch(o -> o.relations().contains("object"))) return;
        OptionalInt before = before(s, verb, clause);
        if (before.isEmpty()) return;
        VerbGroup first = s.verbs().get(before.getAsInt());
        int told = options.size();
        from(s, verb, first, options);
        // "Jane Roe they beat and held and later charged": the one between shares it too
        Clause between = Fillers.clauseOf(s, first.id());
        if (options.size() == told
                && first.id() < verb.id()
                && s.of(first, Relation.Kind.OBJECT).isEmpty()) add(s, first, between, options);
    }

    private static void from(
            SentenceSyntax s, VerbGroup verb, VerbGroup first, List<Option> options) {
        boolean gerund = verb.form() == VerbGroup.Form.GERUND;
        for (Relation r : s.relations()) {
            if (!(r.head() instanceof Relation.Head.Verb(int id)) || id != first.id()) continue;
            NounGroup noun = s.nouns().get(r.noun());
            boolean fronted = noun.first() < first.first();
            boolean object =
                    r.kind() == Relation.Kind.OBJECT
                            && MARKED.contains(r.rule())
                            && (fronted || gerund);
            if (object)
                options.add(new Option(Set.of("object"), new Filler.Group(noun), "shared-object"));
            else if (r.kind() == Relation.Kind.SECOND_OBJECT
                    && r.rule().equals("dative")
                    && fronted
                    && options.stream().noneMatch(o -> o.relations().contains("object2")))
                options.add(new Option(Set.of("object2"), new Filler.Group(noun), "shared-object"));
        }
    }

    /// The verb beside which this one stands, or which it accompanies.
    private static OptionalInt before(SentenceSyntax s, VerbGroup verb, Clause clause) {
        if (verb.form() == VerbGroup.Form.GERUND)
            return clause.parent().isPresent() && clause.opener().isEmpty()
                    ? s.clauses().get(clause.parent().getAsInt()).verb()
                    : OptionalInt.empty();
        // "X they tried to move": whom the sentence begins with is the infinitive's
        if (verb.form() == VerbGroup.Form.INFINITIVE)
            return clause.kind() == Clause.Kind.INFINITIVAL
                            && clause.parent().isPresent()
                            && clause.opener().isEmpty()
                    ? s.clauses().get(clause.parent().getAsInt()).verb()
                    : OptionalInt.empty();
        if (verb.form() != VerbGroup.Form.FINITE) return OptionalInt.empty();
        OptionalInt found = OptionalInt.empty();
        for (Clause c : s.clauses()) {
            if (c.id() >= clause.id() || c.verb().isEmpty()) continue;
            VerbGroup other = s.verbs().get(c.verb().getAsInt());
            boolean beside =
                    clause.kind() == Clause.Kind.COORDINATED
                            ? clause.parent().equals(OptionalInt.of(c.id()))
                                    || (c.parent().equals(clause.parent())
                                            && c.kind() == Clause.Kind.COORDINATED)
                            : c.parent().equals(clause.parent()) && c.kind() == clause.kind();
            if (beside
                    && other.form() == VerbGroup.Form.FINITE
                    && other.voice() == verb.voice()
                    && other.tense() == verb.tense()) found = c.verb();
        }
        return found;
    }
}
