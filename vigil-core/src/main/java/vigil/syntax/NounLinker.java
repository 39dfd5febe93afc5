package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Determiner;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.Relation.Head;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ties noun groups to noun groups: possessors, genitives, lists, appositions, and what stands in
/// brackets.
///
/// What is tied here is no argument of a verb of its own, except a prepositional group, which may
/// hang on either.
final class NounLinker {
    private final Grammar grammar;
    private final GroupFinder groups;
    private final List<Unit> units;
    private final List<NounGroup> nouns;
    private final String genitive;
    private final boolean cases;
    private final boolean headFirst;
    final List<Relation> relations = new ArrayList<>();
    final boolean[] absorbed;

    /// For each unit, whether it stands in brackets that hold no verb.
    final boolean[] bracketed;

    NounLinker(Grammar grammar, GroupFinder groups) {
        this.grammar = grammar;
        this.groups = groups;
        this.units = groups.units;
        this.nouns = groups.nouns;
        this.absorbed = new boolean[nouns.size()];
        this.bracketed = new boolean[units.size()];
        this.genitive = grammar.setting("genitive");
        this.cases = grammar.set("cases", "yes");
        this.headFirst = grammar.set("head", "first");
    }

    private boolean is(int u, WordClass kind) {
        return u >= 0
                && u < units.size()
                && units.get(u).kind() == Unit.Kind.WORD
                && groups.kind(units.get(u).index()) == kind;
    }

    private boolean isNoun(int u) {
        return u >= 0 && u < units.size() && units.get(u).isNoun() && noun(u).kind() != Kind.DATE;
    }

    private NounGroup noun(int u) {
        return nouns.get(units.get(u).index());
    }

    private boolean isDate(int u) {
        return u >= 0 && u < units.size() && units.get(u).isNoun() && noun(u).kind() == Kind.DATE;
    }

    void link() {
        brackets();
        for (int u = 0; u < units.size(); u++) if (isNoun(u)) neighbours(u);
        for (int u = 0; u < units.size(); u++)
            if (isNoun(u) && !bracketed[u] && !tied(noun(u).id(), Relation.Kind.CONJUNCT)) list(u);
        for (int u = 0; u < units.size(); u++) if (isNoun(u) && !bracketed[u]) apposition(u);
    }

    private void tie(NounGroup head, Relation.Kind kind, NounGroup noun, String rule) {
        relations.add(
                new Relation(new Head.Noun(head.id()), kind, noun.id(), noun.preposition(), rule));
        if (kind != Relation.Kind.MODIFIER) absorbed[noun.id()] = true;
    }

    private boolean tied(int noun, Relation.Kind kind) {
        return relations.stream().anyMatch(r -> r.noun() == noun && r.kind() == kind);
    }

    private void brackets() {
        for (int u = 0; u < units.size(); u++) {
            if (!is(u, WordClass.OPEN)) continue;
            int close = u + 1;
            boolean verb = false;
            while (close < units.size() && !is(close, WordClass.CLOSE))
                verb |= units.get(close++).isVerb();
            if (close == units.size()) continue;
            boolean clear = !verb || close - u <= 5;
            if (clear) for (int k = u; k <= close; k++) bracketed[k] = true;
            int before = back(u - 1);
            boolean first = clear && isNoun(before) && !bracketed[before];
            for (int k = u + 1; k < close; k++) {
                if (!isNoun(k) || !clear) continue;
                if (first) tie(noun(before), Relation.Kind.APPOSITION, noun(k), "bracket");
                else absorbed[noun(k).id()] = true;
                first = false;
            }
            u = close;
        }
    }

    /// The unit at or before `u` that is no date and not in brackets.
    private int back(int u) {
        while (u >= 0 && (isDate(u) || bracketed[u])) u--;
        return u;
    }

    private int ahead(int u) {
        while (u < units.size() && (isDate(u) || bracketed[u])) u++;
        return u;
    }

