package vigil.name;

/// Scores two full names by how much alike their words are.
final class FullNames {
    static final int FAMILY_FLOOR = 72;
    static final int OTHER_ORDER = 6;

    private static final int FAMILY_SHARE = 55;
    private static final int GIVEN_FLOOR = 60;
    private static final int SLACK = 16;
    private static final int TWO_NAMES = 45;

    private FullNames() {}

    /// {@return the score by their family names and their given names}
    static int inOrder(int family, int given) {
        int mixed = (family * FAMILY_SHARE + given * (100 - FAMILY_SHARE)) / 100;
        int score = Math.min(mixed, Math.min(family, given) + SLACK);
        return family < FAMILY_FLOOR || given < GIVEN_FLOOR ? Math.min(score, TWO_NAMES) : score;
    }

    /// {@return the score by the words of the one and those of the other in another order}
    static int crosswise(int one, int other) {
        return Math.min(one, other) < NameMatcher.SAME ? 0 : (one + other) / 2 - OTHER_ORDER;
    }
}
