package vigil.name;

import vigil.language.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads letters into sounds: at every letter the longest rule that fits, a language's own before
/// the general ones.
final class SoundRules {
    private static final String VOWELS = "aeiouyäöüаеёиіїоуыэюяєәөүұаеиоуэıāēīōūâêîôûéèíóúáàò";

    private final Map<Character, List<Rule>> rules = new HashMap<>();

    SoundRules(Table own, Table general) {
        add(own, true);
        add(general, false);
        var order =
                Comparator.comparingInt((Rule rule) -> -rule.letters.length())
                        .thenComparing(rule -> !rule.own)
                        .thenComparingInt(rule -> -rule.conditions())
                        .thenComparing(Rule::letters)
                        .thenComparing(rule -> String.join("|", rule.after))
                        .thenComparing(rule -> String.join("|", rule.before));
        rules.values().forEach(list -> list.sort(order));
    }

    private record Rule(
            String letters, List<String> after, List<String> before, String sounds, boolean own) {
        int conditions() {
            return (after.isEmpty() ? 0 : 1) + (before.isEmpty() ? 0 : 1);
        }

        boolean fits(String word, int at) {
            return word.startsWith(letters, at)
                    && (after.isEmpty() || standsAny(word, at))
                    && (before.isEmpty() || followsAny(word, at + letters.length()));
        }

        // loops, not streams: hundreds of names pass here once a page is added to a large archive,
        // and are through before streams have been compiled
        private boolean standsAny(String word, int at) {
            for (String what : after) if (stands(what, word, at)) return true;
            return false;
        }

        private boolean followsAny(String word, int at) {
            for (String what : before) if (follows(what, word, at)) return true;
            return false;
        }
    }

    private void add(Table table, boolean own) {
        for (Table.Row row : table.rows()) {
            var rule =
                    new Rule(
                            row.cell("letters"),
                            row.list("after"),
                            row.list("before"),
                            row.cell("sounds"),
                            own);
            rules.computeIfAbsent(rule.letters.charAt(0), _ -> new ArrayList<>()).add(rule);
        }
    }

    /// {@return the sounds, none twice in a row}
    ///
    /// @param word caseless, accents on
    String read(String word) {
        var known = withKnownLetters(word);
        var sounds = new StringBuilder();
        int at = 0;
        while (at < known.length()) {
            Rule fitting = null;
            for (Rule rule : rules.getOrDefault(known.charAt(at), List.of()))
                if (rule.fits(known, at)) {
                    fitting = rule;
                    break;
                }
            for (char sound : (fitting == null ? "" : fitting.sounds).toCharArray())
                if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)
                    sounds.append(sound);
            at += fitting == null ? 1 : fitting.letters.length();
        }
        return sounds.toString();
    }

    /// Letters without a rule lose their accents; what has none even then stays and is passed over.
    private String withKnownLetters(String word) {
        if (isKnown(word)) return word;
        var known = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (rules.containsKey(letter) || Character.isSurrogate(letter)) known.append(letter);
            else known.append(Folded.of(String.valueOf(letter)));
        }
        return known.toString();
    }

    private boolean isKnown(String word) {
        for (int i = 0; i < word.length(); i++)
            if (!rules.containsKey(word.charAt(i))) return false;
        return true;
    }

    private static boolean stands(String what, String word, int at) {
        return switch (what) {
            case "start" -> at == 0 || !Character.isLetter(word.charAt(at - 1));
            case "vowel" -> at > 0 && isVowel(word.charAt(at - 1));
            case "consonant" -> at > 0 && isConsonant(word.charAt(at - 1));
            default -> word.startsWith(what, at - what.length());
        };
    }

    private static boolean follows(String what, String word, int at) {
        return switch (what) {
            case "end" -> at == word.length() || !Character.isLetter(word.charAt(at));
            case "vowel" -> at < word.length() && isVowel(word.charAt(at));
            case "consonant" -> at < word.length() && isConsonant(word.charAt(at));
            default -> word.startsWith(what, at);
        };
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    private static boolean isConsonant(char letter) {
        return Character.isLetter(letter) && !isVowel(letter);
    }
}
