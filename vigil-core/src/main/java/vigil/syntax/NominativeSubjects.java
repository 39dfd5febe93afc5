package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.VerbGroup.Voice;

import java.util.List;
import java.util.Set;

/// Which group is the subject of a verb, in languages with cases.
final class NominativeSubjects {
    private final Groups groups;
    private final NounTies ties;

    NominativeSubjects(Groups groups, NounTies ties) {
        this.groups = groups;
        this.ties = ties;
    }

    /// {@return the subject's noun group, or -1}
    ///
    /// A nominative that agrees; one that can be nothing else before one that could be an object
    /// too.
    int of(VerbGroup verb, List<Integer> before, List<Integer> behind) {
        int found = -1;
        boolean sure = false;
        for (List<Integer> side : List.of(before, behind))
            for (int n : side) {
                NounGroup noun = groups.nouns.get(n);
                if (!free(noun) || !nominative(noun, verb) || declinedApart(verb, noun)) continue;
                if ((side == behind || !otherObject(verb, noun, n, before, behind))
                        && given(noun, verb, before, behind)) continue;
                if (side == before && receives(noun, verb, before, behind)) continue;
                boolean only = !noun.is(Feature.ACCUSATIVE);
                if (found < 0 || (only && !sure)) {
                    found = n;
                    sure = only;
                }
            }
        if (found < 0)
            for (int n : before) {
                NounGroup noun = groups.nouns.get(n);
                if (free(noun)
                        && noun.kind() != Kind.PRONOUN
                        && Agreement.cases(noun.features()).isEmpty()) found = n;
            }
        if (found < 0 && verb.form() == VerbGroup.Form.FINITE)
            for (List<Integer> side : List.of(behind, before))
                for (int n : side)
                    if (counts(groups.nouns.get(n), verb)
                            && (verb.voice() == Voice.REFLEXIVE
                                    || (side == before
                                            && verb.voice() == Voice.ACTIVE
                                            && acted(n, before, behind)))) found = n;
        // an abbreviation has no endings, and verbs agree with it as they like
        if (found < 0)
            for (List<Integer> side : List.of(before, behind))
                for (int n : side) {
                    NounGroup noun = groups.nouns.get(n);
                    if (found < 0
                            && free(noun)
                            && noun.is(Feature.ABBREVIATION)
                            && noun.is(Feature.NOMINATIVE)
                            && !verb.features().contains(Feature.PLURAL)) found = n;
                }
        return found;
    }

    /// "адвокат засудженого Іван Роу": a participle in another case than the name behind it.
    private static boolean declinedApart(VerbGroup verb, NounGroup noun) {
        return verb.form() == VerbGroup.Form.PARTICIPLE
                && !Agreement.cases(verb.features()).isEmpty()
                && !Agreement.cases(verb.features()).contains(Feature.NOMINATIVE)
                && !Agreement.mayShareCase(verb.features(), noun.features());
    }

    /// "A hundred writers signed a petition": people under a number stand in the genitive; with a
    /// verb of many or of none, they are who does it where something else is what they do it to, or
    /// where nothing can be.
    private boolean counts(NounGroup noun, VerbGroup verb) {
        return free(noun)
                && noun.number().isPresent()
                && noun.kind() == Kind.COMMON
                && noun.is(Feature.GENITIVE)
                && noun.is(Feature.ANIMATE)
                && (verb.features().contains(Feature.PLURAL)
                        || verb.features().contains(Feature.NEUTER));
    }

    private boolean acted(int by, List<Integer> before, List<Integer> behind) {
        for (List<Integer> side : List.of(before, behind))
            for (int n : side) {
                NounGroup noun = groups.nouns.get(n);
                if (n != by
                        && free(noun)
                        && noun.is(Feature.ACCUSATIVE)
                        && noun.number().isEmpty()
                        && !noun.is(Feature.ANIMATE)) return true;
            }
        return false;
    }

    /// {@return whether a subject that another clause has may be this verb's too, by number}
    boolean mayBe(int subject, VerbGroup verb) {
        NounGroup noun = groups.nouns.get(subject);
        boolean many =
                verb.features().contains(Feature.PLURAL)
                        && !verb.features().contains(Feature.SINGULAR);
        return !many
                || noun.is(Feature.PLURAL)
                || !noun.is(Feature.SINGULAR)
                || noun.number().isPresent()
                || ties.isFirstOfSeveral(noun);
    }

