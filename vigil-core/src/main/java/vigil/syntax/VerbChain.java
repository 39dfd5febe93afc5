package vigil.syntax;

import vigil.language.Feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One verb with what serves it: auxiliaries, modals, negation, leaning pronouns, adverbs in
/// between.
final class VerbChain {
    private static final int MAX_ADVERBS = 4;

    /// Words of an aside within a verb: a source with its office is about this long.
    private static final int MAX_ASIDE = 8;

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
                    int behind = behindAside(i);
                    if (behind > i) {
                        i = behind - 1;
                        break;
                    }
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

    /// "doit, en principe, se tenir", "a été, selon son avocat, arrêté": an aside between commas,
    /// of a few words and without a verb, parts no verb from what serves it.
    ///
    /// @return one past the second comma, or `comma` if no aside begins there
    private int behindAside(int comma) {
        if (kind(comma) != WordClass.COMMA || chain.isEmpty()) return comma;
        WordClass last = kind(chain.getLast());
        if (last != WordClass.AUXILIARY && last != WordClass.MODAL) return comma;
        for (int i = comma + 1; i < words.size() && i <= comma + MAX_ASIDE + 1; i++) {
            WordClass kind = kind(i);
            if (kind == WordClass.COMMA) return i > comma + 1 && continues(i + 1) ? i + 1 : comma;
            if (kind.isVerb()
                    || kind.isMark()
                    || kind == WordClass.SUBORDINATOR
                    || kind == WordClass.RELATIVE
                    || kind == WordClass.COORDINATOR) return comma;
        }
        return comma;
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

    /// English "sentenced": one form for past tense and participle.
    private boolean alsoParticiple(int i) {
        return words.token(i).readings().stream()
                .anyMatch(r -> WordClass.of(r) == WordClass.PARTICIPLE);
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
        // "s'est fait arrêter": whoever has it done, it is done to the object
        if (trait(server, "make") && kind(verb) == WordClass.INFINITIVE) return server == verb - 1;
        if (kind(server) != WordClass.AUXILIARY) return false;
        return (participle && (trait(server, "passive") || trait(server, "perfect")))
                || (gerund && trait(server, "progressive"))
                || (infinitive
                        && (trait(server, "do")
                                || trait(server, "future")
                                || (bound && trait(server, "to"))))
                || (kind(verb) == WordClass.IMPERSONAL && trait(server, "passive"));
    }

    /// {@return the verb that was read}
    VerbGroup group(int id, int start, int end) {
        return new VerbShape(grammar, words, chain, clitics, marked, bound, inverted)
                .group(id, start, end, negated, particles);
    }
}
