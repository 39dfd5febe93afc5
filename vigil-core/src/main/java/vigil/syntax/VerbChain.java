package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.VerbGroup.Form;
import vigil.syntax.VerbGroup.Modality;
import vigil.syntax.VerbGroup.Tense;
import vigil.syntax.VerbGroup.Voice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One verb with what serves it: auxiliaries, modals, negation, leaning pronouns, adverbs in
/// between.
final class VerbChain {
    private static final int MAX_ADVERBS = 4;

    private final Grammar grammar;
    private final TaggedWords words;
    private final List<Integer> chain = new ArrayList<>();
    private final List<Integer> clitics = new ArrayList<>();
    private final List<String> particles = new ArrayList<>();
    private boolean negated;
    private boolean marked;
    private boolean inverted;

    /// "is to be", "has to": an infinitive mark behind the first verb.
    private boolean bound;

    VerbChain(Grammar grammar, TaggedWords words) {
        this.grammar = grammar;
        this.words = words;
    }

    private WordClass kind(int i) {
        return words.kind(i);
    }

    private String lemma(int i) {
        return words.lemma(i);
    }

    private Set<Feature> features(int i) {
        return words.features(i);
    }

    private boolean trait(int i, String trait) {
        return grammar.verb(lemma(i), trait);
    }

    /// {@return one past the last token of the group that begins at `start`, or -1 if none does}
    int read(int start) {
        int i = start;
        int end = -1;
        while (i < words.size()) {
            switch (kind(i)) {
                case INFINITIVE_MARK -> {
                    if (!chain.isEmpty() && (!trait(chain.getLast(), "to") || !verbSoon(i + 1)))
                        return end;
                    if (chain.isEmpty() && !verbSoon(i + 1)) return -1;
                    if (chain.isEmpty()) marked = true;
                    else bound = true;
                }
                case NEGATION -> {
                    if (chain.isEmpty() && !verbSoon(i + 1)) return -1;
                    // "found not guilty": the word behind is denied, not the verb
                    if (!chain.isEmpty()
                            && !negated
                            && kind(chain.getLast()) == WordClass.PARTICIPLE
                            && i + 1 < words.size()
                            && kind(i + 1) == WordClass.ADJECTIVE) return end;
                    // "ordered not to leave": what must not be done is denied, not the order
                    if (!chain.isEmpty()
                            && kind(i + 1) == WordClass.INFINITIVE_MARK
                            && !trait(chain.getLast(), "to")) return end;
                    negated = true;
                    if (!chain.isEmpty()) end = Math.max(end, i + 1);
                }
                case CLITIC -> {
                    if (!verbSoon(i + 1)) return end;
                    clitics.add(i);
                }
                case AUXILIARY, MODAL, FINITE, INFINITIVE, PARTICIPLE, GERUND, IMPERSONAL -> {
                    if (!chain.isEmpty() && !serves(chain.getLast(), i)) return end;
                    if (chain.isEmpty() && inverted(i)) {
                        chain.add(i + 1);
                        chain.add(i);
                        inverted = true;
                        return i + 2;
                    }
                    chain.add(i);
                    end = i + 1;
                }
                case ADVERB, PARTICLE -> {
                    if (chain.isEmpty() || (!verbSoon(i + 1) && kind(i) == WordClass.PARTICLE))
                        return end;
                    if (!verbSoon(i + 1) || !continues(i + 1)) {
                        trailing(i);
                        return end;
                    }
                    particles.add(lemma(i));
                }
                case DATE -> {
                    int next = words.behindDates(i);
                    if (chain.isEmpty() || !continues(next)) return end;
                    i = next - 1;
                }
                default -> {
                    if (justNow(i)) break;
                    if (!words.isClear(i) && !words.continues(i)) {
                        trailing(i);
                        return end;
                    }
                }
            }
            i++;
        }
        return end;
    }

    /// "Also arrested was X": the participle stands before what serves it, and the subject behind
    /// both.
    private boolean inverted(int i) {
        boolean participle =
                kind(i) == WordClass.PARTICIPLE
                        || (kind(i) == WordClass.FINITE && alsoParticiple(i));
        return participle
                && kind(i + 1) == WordClass.AUXILIARY
                && trait(i + 1, "passive")
                && features(i + 1).contains(Feature.FINITE)
                && !kind(i + 2).isVerb()
                && !kind(i + 2).isMark()
                && kind(i + 2) != WordClass.NEGATION
                && opensSentence(i);
    }

