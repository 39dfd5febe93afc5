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
    private static final int COMPANION_REACH = 16;
    private static final String VICTIM = "victim";

    private final SentenceSyntax s;
    private final FrameBook frames;
    private final SlotClasses classes;
    private final WordClasses words;
    private final Fillers fillers;
    private final Asking asking;
    private final List<Predicate> found;
    private final BorneNouns borne;

    /// How much a frame needs.
    enum Asking {
        /// All its required slots: it tells something of somebody.
        TELLS,
        /// Not whom it concerns: an act noun alone, or a verb with its other required slots. Enough
        /// to find the place, too little to tell anything.
        MENTIONS
    }

    PredicateFinder(
            SentenceSyntax s,
            FrameBook frames,
            SlotClasses classes,
            WordClasses words,
            Asking asking,
            List<Predicate> found) {
        this.s = s;
        this.frames = frames;
        this.classes = classes;
        this.words = words;
        this.fillers = new Fillers(s, words.particles());
        this.asking = asking;
        this.found = found;
        this.borne = new BorneNouns(s, found);
    }

    void find() {
        for (VerbGroup verb : s.verbs()) verb(verb);
        for (NounGroup noun : s.nouns()) noun(noun);
    }

    private void verb(VerbGroup verb) {
        List<FrameBook.Trigger> triggers = frames.verbs(verb.lemma().toLowerCase(Locale.ROOT));
        if (triggers.isEmpty()) return;
        if (stays(verb)) return;
        Clause clause = Fillers.clauseOf(s, verb.id());
        Denials denials = new Denials(s, words);
        boolean negated = denials.of(verb, clause);
        for (FrameBook.Trigger trigger : triggers) {
            if (!companions(verb, clause, trigger.companions())) continue;
            // "found not guilty": the frame itself has the denial
            boolean denied = negated && trigger.companions().stream().noneMatch(denials::isOne);
            for (Voice voice : voices(verb, clause)) {
                Frame frame = trigger.frame();
                if (!conditions(frame, denied, voice, verb.tense(), goesOn(verb))) continue;
                // "s'est arrêté à Portville": who does it to oneself is no victim of others
                if (voice == Voice.REFLEXIVE
                        && frame.when().contains("others")
                        && trigger.companions().isEmpty()
                        && !verb.isCaused()
                        && !verb.particles().contains("see")) continue;
                List<Option> options = fillers.at(verb, clause, voice);
                Optional<List<Predicate.Slot>> slots = fill(frame, options, false);
                if (slots.isEmpty()) continue;
                if (asking == Asking.MENTIONS && !needsMore(frame)) continue;
                List<Predicate.Slot> all = new ArrayList<>(slots.get());
                stranger(frame, all, options).ifPresent(all::add);
                // a form that may be past tense or participle is read as active only if somebody is
                // acted upon
                if (voices(verb, clause).size() > 1
                        && voice == Voice.ACTIVE
                        && frame.isAct()
                        && frame.slots().stream().anyMatch(one -> one.role().equals(VICTIM))
                        && !has(slots.get(), VICTIM)) continue;
                found.add(
                        new Predicate(
                                found.size(),
                                s.index(),
                                new Site.Verb(verb.id()),
                                clause.id(),
                                verb.lemma(),
                                form(verb, voice),
                                denied,
                                verb.modality(),
                                verb.tense(),
                                frame,
                                all));
                return;
            }
        }
    }

    /// "has remained detained": what goes on has been told by the verb before.
    private boolean stays(VerbGroup verb) {
        return verb.form() == VerbGroup.Form.PARTICIPLE
                && verb.id() > 0
                && s.verbs().get(verb.id() - 1).end() == verb.first()
                && words.isWord(s.verbs().get(verb.id() - 1).lemma(), "STAYS");
    }

    /// "accused the authorities", "those held were convicted": what stands in the place of whom it
    /// was done to is no person that can be named, and the act is not given to another.
    private Optional<Predicate.Slot> stranger(
            Frame frame, List<Predicate.Slot> filled, List<Option> options) {
        if (!frame.isAct() || has(filled, "victim")) return Optional.empty();
        boolean acts =
                frame.slots().stream()
                        .anyMatch(
                                slot ->
                                        slot.role().equals("victim")
                                                && slot.relations().contains("object"));
        if (!acts) return Optional.empty();
        for (Option option : options)
            if (option.relations().contains("object")
                    && !option.rule().equals("controller")
                    && !option.rule().startsWith("relative")
                    && option.filler() instanceof Filler.Group(var noun)
                    && noun.kind() != NounGroup.Kind.DATE
                    && filled.stream().noneMatch(slot -> slot.filler().equals(option.filler()))
                    && !Among.isPart(s, words, noun))
                return Optional.of(
                        new Predicate.Slot(Predicate.STRANGER, option.filler(), option.rule()));
        return Optional.empty();
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

    /// {@return whether something beside the victim has to be there}
    private static boolean needsMore(Frame frame) {
        return frame.slots().stream()
                .anyMatch(slot -> slot.required() && !slot.role().equals(VICTIM));
    }

    private static boolean has(List<Predicate.Slot> slots, String role) {
        return slots.stream().anyMatch(slot -> slot.role().equals(role));
    }

    /// "is serving", "purgeait": not over at the time of the story.
    private static boolean goesOn(VerbGroup verb) {
        return verb.tense() == VerbGroup.Tense.PRESENT
                || (verb.form() == VerbGroup.Form.GERUND && verb.tense() == VerbGroup.Tense.NONE)
                || verb.is(Feature.IMPERFECT)
                || verb.is(Feature.IMPERFECTIVE);
    }

    private static boolean conditions(
            Frame frame, boolean negated, Voice voice, VerbGroup.Tense tense, boolean goesOn) {
        for (String condition : frame.when()) {
            boolean holds =
                    switch (condition) {
                        case "neg" -> negated;
                        case "pos" -> !negated;
                        case "wish", "bare", "named", "others" -> true;
                        case "active" -> voice == Voice.ACTIVE;
                        case "ongoing" -> goesOn;
                        case "reflexive" -> voice == Voice.REFLEXIVE;
                        case "perfect" ->
                                tense == VerbGroup.Tense.PERFECT
                                        || tense == VerbGroup.Tense.PLUPERFECT;
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

    /// "last seen in May": right before a participle.
    private boolean isBefore(VerbGroup verb, String companion) {
        return verb.form() == VerbGroup.Form.PARTICIPLE
                && verb.first() > 0
                && WordClasses.text(s, verb.first() - 1).equals(companion);
    }

    /// Particles and adjectives that belong to the trigger stand behind the verb, in its clause:
    /// "set X free", "found guilty".
    private boolean companions(VerbGroup verb, Clause clause, List<String> companions) {
        for (String companion : companions) {
            boolean here = verb.particles().contains(companion) || isBefore(verb, companion);
            for (int t = verb.first();
                    t < Math.min(s.words().size(), verb.end() + COMPANION_REACH) && !here;
                    t++) {
                if (t >= verb.first() && t < verb.end() && t == verb.head()) continue;
                if (t > 0 && turned(t - 1, companions)) continue;
                WordClass kind = s.words().get(t).kind();
                if (t >= verb.end()
                        && (kind == WordClass.STOP
                                || kind == WordClass.SUBORDINATOR
                                || kind == WordClass.RELATIVE)) break;
                here =
                        WordClasses.lemma(s, t).equals(companion)
                                || WordClasses.text(s, t).equals(companion);
                if (t >= verb.end() && kind == WordClass.FINITE) break;
            }
            if (!here) return false;
        }
        return clause.id() >= 0;
    }

    /// "found not guilty": a companion that is denied is another.
    private boolean turned(int t, List<String> companions) {
        return s.words().get(t).kind() == WordClass.NEGATION
                && !companions.contains(WordClasses.text(s, t));
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
                    || !conditions(
                            trigger.frame(),
                            noun.negated(),
                            Voice.ACTIVE,
                            VerbGroup.Tense.NONE,
                            false)) continue;
            Optional<List<Predicate.Slot>> slots =
                    fill(trigger.frame(), fillers.at(noun), borne.byVerb(noun));
            if (slots.isEmpty()) continue;
            if (borne.isPart(noun, trigger.frame(), has(slots.get(), VICTIM))) return;
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
    ///
    /// @param borne whether a verb has told whom it happens to
    private Optional<List<Predicate.Slot>> fill(Frame frame, List<Option> options, boolean borne) {
        List<Predicate.Slot> slots = new ArrayList<>();
        Set<Option> taken = new HashSet<>();
        for (Frame.Slot slot : frame.slots()) {
            boolean filled = false;
            for (String relation : slot.relations()) {
                for (Option option : options) {
                    if (filled
                            || (taken.contains(option) && !slot.role().equals("stage"))
                            || !option.relations().contains(relation)
                            || (option.rule().equals(Fillers.WITHIN_SUBJECT)
                                    && !slot.role().equals("victim"))
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
            boolean excused = (borne || asking == Asking.MENTIONS) && slot.role().equals(VICTIM);
            if (!filled && slot.required() && !excused) return Optional.empty();
        }
        return Optional.of(slots);
    }
}