    private void neighbours(int u) {
        NounGroup noun = noun(u);
        if (is(u - 1, WordClass.POSSESSIVE_MARK) && isNoun(u - 2)) {
            NounGroup owner = noun(u - 2);
            tie(noun, Relation.Kind.POSSESSOR, owner, "possessive");
            if (owner.preposition().isPresent() && noun.preposition().isEmpty())
                inherit(noun, owner);
            return;
        }
        int p = bracketed[u] ? (isNoun(u - 1) ? u - 1 : -1) : back(u - 1);
        // "la libération sans condition de Jeanne": an adverb between a noun and its genitive
        if (noun.under(genitive) && is(p, WordClass.ADVERB)) {
            int q = p;
            while (is(q, WordClass.ADVERB)) q = back(q - 1);
            if (is(q, WordClass.COORDINATOR) && q > 0 && isNoun(q - 1)) q--;
            p = q;
        }
        if (!isNoun(p)) return;
        NounGroup before = noun(p);
        if (cases
                && noun.preposition().isEmpty()
                && noun.is(Feature.NOMINATIVE)
                && called(before, noun).isPresent()) {
            tie(called(before, noun).get(), Relation.Kind.APPOSITION, noun, "far-apposition");
            return;
        }
        if (noun.preposition().isPresent()) {
            boolean of = noun.under(genitive);
            if (before.kind() == Kind.PRONOUN && !of) return;
            if (of) {
                relations.add(
                        new Relation(
                                new Head.Noun(before.id()),
                                Relation.Kind.GENITIVE,
                                noun.id(),
                                noun.preposition(),
                                "genitive"));
            } else tie(before, Relation.Kind.MODIFIER, noun, "behind-noun");
        } else if (!cases
                && p == u - 1
                && before.kind() == Kind.NAME
                && before.preposition().isEmpty()
                && noun.kind() == Kind.COMMON
                && noun.determiner() == Determiner.DEFINITE
                && !noun.is(Feature.PLURAL)
                && !verbBefore(u)) {
            // "Jane Roe the head of the party said"
            tie(before, Relation.Kind.APPOSITION, noun, "close-apposition");
        } else if (headFirst
                && !cases
                && p == u - 1
                && before.preposition().isPresent()
                && noun.kind() != Kind.PRONOUN
                && noun.kind() != Kind.NUMBER
                && whole(p) >= 0) {
            // "the editor of the newspaper The Echo", "the editor in chief Jane Roe"
            NounGroup whole = noun(whole(p));
            boolean called =
                    noun.kind() == Kind.NAME
                            && noun.determiner() == Determiner.NONE
                            && whole.kind() == Kind.COMMON
                            && before.determiner() == Determiner.NONE;
            tie(called ? whole : before, Relation.Kind.APPOSITION, noun, "close-apposition");
        } else if (cases
                && before.kind() != Kind.PRONOUN
                && noun.kind() != Kind.PRONOUN
                && Agreement.may(noun.features(), Feature.GENITIVE)
                && known(noun.features())) {
            boolean sure = !noun.is(Feature.NOMINATIVE) && !noun.is(Feature.ACCUSATIVE);
            boolean apposed =
                    noun.kind() == Kind.NAME
                            && before.is(Feature.ANIMATE)
                            && Agreement.mayAgree(before.features(), noun.features());
            // "sentenced to 8 years the activist": people are no part of a number of things
            if (before.number().isPresent() && noun.is(Feature.ANIMATE) && !sure) return;
            // "gave Jane Roe eight years"
            if (noun.number().isPresent() && groups.isPersonsName(before)) return;
            Optional<NounGroup> called = sure ? Optional.empty() : called(before, noun);
            if (called.isPresent())
                tie(called.get(), Relation.Kind.APPOSITION, noun, "far-apposition");
            else if (ofMany(before, noun, u))
                tie(before, Relation.Kind.APPOSITION, noun, "list-apposition");
            else if (apposed && !sure)
                tie(before, Relation.Kind.APPOSITION, noun, "close-apposition");
            else if (sure || before.kind() == Kind.COMMON)
                tie(before, Relation.Kind.GENITIVE, noun, "genitive-case");
        }
    }

