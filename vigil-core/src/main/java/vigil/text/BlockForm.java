package vigil.text;

import java.util.regex.Pattern;

/// What can be seen of a block from its form alone, in any language.
///
/// @param text the block
/// @param words runs of letters or digits parted by blanks
/// @param letters how many letters it has
/// @param closes whether it ends as a sentence does
/// @param trails whether it ends in three dots, as teasers do
/// @param commaList whether it is nothing but short items between commas, as tags are
record BlockForm(
        String text, int words, int letters, boolean closes, boolean trails, boolean commaList) {
    private static final Pattern CLOSING =
            Pattern.compile(
                    "[.!?\u2026\u061F\u3002\uFF01\uFF1F\u06D4\u0964:;][\"'\u00BB\u201D\u201C\u2019\u300D\uFF09)\\]\\s]*$");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:(?<!\\p{L})\\p{L}{1,2}\\.|[:;])\\s*$");
    private static final Pattern TRAILING =
            Pattern.compile("(?:\\.\\.\\.|\u2026)[\\])\u00BB\u201D\"\\s]*$");

    static BlockForm of(String text) {
        int words = 0;
        int letters = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) letters++;
            if (isUnspaced(c)) unspaced++;
            boolean blank = PlainBlocks.isBlank(c);
            if (!blank && !inside && Character.isLetterOrDigit(c)) words++;
            inside = !blank && (inside || Character.isLetterOrDigit(c));
        }
        return new BlockForm(
                text,
                Math.max(words, unspaced / 2),
                letters,
                CLOSING.matcher(text).find(),
                TRAILING.matcher(text).find(),
                isCommaList(text));
    }

    /// Reads as running text: a sentence, or too long for a heading.
    boolean isProse() {
        return (text.length() >= 60 && closes && words >= 8)
                || (text.length() >= 160 && words >= 20);
    }

    /// {@return whether it ends in a full stop or the like: what a colon closes goes on, and a word
    /// of one or two letters is shortened}
    boolean stops() {
        return closes && !trails && !ABBREVIATED.matcher(text).find();
    }

    boolean isShort() {
        return words <= 3;
    }

    /// Scripts that put no blanks between words; two characters count as one word.
    private static boolean isUnspaced(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case THAI, LAO, HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        };
    }

    private static boolean isCommaList(String text) {
        if (text.length() > 300 || CLOSING.matcher(text).find()) return false;
        String[] items = text.split("[,|\u2022\u00B7/]|\\s{3,}| \u2013 ", -1);
        if (items.length < 3) return false;
        for (String item : items) if (item.strip().split("\\s+").length > 3) return false;
        return true;
    }
}
