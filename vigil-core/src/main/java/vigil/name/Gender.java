package vigil.name;

import vigil.language.Feature;

import java.util.Optional;

/// What a name or a title tells of its bearer's gender.
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /// {@return the gender of a table's cell: `f`, `m`, anything else}
    static Gender of(String cell) {
        return switch (cell) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            default -> UNKNOWN;
        };
    }

    /// {@return whether both are known and differ}
    public boolean clashesWith(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }

    /// {@return this gender, or the other one if this tells nothing}
    public Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }

    /// {@return the grammatical gender that agrees with it}
    public Optional<Feature> feature() {
        return switch (this) {
            case FEMALE -> Optional.of(Feature.FEMININE);
            case MALE -> Optional.of(Feature.MASCULINE);
            case UNKNOWN -> Optional.empty();
        };
    }
}
