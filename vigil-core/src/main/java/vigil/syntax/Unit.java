package vigil.syntax;

/// A step of the walk through a sentence: a group, or a word or mark outside of groups.
///
/// @param kind what it is
/// @param index of the group, or of the token
/// @param first first token, the preposition of a noun group included
/// @param end one past the last token
record Unit(Kind kind, int index, int first, int end) {
    enum Kind {
        NOUN,
        VERB,
        WORD
    }

    boolean isNoun() {
        return kind == Kind.NOUN;
    }

    boolean isVerb() {
        return kind == Kind.VERB;
    }
}