    private boolean opensSentence(int i) {
        for (int b = i - 1; b >= 0; b--)
            if (kind(b) != WordClass.ADVERB && kind(b) != WordClass.COORDINATOR)
                return kind(b).isMark() && kind(b) != WordClass.COMMA;
        return true;
    }

    /// "vient d'être condamné": a verb of coming with an infinitive tells what has just happened.
    private boolean justNow(int i) {
        return kind(i) == WordClass.PREPOSITION
                && !chain.isEmpty()
                && recent(chain.getLast())
                && grammar.set("genitive", lemma(i))
                && i + 1 < words.size()
                && infinitiveSoon(i + 1);
    }

    private boolean recent(int i) {
        return trait(i, "recent")
                && kind(i) == WordClass.FINITE
                && (features(i).contains(Feature.PRESENT)
                        || features(i).contains(Feature.IMPERFECT));
    }

    private boolean infinitiveSoon(int from) {
        for (int i = from; i < words.size() && i < from + MAX_ADVERBS; i++) {
            if (kind(i) == WordClass.INFINITIVE || features(i).contains(Feature.INFINITIVE))
                return true;
            if (kind(i) != WordClass.CLITIC
                    && kind(i) != WordClass.ADVERB
                    && kind(i) != WordClass.NEGATION) return false;
        }
        return false;
    }

    private void trailing(int i) {
        for (int k = i;
                k < Math.min(words.size(), i + 2)
                        && (kind(k) == WordClass.ADVERB || kind(k) == WordClass.PARTICLE);
                k++) particles.add(lemma(k));
    }

    private boolean verbSoon(int from) {
        for (int i = from, seen = 0; i < words.size() && seen <= MAX_ADVERBS; i++, seen++) {
            WordClass kind = kind(i);
            if (kind.isVerb()) return true;
            if (kind != WordClass.ADVERB
                    && kind != WordClass.PARTICLE
                    && kind != WordClass.NEGATION
                    && kind != WordClass.CLITIC
                    && kind != WordClass.DATE
                    && kind != WordClass.INFINITIVE_MARK
                    && !words.isClear(i)) return false;
        }
        return false;
    }

    /// Whether the verb that comes next, adverbs passed over, belongs to this chain.
    private boolean continues(int from) {
        for (int i = from; i < words.size(); i++) {
            if (kind(i).isVerb()) return !chain.isEmpty() && serves(chain.getLast(), i);
            if (kind(i) != WordClass.ADVERB
                    && kind(i) != WordClass.PARTICLE
                    && kind(i) != WordClass.NEGATION
                    && kind(i) != WordClass.CLITIC
                    && kind(i) != WordClass.DATE
                    && !words.isClear(i)) return false;
        }
        return false;
    }

    private boolean serves(int server, int verb) {
        Set<Feature> form = features(verb);
        boolean participle =
                kind(verb) == WordClass.PARTICIPLE
                        || ((kind(verb) == WordClass.AUXILIARY || kind(verb) == WordClass.MODAL)
                                && form.contains(Feature.PARTICIPLE)
                                && !form.contains(Feature.PRESENT));
        boolean gerund =
                kind(verb) == WordClass.GERUND
                        || (kind(verb) == WordClass.AUXILIARY
                                && form.contains(Feature.PARTICIPLE)
                                && form.contains(Feature.PRESENT));
        boolean infinitive =
                kind(verb) == WordClass.INFINITIVE
                        || (form.contains(Feature.INFINITIVE)
                                && (kind(verb) == WordClass.AUXILIARY
                                        || kind(verb) == WordClass.MODAL));
        if (trait(server, "modal") || kind(server) == WordClass.MODAL) return infinitive;
        if (kind(server) == WordClass.PARTICIPLE && trait(server, "see"))
            return infinitive && !clitics.isEmpty();
        if (recent(server)) return infinitive;
        if (kind(server) != WordClass.AUXILIARY) return false;
        return (participle && (trait(server, "passive") || trait(server, "perfect")))
                || (gerund && trait(server, "progressive"))
                || (infinitive
                        && (trait(server, "do")
                                || trait(server, "future")
                                || (bound && trait(server, "to"))))
                || (kind(verb) == WordClass.IMPERSONAL && trait(server, "passive"));
    }

