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
        int[] counts = new int[MAX_SCRIPTS];
        int best = UScript.COMMON;
        for (int letter : text.codePoints().toArray()) {
            int script = UScript.getScript(letter);
            if (!Character.isLetter(letter)
                    || script <= UScript.INHERITED
                    || script >= counts.length) continue;
            counts[script]++;
            if (best == UScript.COMMON || counts[script] > counts[best]) best = script;
        }
        return new Script(UScript.getShortName(best));
    }

    /// {@return whether its usual spelling leaves out short vowels}
    public boolean isUnvowelled() {
        return equals(ARABIC) || code.equals("Hebr");
    }
}
