package vigil.search;

import vigil.search.SearchWord.Shape;

import java.util.ArrayList;
import java.util.List;

/// The terms that a word is indexed under, all at its position in one field, so that a phrase may
/// mix words as written, dictionary forms and spellings of names.
///
/// The first character tells what a term is: a form as written, a form without accents (only where
/// it differs), the dictionary form in a language, the sounds of a name.
final class Terms {
    static final char WRITTEN = '=';
    static final char BARE = '-';
    private static final char LEMMA = '#';

    private Terms() {}

    static String written(String form) {
        return WRITTEN + Folding.caseless(form);
    }

    static String lemma(String language, String folded) {
        return LEMMA + language + ":" + folded;
    }

    /// {@return whether the term is a form of a word, with or without its accents}
    static boolean isForm(String term) {
        return term.charAt(0) == WRITTEN || term.charAt(0) == BARE;
    }

    /// {@return the term with its form spelled backwards; of such a term, the form's own}
    static String backwards(String term) {
        return term.charAt(0) + new StringBuilder(term.substring(1)).reverse().toString();
    }

    /// {@return everything `word` is indexed under}
    static List<String> indexed(SearchWord word, Sounds sounds) {
        List<String> terms = new ArrayList<>();
        String caseless = Folding.caseless(word.written());
        String folded = Folding.folded(word.written());
        terms.add(WRITTEN + caseless);
        if (!folded.equals(caseless) && !folded.isEmpty()) terms.add(BARE + folded);
        for (String lemma : word.lemmas()) terms.add(lemma(word.language(), lemma));
        if (word.shape() != Shape.LEANING) terms.addAll(sounds.indexed(word));
        return terms;
    }
}
