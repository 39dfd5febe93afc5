package vigil.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sentence whose readings are being decided.
///
/// Parts of speech and features are also held as bits: rules ask for little else, and most of the
/// time of [Agreement] went into sets (1.1 of 1.5 s for 70,000 tokens before, 0.3 s after).
final class OpenSentence {
    private final String[] forms;
    private final boolean[] capitals;
    private final List<List<Reading>> readings;
    private final int[] pos;
    private final long[][] features;

    /// @param words as written, marks included
    /// @param readings their readings; none for a mark
    OpenSentence(List<String> words, List<List<Reading>> readings) {
        this.readings = new ArrayList<>(readings);
        int size = words.size();
        forms = new String[size];
        capitals = new boolean[size];
        pos = new int[size];
        features = new long[size][];
        for (int i = 0; i < size; i++) {
            String word = words.get(i);
            forms[i] = Spelling.plain(word).toLowerCase(Locale.ROOT);
            capitals[i] = Character.isUpperCase(word.codePointAt(0));
            look(i);
        }
    }

    private void look(int index) {
        List<Reading> own = readings.get(index);
        long[] bits = new long[own.size()];
        int classes = 0;
        for (int i = 0; i < bits.length; i++) {
            classes |= bit(own.get(i).pos());
            bits[i] = bits(own.get(i));
        }
        pos[index] = classes;
        features[index] = bits;
    }

    static int bit(Pos pos) {
        return 1 << pos.ordinal();
    }

    static long bit(Feature feature) {
        return 1L << feature.ordinal();
    }

    static long bits(Reading reading) {
        long bits = 0;
        for (Feature feature : reading.features()) bits |= bit(feature);
        return bits;
    }

    int size() {
        return forms.length;
    }

    boolean holds(int index) {
        return index >= 0 && index < forms.length;
    }

    /// {@return the word in lower case with plain apostrophes}
    String form(int index) {
        return forms[index];
    }

    /// {@return whether the word is written with a capital first}
    boolean isCapital(int index) {
        return capitals[index];
    }

    boolean isMark(int index) {
        return features[index].length == 0;
    }

    int count(int index) {
        return features[index].length;
    }

    Reading reading(int index, int which) {
        return readings.get(index).get(which);
    }

    List<Reading> readings(int index) {
        return readings.get(index);
    }

    /// {@return the parts of speech among the readings of a word, a bit each}
    int pos(int index) {
        return pos[index];
    }

    /// {@return the features of one reading, a bit each}
    long features(int index, int which) {
        return features[index][which];
    }

    /// Leaves only these readings of a word; none is no choice.
    void keep(int index, List<Reading> kept) {
        if (kept.isEmpty()) return;
        readings.set(index, List.copyOf(kept));
        look(index);
    }

    /// {@return the readings that are left, word by word}
    List<List<Reading>> left() {
        return List.copyOf(readings);
    }
}
