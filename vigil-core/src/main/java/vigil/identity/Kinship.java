package vigil.identity;

import vigil.name.Gender;

/// What a kind of relation tells of the gender of the person who is it.
final class Kinship {
    private Kinship() {}

    static Gender gender(String kind) {
        return switch (kind) {
            case "mother", "wife", "sister", "daughter", "aunt", "grandmother", "niece", "widow" ->
                    Gender.FEMALE;
            case "father",
                    "husband",
                    "brother",
                    "son",
                    "uncle",
                    "grandfather",
                    "nephew",
                    "widower" ->
                    Gender.MALE;
            default -> Gender.UNKNOWN;
        };
    }
}
