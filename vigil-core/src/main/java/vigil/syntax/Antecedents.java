package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.Relation.Head;

import java.util.Optional;
import java.util.Set;

/// Which noun a relative or participle belongs to.
final class Antecedents {
    private static final int MAX_STEPS = 4;

    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final OpenClauses clauses;

    Antecedents(Grammar grammar, Groups groups, NounTies ties, OpenClauses clauses) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.clauses = clauses;
    }

    /// {@return the noun that what opens at `u` belongs to: the last one, but a name of a place
    /// behind its noun gives way to that noun; -1 if there is none}
    ///
    /// "Condamnée à un an d'emprisonnement, battue, Jeanne …": a participle behind a comma whose
    /// gender or number keeps it from that noun belongs to one that comes.
    int of(int u) {
        if (underPreposition(u)) return -1;
        int found = besides(u, measured(u, nearest(u)));
        if (found >= 0 && groups.nouns.get(found).kind() == Kind.NUMBER) return -1;
        boolean apart =
                found >= 0
                        && groups.isVerb(u)
                        && groups.verb(u).form() == VerbGroup.Form.PARTICIPLE
                        && groups.word(u - 1) == WordClass.COMMA
                        && parts(u, found);
        return apart ? -1 : found;
    }

    /// "in occupied Northport": a participle between a preposition and its noun leads up to that.
    private boolean underPreposition(int u) {
        return groups.isVerb(u)
                && groups.isNoun(u + 1)
                && groups.noun(u + 1).preposition().isPresent()
                && groups.noun(u + 1).first() == groups.verb(u).end();
    }

    /// "Jeanne Roe, 37 ans, détenue": an age or amount is no antecedent where a name stands before
    /// its comma or bracket.
    private int measured(int u, int found) {
        if (found < 1 || groups.word(u - 1) != WordClass.COMMA) return found;
        NounGroup amount = groups.nouns.get(found);
        if (amount.kind() != Kind.COMMON
                || amount.number().isEmpty()
                || amount.preposition().isPresent()
                || grammar.human(amount.lemma())
                || !parts(u, found)) return found;
        int mark = groups.unitOf(found) - 1;
        boolean aside = groups.is(mark, WordClass.OPEN) || groups.is(mark, WordClass.COMMA);
        return aside && groups.isNoun(mark - 1) && !groups.isDate(mark - 1)
                ? groups.noun(mark - 1).id()
                : found;
    }

    /// "the sentence to Jane Roe, which …": a relative that does not agree with the noun before it
    /// belongs to the one that stands right before that.
    private int besides(int u, int found) {
        if (found < 0 || !groups.is(u, WordClass.RELATIVE) || !parts(u, found)) return found;
        int before = groups.unitOf(found) - 1;
        return groups.isNoun(before)
                        && !groups.isDate(before)
                        && !parts(u, groups.noun(before).id())
                ? groups.noun(before).id()
                : found;
    }

    private int nearest(int u) {
        if (clauses.lastNoun < 0) return -1;
        int found = clauses.lastNoun;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            Optional<Relation> tie = tie(found);
            if (tie.isEmpty() || !(tie.get().head() instanceof Head.Noun(int head))) return found;
            boolean climb =
                    switch (tie.get().kind()) {
                        case APPOSITION -> true;
                        case CONJUNCT -> !singularVerb(u);
                        case MODIFIER ->
                                (groups.word(u - 1) == WordClass.COMMA
                                                || groups.nouns.get(found).kind() == Kind.NAME)
                                        && (!parts(u, head) || parts(u, found));
                        case GENITIVE ->
                                (groups.word(u - 1) == WordClass.COMMA
                                                && groups.nouns.get(head).kind() == Kind.NAME)
                                        || (parts(u, found) && !parts(u, head))
                                        || (prefersHuman(u)
                                                && grammar.human(groups.nouns.get(head).lemma())
                                                && !grammar.human(groups.nouns.get(found).lemma())
                                                && groups.nouns.get(found).kind() == Kind.COMMON
                                                && !parts(u, head))
                                        || (ofThings(u)
                                                && (groups.nouns.get(found).kind() == Kind.NAME
                                                        || grammar.human(
                                                                groups.nouns.get(found).lemma()))
                                                && !grammar.human(groups.nouns.get(head).lemma()))
                                        || compound(u, found)
                                        || endsApposition(u, head);
                        default -> false;
                    };
            if (!climb) return found;
            found = head;
        }
        return found;
    }

    /// "la peine de prison qu'elle purge": what stands behind "of" without an article is part of
    /// the word before it.
    private boolean compound(int u, int found) {
        NounGroup part = groups.nouns.get(found);
        return groups.is(u, WordClass.RELATIVE)
                && grammar.set("head", "first")
                && part.kind() == Kind.COMMON
                && part.determiner() == NounGroup.Determiner.NONE
                && part.number().isEmpty()
                && !part.is(Feature.PLURAL)
                && !grammar.human(part.lemma());
    }

    /// "Jeanne Roe, sœur de Max Moe, arrêtée": the second comma ends what is said of the first
    /// name.
    private boolean endsApposition(int u, int head) {
        int mark = u - 1;
        while (groups.is(mark, WordClass.ADVERB) || groups.isDate(mark)) mark--;
        return groups.is(mark, WordClass.COMMA)
                && grammar.human(groups.nouns.get(head).lemma())
                && tie(head)
                        .filter(
                                r ->
                                        r.kind() == Relation.Kind.APPOSITION
                                                && r.head() instanceof Head.Noun(int name)
                                                && isSomebody(groups.nouns.get(name))
                                                && !parts(u, name))
                        .isPresent();
    }

    private boolean isSomebody(NounGroup noun) {
        return noun.kind() == Kind.NAME || grammar.human(noun.lemma());
    }

    private Optional<Relation> tie(int noun) {
        return ties.relations().stream()
                .filter(r -> r.noun() == noun && r.head() instanceof Head.Noun)
                .findFirst();
    }

    /// "the health of Jane Roe, which …": a relative that no person is meant by.
    private boolean ofThings(int u) {
        return groups.is(u, WordClass.RELATIVE)
                && groups.words.says(groups.units.get(u).index()).equals("THING");
    }

    /// "the head of the newspaper, who …", "the head of the newspaper arrested …": told of people.
    private boolean prefersHuman(int u) {
        return grammar.set("head", "first")
                && (groups.word(u - 1) == WordClass.COMMA || groups.isVerb(u));
    }

    /// "les partisans de Jeanne arrêtés lundi": whether number or gender keeps the verb at or
    /// behind `u` from the noun.
    private boolean parts(int u, int noun) {
        if (groups.is(u, WordClass.RELATIVE)
                && !groups.words.says(groups.units.get(u).index()).equals("UNDECLINED")) {
            // what has gender and number tells by them itself which noun it belongs to
            Set<Feature> own = groups.words.features(groups.units.get(u).index());
            if (own.contains(Feature.SINGULAR) != own.contains(Feature.PLURAL))
                return !Agreement.mayGovern(own, groups.nouns.get(noun).features());
        }
        int k = u;
        while (k < groups.units.size() && !groups.isVerb(k)) k++;
        if (k == groups.units.size()) return false;
        VerbGroup verb = groups.verb(k);
        NounGroup group = groups.nouns.get(noun);
        boolean plural = group.is(Feature.PLURAL);
        boolean singular = group.is(Feature.SINGULAR) || (group.kind() == Kind.NAME && !plural);
        if (verb.is(Feature.PLURAL) && !verb.is(Feature.SINGULAR)) return singular && !plural;
        if (verb.is(Feature.SINGULAR) && !verb.is(Feature.PLURAL) && plural && !singular)
            return true;
        return differs(verb, group, Feature.FEMININE, Feature.MASCULINE)
                || differs(verb, group, Feature.MASCULINE, Feature.FEMININE);
    }

    private static boolean differs(VerbGroup verb, NounGroup noun, Feature one, Feature other) {
        return verb.is(one) && !verb.is(other) && noun.is(other) && !noun.is(one);
    }

    /// "A and B, who was held": one of them alone.
    private boolean singularVerb(int u) {
        for (int k = u + 1; k < groups.units.size(); k++)
            if (groups.isVerb(k)) {
                VerbGroup verb = groups.verb(k);
                return verb.is(Feature.SINGULAR) && !verb.is(Feature.PLURAL);
            }
        return false;
    }
}
