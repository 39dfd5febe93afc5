package vigil.name;

import vigil.language.Languages;
import vigil.name.NameWords.How;
import vigil.name.NameWords.Word;
import vigil.name.PersonName.Kind;
import vigil.name.PersonName.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes a written name apart: titles, given names, initials, patronymic, particles, family name,
/// in whichever order it is written.
///
/// Immutable. Never fails: a name it cannot make sense of comes back as words in the commonest
/// order.
public final class NameParser {
    /// Letters of two syllables written as one word, such as "Jinping", "Xiangmo".
    private static final int MAX_SYLLABLES = 9;

    private final PersonNameLexicon lexicon;
    private final NameWords cutter;

    private NameParser(PersonNameLexicon lexicon) {
        this.lexicon = lexicon;
        this.cutter = new NameWords(lexicon);
    }

    /// {@return the parser for names of these languages, built once for them}
    public static NameParser of(Languages languages) {
        return languages
                .neutral()
                .view(NameParser.class, _ -> new NameParser(PersonNameLexicon.of(languages)));
    }

    /// {@return the name, taken apart}
    ///
    /// @param written words of a name, titles allowed; in the nominative where the language has
    ///   cases, or as near as is known
    /// @param language BCP 47 tag of the page
    public PersonName parse(String written, String language) {
        var sides = cutter.cut(written, language);
        var title = Gender.UNKNOWN;
        var words = new ArrayList<Word>();
        for (var word : sides.getFirst()) {
            if (word.how() == How.TITLE)
                title = title.or(lexicon.title(word.text(), language).orElse(Gender.UNKNOWN));
            else words.add(word);
        }
        var after = sides.getLast().stream().filter(word -> word.how() != How.TITLE).toList();
        if (!after.isEmpty()) {
            var parts = new ArrayList<Part>();
            for (var word : words) parts.add(part(word, Kind.FAMILY));
            parts.addAll(personal(after));
            return new PersonName(written, parts, title);
        }
        return new PersonName(written, ordered(words, language), title);
    }

    private List<Part> ordered(List<Word> all, String language) {
        var words = all.stream().filter(word -> word.how() != How.SUFFIX).toList();
        var suffixes =
                all.stream()
                        .filter(word -> word.how() == How.SUFFIX)
                        .map(word -> part(word, Kind.SUFFIX))
                        .toList();
        var parts = new ArrayList<Part>();
        long full = words.stream().filter(word -> word.how() != How.INITIAL).count();
        if (words.isEmpty()) return suffixes;
        if (words.size() == 1)
            parts.add(
                    part(
                            words.getFirst(),
                            words.getFirst().how() == How.INITIAL ? Kind.INITIAL : Kind.ALONE));
        else if (full == 1)
            for (var word : words)
                parts.add(part(word, word.how() == How.INITIAL ? Kind.INITIAL : Kind.FAMILY));
        else if (isFamilyFirst(words, language)) {
            parts.add(part(words.getFirst(), Kind.FAMILY));
            parts.addAll(personal(words.subList(1, words.size())));
        } else if (isFamilySecond(words)) {
            parts.add(part(words.get(0), Kind.GIVEN));
            parts.add(part(words.get(1), Kind.FAMILY));
            parts.add(part(words.get(2), Kind.GIVEN));
        } else parts.addAll(givenFirst(words));
        parts.addAll(suffixes);
        return parts;
    }

