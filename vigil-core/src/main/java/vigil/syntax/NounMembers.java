package vigil.syntax;

import vigil.language.Feature;

import java.util.List;

/// Which words belong to one noun group with the words before them.
final class NounMembers {
    private final Grammar grammar;
    private final TaggedWords words;
    private final boolean headFirst;
    private final boolean cases;

    NounMembers(Grammar grammar, TaggedWords words) {
        this.grammar = grammar;
        this.words = words;
        this.headFirst = grammar.set("head", "first");
        this.cases = grammar.set("cases", "yes");
    }

    /// "a mis en examen Jeanne Roe": behind these prepositions a bare noun is whole without the
    /// name that follows.
    boolean closed(String preposition) {
        return grammar.setting("closed").contains("|" + preposition + "|");
    }

    /// "a roué de coups Jeanne Roe": a bare thing under a preposition is whole without the person's
    /// name that follows.
    boolean beside(int name, int noun) {
        return !cases && headFirst && words.isNamed(name) && !grammar.human(words.lemma(noun));
    }

    /// A participle before its noun ("detained activists"), not one that opens a clause of its own.
    ///
    /// @param before what stands in the group before it, nouns left out
    boolean modifies(int i, List<Integer> before) {
        if (headFirst) return false;
        int next = words.skip(i + 1);
        boolean determined =
                before.stream()
                                .anyMatch(
                                        o ->
                                                words.kind(o) == WordClass.DETERMINER
                                                        || words.kind(o) == WordClass.POSSESSIVE
                                                        || words.kind(o) == WordClass.ADJECTIVE
                                                        || words.kind(o) == WordClass.NUMERAL)
                        || words.kind(i - 1) == WordClass.POSSESSIVE_MARK;
        if (determined) return true;
        return (words.kind(i) == WordClass.PARTICIPLE || cases)
                && nounLike(next)
                && words.kind(next) != WordClass.DETERMINER
                && (cases
                        || words.kind(i - 1) == WordClass.PREPOSITION
                        || i == 0
                        || words.kind(i - 1).isVerb()
                        || words.kind(i - 1).isMark());
    }

    /// "the immediate and unconditional release", "cruel, inhuman and degrading treatment": what
    /// stands between two adjectives of one noun.
    ///
    /// @param before what stands in the group before it, nouns left out
    boolean joinsAdjectives(int i, List<Integer> before) {
        if (headFirst || cases || before.isEmpty() || words.skip(before.getLast() + 1) != i)
            return false;
        if (!isParting(i) || !isAdjective(before.getLast())) return false;
        boolean coordinated =
                words.kind(before.getFirst()) == WordClass.DETERMINER
                        || words.kind(before.getFirst()) == WordClass.POSSESSIVE;
        boolean parted = false;
        for (int k = i; k < words.size(); k = words.skip(k + 1)) {
            if (isParting(k)) {
                if (parted && words.kind(k) == WordClass.COMMA) return false;
                coordinated |= words.kind(k) == WordClass.COORDINATOR;
                parted = true;
            } else if (isAdjective(k)) parted = false;
            else if (words.kind(k) != WordClass.ADVERB)
                return !parted && coordinated && words.kind(k) == WordClass.NOUN;
        }
        return false;
    }

    private boolean isParting(int i) {
        return words.kind(i) == WordClass.COMMA || words.kind(i) == WordClass.COORDINATOR;
    }

    private boolean isAdjective(int i) {
        return switch (words.kind(i)) {
            case ADJECTIVE, PARTICIPLE, GERUND -> true;
            default -> false;
        };
    }

    boolean nounLike(int i) {
        return switch (words.kind(i)) {
            case NOUN, NAME, ADJECTIVE -> true;
            default -> false;
        };
    }

    boolean adjectiveBehind(int i, int noun) {
        if (headFirst && !cases) return true;
        return !cases
                && !headFirst
                && nounLike(words.skip(i + 1))
                && words.kind(noun) == WordClass.NAME;
    }

