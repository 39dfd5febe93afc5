package vigil.name;

import com.ibm.icu.text.Transliterator;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads words of names into [SpellingKey]s by the letters' sounds in a language.
///
/// A page often keeps the spelling of another language's press ("Tchaban" on an English page), so a
/// word in Latin letters also has readings in the other styles. Immutable; one for all languages at
/// hand.
public final class SpellingKeys {
    private static final String GENERAL = "name/sounds.tsv";
    private static final String STYLE = "name/sounds-";

    private final SoundRules general;
    private final Map<String, SoundRules> styles = new TreeMap<>();

    private SpellingKeys(Languages languages) {
        LanguagePack neutral = languages.neutral();
        Table table = neutral.table(GENERAL);
        general = new SoundRules(Table.empty(GENERAL), table);
        for (String path : neutral.tablePaths())
            if (path.startsWith(STYLE))
                styles.put(
                        path.substring(STYLE.length(), path.length() - ".tsv".length()),
                        new SoundRules(neutral.table(path), table));
        for (LanguagePack pack : languages.all())
            if (!pack.table(GENERAL).rows().isEmpty())
                styles.put(pack.tag(), new SoundRules(pack.table(GENERAL), table));
    }

    /// {@return the keys of these languages, built once for them}
    public static SpellingKeys of(Languages languages) {
        return languages.neutral().view(SpellingKeys.class, _ -> new SpellingKeys(languages));
    }

    /// {@return the word read by the rules of the language, or by the general ones if it has none}
    public SpellingKey key(String word, String language) {
        var prepared = prepared(word);
        return new SpellingKey(
                styles.getOrDefault(primary(language), general).read(prepared),
                Script.of(word).isUnvowelled());
    }

    /// Every way to read a word.
    ///
    /// @param all without repetition: by its language's rules, by the general ones, then in the
    ///   other languages' styles in the order of their tags
    /// @param own how many of them, from the first, are by the rules of its language or the general
    ///   ones
    public record Spellings(List<SpellingKey> all, int own) {
        public Spellings {
            all = List.copyOf(all);
        }
    }

    /// {@return every way to read the word}
    public Spellings readings(String word, String language) {
        var prepared = prepared(word);
        var script = Script.of(word);
        var sounds = new LinkedHashSet<String>();
        sounds.add(styles.getOrDefault(primary(language), general).read(prepared));
        sounds.add(general.read(prepared));
        int own = sounds.size();
        if (script.equals(Script.LATIN))
            for (SoundRules style : styles.values()) sounds.add(style.read(prepared));
        var readings = new ArrayList<SpellingKey>();
        for (String one : sounds) readings.add(new SpellingKey(one, script.isUnvowelled()));
        return new Spellings(readings, own);
    }

    private static String primary(String language) {
        return language.split("-", 2)[0];
    }

    private static String prepared(String word) {
        var script = Script.of(word);
        if (script.equals(Script.LATIN)
                || script.equals(Script.CYRILLIC)
                || script.equals(Script.ARABIC)
                || script.equals(Script.NONE)) return Folded.caseless(word);
        return Folded.of(OtherScripts.TO_LATIN.transliterate(word)).replace(" ", "");
    }

    /// Loaded only when a name in another script is met: it takes a tenth of a second.
    private static final class OtherScripts {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin");
    }
}
