package vigil.claim;

import vigil.claim.Predicate.Form;
import vigil.claim.Predicate.Site;
import vigil.language.Feature;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.VerbGroup.Modality;
import vigil.syntax.VerbGroup.Tense;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether the words tell something that happened at all, and how real it is: conditions,
/// questions, threats, habits and bare wishes tell nothing.
final class Gate {
    private final Scene scene;

    Gate(Scene scene) {
        this.scene = scene;
    }

    /// {@return how real the predicate is by its own words; empty if it tells nothing}
    Optional<Reality> reality(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        WordClasses classes = scene.classes(s);
        if (suspended(s, s.clauses().get(p.clause()), classes)) return Optional.empty();
        if (isBareQuestion(s)) return Optional.empty();
        if (limited(p, s)) return Optional.empty();
        Optional<Reality> real =
                p.site() instanceof Site.Noun(int id)
                        ? noun(p, s, s.nouns().get(id), classes)
                        : verb(p, s, classes);
        return real.map(r -> r == Reality.HAPPENED && distant(p, s, classes) ? Reality.ALLEGED : r);
    }

    private Optional<Reality> verb(Predicate p, SentenceSyntax s, WordClasses classes) {
        if (wished(p, s)) return Optional.empty();
        if (Surroundings.asSuch(p, s, classes)) return Optional.empty();
        if (scene.parent(p).isEmpty() && Caused.isOpen(s, classes, s.clauses().get(p.clause())))
            return Optional.empty();
        boolean denies = p.negated() && !p.frame().when().contains("neg");
        boolean governed = scene.parent(p).isPresent();
        switch (p.modality()) {
            case POSSIBLE, CONDITIONAL -> {
                return Optional.empty();
            }
            case OBLIGED, IMPERATIVE -> {
                return Optional.of(Reality.DEMANDED);
            }
            case REPORTED -> {
                // "il serait libéré lundi" under a verb of saying is the future of the past
                boolean told = p.tense() == Tense.PERFECT || !governed;
                return told && !denies ? Optional.of(Reality.ALLEGED) : Optional.empty();
            }
            case DUE -> {
                return (p.frame().name().equals("hearing") || p.tense() == Tense.PRESENT) && !denies
                        ? Optional.of(Reality.PLANNED)
                        : Optional.empty();
            }
            case NONE -> {}
        }
        if (p.tense() == Tense.FUTURE)
            return denies ? Optional.empty() : Optional.of(Reality.PLANNED);
        if (!denies && Surroundings.soon(p, s, classes)) return Optional.of(Reality.PLANNED);
        if (p.form() == Form.INFINITIVE
                && !governed
                && !denies
                && Surroundings.isDue(p, s, classes)) return Optional.of(Reality.PLANNED);
        // "avoir été expulsé": a perfect infinitive tells what has been
        boolean done = p.tense() == Tense.PERFECT;
        if (p.form() == Form.INFINITIVE
                && !governed
                && !done
                && !opened(p, s, classes)
                && !Surroundings.carriedOn(p, s, classes)) return Optional.empty();
        if (p.form() == Form.GERUND && !governed) {
            Clause clause = s.clauses().get(p.clause());
            if (clause.opener().isPresent() && !opened(p, s, classes)) return Optional.empty();
        }
        if (denies)
            return p.tense() == Tense.PRESENT && p.form() == Form.ACTIVE
                    ? Optional.empty()
                    : Optional.of(Reality.DENIED);
        if (p.tense() == Tense.PRESENT && habitual(s, s.clauses().get(p.clause()), classes))
            return Optional.empty();
        return Optional.of(Reality.HAPPENED);
    }

    /// "qu'il soit libéré": a mood that is no fact, under a verb that tells nothing of it.
    private boolean wished(Predicate p, SentenceSyntax s) {
        if (!(p.site() instanceof Site.Verb(int id)) || p.tense() != Tense.PRESENT) return false;
        VerbGroup verb = s.verbs().get(id);
        return s.clauses().get(p.clause()).kind() == Clause.Kind.COMPLEMENT
                && verb.is(Feature.SUBJUNCTIVE)
                && scene.parent(p).isEmpty();
    }

