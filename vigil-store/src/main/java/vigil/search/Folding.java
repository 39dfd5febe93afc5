package vigil.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

import vigil.language.Spelling;

import java.util.Locale;
import java.util.Map;

/// Forms that a word is compared in: without case, and besides without accents.
final class Folding {
    private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final int CYRILLIC_IE = 0x435;
    private static final int DOTLESS_I = 0x131;
    private static final int CYRILLIC_GHE = 0x433;
    private static final int CYRILLIC_GHE_WITH_UPTURN = 0x491;

    /// Those that most words with such a letter have, as the rules below tell them, which take a
    /// tenth of a second to load.
    static final Map<Integer, String> FREQUENT =
            Map.of(
                    0xE6, "ae",
                    0xF0, "d",
                    0xF8, "o",
                    0xFE, "th",
                    0x111, "d",
                    0x127, "h",
                    0x142, "l",
                    0x153, "oe");

    private Folding() {}

    /// {@return the word without case, with one kind of apostrophe and hyphen, compatibility
    /// characters resolved; accents stay}
    static String caseless(String word) {
        if (isAscii(word)) return word.toLowerCase(Locale.ROOT).replace('`', '\'');
        return CASELESS.normalize(Spelling.plain(word)).replace("i\u0307", "i");
    }

    /// {@return the same without what may be left out in typing: apostrophes, accents of Latin,
    /// Greek, Arabic and Hebrew letters, the dots of one Cyrillic letter and the hook of another;
    /// ligatures are taken apart, and digits of all scripts are alike}
    static String folded(String word) {
        String caseless = caseless(word).replace("'", "");
        if (isAscii(caseless)) return caseless;
        StringBuilder bare = new StringBuilder(caseless.length());
        boolean strangeLatin = false;
        int base = 0;
        for (int c : APART.normalize(caseless).codePoints().toArray()) {
            if (UCharacter.getType(c) == Character.NON_SPACING_MARK) {
                if (!dropsAccent(base)) bare.appendCodePoint(c);
                continue;
            }
            base = c;
            int digit = UCharacter.digit(c);
            if (digit >= 0) bare.append((char) ('0' + digit));
            else if (c == DOTLESS_I) bare.append('i');
            else if (c == CYRILLIC_GHE_WITH_UPTURN) bare.append((char) CYRILLIC_GHE);
            else bare.appendCodePoint(c);
            strangeLatin |= c > 0x7F && c < 0x250;
        }
        String together = TOGETHER.normalize(bare);
        return strangeLatin ? ascii(together) : together;
    }

    /// {@return the word with what Unicode writes for Latin letters that no accent can be taken
    /// from}
    private static String ascii(String word) {
        StringBuilder told = new StringBuilder(word.length() + 1);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter <= 0x7F) told.append(letter);
            else if (FREQUENT.containsKey((int) letter)) told.append(FREQUENT.get((int) letter));
            else return LatinLetters.TO_ASCII.transliterate(word);
        }
        return told.toString();
    }

    private static boolean dropsAccent(int base) {
        if (base < 0x250 || base == CYRILLIC_IE) return true;
        return switch (UScript.getScript(base)) {
            case UScript.LATIN, UScript.GREEK, UScript.ARABIC, UScript.HEBREW -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) > 0x7F) return false;
        return true;
    }

    /// Loaded only when a letter such as the Polish l with a stroke is met.
    private static final class LatinLetters {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    }
}