    VerbGroup group(int id, int start, int end) {
        int head = chain.getLast();
        boolean reflexive =
                features(head).contains(Feature.REFLEXIVE)
                        || clitics.stream().anyMatch(c -> words.says(c).equals("REFLEXIVE"));
        boolean see =
                chain.size() > 1
                        && kind(head) == WordClass.INFINITIVE
                        && trait(chain.get(chain.size() - 2), "see");
        if (see) particles.add("see");
        return new VerbGroup(
                id,
                start,
                end,
                head,
                lemma(head),
                form(),
                voice(head, reflexive),
                negated,
                modality(),
                modal(),
                tense(),
                finiteFeatures(),
                particles,
                clitics);
    }

    private Form form() {
        int first = chain.getFirst();
        if (marked) return Form.INFINITIVE;
        return switch (kind(first)) {
            case INFINITIVE -> Form.INFINITIVE;
            case PARTICIPLE -> Form.PARTICIPLE;
            case GERUND -> Form.GERUND;
            case FINITE ->
                    features(first).contains(Feature.IMPERATIVE) && Commands.opens(words, first)
                            ? Form.IMPERATIVE
                            : Form.FINITE;
            default -> {
                Set<Feature> form = features(first);
                if (form.contains(Feature.FINITE)
                        || (form.contains(Feature.PAST) && !form.contains(Feature.PARTICIPLE)))
                    yield Form.FINITE;
                if (form.contains(Feature.PARTICIPLE))
                    yield form.contains(Feature.PRESENT) ? Form.GERUND : Form.PARTICIPLE;
                if (form.contains(Feature.CONVERB)) yield Form.GERUND;
                yield form.contains(Feature.INFINITIVE) && !form.contains(Feature.PRESENT)
                        ? Form.INFINITIVE
                        : Form.FINITE;
            }
        };
    }

    private Voice voice(int head, boolean reflexive) {
        if (kind(head) == WordClass.IMPERSONAL) return Voice.IMPERSONAL;
        if (inverted) return Voice.PASSIVE;
        if (reflexive && kind(head) != WordClass.PARTICIPLE) return Voice.REFLEXIVE;
        if (kind(head) != WordClass.PARTICIPLE) return reflexive ? Voice.REFLEXIVE : Voice.ACTIVE;
        boolean moves = trait(head, "unaccusative");
        if (chain.size() == 1) return moves ? Voice.ACTIVE : Voice.PASSIVE;
        int server = chain.get(chain.size() - 2);
        if (reflexive) return Voice.REFLEXIVE;
        return trait(server, "passive") && !moves ? Voice.PASSIVE : Voice.ACTIVE;
    }

    private Optional<String> modal() {
        return chain.stream()
                .filter(c -> kind(c) == WordClass.MODAL || trait(c, "modal"))
                .limit(chain.size() - 1L)
                .map(this::lemma)
                .findFirst();
    }

    private Modality modality() {
        Modality found =
                bound && trait(chain.getFirst(), "perfect") ? Modality.OBLIGED : Modality.NONE;
        for (int k = 0; k < chain.size(); k++) {
            int c = chain.get(k);
            if (k == chain.size() - 1 && chain.size() > 1) continue;
            // "a pu quitter": what one was able to do was done
            boolean done =
                    k > 0
                            && features(c).contains(Feature.PARTICIPLE)
                            && trait(chain.get(k - 1), "perfect");
            // "aurait dû être libéré": what one ought to have done was not
            if (done
                    && (trait(c, "obliged") || trait(c, "possible"))
                    && features(chain.get(k - 1)).contains(Feature.CONDITIONAL))
                return Modality.CONDITIONAL;
            if (trait(c, "obliged") && chain.size() > 1)
                found =
                        trait(c, "due") && features(c).contains(Feature.IMPERFECT)
                                ? Modality.DUE
                                : trait(c, "due") && done ? Modality.NONE : Modality.OBLIGED;
            else if (trait(c, "possible") && chain.size() > 1 && found == Modality.NONE)
                found = trait(c, "due") && done ? Modality.NONE : Modality.POSSIBLE;
            else if (hearsay(c)) found = Modality.REPORTED;
            else if (trait(c, "would") || features(c).contains(Feature.CONDITIONAL))
                found = found == Modality.NONE ? Modality.CONDITIONAL : found;
        }
        if (chain.size() == 1 && features(chain.getFirst()).contains(Feature.CONDITIONAL))
            return Modality.CONDITIONAL;
        return form() == Form.IMPERATIVE ? Modality.IMPERATIVE : found;
    }

