package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.language.Feature;
import vigil.mention.NamedKind;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Whether what stands in a slot is of the class that the frame asks for.
final class SlotClasses {
    private static final String NEGATED = "NO_";

    private final SentenceSyntax s;
    private final WordClasses classes;
    private final Referents referents;
    private final Terms terms;
    private final FrameBook frames;
    private final Map<Integer, Set<String>> named = new HashMap<>();
    private final Map<Integer, Boolean> persons = new HashMap<>();

    SlotClasses(
            SentenceSyntax s,
            WordClasses classes,
            Referents referents,
            Terms terms,
            FrameBook frames) {
        this.s = s;
        this.classes = classes;
        this.referents = referents;
        this.terms = terms;
        this.frames = frames;
    }

    boolean fits(Filler filler, Set<String> wanted) {
        if (wanted.isEmpty()) return true;
        for (String one : wanted) if (fits(filler, one)) return true;
        return false;
    }

    private boolean fits(Filler filler, String wanted) {
        return switch (filler) {
            case Filler.Possessive _ -> wanted.equals("PERSON") || wanted.equals("RECEIVER");
            case Filler.Inner(int clause) -> clause(clause, wanted);
            case Filler.Group(var noun) -> group(noun, wanted);
        };
    }

    private boolean clause(int index, String wanted) {
        Clause clause = s.clauses().get(index);
        if (clause.verb().isEmpty()) return false;
        VerbGroup verb = s.verbs().get(clause.verb().getAsInt());
        // "ordered not to leave": the class of what must not be done
        if (wanted.startsWith(NEGATED))
            return verb.negated() && clause(index, wanted.substring(NEGATED.length()));
        String lemma = verb.lemma();
        return switch (wanted) {
            case "CLAUSE", "OFFENCE", "ANY" -> true;
            case "WISH" -> verb.is(Feature.SUBJUNCTIVE);
            case "ACT" -> !frames.verbs(lemma).isEmpty();
            default ->
                    classes.verbKind(lemma, wanted).isPresent()
                            || predicate(clause.verb().getAsInt(), wanted);
        };
    }

    /// "to be prisoners of conscience": what the clause's subject is said to be.
    private boolean predicate(int verb, String wanted) {
        // "barred from being a lawyer" denies nobody a lawyer
        if (wanted.equals("ENTITLEMENT")) return false;
        return s.of(s.verbs().get(verb), Relation.Kind.PREDICATE).stream()
                .anyMatch(n -> group(n, wanted));
    }

    /// The classes of a group, looked up once a sentence: many frames ask.
    private Set<String> named(NounGroup noun) {
        return named.computeIfAbsent(noun.id(), _ -> classes.of(s, noun));
    }

    private boolean group(NounGroup noun, String wanted) {
        Set<String> named = named(noun);
        return switch (wanted) {
            case "ANY" -> true;
            case "CLAUSE" -> false;
            case "PERSON" -> person(noun, named);
            case "BODY" -> body(noun, named);
            // who is denied something, which no lawyer or doctor is who would have been seen
            case "RECEIVER" -> person(noun, named) && !named.contains("ENTITLEMENT");
            case "PARTY" -> body(noun, named) || person(noun, named);
            case "TERM" -> terms.of(s, noun).isPresent();
            case "REMAND_TERM" ->
                    terms.of(s, noun).isPresent()
                            && s.of(noun, Relation.Kind.GENITIVE).stream()
                                    .anyMatch(n -> named(n).contains("REMAND_NOUN"));
            case "ACT" -> !frames.nouns(noun.lemma()).isEmpty() && actNoun(noun);
            case "OFFENCE" -> offence(noun, named);
            case "PLACE" ->
                    (noun.kind() == NounGroup.Kind.NAME && !person(noun, named))
                            || named.contains("PLACE");
            default -> named.contains(wanted) || ofMeasure(noun, named, wanted);
        };
    }

    /// "three days of leave": what is measured.
    private boolean ofMeasure(NounGroup noun, Set<String> named, String wanted) {
        return named.contains("UNIT")
                && s.of(noun, Relation.Kind.GENITIVE).stream()
                        .anyMatch(n -> named(n).contains(wanted));
    }

