package vigil.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One row of `language/agreement.tsv`: what a word's neighbours say about its readings.
///
/// @param id names the rule
/// @param does what happens to the readings that fit `target`
/// @param target readings of the word
/// @param self the word as a whole; anything if empty
/// @param left the word before it; anything if empty
/// @param right the word behind it; anything if empty
/// @param skip words looked past on both sides
/// @param kinds what must agree, for [Does#AGREE]
record AgreementRule(
        String id,
        Does does,
        ReadingPattern target,
        ReadingPattern self,
        ReadingPattern left,
        ReadingPattern right,
        ReadingPattern skip,
        List<Kind> kinds) {
    private static final int MAX_SKIPPED = 4;

    AgreementRule {
        kinds = List.copyOf(kinds);
    }

    /// What a rule does.
    enum Does {
        /// Only readings that fit stay.
        KEEP,
        /// Readings that fit go.
        DROP,
        /// Of this word and the one before it, only readings stay that agree with one of the
        /// other's.
        AGREE
    }

    /// A category in which two words agree.
    enum Kind {
        CASE(Feature.NOMINATIVE, Feature.VOCATIVE),
        GENDER(Feature.MASCULINE, Feature.NEUTER),
        NUMBER(Feature.SINGULAR, Feature.PLURAL),
        PERSON(Feature.FIRST, Feature.THIRD),
        ANIMACY(Feature.ANIMATE, Feature.INANIMATE);

        private final long bits;

        /// The features from `first` to `last`, as [Feature] lists them.
        Kind(Feature first, Feature last) {
            this.bits = (OpenSentence.bit(last) << 1) - OpenSentence.bit(first);
        }

        /// {@return its features, a bit each}
        long bits() {
            return bits;
        }
    }

    static AgreementRule of(Table.Row row) {
        return new AgreementRule(
                row.cell("rule"),
                Does.valueOf(row.cell("does").toUpperCase(Locale.ROOT)),
                ReadingPattern.of(row.cell("target")),
                ReadingPattern.of(row.cell("self")),
                ReadingPattern.of(row.cell("left")),
                ReadingPattern.of(row.cell("right")),
                ReadingPattern.of(row.cell("skip")),
                row.list("agree").stream()
                        .map(k -> Kind.valueOf(k.toUpperCase(Locale.ROOT)))
                        .toList());
    }

    /// Applies the rule to one word.
    void apply(OpenSentence sentence, int index) {
        int count = sentence.count(index);
        // agreement may still decide the word before it
        if (count == 0 || (count == 1 && does != Does.AGREE) || !target.mayFit(sentence, index))
            return;
        if (!self.isEmpty() && !self.fits(sentence, index)) return;
        int before = neighbour(sentence, index, -1);
        if (!fits(left, sentence, before)) return;
        if (!right.isEmpty() && !fits(right, sentence, neighbour(sentence, index, 1))) return;
        switch (does) {
            case KEEP -> keep(sentence, index, true);
            case DROP -> keep(sentence, index, false);
            case AGREE -> agree(sentence, before, index);
        }
    }

    private int neighbour(OpenSentence sentence, int index, int step) {
        int at = index + step;
        if (skip.isEmpty()) return at;
        for (int skipped = 0; skipped < MAX_SKIPPED && sentence.holds(at); skipped++) {
            if (sentence.isMark(at) || !skip.fits(sentence, at, 0)) return at;
            at += step;
        }
        return at;
    }

    private static boolean fits(ReadingPattern pattern, OpenSentence sentence, int index) {
        if (pattern.isEmpty()) return true;
        return sentence.holds(index) ? pattern.fits(sentence, index) : pattern.fitsEdge();
    }

    private void keep(OpenSentence sentence, int index, boolean fitting) {
        List<Reading> kept = new ArrayList<>();
        int count = sentence.count(index);
        for (int i = 0; i < count; i++)
            if (target.fits(sentence, index, i) == fitting) kept.add(sentence.reading(index, i));
        if (kept.size() < count) sentence.keep(index, kept);
    }

    private void agree(OpenSentence sentence, int before, int index) {
        if (!sentence.holds(before)) return;
        int a = sentence.count(before);
        int b = sentence.count(index);
        if (a == 1 && b == 1) return;
        boolean[] keepA = new boolean[a];
        boolean[] keepB = new boolean[b];
        boolean any = false;
        for (int i = 0; i < a; i++) {
            if (!left.fits(sentence, before, i)) continue;
            for (int j = 0; j < b; j++) {
                if (!agree(sentence.features(before, i), sentence.features(index, j))
                        || !target.fits(sentence, index, j)) continue;
                keepA[i] = true;
                keepB[j] = true;
                any = true;
            }
        }
        if (!any) return;
        keepAgreeing(left, sentence, before, keepA);
        keepAgreeing(target, sentence, index, keepB);
    }

    /// Keeps readings that agree, and those that the rule is not about.
    private static void keepAgreeing(
            ReadingPattern about, OpenSentence sentence, int index, boolean[] agreeing) {
        List<Reading> kept = new ArrayList<>();
        for (int i = 0; i < agreeing.length; i++)
            if (agreeing[i] || !about.fits(sentence, index, i))
                kept.add(sentence.reading(index, i));
        if (kept.size() < agreeing.length) sentence.keep(index, kept);
    }

    /// Whether two readings agree in all the categories of this rule; a category that one of them
    /// leaves open agrees.
    private boolean agree(long a, long b) {
        boolean plural = (a & b & OpenSentence.bit(Feature.PLURAL)) != 0;
        for (Kind kind : kinds) {
            // where there are cases, a plural has no gender
            if (kind == Kind.GENDER && plural && kinds.contains(Kind.CASE)) continue;
            long inA = a & kind.bits();
            long inB = b & kind.bits();
            if (inA != 0 && inB != 0 && (inA & inB) == 0) return false;
        }
        return true;
    }
}
