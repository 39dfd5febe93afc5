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

/// What a verb with its auxiliaries comes to: form, voice, modality, tense.
final class VerbShape {
    /// Trait of verbs that have something done: "has him arrested", "fait arrêter".
    private static final String MAKE = "make";

    private final Grammar grammar;
    private final TaggedWords words;
    private final List<Integer> chain;
    private final List<Integer> clitics;
    private final boolean marked;
    private final boolean bound;
    private final boolean inverted;

    /// @param chain the verbs, the one that is served last
    /// @param clitics pronouns that lean on them
    /// @param marked whether a mark of the infinitive stands before them
    /// @param bound "is to be": whether one stands behind the first of them
    /// @param inverted whether the served verb stood before its auxiliary
    VerbShape(
            Grammar grammar,
            TaggedWords words,
            List<Integer> chain,
            List<Integer> clitics,
            boolean marked,
            boolean bound,
            boolean inverted) {
        this.grammar = grammar;
        this.words = words;
        this.chain = chain;
        this.clitics = clitics;
        this.marked = marked;
        this.bound = bound;
        this.inverted = inverted;
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

    VerbGroup group(int id, int start, int end, boolean negated, List<String> behind) {
        List<String> particles = new ArrayList<>(behind);
        int head = chain.getLast();
        boolean reflexive =
                features(head).contains(Feature.REFLEXIVE)
                        || clitics.stream().anyMatch(c -> words.says(c).equals("REFLEXIVE"));
        for (String trait : List.of("see", MAKE))
            if (chain.size() > 1
                    && kind(head) == WordClass.INFINITIVE
                    && trait(chain.get(chain.size() - 2), trait)) particles.add(trait);
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
        // "a été passé au crible": a verb that has "être" in its perfect has it twice in the
        // passive
        boolean twice =
                chain.size() > 2
                        && features(server).contains(Feature.PARTICIPLE)
                        && trait(chain.get(chain.size() - 3), "perfect")
                        && trait(chain.getFirst(), "auxiliary")
                        && grammar.set("perfect-of-motion", "passive");
        return trait(server, "passive") && (!moves || twice) ? Voice.PASSIVE : Voice.ACTIVE;
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

    private boolean recent(int i) {
        return trait(i, "recent")
                && kind(i) == WordClass.FINITE
                && (features(i).contains(Feature.PRESENT)
                        || features(i).contains(Feature.IMPERFECT));
    }
}
