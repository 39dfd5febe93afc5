package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.Optional;

/// In which construction a predicate stands in its sentence, told from the grammar that was found.
///
/// A verb's is active, passive, impersonal, participial, an infinitive or gerund, each in a
/// relative clause of its own kind, or a headline without a finite verb; a noun's is how it has
/// whom it tells of, and whether a verb or another noun carries it.
final class Standing {
    private Standing() {}

    static String of(SentenceSyntax s, Predicate p) {
        return switch (p.site()) {
            case Site.Verb(int id) -> verb(s, p, s.verbs().get(id));
            case Site.Noun(int id) -> noun(s, p, s.nouns().get(id));
        };
    }

    private static String verb(SentenceSyntax s, Predicate p, VerbGroup verb) {
        Clause clause = s.clauses().get(p.clause());
        boolean relative = clause.kind() == Clause.Kind.RELATIVE;
        boolean headline = s.verbs().stream().noneMatch(v -> v.form() == VerbGroup.Form.FINITE);
        boolean nobody =
                p.form() == Predicate.Form.ACTIVE && s.of(verb, Relation.Kind.SUBJECT).isEmpty();
        return (relative ? "relative " : headline ? "headline " : "")
                + (nobody ? "subjectless" : p.form());
    }

    private static String noun(SentenceSyntax s, Predicate p, NounGroup noun) {
        String owner =
                p.slots().stream()
                        .filter(slot -> slot.role().equals("victim"))
                        .map(slot -> slot.rule().replaceAll(".*/", ""))
                        .findFirst()
                        .orElse("bare");
        Optional<Relation> under =
                s.relations().stream().filter(r -> r.noun() == noun.id()).findFirst();
        return owner + " " + under.map(r -> r.kind().name()).orElse("HEADLINE");
    }
}
