package vigil.language;

import com.ibm.icu.lang.UScript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells the language of a block by its script, its small words and its letters.
///
/// A word counts the more, the more frequent it is in a language and the fewer languages of the
/// script share it; a letter that a language does not have counts against it. What is short or
/// evenly matched stays `und`. Languages without a pack are named too, so that their pages are not
/// misread in a language that looks alike.
public final class LanguageDetector {
    /// Longer texts give no other answer.
    private static final int MAX_CHARS = 4000;

    /// Fewer letters than this tell nothing but the script.
    private static final int MIN_LETTERS = 20;

    private static final int FREQUENT_RANKS = 25;
    private static final int FREQUENT_WORD = 240;
    private static final int OTHER_WORD = 120;
    private static final int OWN_LETTER = 60;
    private static final int FOREIGN_LETTER = 60;
    private static final int ENDING = 30;

    /// Before a word with a capital inside a sentence, which is no small word.
    private static final String NAME = "^";

    private static final int MAX_ENDING = 6;
    private static final int MIN_STEM = 2;

    /// A frequent word that no other language has, or several that some share.
    private static final int MIN_SCORE = 120;

    private final Map<String, List<LanguageProfile>> byScript = new HashMap<>();
    private final Map<String, Map<String, Integer>> sharing = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> letterSharing = new HashMap<>();

    private LanguageDetector(Languages languages) {
        for (LanguageProfile profile : LanguageProfile.all(languages)) {
            byScript.computeIfAbsent(profile.script(), _ -> new ArrayList<>()).add(profile);
            Map<String, Integer> words =
                    sharing.computeIfAbsent(profile.script(), _ -> new HashMap<>());
            for (String word : profile.ranks().keySet()) words.merge(word, 1, Integer::sum);
            Map<Integer, Integer> letters =
                    letterSharing.computeIfAbsent(profile.script(), _ -> new HashMap<>());
            for (String ending : profile.endings()) words.merge("-" + ending, 1, Integer::sum);
            for (Integer letter : profile.letters()) letters.merge(letter, 1, Integer::sum);
        }
        byScript.values().forEach(list -> list.sort(Comparator.comparing(LanguageProfile::tag)));
    }

    /// {@return a detector that knows the languages of these packs, and some without pack}
    public static LanguageDetector of(Languages languages) {
        return new LanguageDetector(languages);
    }

    /// {@return the BCP 47 tag of the language of `text`, or `und`}
    public String detect(CharSequence text) {
        return detect(text, LanguagePack.NEUTRAL_TAG);
    }

