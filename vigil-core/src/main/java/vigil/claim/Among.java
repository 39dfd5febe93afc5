package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who is named of a number of people: "among those released was Jane Roe", "Jane Roe is one of six
/// teachers jailed in May".
final class Among {
    private Among() {}

    /// {@return whether the group is a number of people of whom some are named}
    static boolean isPart(SentenceSyntax s, WordClasses classes, NounGroup noun) {
        return noun.preposition()
                        .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "AMONG"))
                        .orElse(false)
                || !wholes(s, classes, noun).isEmpty();
    }

    /// "one of them": the words that take a part of the group.
    private static List<NounGroup> wholes(SentenceSyntax s, WordClasses classes, NounGroup noun) {
        List<NounGroup> found = new ArrayList<>();
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.kind() == Relation.Kind.GENITIVE
                    && r.head() instanceof Relation.Head.Noun(int id)
                    && classes.isWord(
                            s.nouns().get(id).lemma().toLowerCase(Locale.ROOT), "PART_OF"))
                found.add(s.nouns().get(id));
        return found;
    }

    /// {@return the groups that are named of those whom the predicate is told of}
    static List<NounGroup> named(SentenceSyntax s, WordClasses classes, Predicate p) {
        List<NounGroup> found = new ArrayList<>();
        if (!(p.site() instanceof Site.Verb(int id))) return found;
        for (NounGroup many : s.of(s.verbs().get(id), Relation.Kind.SUBJECT)) {
            if (many.kind() != NounGroup.Kind.NAME && many.preposition().isEmpty())
                identified(s, classes, many, id, found);
            if (many.preposition()
                    .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "AMONG"))
                    .orElse(false)) copula(s, many, Relation.Kind.OBLIQUE, id, found);
            partly(s, classes, many, id, found);
            for (NounGroup whole : wholes(s, classes, many)) {
                copula(s, whole, Relation.Kind.PREDICATE, id, found);
                if (classes.isWord(whole.lemma().toLowerCase(Locale.ROOT), "MEMBERSHIP"))
                    copula(s, whole, Relation.Kind.OBJECT, id, found);
                for (Relation r : s.relations())
                    if (r.noun() == whole.id()
                            && r.kind() == Relation.Kind.APPOSITION
                            && r.head() instanceof Relation.Head.Noun(int apposed))
                        found.add(s.nouns().get(apposed));
            }
        }
        return found;
    }

    /// "Those freed include Jane Roe", "the man who was held is John Doe": who the subject is.
    private static void identified(
            SentenceSyntax s, WordClasses classes, NounGroup noun, int but, List<NounGroup> found) {
        for (Relation r : s.relations()) {
            if (r.noun() != noun.id()
                    || r.kind() != Relation.Kind.SUBJECT
                    || !(r.head() instanceof Relation.Head.Verb(int id))
                    || id == but
                    // a participle says what somebody is, not who
                    || s.verbs().get(id).form() == VerbGroup.Form.PARTICIPLE) continue;
            VerbGroup verb = s.verbs().get(id);
            boolean includes = classes.isWord(verb.lemma().toLowerCase(Locale.ROOT), "INCLUDES");
            for (NounGroup each :
                    s.of(verb, includes ? Relation.Kind.OBJECT : Relation.Kind.PREDICATE))
                if (each.kind() == NounGroup.Kind.NAME) found.add(each);
        }
    }

    /// "Trois personnes ont été arrêtées, dont Jeanne Roe": who is named of the many, behind them
    /// or behind the verb.
    private static void partly(
            SentenceSyntax s,
            WordClasses classes,
            NounGroup many,
            int verb,
            List<NounGroup> found) {
        if (many.kind() != NounGroup.Kind.COMMON || many.preposition().isPresent()) return;
        for (Relation r : s.relations()) {
            boolean here =
                    switch (r.head()) {
                        case Relation.Head.Noun(int id) ->
                                id == many.id() && r.kind() == Relation.Kind.MODIFIER;
                        case Relation.Head.Verb(int id) ->
                                id == verb && r.kind() == Relation.Kind.OBLIQUE;
                    };
            NounGroup some = s.nouns().get(r.noun());
            if (!here
                    || some.kind() == NounGroup.Kind.NUMBER
                    || some.number().isPresent()
                    || !some.preposition()
                            .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "AMONG"))
                            .orElse(false)
                    || found.contains(some)) continue;
            found.add(some);
            for (NounGroup further : s.of(some, Relation.Kind.CONJUNCT))
                if (!found.contains(further)) found.add(further);
        }
    }

    /// The subject and predicate of the "be" that the group belongs to.
    private static void copula(
            SentenceSyntax s, NounGroup noun, Relation.Kind kind, int but, List<NounGroup> found) {
        for (Relation r : s.relations()) {
            if (r.noun() != noun.id()
                    || r.kind() != kind
                    || !(r.head() instanceof Relation.Head.Verb(int id))
                    || id == but) continue;
            VerbGroup be = s.verbs().get(id);
            for (Relation.Kind other : List.of(Relation.Kind.SUBJECT, Relation.Kind.PREDICATE))
                for (NounGroup each : s.of(be, other)) if (each.id() != noun.id()) found.add(each);
        }
    }
}
