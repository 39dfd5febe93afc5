package vigil.syntax;

import vigil.syntax.Relation.Head;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which noun groups of a sentence hang on which, as far as is found.
final class NounTies {
    private final Groups groups;
    private final List<Relation> relations = new ArrayList<>();
    private final BitSet absorbed = new BitSet();
    private final BitSet bracketed = new BitSet();

    NounTies(Groups groups) {
        this.groups = groups;
    }

    void tie(NounGroup head, Relation.Kind kind, NounGroup noun, String rule) {
        tieLoosely(head, kind, noun, rule);
        if (kind != Relation.Kind.MODIFIER) absorb(noun);
    }

    /// Ties a group that may hang on a verb as well.
    void tieLoosely(NounGroup head, Relation.Kind kind, NounGroup noun, String rule) {
        relations.add(
                new Relation(new Head.Noun(head.id()), kind, noun.id(), noun.preposition(), rule));
    }

    /// "a call for Jane Roe's release": what the possessor is tied to has what is possessed beside
    /// it, too.
    void pass(NounGroup owner, NounGroup owned) {
        relations.addAll(
                relations.stream()
                        .filter(r -> r.noun() == owner.id())
                        .filter(r -> r.kind() == Relation.Kind.MODIFIER)
                        .map(
                                r ->
                                        new Relation(
                                                r.head(),
                                                r.kind(),
                                                owned.id(),
                                                r.preposition(),
                                                r.rule()))
                        .toList());
    }

    void absorb(NounGroup noun) {
        absorbed.set(noun.id());
    }

    /// Takes a group out of the list or apposition that it was tied into: it is somebody of a
    /// clause of its own.
    void release(NounGroup noun) {
        relations.removeIf(
                r ->
                        r.noun() == noun.id()
                                && (r.kind() == Relation.Kind.CONJUNCT
                                        || r.kind() == Relation.Kind.APPOSITION));
        absorbed.clear(noun.id());
    }

    void bracket(int first, int last) {
        bracketed.set(first, last + 1);
    }

    List<Relation> relations() {
        return relations;
    }

    boolean tied(NounGroup noun, Relation.Kind kind) {
        return relations.stream().anyMatch(r -> r.noun() == noun.id() && r.kind() == kind);
    }

    /// {@return whether the group is no argument of a verb of its own}
    boolean isAbsorbed(NounGroup noun) {
        return absorbed.get(noun.id());
    }

    /// {@return whether the unit stands in brackets that hold no verb}
    boolean isBracketed(int u) {
        return u >= 0 && bracketed.get(u);
    }

    /// {@return whether a noun group stands here that is no date}
    boolean isNoun(int u) {
        return groups.isNoun(u) && !groups.isDate(u);
    }

    private boolean isPassedOver(int u) {
        return groups.isDate(u) || isBracketed(u);
    }

    /// {@return the unit at or before `u` that is no date and not in brackets}
    int back(int u) {
        while (u >= 0 && isPassedOver(u)) u--;
        return u;
    }

    /// {@return the unit at or behind `u` that is no date and not in brackets}
    int ahead(int u) {
        while (u < groups.units.size() && isPassedOver(u)) u++;
        return u;
    }

    /// {@return one past the last unit that hangs on the group at `u`}
    int after(int u) {
        int k = u + 1;
        while (k < groups.units.size()) {
            if (isPassedOver(k)) k++;
            else if (groups.is(k, WordClass.POSSESSIVE_MARK) && isNoun(k + 1)) k += 2;
            else if (isNoun(k)
                    && (groups.noun(k).preposition().isPresent()
                            || tied(groups.noun(k), Relation.Kind.GENITIVE)
                            || tied(groups.noun(k), Relation.Kind.APPOSITION))) k++;
            else break;
        }
        return k;
    }

    boolean verbBefore(int u) {
        for (int b = u - 1; b >= 0; b--) if (groups.isVerb(b)) return true;
        return false;
    }

    /// {@return the group that this one is the genitive of}
    Optional<NounGroup> over(NounGroup noun) {
        return relations.stream()
                .filter(r -> r.noun() == noun.id() && r.kind() == Relation.Kind.GENITIVE)
                .flatMap(
                        r ->
                                r.head() instanceof Head.Noun(int id) && id < noun.id()
                                        ? Stream.of(groups.nouns.get(id))
                                        : Stream.empty())
                .findFirst();
    }

    /// {@return whether others are coordinated with the group}
    boolean isFirstOfSeveral(NounGroup noun) {
        return relations.stream()
                .anyMatch(
                        r ->
                                r.kind() == Relation.Kind.CONJUNCT
                                        && r.head() instanceof Relation.Head.Noun(int id)
                                        && id == noun.id());
    }
}
