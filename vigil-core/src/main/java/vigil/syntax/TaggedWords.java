package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.Tagger.Tagged;
import vigil.text.Token;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words of one sentence with the class and reading chosen for each, asked by token.
final class TaggedWords {
    private final List<Token> tokens;
    private final List<Tagged> words;
    private final List<Optional<NameSpan>> named;
    private final boolean[] clear;

    /// @param words one for each token
    /// @param named for each token the person's name that it is part of
    TaggedWords(List<Token> tokens, List<Tagged> words, List<Optional<NameSpan>> named) {
        this.tokens = tokens;
        this.words = words;
        this.named = named;
        this.clear = QuoteMarks.seenThrough(words);
    }

    int size() {
        return words.size();
    }

    /// {@return the class of a word; outside of the sentence a stop}
    WordClass kind(int i) {
        return i < 0 || i >= words.size() ? WordClass.STOP : words.get(i).word().kind();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String text(int i) {
        return tokens.get(i).text();
    }

    String lemma(int i) {
        return words.get(i).word().lemma();
    }

    /// {@return what its row of small words says; empty for others}
    String says(int i) {
        return words.get(i).says();
    }

    Set<Feature> features(int i) {
        return words.get(i).word().reading().features();
    }

    /// {@return the person's name that the word is part of}
    Optional<NameSpan> name(int i) {
        return named.get(i);
    }

    boolean isNamed(int i) {
        return named.get(i).isPresent();
    }

    /// {@return whether it is a quotation mark that is seen through}
    boolean isClear(int i) {
        return clear[i];
    }

    /// {@return whether it is the rest of a word of several parts}
    boolean continues(int i) {
        return says(i).equals(Tagger.CONTINUED);
    }

    /// {@return the first token from `i` that is neither a clear quotation mark nor the rest of a
    /// word of several parts}
    int skip(int i) {
        while (i < words.size() && (clear[i] || continues(i))) i++;
        return i;
    }

    /// {@return one past the dates that begin at `i`}
    int behindDates(int i) {
        while (kind(i) == WordClass.DATE) i++;
        return i;
    }
}
