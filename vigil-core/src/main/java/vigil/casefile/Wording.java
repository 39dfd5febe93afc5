package vigil.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words of a place, a body or an offence, made comparable within one language.
///
/// Endings are cut off, so that a case or a plural makes no difference; words of two letters or
/// three say little and are left out unless they begin with a capital or hold a digit.
///
/// @param language BCP 47 tag of the page
/// @param stems beginnings of the telling words, lower case, without marks
/// @param numbers the numbers, as written
record Wording(String language, Set<String> stems, Set<String> numbers) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int STEM_LENGTH = 5;

    static Wording of(String language, String words) {
        Set<String> stems = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        WORD.matcher(words)
                .results()
                .forEach(
                        match -> {
                            String word = match.group();
                            if (word.codePoints().anyMatch(Character::isDigit)) {
                                numbers.add(word);
                                return;
                            }
                            int first = word.codePointAt(0);
                            boolean capital = Character.isUpperCase(first);
                            if (word.length() < 3 || (word.length() == 3 && !capital)) return;
                            stems.add(stem(word));
                        });
        return new Wording(language, stems, numbers);
    }

    private static String stem(String word) {
        String plain =
                Normalizer.normalize(word, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        // at most five letters, and never the last of a short word: there the ending begins
        int length = Math.min(STEM_LENGTH, Math.max(3, plain.length() - 1));
        return plain.substring(0, Math.min(length, plain.length()));
    }

    Likeness to(Wording other) {
        if (!numbers.isEmpty() && !other.numbers.isEmpty())
            return shares(numbers, other.numbers) ? Likeness.SAME : Likeness.DIFFERENT;
        if (stems.isEmpty() || other.stems.isEmpty()) return Likeness.OPEN;
        if (stems.equals(other.stems)) return Likeness.SAME;
        if (!language.equals(other.language)) return Likeness.OPEN;
        return shares(stems, other.stems) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    private static boolean shares(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    static Likeness compare(Optional<Wording> a, Optional<Wording> b) {
        return a.isEmpty() || b.isEmpty() ? Likeness.OPEN : a.get().to(b.get());
    }
}
