package vigil.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    AgreementRule {
        kinds = List.copyOf(kinds);
    }

    /// What a rule does.
    enum Does {
        /// Only readings that fit stay.
        KEEP,
        /// Readings that fit go.
        DROP,
        /// Of this word and the one before it, only readings stay that agree with one of the other's.
        AGREE
    }

    /// A category in which two words agree.
    enum Kind {
        CASE(
                Feature.NOMINATIVE,
                Feature.GENITIVE,
                Feature.DATIVE,
                Feature.ACCUSATIVE,
                Feature.INSTRUMENTAL,
                Feature.LOCATIVE,
                Feature.VOCATIVE),
        GENDER(Feature.MASCULINE, Feature.FEMININE, Feature.NEUTER),
        NUMBER(Feature.SINGULAR, Feature.PLURAL),
        PERSON(Feature.FIRST, Feature.SECOND, Feature.THIRD),
        ANIMACY(Feature.ANIMATE, Feature.INANIMATE);

        private final Set<Feature> features;

        Kind(Feature first, Feature... others) {
            this.features = EnumSet.of(first, others);
        }

        Set<Feature> features() {
            return features;
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
                row.list("agree").stream().map(k -> Kind.valueOf(k.toUpperCase(Locale.ROOT))).toList());
    }

    /// {@return whether two readings agree in all the categories of this rule; a category that one of them leaves open agrees}
    boolean agree(Reading a, Reading b) {
        for (Kind kind : kinds) {
            // a plural has no gender
            if (kind == Kind.GENDER && a.is(Feature.PLURAL) && b.is(Feature.PLURAL) && kinds.contains(Kind.CASE)) continue;
            boolean open = true;
            boolean shared = false;
            boolean other = false;
            for (Feature feature : kind.features()) {
                boolean inA = a.is(feature);
                boolean inB = b.is(feature);
                shared |= inA && inB;
                open &= !inA;
                other |= inB;
            }
            if (!open && other && !shared) return false;
        }
        return true;
    }
}
