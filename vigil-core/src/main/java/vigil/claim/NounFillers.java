package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.language.Feature;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.Relation.Head;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What could fill the slots of a frame at a noun: its possessor, its genitives, what hangs on it.
final class NounFillers {
    private static final int MAX_DEPTH = 4;

    private final SentenceSyntax s;

    NounFillers(SentenceSyntax s) {
        this.s = s;
    }

    /// {@return options at a noun}
    List<Fillers.Option> at(NounGroup noun) {
        List<Fillers.Option> options = new ArrayList<>();
        options.add(new Fillers.Option(Set.of("self"), new Filler.Group(noun), "self"));
        if (noun.determiner() == NounGroup.Determiner.POSSESSIVE)
            options.add(
                    new Fillers.Option(Set.of("owner"), new Filler.Possessive(noun), "possessive"));
        hanging(noun, options, 0, true);
        // "Jeanne Harel, lauréate du prix": whom it is said of
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.kind() == Relation.Kind.APPOSITION
                    && r.head() instanceof Head.Noun(int id))
                options.add(
                        new Fillers.Option(
                                Set.of("apposition"), new Filler.Group(s.nouns().get(id)), "of"));
        if (options.stream().noneMatch(o -> o.relations().contains("owner")))
            sharedOwner(noun, options);
        for (Clause inner : s.clauses())
            if (inner.antecedent().isPresent()
                    && (inner.antecedent().getAsInt() == noun.id() || isOfCaller(noun, inner))) {
                Set<String> deep = new HashSet<>(inner.opener().map(Set::of).orElse(Set.of()));
                if (inner.kind() == Clause.Kind.INFINITIVAL
                        || inner.kind() == Clause.Kind.COMPLEMENT
                        || (inner.kind() == Clause.Kind.PARTICIPIAL
                                && inner.opener().isPresent())) {
                    deep.add("clause");
                    options.add(
                            new Fillers.Option(deep, new Filler.Inner(inner.id()), "inner-clause"));
                }
            }
        // "charged with", "deprivation of": a gerund behind the noun's preposition
        return options;
    }

    /// "calls from embassies to free her": whose call it is stands between.
    private boolean isOfCaller(NounGroup noun, Clause inner) {
        if (inner.kind() != Clause.Kind.INFINITIVAL) return false;
        NounGroup at = s.nouns().get(inner.antecedent().getAsInt());
        if (at.end() != inner.first()) return false;
        return heads(s, firstOfList(s, at)).contains(noun);
    }

    /// {@return the first of the list that a group is in, or the group itself}
    static NounGroup firstOfList(SentenceSyntax s, NounGroup noun) {
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.kind() == Relation.Kind.CONJUNCT
                    && r.head() instanceof Head.Noun(int id)) return s.nouns().get(id);
        return noun;
    }

    /// "the conviction and sentence of Jane Roe", "her arrest and trial": one owner for both.
    private void sharedOwner(NounGroup noun, List<Fillers.Option> options) {
        for (Relation r : s.relations()) {
            if (r.kind() != Relation.Kind.CONJUNCT || !(r.head() instanceof Head.Noun(int head)))
                continue;
            boolean first = head == noun.id();
            boolean later = r.noun() == noun.id();
            if (!first && !later) continue;
            NounGroup other = s.nouns().get(first ? r.noun() : head);
            if (later
                    && (noun.determiner() != NounGroup.Determiner.NONE
                            || noun.kind() != NounGroup.Kind.COMMON)) continue;
            if (later && other.determiner() == NounGroup.Determiner.POSSESSIVE)
                options.add(
                        new Fillers.Option(
                                Set.of("owner"), new Filler.Possessive(other), "shared-owner"));
            for (NounGroup owner :
                    s.of(other, later ? Relation.Kind.POSSESSOR : Relation.Kind.GENITIVE))
                options.add(
                        new Fillers.Option(
                                Set.of("owner"), new Filler.Group(owner), "shared-owner"));
        }
    }

    private void hanging(NounGroup noun, List<Fillers.Option> options, int depth, boolean owner) {
        for (Relation r : s.relations()) {
            if (!(r.head() instanceof Head.Noun(int id)) || id != noun.id()) continue;
            NounGroup inner = s.nouns().get(r.noun());
            switch (r.kind()) {
                case POSSESSOR -> {
                    if (owner)
                        options.add(
                                new Fillers.Option(
                                        Set.of("owner"), new Filler.Group(inner), r.rule()));
                }
                case GENITIVE -> {
                    Set<String> deep = new HashSet<>();
                    if (owner) deep.add("owner");
                    r.preposition().ifPresent(deep::add);
                    options.add(new Fillers.Option(deep, new Filler.Group(inner), r.rule()));
                    if (depth < MAX_DEPTH) hanging(inner, options, depth + 1, false);
                }
                case MODIFIER -> {
                    options.add(
                            new Fillers.Option(
                                    Set.of(r.preposition().orElse("bare")),
                                    new Filler.Group(inner),
                                    r.rule()));
                    // "remise en liberté de Jeanne": a bare noun owns nothing, the whole does
                    boolean bare =
                            inner.determiner() == NounGroup.Determiner.NONE
                                    && inner.kind() == NounGroup.Kind.COMMON;
                    if (depth < MAX_DEPTH) hanging(inner, options, depth + 1, owner && bare);
                }
                case CONJUNCT -> {
                    // "the calls of Jane Roe and Max Moe for a retrial": behind the last of a list
                    if (depth > 0 && depth < MAX_DEPTH) hanging(inner, options, depth + 1, false);
                }
                case APPOSITION ->
                        options.add(
                                new Fillers.Option(
                                        Set.of("apposition"), new Filler.Group(inner), r.rule()));
                default -> {}
            }
        }
        if (depth == 0) dative(noun, options);
        if (depth == 0) Listed.add(s, noun, options);
    }

    /// "Вирок Петренку": a bare dative right behind an act noun and its genitives hangs on it as
    /// well as on the verb.
    private void dative(NounGroup noun, List<Fillers.Option> options) {
        int next = noun.id() + 1;
        int end = noun.end();
        while (next < s.nouns().size()
                && s.nouns().get(next).first() == end
                && s.of(s.nouns().get(next - 1), Relation.Kind.GENITIVE)
                        .contains(s.nouns().get(next))) end = s.nouns().get(next++).end();
        if (next >= s.nouns().size()) return;
        NounGroup behind = s.nouns().get(next);
        if (behind.first() != end || behind.preposition().isPresent()) return;
        // "told him of the verdict", in that order: the pronoun before the verb is the verb's
        if (noun.preposition().isPresent()
                && behind.kind() == NounGroup.Kind.PRONOUN
                && s.verbs().stream().anyMatch(v -> v.first() == behind.end())) return;
        if (behind.is(Feature.DATIVE) && !behind.is(Feature.NOMINATIVE))
            options.add(
                    new Fillers.Option(
                            Set.of("object2", "owner"),
                            new Filler.Group(behind),
                            "dative-behind-noun"));
    }

    /// {@return what a group hangs on, and what that hangs on}
    static List<NounGroup> heads(SentenceSyntax s, NounGroup noun) {
        List<NounGroup> heads = new ArrayList<>();
        NounGroup at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int below = at.id();
            OptionalInt head = OptionalInt.empty();
            for (Relation r : s.relations())
                if (r.noun() == below
                        && (r.kind() == Relation.Kind.GENITIVE
                                || r.kind() == Relation.Kind.MODIFIER)
                        && r.head() instanceof Head.Noun(int id)) head = OptionalInt.of(id);
            if (head.isEmpty()) break;
            at = s.nouns().get(head.getAsInt());
            heads.add(at);
        }
        return heads;
    }
}
