package vigil.search;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Reading;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words typed without their accents, ligatures and apostrophes: what a dictionary does not hold as
/// typed, it may hold with them, and only so its other forms are found.
final class Accents {
    private static final String PROFILE = "language/profile.tsv";
    private static final int MAX_RESTORED = 3;
    private static final int MAX_TRIED = 600;
    private static final int MAX_FOUND = 4;
    private static final int MAX_CHARS = 30;

    private final Languages languages;

    Accents(Languages languages) {
        this.languages = languages;
    }

    /// {@return the word with the dictionary forms that it has when accents are put back; as it is
    /// if its language knows it as typed}
    SearchWord restored(SearchWord word) {
        LanguagePack pack = languages.packOrNeutral(word.language());
        if (pack.isNeutral() || word.written().length() > MAX_CHARS || pack.knows(word.written()))
            return word;
        Set<String> lemmas = new LinkedHashSet<>();
        for (String written : known(Folding.caseless(word.written()), pack))
            for (Reading reading : pack.readings(written))
                if (reading.known()) lemmas.addAll(WordReader.lemmas(reading, pack));
        if (lemmas.isEmpty()) return word;
        lemmas.addAll(word.lemmas());
        return new SearchWord(
                word.position(),
                word.start(),
                word.end(),
                word.shape(),
                word.written(),
                word.language(),
                List.copyOf(lemmas),
                word.weight());
    }

    /// {@return the words of the dictionary that lose nothing but accents to become `typed`, those
    /// with the fewest put back first}
    private static List<String> known(String typed, LanguagePack pack) {
        Map<String, String> letters = letters(pack);
        List<String> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(List.of(typed));
        List<String> last = List.of(typed);
        for (int restored = 1; restored <= MAX_RESTORED && found.isEmpty(); restored++) {
            List<String> next = new ArrayList<>();
            for (String word : last)
                for (Map.Entry<String, String> letter : letters.entrySet())
                    for (String with : with(word, letter.getValue(), letter.getKey()))
                        if (seen.size() < MAX_TRIED && seen.add(with)) {
                            next.add(with);
                            if (found.size() < MAX_FOUND && pack.knows(with)) found.add(with);
                        }
            last = next;
        }
        return found;
    }

    /// Each letter with what is typed in its place; the apostrophe is left out.
    private static Map<String, String> letters(LanguagePack pack) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (Table.Row row : pack.table(PROFILE).rows())
            row.cell("letters")
                    .codePoints()
                    .mapToObj(Character::toString)
                    .filter(letter -> !Folding.folded(letter).equals(letter))
                    .forEach(letter -> letters.put(letter, Folding.folded(letter)));
        letters.put("'", "");
        return letters;
    }

    private static List<String> with(String word, String typed, String letter) {
        List<String> all = new ArrayList<>();
        for (int at = word.indexOf(typed); at >= 0; at = word.indexOf(typed, at + 1)) {
            boolean inside = at > 0 && at < word.length();
            if (typed.isEmpty() && at == word.length()) break;
            if (!typed.isEmpty() || inside)
                all.add(word.substring(0, at) + letter + word.substring(at + typed.length()));
        }
        return all;
    }
}