    /// {@return the unit of the group, before the verb, that the nested group at `p` hangs on; -1
    /// if it hangs on none}
    private int whole(int p) {
        int at = p;
        for (int steps = 0; steps < 4; steps++) {
            if (!isNoun(at - 1)) return steps == 0 ? -1 : at;
            at--;
            if (grammar.human(noun(at).lemma()) || noun(at).preposition().isEmpty()) return at;
        }
        return at;
    }

    /// {@return what a person is called before the name, with its own genitives between: "the head
    /// of the council Jane Roe"; only where the cases say that it is not the last genitive's}
    private Optional<NounGroup> called(NounGroup before, NounGroup name) {
        if (!groups.isPersonsName(name)) return Optional.empty();
        NounGroup found = null;
        NounGroup at = before;
        for (int depth = 0; depth < nouns.size(); depth++) {
            int inner = at.id();
            Optional<Relation> up =
                    relations.stream()
                            .filter(
                                    r ->
                                            r.noun() == inner
                                                    && (r.kind() == Relation.Kind.GENITIVE
                                                            || (r.kind() == Relation.Kind.MODIFIER
                                                                    && name.is(
                                                                            Feature.NOMINATIVE))))
                            .findFirst();
            if (up.isEmpty() || !(up.get().head() instanceof Head.Noun(int head))) break;
            at = nouns.get(head);
            if (at.kind() == Kind.COMMON
                    && at.is(Feature.ANIMATE)
                    && at.is(Feature.SINGULAR)
                    && Agreement.mayAgree(at.features(), name.features())) found = at;
        }
        return Optional.ofNullable(found);
    }

    /// "the activists Jane Roe and Max Moe": a plural right before a list of names.
    private boolean ofMany(NounGroup before, NounGroup name, int u) {
        return groups.isPersonsName(name)
                && before.kind() == Kind.COMMON
                && before.is(Feature.ANIMATE)
                && before.is(Feature.PLURAL)
                && !before.is(Feature.SINGULAR)
                && cases(before).stream().anyMatch(name::is)
                && (is(u + 1, WordClass.COMMA) || is(u + 1, WordClass.COORDINATOR))
                && isNoun(u + 2)
                && groups.isPersonsName(noun(u + 2));
    }

    private static boolean known(Set<Feature> features) {
        return !Agreement.cases(features).isEmpty();
    }

    private static Set<Feature> cases(NounGroup noun) {
        return Agreement.cases(noun.features());
    }

    /// The whole takes over the preposition before its possessor: "in Jane Roe's cell".
    private void inherit(NounGroup noun, NounGroup owner) {
        nouns.set(
                noun.id(),
                new NounGroup(
                        noun.id(),
                        noun.first(),
                        noun.end(),
                        noun.head(),
                        noun.lemma(),
                        noun.kind(),
                        owner.preposition(),
                        Determiner.DEFINITE,
                        noun.number(),
                        noun.features(),
                        noun.modifiers(),
                        noun.title(),
                        noun.negated() || owner.negated()));
    }

    /// One past the last unit that hangs on the group at `u`.
    private int after(int u) {
        int k = u + 1;
        while (k < units.size()) {
            if (isDate(k) || bracketed[k]) k++;
            else if (is(k, WordClass.POSSESSIVE_MARK) && isNoun(k + 1)) k += 2;
            else if (isNoun(k)
                    && (noun(k).preposition().isPresent()
                            || tied(noun(k).id(), Relation.Kind.GENITIVE)
                            || tied(noun(k).id(), Relation.Kind.APPOSITION))) k++;
            else break;
        }
        return k;
    }

