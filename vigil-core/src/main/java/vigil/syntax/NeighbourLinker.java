package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Determiner;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.Relation.Head;

import java.util.Optional;
import java.util.stream.Stream;

/// Ties a noun group to the one right before it: as its possessor, genitive or modifier, or as a
/// further name.
final class NeighbourLinker {
    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final String genitive;
    private final boolean cases;
    private final boolean headFirst;

    NeighbourLinker(Grammar grammar, Groups groups, NounTies ties) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.genitive = grammar.setting("genitive");
        this.cases = grammar.set("cases", "yes");
        this.headFirst = grammar.set("head", "first");
    }

    void link(int u) {
        NounGroup noun = groups.noun(u);
        // "Jane Roe's 2008 arrest"
        int mark = groups.isDate(u - 1) ? u - 2 : u - 1;
        if (groups.is(mark, WordClass.POSSESSIVE_MARK) && ties.isNoun(mark - 1)) {
            NounGroup owner = groups.noun(mark - 1);
            ties.pass(owner, noun);
            ties.tie(noun, Relation.Kind.POSSESSOR, owner, "possessive");
            if (owner.preposition().isPresent() && noun.preposition().isEmpty()) {
                inherit(noun, owner);
                int whole = ties.back(mark - 2);
                if (ties.isNoun(whole)) hang(groups.noun(whole), groups.noun(u));
            }
            return;
        }
        int p = ties.isBracketed(u) ? (ties.isNoun(u - 1) ? u - 1 : -1) : ties.back(u - 1);
        if (isItsName(u)) {
            int whole = groups.is(u - 1, WordClass.QUOTE_OPEN) ? u - 2 : u - 1;
            ties.tie(groups.noun(whole), Relation.Kind.APPOSITION, noun, "its-name");
            return;
        }
        Optional<NounGroup> named = nameGoesOn(u);
        if (named.isPresent()) {
            ties.tie(named.get(), Relation.Kind.APPOSITION, noun, "its-name");
            return;
        }
        // "la libération sans condition de Jeanne": an adverb between a noun and its genitive
        if (noun.under(genitive) && groups.is(p, WordClass.ADVERB)) {
            int q = p;
            while (groups.is(q, WordClass.ADVERB)) q = ties.back(q - 1);
            if (groups.is(q, WordClass.COORDINATOR) && q > 0 && ties.isNoun(q - 1)) q--;
            p = q;
        }
        if (!cases && noun.under(genitive)) p = overTimeAndPlace(p, noun);
        if (ownerBehindParticiple(u, noun)) return;
        if (!ties.isNoun(p)) return;
        NounGroup before = groups.noun(p);
        if (cases && isUndeclined(u, before, noun)) {
            ties.tie(before, Relation.Kind.GENITIVE, noun, "undeclined-name");
            return;
        }
        if (cases
                && noun.preposition().isEmpty()
                && noun.is(Feature.NOMINATIVE)
                && called(before, noun, u).isPresent()) {
            ties.tie(
                    called(before, noun, u).get(),
                    Relation.Kind.APPOSITION,
                    noun,
                    "far-apposition");
            return;
        }
        if (noun.preposition().isPresent()) {
            if (!isPossessor(u)) hang(before, noun);
        } else if (!cases
                && p == u - 1
                && before.kind() == Kind.NAME
                && before.preposition().isEmpty()
                && noun.kind() == Kind.COMMON
                && noun.determiner() == Determiner.DEFINITE
                && !noun.is(Feature.PLURAL)
                && !ties.verbBefore(u)) {
            // "Jane Roe the head of the party said"
            ties.tie(before, Relation.Kind.APPOSITION, noun, "close-apposition");
        } else if (headFirst
                && !cases
                && p == u - 1
                && before.preposition().isPresent()
                && noun.kind() != Kind.PRONOUN
                && noun.kind() != Kind.NUMBER
                && whole(p) >= 0) {
            // "the editor of the newspaper The Echo", "the editor in chief Jane Roe"
            NounGroup whole = groups.noun(whole(p));
            boolean called =
                    noun.kind() == Kind.NAME
                            && noun.determiner() == Determiner.NONE
                            && whole.kind() == Kind.COMMON
                            && before.determiner() == Determiner.NONE;
            ties.tie(called ? whole : before, Relation.Kind.APPOSITION, noun, "close-apposition");
        } else if (cases
                && before.kind() != Kind.PRONOUN
                && noun.kind() != Kind.PRONOUN
                && Agreement.may(noun.features(), Feature.GENITIVE)
                && !Agreement.cases(noun.features()).isEmpty()) {
            byCase(u, before, noun);
        }
    }

    /// "the arrest on 5 May of Jane Roe", "the arrest in Kyiv of Jane Roe": whose it is stands
    /// behind when and where it was.
    private int overTimeAndPlace(int p, NounGroup noun) {
        if (groups.is(p, WordClass.PREPOSITION) && groups.isDate(p + 1) && ties.isNoun(p - 1))
            return p - 1;
        if (p < 1 || !ties.isNoun(p) || !ties.isNoun(p - 1) || noun.kind() != Kind.NAME) return p;
        NounGroup place = groups.noun(p);
        boolean between =
                place.kind() == Kind.NAME
                        && place.preposition().isPresent()
                        && !place.under(genitive)
                        && !groups.isPersonsName(place);
        return between && groups.noun(p - 1).kind() == Kind.COMMON ? p - 1 : p;
    }

    /// "видання «Луна»", "організація Rights Now": what a thing is called, in quotation marks or in
    /// words that are not declined, right behind what it is.
    private boolean isItsName(int u) {
        NounGroup name = groups.noun(u);
        if (!cases || name.preposition().isPresent() || name.kind() == Kind.PRONOUN) return false;
        boolean quoted =
                name.first() > 0 && groups.words.kind(name.first() - 1) == WordClass.QUOTE_OPEN;
        int p = groups.is(u - 1, WordClass.QUOTE_OPEN) ? u - 2 : u - 1;
        if (!ties.isNoun(p) || groups.noun(p).kind() != Kind.COMMON) return false;
        NounGroup thing = groups.noun(p);
        if (thing.is(Feature.ANIMATE) || thing.number().isPresent()) return false;
        if (quoted)
            return name.first() == name.head()
                    || name.kind() == Kind.NAME
                    || isQuoteClose(name.end());
        // "under the pseudonym Max Moe"
        if (name.kind() == Kind.NAME
                && name.is(Feature.NOMINATIVE)
                && grammar.setting("called").contains("|" + thing.lemma() + "|")) return true;
        return name.kind() == Kind.NAME
                && !groups.isPersonsName(name)
                && Agreement.cases(name.features()).isEmpty();
    }

    /// {@return what the words in quotation marks are the name of, where it has more than one group
    /// of them}
    private Optional<NounGroup> nameGoesOn(int u) {
        NounGroup noun = groups.noun(u);
        if (!cases || !groups.isNoun(u - 1) || !isQuoteClose(noun.end())) return Optional.empty();
        int before = groups.noun(u - 1).id();
        return ties.relations().stream()
                .filter(r -> r.noun() == before && r.rule().equals("its-name"))
                .flatMap(
                        r ->
                                r.head() instanceof Relation.Head.Noun(int id)
                                        ? Stream.of(groups.nouns.get(id))
                                        : Stream.empty())
                .findFirst();
    }

    private boolean isQuoteClose(int token) {
        return token < groups.words.size() && groups.words.kind(token) == WordClass.QUOTE_CLOSE;
    }

    /// "автора Радіо Свобода": a name that is not declined behind a noun that is.
    private boolean isUndeclined(int u, NounGroup before, NounGroup noun) {
        return groups.isNoun(u - 1)
                && noun.kind() == Kind.NAME
                && noun.preposition().isEmpty()
                && !groups.isPersonsName(noun)
                && noun.end() - noun.first() > 1
                && noun.is(Feature.NOMINATIVE)
                && !noun.is(Feature.GENITIVE)
                && before.kind() == Kind.COMMON
                && !Agreement.cases(before.features()).isEmpty()
                && !before.is(Feature.NOMINATIVE);
    }

    /// "Held friends of Jane Roe", as languages with cases say it: the name is of whom the friends
    /// are, though its form is theirs.
    private boolean whose(NounGroup before, NounGroup noun) {
        return noun.kind() == Kind.NAME
                && !noun.is(Feature.NOMINATIVE)
                && before.determiner() != Determiner.POSSESSIVE
                && grammar.relative(before.lemma());
    }

    /// Hangs a group under a preposition on the one before it.
    private void hang(NounGroup before, NounGroup noun) {
        boolean of = noun.under(genitive);
        if (before.kind() == Kind.PRONOUN && !of) return;
        if (of) ties.tieLoosely(before, Relation.Kind.GENITIVE, noun, "genitive");
        else ties.tie(before, Relation.Kind.MODIFIER, noun, "behind-noun");
    }

    /// "the prolongation of Jane Roe's arrest": the preposition governs the arrest.
    private boolean isPossessor(int u) {
        if (!groups.is(u + 1, WordClass.POSSESSIVE_MARK)) return false;
        return ties.isNoun(groups.isDate(u + 2) ? u + 3 : u + 2);
    }

    /// "la détention prolongée de Jeanne Roe": a person behind "of" belongs to the noun before the
    /// participle, as well as to the participle.
    private boolean ownerBehindParticiple(int u, NounGroup owner) {
        if (cases
                || !headFirst
                || !owner.under(genitive)
                || (owner.kind() != Kind.NAME && !grammar.human(owner.lemma()))
                || !groups.isVerb(u - 1)
                || groups.verb(u - 1).form() != VerbGroup.Form.PARTICIPLE
                || !ties.isNoun(u - 2)
                || groups.noun(u - 2).kind() != Kind.COMMON) return false;
        ties.tieLoosely(groups.noun(u - 2), Relation.Kind.GENITIVE, owner, "genitive");
        return true;
    }

    /// A group whose case may be the genitive.
    private void byCase(int u, NounGroup before, NounGroup noun) {
        boolean sure = !noun.is(Feature.NOMINATIVE) && !noun.is(Feature.ACCUSATIVE);
        boolean apposed =
                noun.kind() == Kind.NAME
                        && before.is(Feature.ANIMATE)
                        && Agreement.mayAgree(before.features(), noun.features());
        // "sentenced to 8 years the activist": people are no part of a number of things
        if (before.number().isPresent() && noun.is(Feature.ANIMATE) && !sure) return;
        // "gave Jane Roe eight years"
        if (noun.number().isPresent() && groups.isPersonsName(before)) return;
        if (whose(before, noun)) {
            ties.tie(before, Relation.Kind.GENITIVE, noun, "of-relative");
            return;
        }
        Optional<NounGroup> called = sure ? Optional.empty() : called(before, noun, u);
        if (called.isPresent())
            ties.tie(called.get(), Relation.Kind.APPOSITION, noun, "far-apposition");
        else if (ofMany(before, noun, u))
            ties.tie(before, Relation.Kind.APPOSITION, noun, "list-apposition");
        else if (apposed && !sure)
            ties.tie(before, Relation.Kind.APPOSITION, noun, "close-apposition");
        else if (sure
                || before.kind() == Kind.COMMON
                || before.is(Feature.ABBREVIATION)
                || noun.is(Feature.ABBREVIATION))
            ties.tie(before, Relation.Kind.GENITIVE, noun, "genitive-case");
    }

    /// {@return the unit of the group, before the verb, that the nested group at `p` hangs on; -1
    /// if it hangs on none}
    private int whole(int p) {
        int at = p;
        for (int steps = 0; steps < 4; steps++) {
            if (!ties.isNoun(at - 1)) return steps == 0 ? -1 : at;
            at--;
            if (grammar.human(groups.noun(at).lemma()) || groups.noun(at).preposition().isEmpty())
                return at;
        }
        return at;
    }

    /// {@return what a person is called before the name, with its own genitives between: "the head
    /// of the council Jane Roe"; only where the cases say that it is not the last genitive's}
    private Optional<NounGroup> called(NounGroup before, NounGroup name, int u) {
        if (!groups.isPersonsName(name)) return Optional.empty();
        boolean listed = beginsNames(u);
        NounGroup found = null;
        NounGroup at = before;
        for (int depth = 0; depth < groups.nouns.size(); depth++) {
            int inner = at.id();
            Optional<Relation> up =
                    ties.relations().stream()
                            .filter(
                                    r ->
                                            r.noun() == inner
                                                    && (r.kind() == Relation.Kind.GENITIVE
                                                            || r.rule().equals("its-name")
                                                            || (r.kind() == Relation.Kind.MODIFIER
                                                                    && name.is(
                                                                            Feature.NOMINATIVE))))
                            .findFirst();
            if (up.isEmpty() || !(up.get().head() instanceof Head.Noun(int head))) break;
            at = groups.nouns.get(head);
            if (at.kind() == Kind.COMMON
                    && at.is(Feature.ANIMATE)
                    && (listed
                            ? manyLike(at, name)
                            : at.is(Feature.SINGULAR)
                                    && Agreement.mayAgree(at.features(), name.features())))
                found = at;
        }
        return Optional.ofNullable(found);
    }

    /// "the activists Jane Roe and Max Moe": a plural right before a list of names.
    private boolean ofMany(NounGroup before, NounGroup name, int u) {
        return groups.isPersonsName(name) && manyLike(before, name) && beginsNames(u);
    }

    private static boolean manyLike(NounGroup before, NounGroup name) {
        return before.kind() == Kind.COMMON
                && before.is(Feature.ANIMATE)
                && before.is(Feature.PLURAL)
                && !before.is(Feature.SINGULAR)
                && Agreement.cases(before.features()).stream().anyMatch(name::is);
    }

    /// {@return whether another person's name follows in a list}
    private boolean beginsNames(int u) {
        return (groups.is(u + 1, WordClass.COMMA) || groups.is(u + 1, WordClass.COORDINATOR))
                && ties.isNoun(u + 2)
                && groups.isPersonsName(groups.noun(u + 2));
    }

    /// The whole takes over the preposition before its possessor: "in Jane Roe's cell".
    private void inherit(NounGroup noun, NounGroup owner) {
        groups.nouns.set(
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
}
