package vigil.mention;

import vigil.text.Token;

/// How a line uses capitals: only where a capital is a choice does it tell a name.
enum Lettering {
    /// Capitals mark names and beginnings.
    SENTENCE,
    /// Every longer word has a capital, as in English headlines.
    TITLE,
    /// Every letter is a capital.
    CAPITALS,
    /// A script without case.
    CASELESS;

    private static final int SHORT = 4;
    private static final int ENOUGH = 3;
    private static final int LONGEST_HEADLINE = 30;

    static Lettering of(Line line) {
        int lower = 0, upper = 0, all = 0, long_ = 0, longUpper = 0, words = 0;
        for (int i = 0; i < line.size(); i++) {
            Token token = line.token(i);
            if (token.kind() != Token.Kind.WORD) continue;
            words++;
            for (int c : token.text().codePoints().toArray()) {
                all++;
                if (Character.isUpperCase(c)) upper++;
                else if (Character.isLowerCase(c)) lower++;
            }
            if (words > 1 && token.text().length() >= SHORT) {
                long_++;
                if (token.capitalised()) longUpper++;
            }
        }
        int cased = lower + upper;
        if (all > 0 && cased * 4 < all) return CASELESS;
        if (words >= ENOUGH && upper * 10 > cased * 8) return CAPITALS;
        if (long_ >= ENOUGH && words <= LONGEST_HEADLINE && longUpper * 10 >= long_ * 7)
            return TITLE;
        return SENTENCE;
    }
}