    private void list(int u) {
        List<Integer> members = new ArrayList<>();
        members.add(u);
        boolean closed = false;
        int k = after(u);
        // "A in B and C": C may go with A or with B; the bare one goes with the bare one
        while (k < units.size() && !closed) {
            boolean comma = is(k, WordClass.COMMA);
            // "one of them, the lawyer and teacher …"
            if (comma && noun(u).kind() == Kind.PRONOUN && noun(u).preposition().isPresent()) break;
            int next = ahead(comma ? k + 1 : k);
            boolean joined = is(next, WordClass.COORDINATOR);
            if (joined) next = ahead(next + 1);
            if ((!comma && !joined) || !isNoun(next) || !alike(noun(u), noun(next))) break;
            if (joined && !comesTogether(u, next)) break;
            // "the verdicts against three teachers, A, B and C": names tell who the teachers are
            if (comma && members.size() == 1 && names(u, next)) break;
            // "the arrival of the leaders A and B": names go with names
            int inner = back(k - 1);
            if (inner > u
                    && isNoun(inner)
                    && !members.contains(inner)
                    && noun(inner).kind() == noun(next).kind()
                    && noun(u).kind() != noun(next).kind()) break;
            if (comma && !joined && beforeVerb(u) && opensSentence(noun(u), noun(next))) break;
            members.add(next);
            closed = joined;
            k = after(next);
            if ((closed && is(k, WordClass.COORDINATOR))
                    || (is(k, WordClass.COMMA) && is(k + 1, WordClass.COORDINATOR))) closed = false;
        }
        if (members.size() < 2 || !joinedSomewhere(members)) return;
        for (int m : members.subList(1, members.size()))
            if (!absorbed[noun(m).id()] || noun(m).preposition().isPresent())
                tie(noun(u), Relation.Kind.CONJUNCT, noun(m), "list");
    }

    /// Whether names stand behind a plural noun that is no name.
    private boolean names(int u, int next) {
        return !cases
                && noun(u).kind() == Kind.COMMON
                && noun(next).kind() == Kind.NAME
                && noun(next).title().isEmpty()
                && counted(u) >= 0;
    }

    /// The group at `u`, or what hangs on it or it hangs on, that is a number of people or things;
    /// -1 if none is.
    private int counted(int u) {
        for (int b = u - 1; b >= 0 && isNoun(b); b--)
            if (noun(b).kind() == Kind.COMMON
                    && noun(b).number().isPresent()
                    && noun(b).is(Feature.PLURAL)
                    && after(b) > u) return b;
        for (int k = u; k < after(u); k++)
            if (isNoun(k)
                    && noun(k).kind() == Kind.COMMON
                    && noun(k).number().isPresent()
                    && noun(k).is(Feature.PLURAL)) return k;
        return -1;
    }

    private boolean joinedSomewhere(List<Integer> members) {
        for (int m : members.subList(1, members.size())) {
            int b = back(m - 1);
            if (is(b, WordClass.COORDINATOR)) return true;
        }
        return false;
    }

    private boolean alike(NounGroup first, NounGroup next) {
        if (next.preposition().isPresent() && !next.preposition().equals(first.preposition()))
            return false;
        if (next.kind() == Kind.NUMBER != (first.kind() == Kind.NUMBER)) return false;
        if (!cases) return true;
        EnumSet<Feature> shared = EnumSet.noneOf(Feature.class);
        shared.addAll(cases(first));
        shared.retainAll(cases(next));
        return !shared.isEmpty() || cases(first).isEmpty() || cases(next).isEmpty();
    }

    private boolean beforeVerb(int u) {
        for (int b = 0; b < u; b++)
            if (units.get(b).isVerb()
                    && groups.verbs.get(units.get(b).index()).form() == VerbGroup.Form.FINITE)
                return false;
        return true;
    }

    /// "At dawn, Jane Roe and John Doe were …": what stands under a preposition before the comma is
    /// no member of the list of names behind it.
    private static boolean opensSentence(NounGroup before, NounGroup behind) {
        return before.preposition().isPresent()
                && behind.preposition().isEmpty()
                && before.kind() != Kind.NAME
                && behind.kind() == Kind.NAME;
    }

