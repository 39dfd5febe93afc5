package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.Relation.Head;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.VerbGroup.Voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What could fill the slots of a frame at one place of a sentence, under the deep relations that
/// frames speak of.
///
/// Here, and only here, voice is undone: the subject of a passive verb is its `object` (or
/// `object2`: "was denied a visit"), its agent the `subject`; a possessor or "of" of a noun is its
/// `owner`.
final class Fillers {
    /// @param relations deep relations that it can fill
    /// @param filler the group or clause
    /// @param rule the surface relation, for the explanation
    record Option(Set<String> relations, Filler filler, String rule) {}

    private static final int MAX_DEPTH = 4;

    /// Rule of what hangs on the subject: it may say against whom a case is, not what for or where.
    static final String WITHIN_SUBJECT = "within-subject";

    private final SentenceSyntax s;
    private final Set<String> particles;
    private final BorrowedSubjects borrowed;

    /// @param particles prepositions that are a verb's particle too: "up", "down"
    Fillers(SentenceSyntax s, Set<String> particles) {
        this.s = s;
        this.particles = particles;
        this.borrowed = new BorrowedSubjects(s);
    }

    /// {@return options at a noun}
    List<Option> at(NounGroup noun) {
        return new NounFillers(s).at(noun);
    }

    /// {@return options at a verb, read in this voice}
    List<Option> at(VerbGroup verb, Clause clause, Voice voice) {
        List<Option> options = new ArrayList<>();
        boolean objectTold = !s.of(verb, Relation.Kind.OBJECT).isEmpty();
        for (Relation r : s.relations()) {
            if (!(r.head() instanceof Head.Verb(int id)) || id != verb.id()) continue;
            NounGroup noun = s.nouns().get(r.noun());
            // "by Jane Roe's lawyers"
            if (r.kind() == Relation.Kind.AGENT && isPossessor(noun)) continue;
            boolean within =
                    r.kind() == Relation.Kind.OBLIQUE
                            && r.rule().equals("before-verb")
                            && withinSubject(verb, noun);
            Set<String> deep = verb.isCaused() ? caused(r, voice) : deep(r, voice, objectTold);
            if (!objectTold && voice == Voice.ACTIVE && isBehindParticle(verb, r, noun))
                deep = Set.of("object", noun.preposition().orElseThrow());
            if (deep.isEmpty()) continue;
            options.add(
                    new Option(deep, new Filler.Group(noun), within ? WITHIN_SUBJECT : r.rule()));
            // "the trial of Jane Roe, set for May": the participle may be the trial's
            if (r.kind() == Relation.Kind.SUBJECT
                    && verb.form() == VerbGroup.Form.PARTICIPLE
                    && !Voice.ACTIVE.equals(voice))
                for (NounGroup head : NounFillers.heads(s, noun))
                    options.add(new Option(deep, new Filler.Group(head), "participle-head"));
            // "a fait disparaître X": who disappears
            if (verb.isCaused() && r.kind() == Relation.Kind.OBJECT)
                options.add(new Option(Set.of("subject"), new Filler.Group(noun), "caused"));
        }
        conjuncts(verb, options);
        if (options.stream()
                .noneMatch(
                        o ->
                                o.rule().startsWith("subject")
                                        || o.rule().endsWith("subject")
                                        || o.rule().equals("nominative")))
            borrowed.controller(verb, clause, voice, options);
        borrowed.outerSubject(verb, clause, options);
        if (voice == Voice.ACTIVE || voice == Voice.IMPERSONAL)
            SharedObject.add(s, verb, clause, options);
        borrowed.writer(verb, clause, options);
        apposedComplement(options);
        for (Clause inner : s.clauses()) {
            if (inner.parent().isEmpty() || inner.parent().getAsInt() != clause.id()) continue;
            // "his request to see her was refused": what stands behind the subject is the subject's
            if (inner.antecedent().isPresent() && inner.end() <= verb.first()) continue;
            Set<String> deep = new HashSet<>();
            switch (inner.kind()) {
                case COMPLEMENT, INFINITIVAL -> deep.add("clause");
                case PARTICIPIAL -> {
                    inner.opener().ifPresent(deep::add);
                    if (inner.opener().isEmpty()
                            && isGerund(inner)
                            && inner.first() >= verb.end()
                            && directly(verb, inner)) deep.add("clause");
                    if (isOfObject(verb, inner)) deep.add("participle");
                }
                default -> {}
            }
            inner.opener()
                    .filter(
                            o ->
                                    inner.kind() == Clause.Kind.INFINITIVAL
                                            || inner.kind() == Clause.Kind.ADVERBIAL)
                    .ifPresent(deep::add);
            if (!deep.isEmpty())
                options.add(new Option(deep, new Filler.Inner(inner.id()), "inner-clause"));
        }
        return options;
    }

    /// "handed down a sentence", "broke down the door": what stands behind the verb's particle is
    /// its object.
    private boolean isBehindParticle(VerbGroup verb, Relation r, NounGroup noun) {
        return r.kind() == Relation.Kind.OBLIQUE
                && noun.first() - verb.end() <= 1
                && noun.first() >= verb.end() - 1
                && noun.preposition().map(particles::contains).orElse(false);
    }

    /// "to six years and a fine": what one preposition governs together may fill two slots.
    private void conjuncts(VerbGroup verb, List<Option> options) {
        for (NounGroup noun : s.of(verb, Relation.Kind.OBLIQUE))
            if (noun.preposition().isPresent())
                for (NounGroup further : s.of(noun, Relation.Kind.CONJUNCT))
                    if (further.preposition().isEmpty())
                        options.add(
                                new Option(
                                        Set.of(noun.preposition().get()),
                                        new Filler.Group(further),
                                        "conjunct"));
    }

