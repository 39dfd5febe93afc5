package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.Relation.Head;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the antecedent of a relative is to the verb of the relative's clause, where the relative's
/// preposition or case tells.
final class RelativeArguments {
    private final Groups groups;
    private final NominativeSubjects subjects;
    private final List<Relation> relations;
    private final boolean cases;

    RelativeArguments(
            Groups groups, NominativeSubjects subjects, List<Relation> relations, boolean cases) {
        this.groups = groups;
        this.subjects = subjects;
        this.relations = relations;
        this.cases = cases;
    }

    /// Ties the antecedent to the verb as the relative tells.
    ///
    /// @return whether the antecedent is no subject
    boolean take(
            VerbGroup verb,
            NounGroup antecedent,
            int relative,
            List<Integer> before,
            List<Integer> behind) {
        if (!cases) return false;
        if (groups.words.kind(relative - 1) == WordClass.PREPOSITION) {
            // "in whom they found", "against whom a case was opened"
            add(
                    verb,
                    Relation.Kind.OBLIQUE,
                    antecedent,
                    Optional.of(groups.words.lemma(relative - 1)),
                    "relative-prepositional");
            return true;
        }
        if (groups.words.says(relative).equals("UNDECLINED")
                && serves(antecedent, verb, subjects.of(verb, before, behind))) return false;
        Set<Feature> own = groups.words.features(relative);
        if (own.contains(Feature.NOMINATIVE) || Agreement.cases(own).isEmpty()) return false;
        if (own.contains(Feature.ACCUSATIVE) || own.contains(Feature.GENITIVE))
            add(verb, Relation.Kind.OBJECT, antecedent, Optional.empty(), "relative-object");
        else if (own.contains(Feature.DATIVE))
            add(
                    verb,
                    Relation.Kind.SECOND_OBJECT,
                    antecedent,
                    Arguments.caseName(Feature.DATIVE),
                    "relative-dative");
        else
            add(
                    verb,
                    Relation.Kind.OBLIQUE,
                    antecedent,
                    Arguments.caseName(Feature.INSTRUMENTAL),
                    "relative-oblique");
        return true;
    }

    /// "the search that lasted", "the search that police made": where the relative has one form for
    /// all, the antecedent is the subject if it agrees and no other is there; somebody is before
    /// something.
    private boolean serves(NounGroup antecedent, VerbGroup verb, int other) {
        boolean may =
                verb.form() == VerbGroup.Form.FINITE
                        && verb.voice() != VerbGroup.Voice.IMPERSONAL
                        && Agreement.mayGovern(antecedent.features(), verb.features());
        if (other < 0 || !may) return may;
        return antecedent.is(Feature.ANIMATE) && !groups.nouns.get(other).is(Feature.ANIMATE);
    }

    private void add(
            VerbGroup verb,
            Relation.Kind kind,
            NounGroup noun,
            Optional<String> preposition,
            String rule) {
        relations.add(new Relation(new Head.Verb(verb.id()), kind, noun.id(), preposition, rule));
    }
}
