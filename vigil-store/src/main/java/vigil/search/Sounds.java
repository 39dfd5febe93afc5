package vigil.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.name.NameForm;
import vigil.name.NameForms;
import vigil.name.PersonNameLexicon;
import vigil.name.SoundDistance;
import vigil.name.SpellingKey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Spellings of names: what a word sounds like, and which indexed words sound like it.
///
/// A term holds the consonants first, coarsely, so that a look-up reads the few terms that may fit
/// and then weighs each by [SoundDistance], as `identity` does. A reading by the rules of the
/// page's own language is kept apart from one in another language's press style: two readings
/// abroad show nothing.
final class Sounds {
    private static final char OWN = '@';
    private static final char ABROAD = '%';
    private static final char BEHIND_SKELETON = '|';
    private static final char UNVOWELLED = '_';
    private static final String THROATY = "[hG]";

    /// From here on two words are spellings of one name; the same bound as in `vigil.name`.
    private static final int ALIKE = 85;

    /// What a reading abroad costs, as in `vigil.name`.
    private static final int ABROAD_COST = 6;

    /// Short names meet by chance.
    private static final int SHORT = 4;

    private static final int SHORT_ALIKE = 90;
    private static final int MIN_CHARS = 2;
    private static final int MAX_CHARS = 60;
    private static final int MAX_EXPANSIONS = 128;
    private static final int MAX_REMEMBERED = 20_000;
    private static final int CYRILLIC_AND_MORE = 0x250;

    private final Languages languages;

    /// Wanted for names alone: most queries go without, and a table of all names takes its time.
    private final Supplier<NameForms> forms;

    private final Supplier<PersonNameLexicon> lexicon;
    private final Supplier<SoundDistance> distance;
    private final Map<String, List<Sound>> remembered = new ConcurrentHashMap<>();

    /// How a word may sound.
    private record Sound(SpellingKey key, boolean own) {
        /// {@return the term under each of its skeletons}
        List<String> terms() {
            String behind = BEHIND_SKELETON + key.sounds() + (key.unvowelled() ? UNVOWELLED : "");
            return skeletons().stream().map(s -> (own ? OWN : ABROAD) + s + behind).toList();
        }

        /// {@return its consonants, and those without the throaty sounds that are often not
        /// written, so that two spellings of which one lacks them meet under the latter}
        List<String> skeletons() {
            String full = key.skeleton();
            String bare = key.sounds().replaceAll(THROATY, "");
            if (bare.length() == key.sounds().length()) return List.of(full);
            String without = new SpellingKey(bare, key.unvowelled()).skeleton();
            return without.isEmpty() || without.equals(full)
                    ? List.of(full)
                    : List.of(full, without);
        }
    }

    Sounds(Languages languages) {
        this.languages = languages;
        // each is kept by the languages once it was asked for
        this.forms = () -> NameForms.of(languages);
        this.lexicon = () -> PersonNameLexicon.of(languages);
        this.distance = () -> SoundDistance.of(languages);
    }

    /// {@return the terms of a word of a text; none for what cannot be a name}
    List<String> indexed(SearchWord word) {
        if (!mayBeName(word) || isCommonAtTheStart(word)) return List.of();
        return sounds(word).stream().flatMap(s -> s.terms().stream()).distinct().toList();
    }

    /// {@return the terms of a word by the rules of its own language}
    List<String> own(SearchWord word) {
        return sounds(word).stream()
                .filter(Sound::own)
                .flatMap(s -> s.terms().stream())
                .distinct()
                .toList();
    }