    /// "aurait été arrêté": in some languages the conditional keeps what is told at a distance.
    private boolean hearsay(int i) {
        return grammar.set("conditional", "hearsay")
                && kind(i) == WordClass.AUXILIARY
                && chain.size() > 1
                && features(i).contains(Feature.CONDITIONAL);
    }

    private Tense tense() {
        int first = chain.getFirst();
        Set<Feature> form = features(first);
        if (chain.size() > 1 && recent(first)) return Tense.PERFECT;
        if (trait(first, "will")
                || (bound && trait(first, "copula") && form.contains(Feature.PRESENT))
                || (form.contains(Feature.FUTURE) && !form.contains(Feature.PRESENT)))
            return Tense.FUTURE;
        if (trait(first, "future")
                && chain.size() > 1
                && !form.contains(Feature.PAST)
                && !form.contains(Feature.IMPERFECT)) return Tense.FUTURE;
        boolean perfect =
                chain.size() > 1
                        && trait(first, "perfect")
                        && !(trait(first, "passive")
                                && voice(chain.getLast(), false) == Voice.PASSIVE
                                && chain.size() == 2);
        perfect |= beenBefore(first);
        // "should have been freed"
        perfect |=
                chain.size() > 2
                        && kind(first) == WordClass.MODAL
                        && kind(chain.get(1)) == WordClass.AUXILIARY
                        && trait(chain.get(1), "perfect")
                        && features(chain.get(1)).contains(Feature.INFINITIVE);
        boolean past = form.contains(Feature.PAST) || form.contains(Feature.IMPERFECT);
        if (perfect) return past ? Tense.PLUPERFECT : Tense.PERFECT;
        if (past) return Tense.PAST;
        if (form() != Form.FINITE && form() != Form.IMPERATIVE) return Tense.NONE;
        return kind(first) == WordClass.IMPERSONAL ? Tense.PAST : Tense.PRESENT;
    }

    /// "est mort", "s'est tenu": the auxiliary of the passive makes the perfect of verbs of moving
    /// and of reflexive ones.
    private boolean beenBefore(int first) {
        return chain.size() == 2
                && kind(first) == WordClass.AUXILIARY
                && trait(first, "passive")
                && kind(chain.getLast()) == WordClass.PARTICIPLE
                && (trait(chain.getLast(), "unaccusative")
                        || clitics.stream().anyMatch(c -> words.says(c).equals("REFLEXIVE")));
    }

    private Set<Feature> finiteFeatures() {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        features.addAll(features(chain.getFirst()));
        if (chain.size() == 1
                && kind(chain.getFirst()) == WordClass.FINITE
                && alsoParticiple(chain.getFirst())) features.add(Feature.PARTICIPLE);
        // "was serving": going on at the time of the story
        if (chain.size() > 1
                && kind(chain.getLast()) == WordClass.GERUND
                && trait(chain.getFirst(), "progressive")) features.add(Feature.IMPERFECT);
        // a passive participle agrees with its subject: "a été condamnée"
        int last = chain.getLast();
        if (chain.size() > 1
                && kind(last) == WordClass.PARTICIPLE
                && voice(last, false) == Voice.PASSIVE)
            for (Feature f : features(last))
                switch (f) {
                    case MASCULINE, FEMININE, NEUTER -> features.add(f);
                    default -> {}
                }
        return features;
    }

    /// English "sentenced": one form for past tense and participle.
    private boolean alsoParticiple(int i) {
        return words.token(i).readings().stream()
                .anyMatch(r -> WordClass.of(r) == WordClass.PARTICIPLE);
    }
}
