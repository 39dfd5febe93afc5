package vigil.search;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.name.Script;
import vigil.search.QueryNode.Likeness;
import vigil.search.SearchWord.Shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The words of a query, read in every language that they may be of.
final class QueryWords {
    private final Languages languages;
    private final WordReader reader;
    private final Accents accents;

    QueryWords(Languages languages, WordReader reader) {
        this.languages = languages;
        this.reader = reader;
        this.accents = new Accents(languages);
    }

    /// One way to cut a query into words: the readings of each word, in all languages that cut it
    /// so, by position.
    record Cut(SortedMap<Integer, List<SearchWord>> byPosition) {
        Cut {
            byPosition = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byPosition));
        }
    }

    /// {@return the ways to cut the text, without repetition; none if it holds no word}
    List<Cut> cuts(String text, Likeness likeness) {
        Map<List<Integer>, SortedMap<Integer, List<SearchWord>>> cuts = new LinkedHashMap<>();
        for (String language : languages(text)) {
            List<SearchWord> words = kept(reader.read(text, language), likeness);
            if (words.isEmpty()) continue;
            List<Integer> bounds = new ArrayList<>();
            for (SearchWord word : words) {
                bounds.add(word.start());
                bounds.add(word.end());
            }
            SortedMap<Integer, List<SearchWord>> cut =
                    cuts.computeIfAbsent(bounds, _ -> new TreeMap<>());
            for (SearchWord word : words)
                cut.computeIfAbsent(word.position(), _ -> new ArrayList<>())
                        .add(likeness == Likeness.EXACT ? word : accents.restored(word));
        }
        return cuts.values().stream().map(Cut::new).toList();
    }

    /// The packs of the script, and the segments of no language.
    private List<String> languages(String text) {
        String script = Script.of(text).code();
        List<String> tags = new ArrayList<>();
        for (LanguagePack pack : languages.all())
            if (pack.scripts().contains(script) || script.equals(Script.NONE.code()))
                tags.add(pack.tag());
        tags.add(LanguagePack.NEUTRAL_TAG);
        return tags;
    }

    /// Asked for as written, a hyphenated word is one word; else its pieces are, so that it is
    /// found with a blank in the place of the hyphen, too. An article that leans on a word is not
    /// asked for.
    private static List<SearchWord> kept(List<SearchWord> words, Likeness likeness) {
        List<SearchWord> kept = new ArrayList<>();
        for (SearchWord word : words) {
            boolean keeps =
                    switch (likeness) {
                        case EXACT -> word.shape() != Shape.PIECE;
                        case ANY_FORM -> word.shape() == Shape.WORD || word.shape() == Shape.PIECE;
                    };
            if (keeps) kept.add(word);
        }
        return kept.isEmpty() ? words : kept;
    }
}
