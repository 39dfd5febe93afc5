package vigil.report;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;

/// Names of languages and scripts, in the language of the report.
final class TagNames {
    private TagNames() {}

    static String name(Words words, String tag) {
        String name = ULocale.getDisplayLanguage(tag, words.language());
        return tag.equals("und") || name.isBlank() ? words.say("language.unknown") : name;
    }

    static String script(Words words, String code) {
        int script = UScript.getCodeFromName(code);
        if (script == UScript.INVALID_CODE) return code;
        return words.find("script." + code)
                .orElseGet(() -> UScript.getName(script).replace('_', ' '));
    }
}