    /// Whether the group behind the coordinator is no subject of a clause of its own ("police
    /// arrested A and B fled").
    private boolean comesTogether(int u, int next) {
        int k = after(next);
        if (k >= units.size() || !units.get(k).isVerb()) return true;
        VerbGroup verb = groups.verbs.get(units.get(k).index());
        if (verb.form() != VerbGroup.Form.FINITE) return true;
        for (int b = u - 1; b >= 0; b--) {
            if (units.get(b).isVerb()) {
                VerbGroup before = groups.verbs.get(units.get(b).index());
                if (before.form() == VerbGroup.Form.PARTICIPLE && b == 0) return true;
                return before.form() == VerbGroup.Form.FINITE
                        && grammar.verb(before.lemma(), "say")
                        && b == back(u - 1);
            }
            if (is(b, WordClass.SUBORDINATOR)
                    || is(b, WordClass.RELATIVE)
                    || is(b, WordClass.COLON)
                    || is(b, WordClass.QUOTE_OPEN)) return true;
        }
        return true;
    }

    /// "two prisoners – Jane Roe and Max Moe": a dash or colon before the names of a number.
    private boolean named(int u, int mark) {
        if (!cases || !(is(mark, WordClass.DASH) || is(mark, WordClass.COLON))) return false;
        NounGroup first = noun(u);
        if (!isNoun(mark + 1) || !groups.isPersonsName(noun(mark + 1))) return false;
        if (first.kind() != Kind.COMMON
                || !first.is(Feature.ANIMATE)
                || (first.number().isEmpty()
                        && (!first.is(Feature.PLURAL) || first.is(Feature.SINGULAR)))) return false;
        NounGroup second = noun(mark + 1);
        if (absorbed[second.id()]) return false;
        tie(first, Relation.Kind.APPOSITION, second, "named-behind-dash");
        return true;
    }

    private void apposition(int u) {
        int comma = after(u);
        if (named(u, comma)) return;
        if (!is(comma, WordClass.COMMA)) return;
        int next = ahead(comma + 1);
        if (!isNoun(next) || noun(next).preposition().isPresent() || absorbed[noun(next).id()])
            return;
        NounGroup first = noun(u);
        NounGroup second = noun(next);
        if (names(u, next) && counted(u) != u) return;
        if (second.kind() == Kind.PRONOUN
                || (second.kind() == Kind.NUMBER && first.kind() != Kind.NAME)
                || first.kind() == Kind.PRONOUN) return;
        int end = after(next);
        boolean verb =
                end < units.size()
                        && units.get(end).isVerb()
                        && groups.verbs.get(units.get(end).index()).form() == VerbGroup.Form.FINITE;
        if (verb && !reduced(end, first, second) && !left(u, first, second)) return;
        if (!cases && second.kind() == Kind.NAME && nearer(u, comma, first)) return;
        boolean closes =
                end >= units.size()
                        || is(end, WordClass.COMMA)
                        || is(end, WordClass.STOP)
                        || is(end, WordClass.CLOSE)
                        || is(end, WordClass.RELATIVE)
                        || is(end, WordClass.DASH)
                        || is(end, WordClass.COLON)
                        || is(end, WordClass.QUOTE_CLOSE)
                        || is(end, WordClass.COORDINATOR)
                        || units.get(end).isVerb();
        boolean fits =
                first.kind() != second.kind()
                        || second.determiner() != Determiner.NONE
                        || first.preposition().isPresent()
                        || is(end, WordClass.COMMA);
        if (cases && !alike(first, second)) fits = false;
        if (first.preposition().isPresent()
                && first.kind() == Kind.COMMON
                && second.kind() == Kind.COMMON
                && second.determiner() == Determiner.NONE) fits = false;
        if (closes
                && fits
                && !opensClause(u)
                && !placeBeforeName(u, second)
                && !endsOpeningClause(u))
            tie(first, Relation.Kind.APPOSITION, second, "apposition");
    }