    /// "Colony No. 4", "détention provisoire n° 2": a number names its noun.
    ///
    /// @param at where the number stands
    boolean numbered(int noun, int at) {
        // "gave Jane Roe 18 months": the number counts what comes behind it
        if (!cases && !headFirst && words.kind(words.skip(at + 1)) == WordClass.NOUN) return false;
        return (words.kind(noun) == WordClass.NAME && !words.isNamed(noun))
                || words.says(noun).equals("NUMBERED");
    }

    /// "article 20", "section 505": digits right behind a singular noun, with no noun to count.
    boolean cited(int i, int noun) {
        return !cases
                && !headFirst
                && words.skip(noun + 1) == i
                && !words.text(i).isEmpty()
                && Character.isDigit(words.text(i).charAt(0))
                && words.features(noun).contains(Feature.SINGULAR)
                && !nounLike(words.skip(i + 1))
                && words.kind(words.skip(i + 1)) != WordClass.NUMERAL;
    }

    /// "granted Jane Roe bail": behind such a verb a person gets what the noun names.
    ///
    /// @param start first token of the group
    boolean isGiven(int i, int last, int start) {
        return !cases
                && words.kind(i) == WordClass.NOUN
                && words.kind(last) == WordClass.NAME
                && !grammar.human(words.lemma(i))
                && start > 0
                && words.kind(start - 1).isVerb()
                && grammar.verb(words.lemma(start - 1), "ditransitive");
    }

    /// Whether a further noun or name belongs to the same group as the one before it.
    boolean joins(int i, int last) {
        boolean name = words.kind(i) == WordClass.NAME;
        // "le Général Jean Roe": a title written as a name
        boolean titled = !cases && words.isNamed(i) && !words.isNamed(last);
        if (name
                && words.kind(last) == WordClass.NAME
                && !titled
                && (words.isNamed(i) || words.isNamed(last)))
            return words.name(i).equals(words.name(last));
        if (cases && name && abbreviated(last) && words.features(i).contains(Feature.GENITIVE))
            return false;
        if (words.kind(last) == WordClass.NAME && name)
            return !cases
                    || isTitle(last, i)
                    || Agreement.mayAgree(words.features(last), words.features(i))
                    || (words.features(last).contains(Feature.GIVEN_NAME)
                            && !words.features(i).contains(Feature.GIVEN_NAME));
        if (!headFirst) return true;
        if (!name) return false;
        if (!cases) return true;
        // "a resident of Crimea": a place is nobody's name
        boolean place =
                words.features(i).contains(Feature.INANIMATE)
                        && !words.features(i).contains(Feature.ANIMATE)
                        && !words.isNamed(i);
        return words.features(last).contains(Feature.ANIMATE)
                && !place
                && Agreement.mayAgree(words.features(last), words.features(i));
    }

    /// "Радіо Свобода": two names of things that both stand as in a heading.
    private boolean isTitle(int last, int i) {
        return words.skip(last + 1) == i
                && isThing(last)
                && isThing(i)
                && !words.features(i).contains(Feature.GENITIVE);
    }

    private boolean isThing(int i) {
        return words.features(i).contains(Feature.NOMINATIVE)
                && !words.features(i).contains(Feature.ANIMATE);
    }

    /// "a friend of Jane Roe", as languages with cases say it: no name of the friend.
    boolean owns(int i, int last) {
        return cases
                && words.kind(i) == WordClass.NAME
                && words.kind(last) == WordClass.NOUN
                && grammar.relative(words.lemma(last))
                && words.features(i).contains(Feature.GENITIVE)
                && !words.features(i).contains(Feature.NOMINATIVE);
    }

    /// "МЗС України": an abbreviation is whole, and what stands behind it hangs on it.
    private boolean abbreviated(int i) {
        String text = words.text(i);
        return text.length() > 1
                && text.codePoints().allMatch(Character::isUpperCase)
                && !words.isNamed(i);
    }
}