    private List<Part> givenFirst(List<Word> words) {
        var parts = new ArrayList<Part>();
        int last = words.size() - 1;
        while (last > 0 && words.get(last).how() == How.INITIAL) last--;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            Kind kind;
            if (word.how() == How.INITIAL) kind = Kind.INITIAL;
            else if (i == 0) kind = Kind.GIVEN;
            else if (i == last)
                kind = isGivenAndPatronymic(words, i) ? Kind.PATRONYMIC : Kind.FAMILY;
            else if (word.how() == How.CONNECTED) kind = Kind.FAMILY;
            else if (word.how() == How.CHILD || lexicon.patronymic(word.core()).isPresent())
                kind = Kind.PATRONYMIC;
            else if (lexicon.givenName(word.core()).isPresent()) kind = Kind.GIVEN;
            else kind = Kind.MIDDLE;
            parts.add(part(word, kind));
        }
        return parts;
    }

    /// "Иван Петрович": where a patronymic is said to people's faces, two words may be all there
    /// is. "Олена Петрович" bears a family name: a daughter's patronymic ends otherwise.
    private boolean isGivenAndPatronymic(List<Word> words, int last) {
        if (last != 1 || !Script.of(words.get(last).core()).equals(Script.CYRILLIC)) return false;
        Optional<GivenName> given = lexicon.givenName(words.getFirst().core());
        Optional<Gender> patronymic = lexicon.patronymic(words.get(last).core());
        return given.isPresent()
                && patronymic.isPresent()
                && !given.get().gender().clashesWith(patronymic.get())
                && lexicon.fatherOf(words.get(last).core());
    }

    private List<Part> personal(List<Word> words) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            Kind kind;
            if (word.how() == How.INITIAL) kind = Kind.INITIAL;
            else if (word.how() == How.SUFFIX) kind = Kind.SUFFIX;
            else if (word.how() == How.CHILD
                    || (i > 0 && lexicon.patronymic(word.core()).isPresent()))
                kind = Kind.PATRONYMIC;
            else kind = Kind.GIVEN;
            parts.add(part(word, kind));
        }
        return parts;
    }

    private boolean isFamilyFirst(List<Word> words, String language) {
        var first = words.getFirst().core();
        var second = words.get(1);
        if (second.how() == How.INITIAL && words.getFirst().how() != How.INITIAL)
            return words.stream().skip(1).allMatch(word -> word.how() == How.INITIAL);
        if (words.getFirst().how() != How.PLAIN) return false;
        boolean firstIsGiven = lexicon.givenName(first).isPresent();
        // "Иваненко Пётр Ильич": the patronymic closes what is said of the person
        if (words.size() == 3
                && lexicon.patronymic(words.get(2).core()).isPresent()
                && lexicon.patronymic(second.core()).isEmpty()
                && lexicon.givenName(second.core()).isPresent()
                && !firstIsGiven) return true;
        if (isShouted(first) && !isShouted(words.getLast().core())) return true;
        if (words.size() <= 3
                && lexicon.familyFirst(first).isPresent()
                && isSyllables(words.subList(1, words.size())))
            return !firstIsGiven || isHyphened(second.core()) || words.size() == 3;
        if (lexicon.isFamilyFirst(language)) return true;
        return words.size() == 2
                && !firstIsGiven
                && lexicon.familyEnding(first).isPresent()
                && lexicon.familyEnding(second.core()).isEmpty()
                && lexicon.givenName(second.core()).isPresent();
    }

    /// "Joshua Wong Chi-fung": a chosen given name, then the name in its own order.
    private boolean isFamilySecond(List<Word> words) {
        return words.size() == 3
                && lexicon.familyFirst(words.get(1).core()).isPresent()
                && isHyphened(words.get(2).core());
    }

    private boolean isSyllables(List<Word> words) {
        return words.stream().allMatch(word -> isHyphened(word.core()) || isSyllable(word));
    }

    private boolean isSyllable(Word word) {
        var given = lexicon.givenName(word.core());
        return word.how() == How.PLAIN
                && word.core().length() <= MAX_SYLLABLES
                && given.filter(name -> !name.senses().isEmpty()).isEmpty()
                && lexicon.familyEnding(word.core()).isEmpty();
    }

    /// {@return whether the word is two syllables joined by a hyphen of which the second is in
    /// lower case, as in "Kim-hung"}
    private static boolean isHyphened(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && hyphen < word.length() - 1
                && Character.isLowerCase(word.codePointAt(hyphen + 1));
    }

    private static boolean isShouted(String word) {
        return word.length() > 2
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static Part part(Word word, Kind kind) {
        return new Part(kind, word.text(), word.core());
    }
}
