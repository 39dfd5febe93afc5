package vigil.search;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Dictionary forms that are one word to somebody who searches (`search/lemmas.tsv`): a plural of
/// another stem, two spellings of one word.
final class SameWords {
    private final Map<String, String> words = new HashMap<>();

    private SameWords(LanguagePack pack) {
        for (Table.Row row : pack.table("search/lemmas.tsv").rows())
            words.put(Folding.folded(row.cell("lemma")), Folding.folded(row.cell("word")));
    }

    static SameWords of(LanguagePack pack) {
        return pack.view(SameWords.class, SameWords::new);
    }

    /// {@return the word that this dictionary form belongs to, both folded}
    Optional<String> word(String lemma) {
        return Optional.ofNullable(words.get(lemma));
    }
}