    private static boolean mayBeName(SearchWord word) {
        int first = word.written().codePointAt(0);
        if (!Character.isLetter(first) || word.weight() == 1) return false;
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) return true;
        return !Character.isLowerCase(first) && isSpelledBySound(first);
    }

    /// A common word gets its capital from the start of the sentence; a family name that is one,
    /// too, is found by its letters.
    private boolean isCommonAtTheStart(SearchWord word) {
        if (word.position() > 0) return false;
        LanguagePack pack = languages.packOrNeutral(word.language());
        for (Reading reading : pack.readings(Folding.caseless(word.written())))
            if (reading.known() && reading.pos() != Pos.PROPN) return true;
        return false;
    }

    /// Scripts without capitals whose letters are sounds.
    private static boolean isSpelledBySound(int letter) {
        return switch (UScript.getScript(letter)) {
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.THAI, UScript.LAO ->
                    false;
            default -> letter >= CYRILLIC_AND_MORE && UCharacter.isLetter(letter);
        };
    }

    /// {@return whether a word of a query is taken for a name: no pack knows it as another word, or
    /// it is written with a capital and known as a name}
    boolean isName(SearchWord word) {
        String written = word.written();
        if (!Character.isLetter(written.codePointAt(0)) || written.length() < MIN_CHARS)
            return false;
        boolean common = false;
        for (LanguagePack pack : languages.all())
            for (Reading reading : pack.readings(Folding.caseless(written)))
                common |= reading.known() && reading.pos() != Pos.PROPN;
        if (!common) return true;
        if (!Character.isUpperCase(written.codePointAt(0))) return false;
        boolean name = lexicon.get().givenName(written).isPresent();
        for (LanguagePack pack : languages.all())
            for (Reading reading : pack.readings(written))
                name |= reading.known() && reading.pos() == Pos.PROPN;
        return name;
    }

    private List<Sound> sounds(SearchWord word) {
        String written = word.written();
        if (written.length() < MIN_CHARS || written.length() > MAX_CHARS) return List.of();
        String key = word.language() + " " + written;
        List<Sound> known = remembered.get(key);
        if (known != null) return known;
        List<Sound> found = find(capitalised(written), word.language());
        if (remembered.size() >= MAX_REMEMBERED) remembered.clear();
        remembered.put(key, found);
        return found;
    }

    private static String capitalised(String written) {
        int first = written.codePointAt(0);
        int length = Character.charCount(first);
        return Character.toString(Character.toTitleCase(first)) + written.substring(length);
    }

    private List<Sound> find(String written, String language) {
        Set<Sound> sounds = new LinkedHashSet<>();
        for (NameForm.Version version : forms.get().form(written, language).versions())
            for (NameForm.Word word : version.words())
                for (int i = 0; i < word.keys().size(); i++) {
                    SpellingKey key = word.keys().get(i);
                    boolean own = i < word.own();
                    if (key.sounds().isEmpty() || (!own && key.sounds().length() < SHORT)) continue;
                    sounds.add(new Sound(key, own));
                }
        return List.copyOf(sounds);
    }

    /// {@return the indexed terms of words that sound like this one, best first}
    ///
    /// @param readings the word as each of several languages reads it
    List<String> expansions(List<SearchWord> readings, IndexReader reader, String field)
            throws IOException {
        Set<Sound> asked = new LinkedHashSet<>();
        for (SearchWord word : readings) asked.addAll(sounds(word));
        Map<String, List<Sound>> bySkeleton = new TreeMap<>();
        for (Sound sound : asked)
            for (String skeleton : sound.skeletons())
                bySkeleton.computeIfAbsent(skeleton, _ -> new ArrayList<>()).add(sound);
        Map<String, Integer> found = new TreeMap<>();
        for (Map.Entry<String, List<Sound>> entry : bySkeleton.entrySet()) {
            collect(entry.getValue(), OWN, entry.getKey(), reader, field, found);
            List<Sound> own =
                    entry.getValue().stream()
                            .filter(s -> s.own() && s.key().sounds().length() >= SHORT)
                            .toList();
            if (!own.isEmpty()) collect(own, ABROAD, entry.getKey(), reader, field, found);
        }
        return found.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_EXPANSIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void collect(
            List<Sound> asked,
            char kind,
            String skeleton,
            IndexReader reader,
            String field,
            Map<String, Integer> found)
            throws IOException {
        BytesRef prefix = new BytesRef(kind + skeleton + BEHIND_SKELETON);
        for (LeafReaderContext leaf : reader.leaves()) {
            org.apache.lucene.index.Terms terms = leaf.reader().terms(field);
            if (terms == null) continue;
            TermsEnum each = terms.iterator();
            if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) continue;
            for (BytesRef term = each.term();
                    term != null && StringHelper.startsWith(term, prefix);
                    term = each.next()) {
                String text = term.utf8ToString();
                String sounds = text.substring(skeleton.length() + 2);
                for (Sound one : asked) {
                    int alike = alike(one, kind == OWN, sounds);
                    if (alike > 0) found.merge(text, alike, Math::max);
                }
            }
        }
    }

    /// {@return how alike the two sound, or 0 if not enough}
    private int alike(Sound asked, boolean own, String written) {
        boolean unvowelled = written.charAt(written.length() - 1) == UNVOWELLED;
        String sounds = unvowelled ? written.substring(0, written.length() - 1) : written;
        int alike = distance.get().similarity(asked.key(), new SpellingKey(sounds, unvowelled));
        if (!asked.own() || !own) alike -= ABROAD_COST;
        boolean isShort = Math.min(sounds.length(), asked.key().sounds().length()) < SHORT;
        return alike >= (isShort ? SHORT_ALIKE : ALIKE) ? alike : 0;
    }
}