    /// "Jane Roe, a lawyer sentenced to …": a form that may be a participle and has no object.
    private boolean reduced(int u, NounGroup first, NounGroup second) {
        VerbGroup verb = groups.verbs.get(units.get(u).index());
        if (!verb.is(Feature.PARTICIPLE)
                || verb.voice() != VerbGroup.Voice.ACTIVE
                || first.kind() != Kind.NAME
                || (second.kind() != Kind.COMMON && second.kind() != Kind.NUMBER)
                || (first.preposition().isPresent() && !first.under(genitive))) return false;
        int next = ahead(u + 1);
        return !(isNoun(next) && noun(next).preposition().isEmpty());
    }

    /// "Jeanne Roe, la directrice du journal a été …": the second comma is left out.
    private boolean left(int u, NounGroup first, NounGroup second) {
        return headFirst
                && !cases
                && first.kind() == Kind.NAME
                && first.preposition().isEmpty()
                && second.kind() == Kind.COMMON
                && second.determiner() == Determiner.DEFINITE
                && !second.is(Feature.PLURAL)
                && grammar.human(second.lemma())
                && !verbBefore(u);
    }

    /// "gave bail to the editor of the paper, Jane Roe": the name is of the nearest person before
    /// it.
    private boolean nearer(int u, int comma, NounGroup first) {
        if (first.kind() == Kind.NAME || grammar.human(first.lemma())) return false;
        for (int k = u + 1; k < comma; k++)
            if (isNoun(k)
                    && !bracketed[k]
                    && noun(k).kind() == Kind.COMMON
                    && grammar.human(noun(k).lemma())) return true;
        return false;
    }

    /// "In Kyiv, the police …": a group that stands before the subject has no apposition there.
    private boolean opensClause(int u) {
        return noun(u).preposition().isPresent()
                && back(u - 1) < 0
                && !verbBefore(u)
                && noun(u).kind() != Kind.NAME;
    }

    /// "À Paris, Jeanne Roe, enseignante, …": a place that opens the sentence, then somebody's
    /// name.
    private boolean placeBeforeName(int u, NounGroup second) {
        return grammar.set("head", "first")
                && !cases
                && noun(u).preposition().isPresent()
                && noun(u).kind() == Kind.NAME
                && second.kind() == Kind.NAME
                && back(u - 1) < 0;
    }

    /// "After the court rejected the petition, the commissioner, …": the comma ends the clause that
    /// opens the sentence.
    private boolean endsOpeningClause(int u) {
        boolean verb = false;
        for (int b = u - 1; b >= 0; b--) {
            Unit unit = units.get(b);
            verb |= unit.isVerb();
            if (is(b, WordClass.COMMA)) return false;
            // "Accused of attacks in Crimea, a director, …"; "Après avoir purgé deux ans, …"
            if (b == 0 && unit.isVerb()) {
                VerbGroup.Form form = groups.verbs.get(unit.index()).form();
                return form == VerbGroup.Form.PARTICIPLE || form == VerbGroup.Form.GERUND;
            }
            if (is(b, WordClass.PREPOSITION) && units.get(b + 1).isVerb() && !verbBefore(b))
                return true;
            boolean opener =
                    is(b, WordClass.SUBORDINATOR)
                            || (is(b, WordClass.PREPOSITION) && groups.opens(unit.index()));
            if (opener) return verb && !verbBefore(b);
        }
        return false;
    }

    private boolean verbBefore(int u) {
        for (int b = u - 1; b >= 0; b--) if (units.get(b).isVerb()) return true;
        return false;
    }

    /// {@return the preposition that makes a genitive in this language}
    Optional<String> genitive() {
        return genitive.isEmpty() ? Optional.empty() : Optional.of(genitive);
    }
}
