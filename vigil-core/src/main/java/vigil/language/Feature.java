package vigil.language;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Morphological features (Universal Dependencies), flat, because rules ask for one at a time.
public enum Feature {
    NOMINATIVE,
    GENITIVE,
    DATIVE,
    ACCUSATIVE,
    INSTRUMENTAL,
    LOCATIVE,
    VOCATIVE,
    MASCULINE,
    FEMININE,
    NEUTER,
    SINGULAR,
    PLURAL,
    ANIMATE,
    INANIMATE,
    FIRST,
    SECOND,
    THIRD,
    PAST,
    PRESENT,
    FUTURE,
    IMPERFECT,
    FINITE,
    INFINITIVE,
    PARTICIPLE,
    CONVERB,
    /// The Ukrainian forms in -но, -то and their kin: a verb without subject whose person is the
    /// object.
    IMPERSONAL,
    ACTIVE,
    PASSIVE,
    /// A reflexive verb form or verb (Russian -ся, Ukrainian -ся, French "se").
    REFLEXIVE,
    PERFECTIVE,
    IMPERFECTIVE,
    IMPERATIVE,
    CONDITIONAL,
    SUBJUNCTIVE,
    COMPARATIVE,
    SUPERLATIVE,
    POSSESSIVE,
    /// Proper name of a place.
    PLACE,
    GIVEN_NAME,
    PATRONYMIC,
    FAMILY_NAME,
    /// An abbreviation.
    ABBREVIATION;

    public static final Set<Feature> CASES =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            NOMINATIVE,
                            GENITIVE,
                            DATIVE,
                            ACCUSATIVE,
                            INSTRUMENTAL,
                            LOCATIVE,
                            VOCATIVE));
    public static final Set<Feature> GENDERS =
            Collections.unmodifiableSet(EnumSet.of(MASCULINE, FEMININE, NEUTER));
    public static final Set<Feature> NUMBERS =
            Collections.unmodifiableSet(EnumSet.of(SINGULAR, PLURAL));

    /// {@return those of one kind among the features of a word, such as its [#CASES]}
    public static EnumSet<Feature> among(Set<Feature> features, Set<Feature> kind) {
        EnumSet<Feature> found = EnumSet.copyOf(kind);
        found.retainAll(features);
        return found;
    }
}
