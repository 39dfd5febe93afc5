package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Determiner;
import vigil.syntax.NounGroup.Kind;

import java.util.EnumSet;
import java.util.Set;

/// Ties a further name or description to the group before its comma or dash: "Jane Roe, a teacher".
final class AppositionLinker {
    /// Behind which words an apposition may end.
    private static final Set<WordClass> CLOSING =
            EnumSet.of(
                    WordClass.COMMA,
                    WordClass.STOP,
                    WordClass.CLOSE,
                    WordClass.RELATIVE,
                    WordClass.DASH,
                    WordClass.COLON,
                    WordClass.QUOTE_CLOSE,
                    WordClass.COORDINATOR);

    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final ListLinker lists;
    private final boolean cases;
    private final boolean headFirst;

    AppositionLinker(Grammar grammar, Groups groups, NounTies ties, ListLinker lists) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.lists = lists;
        this.cases = grammar.set("cases", "yes");
        this.headFirst = grammar.set("head", "first");
    }

    /// "two prisoners – Jane Roe and Max Moe": a dash or colon before the names of a number.
    private boolean named(int u, int mark) {
        if (!cases || !(groups.is(mark, WordClass.DASH) || groups.is(mark, WordClass.COLON)))
            return false;
        NounGroup first = groups.noun(u);
        if (!ties.isNoun(mark + 1) || !groups.isPersonsName(groups.noun(mark + 1))) return false;
        if (first.kind() != Kind.COMMON
                || !first.is(Feature.ANIMATE)
                || (first.number().isEmpty()
                        && (!first.is(Feature.PLURAL) || first.is(Feature.SINGULAR)))) return false;
        NounGroup second = groups.noun(mark + 1);
        if (ties.isAbsorbed(second)) return false;
        ties.tie(first, Relation.Kind.APPOSITION, second, "named-behind-dash");
        return true;
    }

    /// "Jane Roe's successor, Max Moe": the name is not the possessor's.
    private boolean owns(int u) {
        return groups.is(u + 1, WordClass.POSSESSIVE_MARK);
    }

    /// "her successor as head of the party, Max Moe": what somebody is "as" has no name of its own.
    private boolean inCapacity(int u) {
        String capacity = grammar.setting("capacity");
        int at = u;
        while (groups.noun(at).under(grammar.setting("genitive")) && ties.isNoun(at - 1)) at--;
        return !capacity.isEmpty()
                && groups.noun(at).under(capacity)
                && ties.isNoun(at - 1)
                && groups.noun(at - 1).kind() == Kind.COMMON;
    }

    void link(int u) {
        int comma = ties.after(u);
        if (named(u, comma)) return;
        if (!groups.is(comma, WordClass.COMMA)) return;
        int next = ties.ahead(comma + 1);
        if (!ties.isNoun(next)
                || groups.noun(next).preposition().isPresent()
                || ties.isAbsorbed(groups.noun(next))) return;
        NounGroup first = groups.noun(u);
        NounGroup second = groups.noun(next);
        if (!cases && second.kind() == Kind.NAME && (owns(u) || inCapacity(u))) return;
        if (lists.names(u, next) && lists.counted(u) != u) return;
        if (second.kind() == Kind.PRONOUN
                || (second.kind() == Kind.NUMBER && first.kind() != Kind.NAME)
                || first.kind() == Kind.PRONOUN) return;
        int end = ties.after(next);
        boolean sure = surelyNamed(first, second) && !(isSource(first) && groups.isFinite(end));
        if (groups.isFinite(end)
                && !sure
                && !reduced(end, first, second)
                && !left(u, first, second)) return;
        if (!cases && second.kind() == Kind.NAME && nearer(u, comma, first)) return;
        if (!cases && ofNameBetween(u, comma, second)) return;
        boolean closes =
                end >= groups.units.size()
                        || CLOSING.contains(groups.word(end))
                        || groups.isVerb(end);
        boolean fits =
                first.kind() != second.kind()
                        || second.determiner() != Determiner.NONE
                        || first.preposition().isPresent()
                        || groups.is(end, WordClass.COMMA);
        if (cases && !lists.alike(first, second)) fits = false;
        if (first.preposition().isPresent()
                && first.kind() == Kind.COMMON
                && second.kind() == Kind.COMMON
                && second.determiner() == Determiner.NONE) fits = false;
        if (closes
                && fits
                && (sure || !opensClause(u))
                && !placeBeforeName(u, second)
                && !endsOpeningClause(u))
            ties.tie(first, Relation.Kind.APPOSITION, second, "apposition");
    }

    /// "According to the lawyer, Jane Roe was held": whose words these are is no second name.
    private boolean isSource(NounGroup first) {
        return first.preposition()
                .map(o -> grammar.setting("according").contains("|" + o + "|"))
                .orElseGet(() -> ties.over(first).map(this::isSource).orElse(false));
    }

    /// "в журналіста, Івана Мельника, стався …": a name in the case of the person before it, which
    /// can be no subject.
    private boolean surelyNamed(NounGroup first, NounGroup second) {
        return cases
                && first.kind() == Kind.COMMON
                && first.is(Feature.ANIMATE)
                && groups.isPersonsName(second)
                && !second.is(Feature.NOMINATIVE)
                && Agreement.mayAgree(first.features(), second.features());
    }

    /// "Jane Roe, a lawyer sentenced to …": a form that may be a participle and has no object.
    private boolean reduced(int u, NounGroup first, NounGroup second) {
        VerbGroup verb = groups.verb(u);
        if (!verb.is(Feature.PARTICIPLE)
                || verb.voice() != VerbGroup.Voice.ACTIVE
                || first.kind() != Kind.NAME
                || (second.kind() != Kind.COMMON && second.kind() != Kind.NUMBER)
                || (first.preposition().isPresent() && !first.under(grammar.setting("genitive"))))
            return false;
        int next = ties.ahead(u + 1);
        return !groups.isBareNoun(next);
    }

    /// "Jeanne Roe, la directrice du journal a été …": the second comma is left out.
    private boolean left(int u, NounGroup first, NounGroup second) {
        boolean one = second.determiner() == Determiner.DEFINITE && !second.is(Feature.PLURAL);
        // "Jeanne Roe et Max Moe, deux membres du parti ont été …"
        boolean listed = second.number().isPresent() && ties.tied(first, Relation.Kind.CONJUNCT);
        return headFirst
                && !cases
                && first.kind() == Kind.NAME
                && first.preposition().isEmpty()
                && second.kind() == Kind.COMMON
                && (one || listed)
                && grammar.human(second.lemma())
                && !ties.verbBefore(u);
    }

    /// "gave bail to the editor of the paper, Jane Roe": the name is of the nearest person before
    /// it.
    private boolean nearer(int u, int comma, NounGroup first) {
        if (first.kind() == Kind.NAME || grammar.human(first.lemma())) return false;
        for (int k = u + 1; k < comma; k++)
            if (ties.isNoun(k)
                    && !ties.isBracketed(k)
                    && !inCapacity(k)
                    && groups.noun(k).kind() == Kind.COMMON
                    && grammar.human(groups.noun(k).lemma())) return true;
        return false;
    }

    /// "refused bail to Jane Roe, a teacher": a word for people goes with the name right before it,
    /// not with the thing that this hangs on.
    private boolean ofNameBetween(int u, int comma, NounGroup second) {
        NounGroup first = groups.noun(u);
        if (first.kind() != Kind.COMMON
                || grammar.human(first.lemma())
                || second.kind() != Kind.COMMON
                || !grammar.human(second.lemma())) return false;
        int last = ties.back(comma - 1);
        return last > u
                && ties.isNoun(last)
                && (groups.noun(last).kind() == Kind.NAME
                        || grammar.human(groups.noun(last).lemma()));
    }

    /// "In Kyiv, the police …", "Under the weight of the charges, the teachers …": a group that
    /// stands before the subject has no apposition there, nor has what hangs on it.
    private boolean opensClause(int u) {
        if (groups.noun(u).preposition().isEmpty()
                || ties.verbBefore(u)
                || groups.noun(u).kind() == Kind.NAME) return false;
        for (int b = ties.back(u - 1); b >= 0; b = ties.back(b - 1))
            if (!ties.isNoun(b) || groups.noun(b).preposition().isEmpty()) return false;
        return true;
    }

    /// "À Paris, Jeanne Roe, enseignante, …": a place that opens the sentence, then somebody's
    /// name.
    private boolean placeBeforeName(int u, NounGroup second) {
        return headFirst
                && !cases
                && groups.noun(u).preposition().isPresent()
                && groups.noun(u).kind() == Kind.NAME
                && second.kind() == Kind.NAME
                && ties.back(u - 1) < 0;
    }

    /// "After the court rejected the petition, the commissioner, …": the comma ends the clause that
    /// opens the sentence.
    private boolean endsOpeningClause(int u) {
        boolean verb = false;
        for (int b = u - 1; b >= 0; b--) {
            verb |= groups.isVerb(b);
            if (groups.is(b, WordClass.COMMA)) return false;
            // "Accused of attacks in Crimea, a director, …"; "Après avoir purgé deux ans, …"
            if (b == 0 && groups.isVerb(b)) {
                VerbGroup.Form form = groups.verb(b).form();
                return form == VerbGroup.Form.PARTICIPLE || form == VerbGroup.Form.GERUND;
            }
            if (groups.is(b, WordClass.PREPOSITION) && groups.isVerb(b + 1) && !ties.verbBefore(b))
                return true;
            if (groups.is(b, WordClass.SUBORDINATOR) || groups.isOpeningPreposition(b))
                return verb && !ties.verbBefore(b);
        }
        return false;
    }
}
