package vigil.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A sentence cut into groups: the noun and verb groups, and the walk over them and the words
/// between, asked by unit of that walk.
final class Groups {
    final TaggedWords words;
    final OpeningPrepositions openers;
    final List<NounGroup> nouns = new ArrayList<>();
    final List<VerbGroup> verbs = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();

    Groups(TaggedWords words, OpeningPrepositions openers) {
        this.words = words;
        this.openers = openers;
    }

    void add(NounGroup group, int from) {
        units.add(new Unit(Unit.Kind.NOUN, group.id(), from, group.end()));
        nouns.add(group);
    }

    /// Adds a pronoun that leans on a verb, and is no unit of the walk.
    NounGroup leaning(int token) {
        NounGroup group = pronoun(token, Optional.empty(), false);
        nouns.add(group);
        return group;
    }

    /// {@return the next noun group, of one pronoun}
    NounGroup pronoun(int token, Optional<String> preposition, boolean negated) {
        return new NounGroup(
                nouns.size(),
                token,
                token + 1,
                token,
                words.lemma(token),
                NounGroup.Kind.PRONOUN,
                preposition,
                NounGroup.Determiner.NONE,
                OptionalInt.empty(),
                words.features(token),
                List.of(),
                List.of(),
                negated);
    }

    private boolean isUnit(int u) {
        return u >= 0 && u < units.size();
    }

    /// {@return whether a noun group stands here, dates included}
    boolean isNoun(int u) {
        return isUnit(u) && units.get(u).isNoun();
    }

    boolean isDate(int u) {
        return isNoun(u) && noun(u).kind() == NounGroup.Kind.DATE;
    }

    /// {@return whether a noun group under no preposition stands here, dates included}
    boolean isBareNoun(int u) {
        return isNoun(u) && noun(u).preposition().isEmpty();
    }

    boolean isVerb(int u) {
        return isUnit(u) && units.get(u).isVerb();
    }

    boolean isFinite(int u) {
        return isVerb(u) && verb(u).form() == VerbGroup.Form.FINITE;
    }

    NounGroup noun(int u) {
        return nouns.get(units.get(u).index());
    }

    VerbGroup verb(int u) {
        return verbs.get(units.get(u).index());
    }

    /// {@return the class of the word or mark that stands here outside of groups}
    WordClass word(int u) {
        return isUnit(u) && units.get(u).kind() == Unit.Kind.WORD
                ? words.kind(units.get(u).index())
                : WordClass.OTHER;
    }

    boolean is(int u, WordClass kind) {
        return word(u) == kind;
    }

    /// {@return the dictionary form of a word outside of groups}
    String lemma(int u) {
        return words.lemma(units.get(u).index());
    }

    /// {@return whether a preposition stands here that opens a clause}
    boolean isOpeningPreposition(int u) {
        return is(u, WordClass.PREPOSITION) && openers.opens(units.get(u).index());
    }

    boolean isBare(int noun) {
        NounGroup group = nouns.get(noun);
        return group.preposition().isEmpty() && group.kind() != NounGroup.Kind.DATE;
    }

    /// {@return the unit of a noun group}
    int unitOf(int noun) {
        for (int u = 0; u < units.size(); u++)
            if (units.get(u).isNoun() && units.get(u).index() == noun) return u;
        throw new IllegalArgumentException("noun group " + noun + " stands in no sentence");
    }

    /// {@return whether the group is a person's name that is known to be one}
    boolean isPersonsName(NounGroup group) {
        return group.kind() == NounGroup.Kind.NAME && words.isNamed(group.head());
    }
}