    /// "after being arrested", "после ареста": openers that take what follows for a fact.
    private boolean opened(Predicate p, SentenceSyntax s, WordClasses classes) {
        return s.clauses()
                .get(p.clause())
                .opener()
                .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "FACT_OPENER"))
                .orElse(false);
    }

    private Optional<Reality> noun(
            Predicate p, SentenceSyntax s, NounGroup noun, WordClasses classes) {
        // "sans nouvelles de": the frame itself has the denial
        if (noun.negated() && p.frame().when().contains("neg"))
            return Optional.of(Reality.HAPPENED);
        if (noun.negated() || withinTerm(s, noun) || withinSame(p, s, noun))
            return Optional.empty();
        if (p.isAttribute()) return Optional.of(Reality.HAPPENED);
        if (p.frame().when().contains("wish") && askedFor(s, noun)) return Optional.empty();
        if (Surroundings.isTalkedOf(s, noun, classes)) return Optional.empty();
        if (Surroundings.isToCome(s, noun, classes)) return Optional.of(Reality.PLANNED);
        boolean governed = scene.parent(p).isPresent();
        if (governed) return Optional.of(Reality.HAPPENED);
        // "despite many calls for her release": however many, they were made
        if (p.frame().isOperator()) return Optional.of(Reality.HAPPENED);
        if (generic(p, noun, classes) || penalty(p, s, noun, classes)) return Optional.empty();
        if (noun.determiner() == NounGroup.Determiner.QUANTITY
                || noun.determiner() == NounGroup.Determiner.INTERROGATIVE) return Optional.empty();
        boolean wish = p.frame().when().contains("wish");
        if (wish
                && noun.preposition()
                        .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "PURPOSE"))
                        .orElse(false)) return Optional.empty();
        if (wish && (asked(s, noun) || calledFor(s, noun, classes))) return Optional.empty();
        // the act is as real as the verb it is an argument of
        int first = firstOfList(s, noun);
        for (Relation r : s.relations()) {
            if (r.noun() != first || !(r.head() instanceof Relation.Head.Verb(int id))) continue;
            if (r.kind() != Relation.Kind.SUBJECT
                    && r.kind() != Relation.Kind.OBJECT
                    && r.kind() != Relation.Kind.PREDICATE) continue;
            VerbGroup verb = s.verbs().get(id);
            boolean open =
                    verb.modality() != Modality.NONE
                            || verb.tense() == Tense.FUTURE
                            || verb.form() == VerbGroup.Form.INFINITIVE
                            || verb.negated();
            boolean pursued =
                    verb.form() == VerbGroup.Form.GERUND
                            && classes.isWord(verb.lemma().toLowerCase(Locale.ROOT), "PURSUES");
            boolean brought =
                    open
                            && r.kind() == Relation.Kind.OBJECT
                            && classes.isWord(
                                    verb.lemma().toLowerCase(Locale.ROOT), "BRINGS_ABOUT");
            if ((wish && (open || pursued)) || brought) return Optional.empty();
            if (open
                    && noun.determiner() != NounGroup.Determiner.DEFINITE
                    && noun.determiner() != NounGroup.Determiner.POSSESSIVE
                    && noun.determiner() != NounGroup.Determiner.DEMONSTRATIVE)
                return Optional.empty();
        }
        return Optional.of(Reality.HAPPENED);
    }

    /// "leave or transfer": a list is an argument as a whole.
    private static int firstOfList(SentenceSyntax s, NounGroup noun) {
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.kind() == Relation.Kind.CONJUNCT
                    && r.head() instanceof Relation.Head.Noun(int id)) return id;
        return noun.id();
    }

    /// "an expert on disappearances": many of a kind, nobody's.
    private static boolean generic(Predicate p, NounGroup noun, WordClasses classes) {
        return noun.is(Feature.PLURAL)
                && !noun.is(Feature.SINGULAR)
                && noun.determiner() == NounGroup.Determiner.NONE
                && noun.number().isEmpty()
                && p.slot("victim").isEmpty()
                && noun.preposition()
                        .map(o -> !classes.isWord(o.toLowerCase(Locale.ROOT), "FACT_OPENER"))
                        .orElse(false);
    }

    /// "the death penalty was abolished": the punishment as such, nobody's.
    private static boolean penalty(
            Predicate p, SentenceSyntax s, NounGroup noun, WordClasses classes) {
        return p.frame().name().equals("sentence")
                && p.slot("victim").isEmpty()
                && noun.determiner() == NounGroup.Determiner.DEFINITE
                && classes.of(s, noun).contains("DEATH_PENALTY");
    }

    /// "a petition about the release of": what a petition is about has not happened by it.
    private boolean asked(SentenceSyntax s, NounGroup noun) {
        return scene.predicates.stream()
                .filter(q -> q.sentence() == s.index() && q.frame().isMatter())
                .flatMap(q -> q.group("what").stream())
                .anyMatch(what -> what.id() == noun.id());
    }

    /// "les appels de Rights Now et d'autres à la libération de": what a call before it is for, no
    /// verb between.
    private boolean calledFor(SentenceSyntax s, NounGroup noun, WordClasses classes) {
        if (!noun.preposition()
                .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "GOAL"))
                .orElse(false)) return false;
        for (Predicate q : scene.predicates) {
            boolean asks =
                    q.frame().isMatter()
                            || q.frame().name().equals("ASK")
                            || q.frame().name().equals("appeal");
            if (q.sentence() != s.index()
                    || !asks
                    || !(q.site() instanceof Site.Noun(int id))
                    || s.nouns().get(id).end() > noun.first()) continue;
            int from = s.nouns().get(id).end();
            if (s.verbs().stream().noneMatch(v -> v.first() >= from && v.end() <= noun.first()))
                return true;
        }
        return false;
    }

    /// "two years of imprisonment": the noun only says what kind of term it is.
    private boolean withinTerm(SentenceSyntax s, NounGroup noun) {
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.head() instanceof Relation.Head.Noun(int id)
                    && (r.kind() == Relation.Kind.GENITIVE || r.kind() == Relation.Kind.MODIFIER)
                    && scene.terms(s).of(s, s.nouns().get(id)).isPresent()
                    && noun.determiner() == NounGroup.Determiner.NONE) return true;
        return false;
    }

    /// "a request of release": what a petition is for.
    private boolean askedFor(SentenceSyntax s, NounGroup noun) {
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.kind() == Relation.Kind.GENITIVE
                    && r.head() instanceof Relation.Head.Noun(int id)
                    && scene.at(s.index(), new Site.Noun(id))
                            .map(q -> q.frame().name().equals("request"))
                            .orElse(false)) return true;
        return false;
    }

    /// "a sham of a trial": one act, two nouns.
    private boolean withinSame(Predicate p, SentenceSyntax s, NounGroup noun) {
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && (r.kind() == Relation.Kind.GENITIVE
                            || (r.kind() == Relation.Kind.MODIFIER
                                    && noun.determiner() == NounGroup.Determiner.NONE))
                    && r.head() instanceof Relation.Head.Noun(int id)
                    && scene.at(s.index(), new Site.Noun(id))
                            .map(q -> q.frame().name().equals(p.frame().name()))
                            .orElse(false)) return true;
        return false;
    }

    /// In or under a condition, a question, or an opener such as "until" and "so that".
    private static boolean suspended(SentenceSyntax s, Clause clause, WordClasses classes) {
        Clause at = clause;
        for (int steps = 0; steps < 8; steps++) {
            if (at.kind() == Clause.Kind.CONDITIONAL || at.kind() == Clause.Kind.QUESTION)
                return true;
            // "the prison where she was tried" against "asked where she was tried"
            boolean relative = at.kind() == Clause.Kind.RELATIVE && at.antecedent().isPresent();
            if (!relative
                    && at.opener()
                            .map(o -> classes.isWord(o.toLowerCase(Locale.ROOT), "OPEN_OPENER"))
                            .orElse(false)) return true;
            if (at.parent().isEmpty()) return false;
            at = s.clauses().get(at.parent().getAsInt());
        }
        return false;
    }

    /// "Roe freed in May?": a headline that asks, without a verb of its own.
    private static boolean isBareQuestion(SentenceSyntax s) {
        String text = s.sentence().tokens().getLast().text();
        return text.equals("?")
                && s.verbs().stream().noneMatch(v -> v.form() == VerbGroup.Form.FINITE);
    }

    /// A term that is only a threat's upper end.
    private boolean limited(Predicate p, SentenceSyntax s) {
        Terms terms = scene.terms(s);
        return p.group("term").map(n -> terms.isLimit(s, n)).orElse(false);
    }

    private static boolean habitual(SentenceSyntax s, Clause clause, WordClasses classes) {
        for (int t = clause.first(); t < clause.end(); t++)
            if (classes.isWord(WordClasses.lemma(s, t), "HABITUAL")) return true;
        return false;
    }

    /// "allegedly", "reportedly" in the clause.
    private static boolean distant(Predicate p, SentenceSyntax s, WordClasses classes) {
        Clause clause = s.clauses().get(p.clause());
        int[] site = Anchors.site(p, s);
        for (int t = Math.max(clause.first(), site[0] - 6);
                t < Math.min(clause.end(), site[1] + 2);
                t++)
            if (classes.isWord(WordClasses.lemma(s, t), "DISTANT")
                    || classes.isWord(WordClasses.text(s, t), "DISTANT")) return true;
        return false;
    }

    /// {@return whether a lawful operator is itself only wished, possible or asked}
    static boolean isOpen(Predicate operator) {
        return operator.modality() == Modality.POSSIBLE
                || operator.modality() == Modality.CONDITIONAL;
    }

    /// {@return the classes of words that this gate asks for, for the test of lexicons}
    static Set<String> classes() {
        return Set.of(
                "FACT_OPENER",
                "OPEN_OPENER",
                "PURPOSE",
                "HABITUAL",
                "DISTANT",
                "SOON",
                "TALKS",
                "GOAL",
                "BRINGS_ABOUT");
    }
}
