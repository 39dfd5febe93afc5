package vigil.claim;

import vigil.claim.Fillers.Option;
import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Form;
import vigil.claim.Predicate.Site;
import vigil.language.Feature;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.VerbGroup.Voice;
import vigil.syntax.WordClass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the predicates of a sentence: every verb and act noun that calls a frame whose required
/// slots are filled.
///
/// Where several frames of a word fit, the one that demands most is taken: (send, to a punishment
/// cell) before (send).
final class PredicateFinder {
    private static final int COMPANION_REACH = 8;

    private final SentenceSyntax s;
    private final FrameBook frames;
    private final SlotClasses classes;
    private final Fillers fillers;
    private final List<Predicate> found;

    PredicateFinder(
            SentenceSyntax s, FrameBook frames, SlotClasses classes, List<Predicate> found) {
        this.s = s;
        this.frames = frames;
        this.classes = classes;
        this.fillers = new Fillers(s);
        this.found = found;
    }

    void find() {
        for (VerbGroup verb : s.verbs()) verb(verb);
        for (NounGroup noun : s.nouns()) noun(noun);
    }

    private void verb(VerbGroup verb) {
        List<FrameBook.Trigger> triggers = frames.verbs(verb.lemma().toLowerCase(Locale.ROOT));
        if (triggers.isEmpty()) return;
        Clause clause = Fillers.clauseOf(s, verb.id());
        for (FrameBook.Trigger trigger : triggers) {
            if (!companions(verb, clause, trigger.companions())) continue;
            for (Voice voice : voices(verb, clause)) {
                Frame frame = trigger.frame();
                if (!conditions(frame, verb.negated(), voice)) continue;
                Optional<List<Predicate.Slot>> slots = fill(frame, fillers.at(verb, clause, voice));
                if (slots.isEmpty()) continue;
                // a form that may be past tense or participle is read as active only if somebody is
                // acted upon
                if (voices(verb, clause).size() > 1
                        && voice == Voice.ACTIVE
                        && frame.isAct()
                        && !has(slots.get(), "victim")) continue;
                found.add(
                        new Predicate(
                                found.size(),
                                s.index(),
                                new Site.Verb(verb.id()),
                                clause.id(),
                                verb.lemma(),
                                form(verb, voice),
                                verb.negated(),
                                verb.modality(),
                                verb.tense(),
                                frame,
                                slots.get()));
                return;
            }
        }
    }

    private List<Voice> voices(VerbGroup verb, Clause clause) {
        boolean complement =
                !s.of(verb, Relation.Kind.OBJECT).isEmpty()
                        || s.clauses().stream()
                                .anyMatch(
                                        c ->
                                                c.kind() == Clause.Kind.INFINITIVAL
                                                        && c.parent().isPresent()
                                                        && c.parent().getAsInt() == clause.id()
                                                        && c.first() <= verb.end() + 1);
        boolean open =
                !complement
                        && verb.form() == VerbGroup.Form.FINITE
                        && verb.voice() == Voice.ACTIVE
                        && verb.is(Feature.PARTICIPLE);
        return open ? List.of(Voice.ACTIVE, Voice.PASSIVE) : List.of(verb.voice());
    }

    private static boolean has(List<Predicate.Slot> slots, String role) {
        return slots.stream().anyMatch(slot -> slot.role().equals(role));
    }

    private static boolean conditions(Frame frame, boolean negated, Voice voice) {
        for (String condition : frame.when()) {
            boolean holds =
                    switch (condition) {
                        case "neg" -> negated;
                        case "pos" -> !negated;
                        case "wish" -> true;
                        case "active" -> voice == Voice.ACTIVE;
                        case "passive" -> voice == Voice.PASSIVE || voice == Voice.IMPERSONAL;
                        default ->
                                throw new IllegalArgumentException(
                                        "claim/frames.tsv: frame %s has the unknown condition \"%s\""
                                                .formatted(frame.id(), condition));
                    };
            if (!holds) return false;
        }
        return true;
    }

    /// Particles and adjectives that belong to the trigger stand behind the verb, in its clause:
    /// "set X free", "found guilty".
    private boolean companions(VerbGroup verb, Clause clause, List<String> companions) {
        for (String companion : companions) {
            boolean here = verb.particles().contains(companion);
            for (int t = verb.first();
                    t < Math.min(s.words().size(), verb.end() + COMPANION_REACH) && !here;
                    t++) {
                if (t >= verb.first() && t < verb.end() && t == verb.head()) continue;
                WordClass kind = s.words().get(t).kind();
                if (t >= verb.end()
                        && (kind == WordClass.STOP
                                || kind == WordClass.SUBORDINATOR
                                || kind == WordClass.RELATIVE)) break;
                here =
                        WordClasses.lemma(s, t).equals(companion)
                                || WordClasses.text(s, t).equals(companion);
            }
            if (!here) return false;
        }
        return clause.id() >= 0;
    }

    private static Form form(VerbGroup verb, Voice voice) {
        return switch (verb.form()) {
            case PARTICIPLE -> Form.PARTICIPLE;
            case INFINITIVE -> Form.INFINITIVE;
            case GERUND -> Form.GERUND;
            case FINITE, IMPERATIVE ->
                    switch (voice) {
                        case ACTIVE, REFLEXIVE -> Form.ACTIVE;
                        case PASSIVE -> Form.PASSIVE;
                        case IMPERSONAL -> Form.IMPERSONAL;
                    };
        };
    }

    private void noun(NounGroup noun) {
        if (noun.kind() != NounGroup.Kind.COMMON && noun.kind() != NounGroup.Kind.NAME) return;
        if (classes.partOfThing(noun)) return;
        for (FrameBook.Trigger trigger : frames.nouns(noun.lemma().toLowerCase(Locale.ROOT))) {
            if (!WordClasses.matches(s, noun, trigger.companions())
                    || !conditions(trigger.frame(), noun.negated(), Voice.ACTIVE)) continue;
            Optional<List<Predicate.Slot>> slots = fill(trigger.frame(), fillers.at(noun));
            if (slots.isEmpty()) continue;
            Clause clause = Fillers.clauseAround(s, noun);
            found.add(
                    new Predicate(
                            found.size(),
                            s.index(),
                            new Site.Noun(noun.id()),
                            clause.id(),
                            noun.lemma(),
                            Form.NOUN,
                            noun.negated(),
                            VerbGroup.Modality.NONE,
                            VerbGroup.Tense.NONE,
                            trigger.frame(),
                            slots.get()));
            return;
        }
    }

    /// Each slot takes the first free option of its relations, in the frame's order of relations,
    /// that is of its class.
    private Optional<List<Predicate.Slot>> fill(Frame frame, List<Option> options) {
        List<Predicate.Slot> slots = new ArrayList<>();
        Set<Option> taken = new HashSet<>();
        for (Frame.Slot slot : frame.slots()) {
            boolean filled = false;
            for (String relation : slot.relations()) {
                for (Option option : options) {
                    if (filled
                            || taken.contains(option)
                            || !option.relations().contains(relation)
                            || !classes.fits(option.filler(), slot.classes())) continue;
                    slots.add(
                            new Predicate.Slot(
                                    slot.role(), option.filler(), relation + "/" + option.rule()));
                    if (!(option.filler() instanceof Filler.Group(var noun)
                            && option.relations().contains("self")
                            && noun != null)) taken.add(option);
                    filled = true;
                }
                if (filled) break;
            }
            if (!filled && slot.required()) return Optional.empty();
        }
        return Optional.of(slots);
    }
}
