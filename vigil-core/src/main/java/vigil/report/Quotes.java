package vigil.report;

import java.text.BreakIterator;
import java.util.Locale;

/// Words of sources made short enough to show.
final class Quotes {
    private Quotes() {}

    /// {@return the text on one line; longer ones are cut after a word, with three dots}
    ///
    /// @param maxChars in UTF-16 units, the dots not counted
    static String cut(String text, int maxChars) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= maxChars) return line;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int end = characters.preceding(maxChars + 1);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > maxChars / 2 ? blank : end) + "\u2026";
    }
}
