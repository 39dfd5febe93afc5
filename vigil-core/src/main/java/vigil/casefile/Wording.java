package vigil.casefile;

import vigil.claim.Party;

import java.text.Normalizer;
import java.util.Collections;
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
/// @param proper beginnings of the words with a capital, in lower case, without marks: what sets
///   one prison apart from the next
/// @param common beginnings of the others: what all prisons share
/// @param numbers the numbers, as written
record Wording(String language, Set<String> proper, Set<String> common, Set<String> numbers) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int STEM_LENGTH = 5;

    static Wording of(String language, String words) {
        Set<String> proper = new TreeSet<>();
        Set<String> common = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        WORD.matcher(words)
                .results()
                .forEach(
                        match -> {
                            String word = match.group();
                            boolean capital = Character.isUpperCase(word.codePointAt(0));
                            if (word.codePoints().anyMatch(Character::isDigit)) numbers.add(word);
                            else if (capital && word.length() > 1) proper.add(stem(word));
                            else if (word.length() > 3) common.add(stem(word));
                        });
        return new Wording(language, proper, common, numbers);
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

    /// Numbers decide first, then names; words that all of a kind share decide only where neither
    /// has more.
    Likeness to(Wording other) {
        if (!numbers.isEmpty() && !other.numbers.isEmpty())
            return Collections.disjoint(numbers, other.numbers)
                    ? Likeness.DIFFERENT
                    : Likeness.SAME;
        boolean comparable = language.equals(other.language);
        if (!proper.isEmpty() && !other.proper.isEmpty())
            return compare(proper, other.proper, comparable);
        if (!proper.isEmpty() || !other.proper.isEmpty()) return Likeness.OPEN;
        if (common.isEmpty() || other.common.isEmpty()) return Likeness.OPEN;
        if (!Collections.disjoint(common, other.common)) return Likeness.SAME;
        return comparable ? Likeness.DIFFERENT : Likeness.OPEN;
    }

    private static Likeness compare(Set<String> a, Set<String> b, boolean comparable) {
        if (a.containsAll(b) || b.containsAll(a)) return Likeness.SAME;
        long shared = a.stream().filter(b::contains).count();
        // two ministries of one country share its name and are two
        boolean little = 2 * shared < Math.min(a.size(), b.size());
        return little && comparable ? Likeness.DIFFERENT : Likeness.OPEN;
    }

    /// {@return whether both are one kind of thing with two numbers: colony 4 and colony 19}
    ///
    /// Two names prove nothing: one may be the town and the other its region.
    boolean hasOtherNumber(Wording other) {
        return !numbers.isEmpty()
                && !other.numbers.isEmpty()
                && Collections.disjoint(numbers, other.numbers)
                && !(Collections.disjoint(common, other.common)
                        && Collections.disjoint(proper, other.proper));
    }

    /// {@return whether one is the other by its first letters: "EU" for "the European Union"}
    static boolean isShortFor(String a, String b) {
        return isInitials(a.strip(), b) || isInitials(b.strip(), a);
    }

    private static boolean isInitials(String letters, String name) {
        if (letters.length() < 2 || !letters.codePoints().allMatch(Character::isUpperCase))
            return false;
        StringBuilder all = new StringBuilder();
        StringBuilder capitals = new StringBuilder();
        WORD.matcher(name)
                .results()
                .map(match -> match.group().codePointAt(0))
                .forEach(
                        first -> {
                            all.appendCodePoint(Character.toUpperCase(first));
                            if (Character.isUpperCase(first)) capitals.appendCodePoint(first);
                        });
        return capitals.length() > 1
                && (letters.contentEquals(all) || letters.contentEquals(capitals));
    }

    /// {@return whether one party speaks for the other, or both for one body}
    static boolean speakAsOne(String language, Party a, Party b) {
        return (a.body().isPresent() || b.body().isPresent())
                && Wording.of(language, a.body().orElse(a.words()))
                                .to(Wording.of(language, b.body().orElse(b.words())))
                        == Likeness.SAME;
    }

    static Likeness compare(Optional<Wording> a, Optional<Wording> b) {
        return a.isEmpty() || b.isEmpty() ? Likeness.OPEN : a.get().to(b.get());
    }
}