    private boolean isPossessor(NounGroup noun) {
        return s.relations().stream()
                .anyMatch(r -> r.noun() == noun.id() && r.kind() == Relation.Kind.POSSESSOR);
    }

    /// "considers Jane Roe, a teacher, a prisoner of conscience": the last apposition of an object
    /// may be what it is called.
    private void apposedComplement(List<Option> options) {
        for (Option option : List.copyOf(options)) {
            if (!option.relations().contains("object")
                    || !(option.filler() instanceof Filler.Group(var object))) continue;
            NounGroup last = object;
            for (int depth = 0; depth < MAX_DEPTH; depth++) {
                List<NounGroup> apposed = s.of(last, Relation.Kind.APPOSITION);
                if (apposed.isEmpty()) break;
                last = apposed.getLast();
            }
            if (!last.equals(object))
                options.add(new Option(Set.of("apposed"), new Filler.Group(last), "apposed"));
        }
    }

    /// "a member of the party was held": what hangs on the subject says little of the verb.
    private boolean withinSubject(VerbGroup verb, NounGroup noun) {
        List<NounGroup> subjects = s.of(verb, Relation.Kind.SUBJECT);
        NounGroup at = noun;
        for (int steps = 0; steps < 5; steps++) {
            int below = at.id();
            OptionalInt head = OptionalInt.empty();
            for (Relation r : s.relations())
                if (r.noun() == below && r.head() instanceof Head.Noun(int id))
                    head = OptionalInt.of(id);
            if (head.isEmpty()) return false;
            at = s.nouns().get(head.getAsInt());
            if (subjects.contains(at)) return true;
        }
        return false;
    }

    static boolean hangsOnNoun(SentenceSyntax s, NounGroup noun) {
        return s.relations().stream()
                .anyMatch(
                        r ->
                                r.noun() == noun.id()
                                        && (r.kind() == Relation.Kind.MODIFIER
                                                || r.kind() == Relation.Kind.GENITIVE)
                                        && r.head() instanceof Head.Noun);
    }

    private boolean isGerund(Clause inner) {
        return inner.verb().isPresent()
                && s.verbs().get(inner.verb().getAsInt()).form() == VerbGroup.Form.GERUND;
    }

    /// "ordered her freed": what is to be done to whom the order is about.
    private boolean isOfObject(VerbGroup verb, Clause inner) {
        return inner.opener().isEmpty()
                && !isGerund(inner)
                && inner.antecedent().isPresent()
                && s.of(verb, Relation.Kind.OBJECT).stream()
                        .anyMatch(
                                n ->
                                        n.id() == inner.antecedent().getAsInt()
                                                && n.end() == inner.first());
    }

    /// "stopped torturing": a gerund right behind its verb is its complement.
    private static boolean directly(VerbGroup verb, Clause inner) {
        return inner.first() - verb.end() <= 1;
    }

    /// "a fait disparaître X", "s'est fait arrêter": the subject of a verb of having things done
    /// neither does it nor, unless it leans on itself, is it done to it.
    private static Set<String> caused(Relation r, Voice voice) {
        return switch (r.kind()) {
            case SUBJECT ->
                    voice == Voice.REFLEXIVE ? Set.of("object", "object2") : Set.of("causer");
            default -> deep(r, voice, false);
        };
    }

    private static Set<String> deep(Relation r, Voice voice, boolean objectTold) {
        return switch (r.kind()) {
            case SUBJECT ->
                    switch (voice) {
                        case ACTIVE -> Set.of("subject");
                        case PASSIVE ->
                                objectTold
                                        ? Set.of("object2", "object")
                                        : Set.of("object", "object2");
                        case IMPERSONAL -> Set.of("object");
                        case REFLEXIVE -> Set.of("subject", "object", "object2");
                    };
            case OBJECT ->
                    voice == Voice.PASSIVE
                            ? Set.of("object", "object2", "complement")
                            : Set.of("object", "complement");
            // of two accusatives either may be whom it is done to
            case SECOND_OBJECT ->
                    r.rule().equals("accusative")
                            ? Set.of("object2", "complement", "object")
                            : Set.of("object2", "complement");
            case PREDICATE -> Set.of("predicate");
            case AGENT ->
                    r.preposition().isPresent()
                            ? Set.of("subject", r.preposition().get())
                            : Set.of("subject");
            case OBLIQUE -> Set.of(r.preposition().orElse("bare"));
            case POSSESSOR, GENITIVE, APPOSITION, CONJUNCT, MODIFIER, TIME -> Set.of();
        };
    }

    /// {@return the clause of a verb group}
    static Clause clauseOf(SentenceSyntax s, int verb) {
        for (Clause c : s.clauses()) if (c.verb().equals(OptionalInt.of(verb))) return c;
        return s.clauses().getFirst();
    }

    /// {@return the innermost clause around a noun group}
    static Clause clauseAround(SentenceSyntax s, NounGroup noun) {
        for (Relation r : s.relations())
            if (r.noun() == noun.id() && r.head() instanceof Head.Verb(int id))
                return clauseOf(s, id);
        for (Relation r : s.relations())
            if (r.noun() == noun.id()
                    && r.head() instanceof Head.Noun(int id)
                    && id != noun.id()
                    && id < noun.id() + s.nouns().size()
                    && s.nouns().get(id).first() < noun.first())
                return clauseAround(s, s.nouns().get(id));
        Clause best = s.clauses().getFirst();
        for (Clause c : s.clauses())
            if (c.first() <= noun.first()
                    && noun.end() <= c.end()
                    && c.end() - c.first() <= best.end() - best.first()) best = c;
        return best;
    }
}
