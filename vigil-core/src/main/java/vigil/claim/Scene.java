package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.mention.PageMentions;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.PageSyntax;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All predicates of a page, and which of them stand under which.
final class Scene {
    final PageMentions mentions;
    final PageSyntax syntax;
    final Referents referents;
    final Languages languages;
    final List<Predicate> predicates = new ArrayList<>();

    /// What is mentioned at least; what is told among it.
    private final List<Predicate> mentioned = new ArrayList<>();

    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<String, Predicate> bySite = new HashMap<>();

    Scene(PageMentions mentions, PageSyntax syntax, Languages languages) {
        this.mentions = mentions;
        this.syntax = syntax;
        this.languages = languages;
        this.referents = new Referents(mentions, languages);
        for (SentenceSyntax s : syntax.sentences()) {
            WordClasses classes = classes(s);
            FrameBook frames = FrameBook.of(pack(s));
            SlotClasses slots = new SlotClasses(s, classes, referents, terms(s), frames);
            new PredicateFinder(s, frames, slots, classes, PredicateFinder.Asking.TELLS, predicates)
                    .find();
            new Attributes(s, frames, slots).find(predicates);
            new PredicateFinder(
                            s, frames, slots, classes, PredicateFinder.Asking.MENTIONS, mentioned)
                    .find();
        }
        predicates.replaceAll(this::scheduled);
        for (Predicate p : predicates)
            if (!p.isAttribute()) bySite.put(key(p.sentence(), p.site()), p);
        for (Predicate p : predicates) if (p.frame().isOperator() || p.frame().isMatter()) under(p);
    }

    private Predicate scheduled(Predicate p) {
        SentenceSyntax s = sentence(p);
        return new Scheduled(s, classes(s), SentenceDates.of(s, syntax.dates())).read(p);
    }

    LanguagePack pack(SentenceSyntax s) {
        return languages.packOrNeutral(s.language());
    }

    WordClasses classes(SentenceSyntax s) {
        return WordClasses.of(pack(s));
    }

    Terms terms(SentenceSyntax s) {
        return new Terms(syntax.dates(), classes(s));
    }

    SentenceSyntax sentence(Predicate p) {
        return syntax.sentences().get(p.sentence());
    }

    private static String key(int sentence, Site site) {
        return sentence
                + switch (site) {
                    case Site.Verb(int id) -> "v" + id;
                    case Site.Noun(int id) -> "n" + id;
                };
    }

    /// {@return what stands where nothing is told}
    List<Predicate> onlyMentioned() {
        return mentioned.stream().filter(p -> at(p.sentence(), p.site()).isEmpty()).toList();
    }

    Optional<Predicate> at(int sentence, Site site) {
        return Optional.ofNullable(bySite.get(key(sentence, site)));
    }

    /// Finds what stands under an operator: the predicate in its slot `what`, that one's conjuncts,
    /// and, where the slot holds no predicate itself, what is nested in it ("called for an end to
    /// the detention").
    private void under(Predicate operator) {
        SentenceSyntax s = sentence(operator);
        for (Predicate.Slot slot : operator.slots()) {
            if (!slot.role().equals("what")) continue;
            switch (slot.filler()) {
                case Filler.Group(var noun) -> {
                    for (NounGroup member : s.members(noun)) adopt(operator, s, member, 0);
                }
                case Filler.Inner(int clause) -> adoptClause(operator, s, clause);
                case Filler.Possessive _ -> {}
            }
        }
    }

    private void adopt(Predicate operator, SentenceSyntax s, NounGroup noun, int depth) {
        Optional<Predicate> inner = at(operator.sentence(), new Site.Noun(noun.id()));
        if (inner.isPresent() && inner.get().id() != operator.id()) {
            parents.putIfAbsent(inner.get().id(), operator.id());
            return;
        }
        if (depth > 3) return;
        for (Relation r : s.relations())
            if (r.head() instanceof Relation.Head.Noun(int id)
                    && id == noun.id()
                    && (r.kind() == Relation.Kind.GENITIVE || r.kind() == Relation.Kind.MODIFIER))
                adopt(operator, s, s.nouns().get(r.noun()), depth + 1);
        for (Clause c : s.clauses())
            if (c.antecedent().isPresent()
                    && c.antecedent().getAsInt() == noun.id()
                    && (c.kind() == Clause.Kind.INFINITIVAL || c.kind() == Clause.Kind.COMPLEMENT))
                adoptClause(operator, s, c.id());
    }

    private void adoptClause(Predicate operator, SentenceSyntax s, int clause) {
        Clause inner = s.clauses().get(clause);
        if (inner.verb().isPresent())
            at(operator.sentence(), new Site.Verb(inner.verb().getAsInt()))
                    .filter(p -> p.id() != operator.id())
                    .ifPresent(p -> parents.putIfAbsent(p.id(), operator.id()));
        for (Clause c : s.clauses())
            if (Caused.is(s, classes(s), c) && c.parent().getAsInt() == clause)
                adoptClause(operator, s, c.id());
        // clauses beside the inner one stand under the operator too: "to free X and drop the
        // charges"
        for (Clause c : s.clauses())
            if (c.id() > inner.id()
                    && c.kind() == inner.kind()
                    && c.parent().equals(inner.parent())
                    && c.verb().isPresent()
                    && sameOpener(c, inner))
                at(operator.sentence(), new Site.Verb(c.verb().getAsInt()))
                        .filter(p -> p.id() != operator.id())
                        .ifPresent(p -> parents.putIfAbsent(p.id(), operator.id()));
    }

    private static boolean sameOpener(Clause a, Clause b) {
        return a.opener().equals(b.opener());
    }

    /// {@return the operator that this predicate stands under}
    Optional<Predicate> parent(Predicate p) {
        Integer parent = parents.get(p.id());
        return parent == null ? Optional.empty() : Optional.of(predicates.get(parent));
    }

    /// {@return what an operator is about, in the terms of the frame that stands under it}
    Optional<String> matter(Predicate operator) {
        return children(operator).stream()
                .filter(c -> !c.frame().when().contains("bare"))
                .map(c -> c.frame().name())
                .findFirst();
    }

    List<Predicate> children(Predicate operator) {
        return predicates.stream()
                .filter(p -> parents.getOrDefault(p.id(), -1) == operator.id())
                .toList();
    }
}
