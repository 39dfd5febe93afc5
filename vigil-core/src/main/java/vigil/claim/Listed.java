package vigil.claim;

import vigil.claim.Fillers.Option;
import vigil.claim.Predicate.Filler;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands before a dash in a list without verbs: "to Jane Roe - 10 years of prison, to John
/// Doe
/// - 9".
final class Listed {
    /// The deep relation of what the row is told of.
    static final String LISTED = "listed";

    private Listed() {}

    static void add(SentenceSyntax s, NounGroup noun, List<Option> options) {
        Optional<NounGroup> of = beforeDash(s, noun);
        if (of.isEmpty()) return;
        options.add(new Option(Set.of(LISTED), new Filler.Group(of.get()), "before-dash"));
        if (!s.of(noun, Relation.Kind.GENITIVE).isEmpty()) return;
        // what the numbers of a list count is said once
        for (NounGroup other : s.nouns())
            if (other.id() != noun.id()
                    && other.lemma().equals(noun.lemma())
                    && beforeDash(s, other).isPresent())
                for (NounGroup kind : s.of(other, Relation.Kind.GENITIVE))
                    options.add(
                            new Option(Set.of("genitive"), new Filler.Group(kind), "same-list"));
    }

    private static Optional<NounGroup> beforeDash(SentenceSyntax s, NounGroup noun) {
        if (noun.number().isEmpty()) return Optional.empty();
        int dash = noun.first() - 1;
        if (noun.preposition().isPresent()) dash--;
        if (dash < 1) return Optional.empty();
        WordClass mark = s.words().get(dash).kind();
        if (mark != WordClass.DASH && mark != WordClass.COLON) return Optional.empty();
        int end = dash;
        if (s.words().get(end - 1).kind() == WordClass.CLOSE)
            while (end > 1 && s.words().get(end).kind() != WordClass.OPEN) end--;
        for (NounGroup before : s.nouns())
            if (before.end() == end && before.preposition().isEmpty()) return Optional.of(before);
        return Optional.empty();
    }
}
