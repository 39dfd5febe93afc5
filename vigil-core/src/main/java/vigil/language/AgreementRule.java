package vigil.language;

import java.util.Collections;
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
    private static final Set<Feature> CASES =
            Collections.unmodifiableSet(EnumSet.range(Feature.NOMINATIVE, Feature.VOCATIVE));
    private static final Set<Feature> GENDERS =
            Collections.unmodifiableSet(EnumSet.range(Feature.MASCULINE, Feature.NEUTER));
    private static final Set<Feature> NUMBERS = Set.of(Feature.SINGULAR, Feature.PLURAL);
    private static final Set<Feature> PERSONS =
            Collections.unmodifiableSet(EnumSet.range(Feature.FIRST, Feature.THIRD));
    private static final Set<Feature> ANIMACIES = Set.of(Feature.ANIMATE, Feature.INANIMATE);

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
        CASE,
        GENDER,
        NUMBER,
        PERSON,
        ANIMACY;

        Set<Feature> features() {
            return switch (this) {
                case CASE -> CASES;
                case GENDER -> GENDERS;
                case NUMBER -> NUMBERS;
                case PERSON -> PERSONS;
                case ANIMACY -> ANIMACIES;
            };
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

    /// {@return whether two readings agree in all the categories of this rule; a category that one
    /// of them leaves open agrees}
    boolean agree(Reading a, Reading b) {
        for (Kind kind : kinds) {
            // a plural has no gender
            if (kind == Kind.GENDER
                    && a.is(Feature.PLURAL)
                    && b.is(Feature.PLURAL)
                    && kinds.contains(Kind.CASE)) continue;
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