    /// {@return the BCP 47 tag of the language of `text`; `expected`, where the text does not tell
    /// and the script allows it}
    ///
    /// @param expected the language of the page around it, or `und`
    public String detect(CharSequence text, String expected) {
        String sample = text.subSequence(0, Math.min(text.length(), MAX_CHARS)).toString();
        Map<Integer, Integer> letters = new HashMap<>();
        Map<String, Integer> scripts = new HashMap<>();
        int count = letters(sample, letters, scripts);
        String script = dominant(scripts);
        List<LanguageProfile> profiles = byScript.getOrDefault(script, List.of());
        if (profiles.isEmpty()) return LanguagePack.NEUTRAL_TAG;
        String unsure =
                profiles.stream().anyMatch(p -> p.tag().equals(primary(expected)))
                        ? expected
                        : LanguagePack.NEUTRAL_TAG;
        if (profiles.size() == 1) return profiles.getFirst().tag();
        if (count < MIN_LETTERS) return unsure;
        Map<String, Integer> words = words(sample);
        String best = unsure;
        int bestScore = 0;
        int second = 0;
        for (LanguageProfile profile : profiles) {
            int score =
                    score(
                            profile,
                            words,
                            letters,
                            sharing.getOrDefault(script, Map.of()),
                            letterSharing.getOrDefault(script, Map.of()));
            score = score * profile.prior() / 100;
            // what the page is in needs less to be believed
            if (profile.tag().equals(primary(expected))) score += score / 4;
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = profile.tag();
            } else if (score > second) {
                second = score;
            }
        }
        boolean sure = bestScore >= MIN_SCORE && bestScore * 7L >= second * 8L;
        return sure ? best : unsure;
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    private static int score(
            LanguageProfile profile,
            Map<String, Integer> words,
            Map<Integer, Integer> letters,
            Map<String, Integer> wordSharing,
            Map<Integer, Integer> sharing) {
        int score = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            Integer rank = profile.ranks().get(word.getKey());
            if (rank == null) {
                score += word.getValue() * endingScore(profile, word.getKey(), wordSharing);
                continue;
            }
            int weight = rank < FREQUENT_RANKS ? FREQUENT_WORD : OTHER_WORD;
            score += word.getValue() * weight / (1 + wordSharing.getOrDefault(word.getKey(), 1));
        }
        for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
            Integer shared = sharing.get(letter.getKey());
            if (shared == null) continue;
            // a foreign name or two must not decide
            if (profile.letters().contains(letter.getKey()))
                score += letter.getValue() * OWN_LETTER / (1 + shared);
            else if (letter.getValue() > 1) score -= letter.getValue() * FOREIGN_LETTER;
        }
        return score;
    }

    private static int endingScore(
            LanguageProfile profile, String word, Map<String, Integer> sharing) {
        for (int length = Math.min(MAX_ENDING, word.length() - MIN_STEM); length > 1; length--) {
            String ending = word.substring(word.length() - length);
            if (profile.endings().contains(ending))
                return ENDING * length / (1 + sharing.getOrDefault("-" + ending, 1));
        }
        return 0;
    }

    private static int letters(
            String sample, Map<Integer, Integer> letters, Map<String, Integer> scripts) {
        int count = 0;
        for (int i = 0; i < sample.length(); ) {
            int written = sample.codePointAt(i);
            i += Character.charCount(written);
            int c = Character.toLowerCase(written);
            if (!Character.isLetter(c)) continue;
            count++;
            int script = UScript.getScript(c);
            String name =
                    script == UScript.KATAKANA
                            ? UScript.getShortName(UScript.HIRAGANA)
                            : UScript.getShortName(script);
            scripts.merge(name, 1, Integer::sum);
            if (c > '\u007F') letters.merge(c, 1, Integer::sum);
        }
        return count;
    }

    /// Japanese is written in three scripts, of which one tells it from Chinese.
    private static String dominant(Map<String, Integer> scripts) {
        String best = "Zyyy";
        int most = 0;
        int all = 0;
        for (String script : scripts.keySet().stream().sorted().toList()) {
            int count = scripts.getOrDefault(script, 0);
            all += count;
            if (count > most) {
                most = count;
                best = script;
            }
        }
        return best.equals("Hani") && scripts.getOrDefault("Hira", 0) * 10 > all ? "Hira" : best;
    }

    private static Map<String, Integer> words(String sample) {
        Map<String, Integer> words = new HashMap<>();
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter =
                    i < sample.length()
                            && (Character.isLetter(sample.charAt(i))
                                    || Character.getType(sample.charAt(i))
                                            == Character.NON_SPACING_MARK);
            if (letter && start < 0) start = i;
            if (!letter && start >= 0) {
                String word = sample.substring(start, i);
                String lower = word.toLowerCase(Locale.ROOT);
                // "Lai" inside a sentence is a name, whatever "lai" means somewhere; its ending may
                // still tell
                boolean name =
                        start > 0
                                && Character.isUpperCase(word.charAt(0))
                                && !word.equals(word.toUpperCase(Locale.ROOT));
                words.merge(name ? NAME + lower : lower, 1, Integer::sum);
                start = -1;
            }
        }
        return words;
    }
}
