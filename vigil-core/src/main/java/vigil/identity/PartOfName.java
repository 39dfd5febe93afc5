package vigil.identity;

import vigil.name.GivenName;
import vigil.name.NameForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A name of several words that is part of a longer name of its page, or one slip of the pen away
/// from a name of it: "Ben Saïd" of "Karim Ben Saïd", "Arlen Petrovich" of "Arlen Petrovich Roe".
final class PartOfName {
    private static final int SHORTEST = 4;

    /// As spelling keys write them, whatever the script of the page.
    private static final String VOWELS = "aeiou";

    private PartOfName() {}

    /// {@return whether the words of the one stand side by side in the other, which has more}
    static boolean is(ReadName part, ReadName whole) {
        List<String> few = words(part);
        List<String> many = words(whole);
        if (few.size() < 2 || few.size() >= many.size()) return false;
        for (int from = 0; from + few.size() <= many.size(); from++)
            if (many.subList(from, from + few.size()).equals(few)) return true;
        return false;
    }

    /// {@return whether two names are written alike but for one consonant in one word: "Rong Nim",
    /// "Rong Nimh"}
    ///
    /// A vowel more makes the name of a wife or sister, and two given names are two people's.
    static boolean isSlip(ReadName one, ReadName other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.size() != b.size() || a.size() < 2) return false;
        int apart = -1;
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).equals(b.get(i))) continue;
            if (apart >= 0) return false;
            apart = i;
        }
        return apart >= 0
                && !(isGiven(one, a.get(apart)) && isGiven(other, b.get(apart)))
                && oneLetterMore(a.get(apart), b.get(apart))
                && vowels(one) == vowels(other);
    }

    private static long vowels(ReadName name) {
        return name.form.best().words().stream()
                .flatMapToInt(word -> word.whole().sounds().chars())
                .filter(sound -> VOWELS.indexOf(sound) >= 0)
                .count();
    }

    private static boolean oneLetterMore(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        if (longer.length() - shorter.length() != 1 || shorter.length() < SHORTEST) return false;
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) at++;
        return longer.substring(at + 1).equals(shorter.substring(at));
    }

    private static boolean isGiven(ReadName name, String word) {
        return name.form.best().words().stream()
                .filter(w -> w.text().toLowerCase(Locale.ROOT).equals(word))
                .map(NameForm.Word::given)
                .flatMap(Optional<GivenName>::stream)
                .findAny()
                .isPresent();
    }

    /// {@return the words in the nominative, particles each for itself}
    private static List<String> words(ReadName name) {
        List<String> words = new ArrayList<>();
        for (NameForm.Word word : name.form.best().words())
            for (String each : word.text().toLowerCase(Locale.ROOT).split("[ -]"))
                if (!each.isEmpty()) words.add(each);
        return words;
    }
}