    /// A nominative that agrees, or the first of several with a verb that tells of many: "were held
    /// Jane Roe and John Doe", as languages with cases may say it.
    boolean nominative(NounGroup noun, VerbGroup verb) {
        return noun.is(Feature.NOMINATIVE)
                && (Agreement.mayGovern(noun.features(), verb.features())
                        || (ties.isFirstOfSeveral(noun)
                                && verb.features().contains(Feature.PLURAL)));
    }

    /// "Khudozhnytsi daly dva roky": a woman's description in the dative looks like several women;
    /// beside a plural that names nobody and gives a thing it is who gets it.
    private boolean receives(
            NounGroup noun, VerbGroup verb, List<Integer> before, List<Integer> behind) {
        return verb.voice() == Voice.ACTIVE
                && verb.features().contains(Feature.PLURAL)
                && noun.kind() == Kind.COMMON
                && noun.is(Feature.ANIMATE)
                && noun.is(Feature.DATIVE)
                && noun.is(Feature.SINGULAR)
                && noun.is(Feature.PLURAL)
                && noun.number().isEmpty()
                && !ties.isFirstOfSeveral(noun)
                && otherObject(verb, noun, noun.id(), before, behind);
    }

    /// "Oleni daly dva roky": a plural that names nobody gives somebody a thing, or takes one from
    /// somebody, which is no subject though it looks like one.
    private boolean given(
            NounGroup noun, VerbGroup verb, List<Integer> before, List<Integer> behind) {
        if (verb.voice() != Voice.ACTIVE
                || !verb.features().contains(Feature.PLURAL)
                || !noun.is(Feature.INANIMATE)
                || !noun.is(Feature.ACCUSATIVE)) return false;
        // "висловили занепокоєння": one thing as well as many, of which only many would agree
        if (noun.is(Feature.NEUTER) && noun.is(Feature.SINGULAR) && noun.is(Feature.GENITIVE))
            return true;
        for (List<Integer> side : List.of(before, behind))
            for (int n : side) {
                NounGroup other = groups.nouns.get(n);
                boolean somebody = other.is(Feature.ANIMATE) || other.kind() == Kind.PRONOUN;
                if (!somebody || other.is(Feature.NOMINATIVE)) continue;
                boolean named = groups.isPersonsName(other);
                if (named && other.preposition().isPresent()) return true;
                if (!free(other)) continue;
                if (other.is(Feature.DATIVE)) return true;
                // what somebody is deprived of stands in a genitive that may look like a subject
                if ((named || other.kind() == Kind.PRONOUN)
                        && other.is(Feature.ACCUSATIVE)
                        && noun.is(Feature.GENITIVE)) return true;
            }
        return false;
    }

    /// What may be acted upon. Personal pronouns and counted nouns show the genitive where they
    /// stand for the accusative.
    static boolean accusative(NounGroup noun, VerbGroup verb) {
        Set<Feature> f = noun.features();
        boolean alike = noun.kind() == NounGroup.Kind.PRONOUN || noun.number().isPresent();
        return f.contains(Feature.ACCUSATIVE)
                || Agreement.cases(f).isEmpty()
                || (f.contains(Feature.NOMINATIVE) && f.contains(Feature.INANIMATE))
                || (f.contains(Feature.GENITIVE) && (verb.negated() || alike));
    }

    /// Whether something else is surely the object, so that a form that may be dative is one.
    boolean otherObject(
            VerbGroup verb,
            NounGroup one,
            int subject,
            List<Integer> before,
            List<Integer> behind) {
        for (List<Integer> side : List.of(before, behind))
            for (int n : side) {
                NounGroup other = groups.nouns.get(n);
                if (n != subject
                        && n != one.id()
                        && free(other)
                        && accusative(other, verb)
                        && !other.is(Feature.DATIVE)) return true;
            }
        return false;
    }

    /// {@return whether a group stands by itself in its clause}
    boolean free(NounGroup noun) {
        return noun.preposition().isEmpty() && noun.kind() != Kind.DATE && !ties.isAbsorbed(noun);
    }
}
