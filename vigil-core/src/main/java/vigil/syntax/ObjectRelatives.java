package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.VerbGroup.Voice;

import java.util.Set;

/// "Jeanne Roe, que la police a arrêtée": tells a relative that stands for an object from the
/// subordinator of the same form ("a dit que"), by the object that its verb lacks.
final class ObjectRelatives {
    private final Grammar grammar;
    private final Groups groups;
    private final OpenClauses clauses;

    ObjectRelatives(Grammar grammar, Groups groups, OpenClauses clauses) {
        this.grammar = grammar;
        this.groups = groups;
        this.clauses = clauses;
    }

    /// {@return whether the subordinator at `u` stands for this noun group before it}
    boolean opens(int u, int antecedent) {
        if (antecedent < 0
                || !grammar.setting("object-relative").contains("|" + groups.lemma(u) + "|"))
            return false;
        int before = groups.is(u - 1, WordClass.COMMA) ? u - 2 : u - 1;
        if (!groups.isNoun(before) || groups.isDate(before) || isToldTo()) return false;
        int at = verb(u);
        if (at < 0) return false;
        NounGroup noun = groups.nouns.get(antecedent);
        boolean somebody = noun.kind() == Kind.NAME || grammar.human(noun.lemma());
        return lacksObject(at) && (somebody || agrees(groups.verb(at), noun));
    }

    /// "a dit à Jeanne Roe que": what is told to somebody follows.
    private boolean isToldTo() {
        return !clauses.top().open() && clauses.isSaying(clauses.top());
    }

    /// The finite verb behind its subject, or -1.
    private int verb(int u) {
        boolean subject = false;
        for (int k = u + 1; k < groups.units.size(); k++) {
            if (groups.isFinite(k)) return subject ? k : -1;
            if (groups.isNoun(k)) subject |= groups.isBareNoun(k) && !groups.isDate(k);
            else if (!groups.is(k, WordClass.ADVERB)) return -1;
        }
        return -1;
    }

    private boolean lacksObject(int at) {
        VerbGroup verb = groups.verb(at);
        if (verb.voice() != Voice.ACTIVE
                || grammar.verb(verb.lemma(), "copula")
                || (grammar.verb(verb.lemma(), "unaccusative") && !verb.isCaused())
                || verb.clitics().stream().anyMatch(c -> groups.words.says(c).equals("OBJECT")))
            return false;
        int next = at + 1;
        while (groups.is(next, WordClass.ADVERB) || groups.isDate(next)) next++;
        return !groups.isBareNoun(next)
                && !groups.isVerb(next)
                && !groups.is(next, WordClass.SUBORDINATOR)
                && !groups.is(next, WordClass.QUOTE_OPEN);
    }

    /// "la peine qu'il a purgée": the participle has the number and gender of the noun.
    private static boolean agrees(VerbGroup verb, NounGroup noun) {
        boolean marked = verb.is(Feature.FEMININE) || verb.is(Feature.PLURAL);
        return marked
                && verb.is(Feature.PARTICIPLE)
                && Set.of(Feature.FEMININE, Feature.PLURAL).stream()
                        .allMatch(f -> verb.is(f) == noun.is(f));
    }
}
