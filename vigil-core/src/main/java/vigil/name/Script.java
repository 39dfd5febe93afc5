package vigil.name;

import com.ibm.icu.lang.UScript;

/// The script a name is written in.
///
/// @param code ISO 15924, `Zyyy` if the text holds no letter
public record Script(String code) {
    public static final Script LATIN = new Script("Latn");
    public static final Script CYRILLIC = new Script("Cyrl");
    public static final Script ARABIC = new Script("Arab");
    public static final Script NONE = new Script("Zyyy");
    private static final int MAX_SCRIPTS = 1024;

    /// {@return the script of most letters of the text; of two equally frequent ones the one that
    /// comes first}
    public static Script of(String text) {
        // asked for each pair of words that is compared: hardly ever is there more than one script
        int only = UScript.COMMON;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int script = script(text.codePointAt(at));
            if (script == UScript.COMMON || script == only) continue;
            if (only != UScript.COMMON) return ofMost(text);
            only = script;
        }
        return named(only);
    }

    private static Script ofMost(String text) {
        int[] counts = new int[MAX_SCRIPTS];
        int best = UScript.COMMON;
        for (int letter : text.codePoints().toArray()) {
            int script = script(letter);
            if (script == UScript.COMMON) continue;
            counts[script]++;
            if (best == UScript.COMMON || counts[script] > counts[best]) best = script;
        }
        return named(best);
    }

    /// {@return the script of a letter; that of no letter for anything else}
    private static int script(int letter) {
        int script = UScript.getScript(letter);
        return Character.isLetter(letter) && script > UScript.INHERITED && script < MAX_SCRIPTS
                ? script
                : UScript.COMMON;
    }

    private static Script named(int script) {
        return switch (script) {
            case UScript.LATIN -> LATIN;
            case UScript.CYRILLIC -> CYRILLIC;
            case UScript.ARABIC -> ARABIC;
            case UScript.COMMON -> NONE;
            default -> new Script(UScript.getShortName(script));
        };
    }

    /// {@return whether its usual spelling leaves out short vowels}
    public boolean isUnvowelled() {
        return equals(ARABIC) || code.equals("Hebr");
    }
}
