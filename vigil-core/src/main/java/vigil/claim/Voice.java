package vigil.claim;

import vigil.language.Feature;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;

/// Who asks.
///
/// @param party the words, with whom they name
/// @param institution whether a body or an official, whose public words are an act of their own
/// @param s the sentence that names them
/// @param noun their group in it
record Voice(Party party, boolean institution, SentenceSyntax s, NounGroup noun) {
    /// {@return whether it is a "we" or "I"}
    boolean isFirstPerson() {
        return isFirstPerson(noun);
    }

    static boolean isFirstPerson(NounGroup noun) {
        return noun.kind() == NounGroup.Kind.PRONOUN && noun.is(Feature.FIRST);
    }
}
