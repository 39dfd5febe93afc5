package vigil.text;

import vigil.language.Pos;
import vigil.language.Reading;

import java.util.List;

/// A word, number or mark of a sentence, with every way to read it that its neighbours leave open.
///
/// Glued words ("officeOn") are repaired by splitting, so tokens touch without a blank between
/// them; a clitic or an elided article ("l'", "d’", "'s") is a token of its own.
///
/// @param start offset in the rendition, UTF-16 units, inclusive
/// @param end exclusive
/// @param text as written
/// @param kind what it is made of
/// @param readings likeliest first; empty for marks; never empty for words (an unknown word has
///   guessed readings)
public record Token(int start, int end, String text, Kind kind, List<Reading> readings) {
    public Token {
        readings = List.copyOf(readings);
    }

    /// What a token is made of.
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /// {@return whether some reading has this part of speech}
    public boolean may(Pos pos) {
        return readings.stream().anyMatch(r -> r.pos() == pos);
    }

    /// {@return whether some reading has this dictionary form}
    public boolean hasLemma(String lemma) {
        return readings.stream().anyMatch(r -> r.lemma().equals(lemma));
    }

    /// {@return whether the first letter is upper case (in scripts that have case)}
    public boolean capitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
