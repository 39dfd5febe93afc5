package vigil.name;

import vigil.language.Languages;
import vigil.language.Table;

import java.util.Arrays;

/// How much two spelling keys differ: the cheapest way to turn one into the other, sound by sound.
///
/// Costs are those of `sound-pairs.tsv`: what transliterations exchange is cheap. Immutable and
/// symmetric.
public final class SoundDistance {
    private static final int SOUNDS = 128;
    private static final int OTHER = 100;
    private static final int VOWEL_MASS = 45;
    private static final int GLIDE_MASS = 20;

    /// What a vowel counts that the other script does not write.
    private static final int UNWRITTEN = 5;

    private static final String VOWELS = "aeiouy";
    private static final String GLIDES = "jIUh";

    private final int[][] pairs = new int[SOUNDS][SOUNDS];
    private final int[] alone = new int[SOUNDS];

    private SoundDistance(Table table) {
        for (int i = 0; i < SOUNDS; i++) {
            Arrays.fill(pairs[i], OTHER);
            pairs[i][i] = 0;
            alone[i] = OTHER;
        }
        for (Table.Row row : table.rows()) {
            char sound = row.cell("sound").charAt(0);
            int cost = Integer.parseInt(row.cell("cost"));
            if (row.cell("other").isEmpty()) alone[sound] = cost;
            else {
                char other = row.cell("other").charAt(0);
                pairs[sound][other] = cost;
                pairs[other][sound] = cost;
            }
        }
    }

    /// {@return the distance of these languages, built once for them}
    public static SoundDistance of(Languages languages) {
        return languages
                .neutral()
                .view(
                        SoundDistance.class,
                        neutral -> new SoundDistance(neutral.table("name/sound-pairs.tsv")));
    }

    /// {@return 100 for keys that sound alike, 0 for keys that have nothing in common}
    public int similarity(SpellingKey a, SpellingKey b) {
        if (a.sounds().equals(b.sounds())) return a.sounds().isEmpty() ? 0 : 100;
        boolean unvowelled = a.unvowelled() || b.unvowelled();
        int mass = (mass(a, unvowelled) + mass(b, unvowelled)) / 2;
        return mass == 0
                ? 0
                : Math.max(0, 100 - 100 * cost(a.sounds(), b.sounds(), unvowelled) / mass);
    }

    private int cost(String a, String b, boolean unvowelled) {
        int[] before = new int[b.length() + 1];
        for (int j = 1; j <= b.length(); j++)
            before[j] = before[j - 1] + without(b.charAt(j - 1), unvowelled);
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            char sound = a.charAt(i - 1);
            now[0] = before[0] + without(sound, unvowelled);
            for (int j = 1; j <= b.length(); j++) {
                char other = b.charAt(j - 1);
                now[j] =
                        Math.min(
                                before[j - 1] + pairs[sound % SOUNDS][other % SOUNDS],
                                Math.min(
                                        before[j] + without(sound, unvowelled),
                                        now[j - 1] + without(other, unvowelled)));
            }
            before = now;
        }
        return before[b.length()];
    }

    private int without(char sound, boolean unvowelled) {
        return unvowelled && VOWELS.indexOf(sound) >= 0 ? UNWRITTEN : alone[sound % SOUNDS];
    }

    private static int mass(SpellingKey key, boolean unvowelled) {
        int mass = 0;
        for (char sound : key.sounds().toCharArray())
            if (VOWELS.indexOf(sound) >= 0) mass += unvowelled ? UNWRITTEN : VOWEL_MASS;
            else mass += GLIDES.indexOf(sound) >= 0 ? GLIDE_MASS : OTHER;
        return mass;
    }
}
