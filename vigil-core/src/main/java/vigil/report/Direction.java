package vigil.report;

/// Which way a text runs, for whatever lies around it: the browser finds the way of each paragraph
/// by itself, not that of the frame it stands in.
final class Direction {
    private static final int ENOUGH = 4000;

    private Direction() {}

    /// {@return `rtl` if more of its letters run from right to left than from left to right, else
    /// `ltr`}
    static String of(String text) {
        int balance = 0;
        int end = Math.min(text.length(), ENOUGH);
        for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i)))
            balance +=
                    switch (Character.getDirectionality(text.codePointAt(i))) {
                        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                                1;
                        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                        default -> 0;
                    };
        return balance > 0 ? "rtl" : "ltr";
    }
}
