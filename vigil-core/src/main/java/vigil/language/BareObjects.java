package vigil.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells a name in the accusative from a genitive that hangs on the noun before it.
///
/// "За сукупністю справ Роя засудили": a verb in the plural or an impersonal form without a subject
/// wants an object, and a name right beside it is that, unless the clause has another accusative,
/// or the verb is one that takes no person (`language/intransitives.tsv`).
final class BareObjects {
    private static final long ACCUSATIVE = OpenSentence.bit(Feature.ACCUSATIVE);
    private static final long NOMINATIVE = OpenSentence.bit(Feature.NOMINATIVE);
    private static final long ANIMATE = OpenSentence.bit(Feature.ANIMATE);
    private static final long WITHOUT_SUBJECT =
            OpenSentence.bit(Feature.IMPERSONAL) | OpenSentence.bit(Feature.PLURAL);
    private static final int NOUNS =
            OpenSentence.bit(Pos.NOUN) | OpenSentence.bit(Pos.PROPN) | OpenSentence.bit(Pos.PRON);

    private final Set<String> intransitives;

    BareObjects(Table table) {
        intransitives =
                table.rows().stream()
                        .map(r -> r.cell("lemma"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Decides in the clause `[start, end)` with its one finite verb.
    void apply(OpenSentence sentence, int start, int end, int verb) {
        if (intransitives.isEmpty() || !wantsObject(sentence, verb)) return;
        int before = verb - 1;
        while (before > start && isSmall(sentence, before)) before--;
        int first = before;
        while (first >= start && isName(sentence, first)) first--;
        if (first == before || hasOther(sentence, start, end, first + 1, before)) return;
        for (int i = first + 1; i <= before; i++) accusative(sentence, i);
    }

    private boolean wantsObject(OpenSentence sentence, int verb) {
        for (int i = 0; i < sentence.count(verb); i++) {
            Reading reading = sentence.reading(verb, i);
            boolean open = (sentence.features(verb, i) & WITHOUT_SUBJECT) != 0;
            if (!open
                    || reading.is(Feature.REFLEXIVE)
                    || reading.pos() != Pos.VERB
                    || intransitives.contains(reading.lemma())) return false;
        }
        return true;
    }

    private static boolean isSmall(OpenSentence sentence, int index) {
        return !sentence.isMark(index)
                && (sentence.pos(index)
                                & ~(OpenSentence.bit(Pos.ADV)
                                        | OpenSentence.bit(Pos.PART)
                                        | OpenSentence.bit(Pos.AUX)))
                        == 0;
    }

    private static boolean isName(OpenSentence sentence, int index) {
        if (sentence.isMark(index) || !sentence.isCapital(index)) return false;
        for (int i = 0; i < sentence.count(index); i++)
            if (sentence.reading(index, i).pos() == Pos.PROPN
                    && (sentence.features(index, i) & (ACCUSATIVE | ANIMATE))
                            == (ACCUSATIVE | ANIMATE)) return true;
        return false;
    }

    /// Whether another noun of the clause may be subject or object; what a preposition governs may
    /// not.
    private static boolean hasOther(
            OpenSentence sentence, int start, int end, int first, int last) {
        boolean governed = false;
        for (int i = start; i < end; i++) {
            if (sentence.isMark(i) || (i >= first && i <= last)) continue;
            if (sentence.reading(i, 0).pos() == Pos.ADP) {
                governed = true;
                continue;
            }
            if ((sentence.pos(i) & NOUNS) == 0) continue;
            if (!governed && mayBe(sentence, i, NOMINATIVE | ACCUSATIVE)) return true;
            // only the first noun behind the preposition is its own; a second one can hang on that
            // as a genitive
            governed = governed && !mayBe(sentence, i, NOMINATIVE);
        }
        return false;
    }

    private static boolean mayBe(OpenSentence sentence, int index, long cases) {
        for (int i = 0; i < sentence.count(index); i++)
            if ((sentence.features(index, i) & cases) != 0
                    && (OpenSentence.bit(sentence.reading(index, i).pos()) & NOUNS) != 0)
                return true;
        return false;
    }

    private static void accusative(OpenSentence sentence, int index) {
        List<Reading> left = new ArrayList<>();
        for (int i = 0; i < sentence.count(index); i++) {
            Reading reading = sentence.reading(index, i);
            if ((sentence.features(index, i) & ACCUSATIVE) != 0 && reading.pos() == Pos.PROPN)
                left.add(Government.narrowed(reading, ACCUSATIVE));
        }
        sentence.keep(index, left);
    }
}