    /// "a centre of detention", "eight years of imprisonment", "a term of imprisonment": the noun
    /// says what kind of place or term is meant, and tells no act.
    boolean partOfThing(NounGroup noun) {
        // "three years imprisonment", "two months' detention": the kind of a term
        if (named(noun).contains("CUSTODY")
                && (terms.of(s, noun).isPresent()
                        || s.of(noun, Relation.Kind.POSSESSOR).stream()
                                .anyMatch(n -> terms.of(s, n).isPresent()))) return true;
        // "in prison since their arrests" tells an act
        if (noun.determiner() == NounGroup.Determiner.POSSESSIVE
                || noun.preposition().map(o -> classes.isWord(o, "FACT_OPENER")).orElse(false))
            return false;
        for (Relation r : s.relations()) {
            if (r.noun() != noun.id() || !(r.head() instanceof Relation.Head.Noun(int id)))
                continue;
            if (r.kind() != Relation.Kind.GENITIVE && r.kind() != Relation.Kind.MODIFIER) continue;
            NounGroup head = s.nouns().get(id);
            // a term that is an act itself has acts beside it: "his ten-day strike at the renewal
            // of"
            if (classes.of(s, head).contains("PRISON")
                    || (named(noun).contains("CUSTODY") && named(head).contains("SENTENCE"))
                    || (named(head).contains("SENTENCE") && tellsDeath(noun))
                    || (terms.of(s, head).isPresent() && !actNoun(head))) return true;
        }
        return false;
    }

    /// "a sentence of death": what is set, and has not befallen anybody.
    private boolean tellsDeath(NounGroup noun) {
        return noun.determiner() == NounGroup.Determiner.NONE
                && frames.nouns(noun.lemma()).stream()
                        .anyMatch(t -> t.frame().name().equals("death"));
    }

    private boolean actNoun(NounGroup noun) {
        for (FrameBook.Trigger t : frames.nouns(noun.lemma()))
            if (WordClasses.matches(s, noun, t.companions())) return true;
        return false;
    }

    private boolean offence(NounGroup noun, Set<String> named) {
        if (noun.kind() == NounGroup.Kind.DATE
                || noun.kind() == NounGroup.Kind.PRONOUN
                || noun.kind() == NounGroup.Kind.NUMBER) return false;
        if (named.contains("OFFENCE")) return true;
        if (named.contains("PRISON")
                || named.contains("CUSTODY")
                || named.contains("HUMAN")
                || named.contains("BODY")
                || named.contains("UNIT")) return false;
        return terms.of(s, noun).isEmpty()
                && !(referents.named(s, noun) && noun.kind() == NounGroup.Kind.NAME);
    }

    private boolean body(NounGroup noun, Set<String> named) {
        if (named.contains("BODY") || named.contains("COURT") || named.contains("STATE"))
            return true;
        // "Rights Now, a group in Northport": what stands beside the name tells
        for (NounGroup apposed : s.of(noun, Relation.Kind.APPOSITION))
            if (apposed.kind() == NounGroup.Kind.COMMON && named(apposed).contains("BODY"))
                return true;
        return referents
                .kind(s, noun)
                .map(k -> k == NamedKind.BODY || k == NamedKind.PLACE)
                .orElse(false);
    }

    /// A person by name, pronoun, role or kinship. A body, a thing or a place never is.
    boolean person(NounGroup noun, Set<String> named) {
        if (noun.negated()) return false;
        if (persons.computeIfAbsent(noun.id(), _ -> !referents.persons(s, noun).isEmpty()))
            return true;
        return switch (noun.kind()) {
            case NAME ->
                    referents.kind(s, noun).isEmpty()
                            && !named.contains("BODY")
                            && !named.contains("PRISON")
                            && (named.isEmpty() || named.contains("HUMAN"))
                            && !noun.is(Feature.PLACE);
            case PRONOUN ->
                    noun.is(Feature.FIRST)
                            || noun.is(Feature.THIRD)
                            || classes.isWord(noun.lemma(), "PERSONAL");
            case COMMON -> named.contains("HUMAN") && !named.contains("BODY");
            case NUMBER, DATE -> false;
        };
    }
}
