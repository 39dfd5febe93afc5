package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.VerbGroup.Form;

/// Whom a participle is said of where it shows case, gender and number: "засудженого в Росії
/// журналіста" is said of the journalist, whatever the subject of the sentence.
final class DeclinedParticiples {
    private final Groups groups;
    private final NounTies ties;

    DeclinedParticiples(Groups groups, NounTies ties) {
        this.groups = groups;
        this.ties = ties;
    }

    /// {@return the noun group that the participle is said of, or -1}
    ///
    /// @param likely whom its place says, or -1
    /// @param surely whether that one stands right before it
    int of(int verb, int likely, boolean surely) {
        VerbGroup participle = groups.verbs.get(verb);
        if (participle.form() != Form.PARTICIPLE
                || Agreement.cases(participle.features()).isEmpty()) return likely;
        if (likely >= 0 && agrees(participle, groups.nouns.get(likely))) return likely;
        int led = led(participle);
        if (led >= 0) return led;
        if (likely >= 0 && owns(groups.nouns.get(likely), participle)) return -1;
        boolean name = likely >= 0 && groups.nouns.get(likely).kind() == Kind.NAME;
        return surely || name ? likely : -1;
    }

    /// "мати засудженого": a genitive right behind a person whom it does not agree with is itself
    /// somebody, whose mother she is.
    private static boolean owns(NounGroup noun, VerbGroup participle) {
        return noun.kind() == Kind.COMMON
                && noun.is(Feature.ANIMATE)
                && noun.end() == participle.first()
                && participle.is(Feature.GENITIVE)
                && !Agreement.cases(noun.features()).isEmpty()
                && !noun.is(Feature.GENITIVE);
    }

    /// {@return whether the noun is the one that the participle of this clause leads up to, so that
    /// it belongs to the clause around}
    boolean endsAt(Draft clause, NounGroup noun) {
        if (clause.kind != Clause.Kind.PARTICIPIAL
                || clause.open()
                || clause.antecedent >= 0
                || clause.opener.isPresent()
                || !follows(noun)) return false;
        VerbGroup participle = groups.verbs.get(clause.verb);
        return participle.form() == Form.PARTICIPLE
                && !Agreement.cases(participle.features()).isEmpty()
                && !Agreement.cases(noun.features()).isEmpty()
                && agrees(participle, noun);
    }

    /// {@return the noun behind the participle and what hangs on it, or -1}
    private int led(VerbGroup participle) {
        int end = Integer.MAX_VALUE;
        for (VerbGroup other : groups.verbs)
            if (other.first() > participle.first() && other.form() == Form.FINITE)
                end = Math.min(end, other.first());
        for (NounGroup noun : groups.nouns) {
            if (noun.first() < participle.end() || noun.kind() == Kind.DATE) continue;
            if (noun.first() >= end) return -1;
            if (follows(noun) && !noun.is(Feature.ABBREVIATION) && agrees(participle, noun))
                return noun.id();
        }
        return -1;
    }

    /// Under no preposition of its own: "in occupied Northport" has it before the participle.
    private boolean follows(NounGroup noun) {
        return noun.preposition().isEmpty()
                || (noun.first() > 0
                        && groups.words.kind(noun.first() - 1) == WordClass.PARTICIPLE);
    }

    private boolean agrees(VerbGroup participle, NounGroup noun) {
        return Agreement.mayAgree(participle.features(), noun.features())
                || (participle.is(Feature.PLURAL)
                        && noun.kind() == Kind.NAME
                        && ties.isFirstOfSeveral(noun)
                        && Agreement.cases(participle.features()).stream().anyMatch(noun::is));
    }
}
