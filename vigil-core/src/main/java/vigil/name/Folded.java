package vigil.name;

import java.text.Normalizer;
import java.util.Locale;

/// Words as the tables of names compare them: without case, accents of Latin letters, and the many
/// shapes of the apostrophe.
final class Folded {
    private Folded() {}

    /// {@return the word in lower case, NFC, all apostrophes alike; accents stay}
    static String caseless(String word) {
        if (isPlain(word)) return word.toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFC)
                .codePoints()
                .map(Folded::plain)
                .filter(letter -> letter >= 0)
                .forEach(plain::appendCodePoint);
        // İ falls to i with a dot above it, which no table writes
        return plain.toString().toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    }

    /// {@return the same, and Latin letters and Cyrillic ё without their accents}
    static String of(String word) {
        var caseless = caseless(word);
        if (hasNoAccent(caseless)) return caseless;
        var bare = new StringBuilder(caseless.length());
        var apart = Normalizer.normalize(caseless, Normalizer.Form.NFD);
        int before = 0;
        for (int letter : apart.codePoints().toArray()) {
            boolean accent = Character.getType(letter) == Character.NON_SPACING_MARK;
            if (accent && dropsAccent(before)) continue;
            if (!accent) before = letter;
            bare.appendCodePoint(letter == 'ı' ? 'i' : letter == 'ł' ? 'l' : letter);
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static boolean hasNoAccent(String caseless) {
        for (int i = 0; i < caseless.length(); i++) {
            char letter = caseless.charAt(i);
            if (letter >= 128
                    && (letter < 0x430 || letter >= 0x460 || letter == 'ё' || letter == 'ѐ'))
                return false;
        }
        return true;
    }

    /// Most words hold nothing that changes but their case: a tenth of the time.
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean isLatin = letter < 128 && letter != '`';
            boolean isCyrillic = letter >= 0x400 && letter < 0x460;
            if (!isLatin && !isCyrillic) return false;
        }
        return true;
    }

    /// In Cyrillic й and ї are letters of their own, ё and е are often confused.
    private static boolean dropsAccent(int letter) {
        return letter < 0x250 || letter == 'е' || (letter >= 0x620 && letter < 0x700);
    }

    private static int plain(int letter) {
        return switch (letter) {
            case '’', 'ʼ', '`', '´', '‘', 'ʻ', 'ʹ', '′', '＇', 'ʿ', 'ʾ' -> '\'';
            case '‐', '‑', '–' -> '-';
            case 0x200E, 0x200F, 0x200C, 0x200D, 0x00AD, 0x0640 -> -1;
            default -> letter;
        };
    }
}
