package vigil.report;

import com.ibm.icu.text.PluralRules;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words that a report adds of its own, in one language: `report/words.tsv` of its pack.
///
/// A key that the table lacks is printed as it is, so that a half-translated report shows what is
/// missing instead of failing.
public final class Words {
    /// In what language the program gives its reasons, whatever the report is in.
    static final String OF_REASONS = Locale.ENGLISH.toLanguageTag();

    private static final String TABLE = "report/words.tsv";

    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    private Words(LanguagePack pack) {
        this.locale = pack.locale();
        for (Table.Row row : pack.table(TABLE).rows()) texts.put(row.cell("key"), row.cell("text"));
    }

    /// {@return the words of this pack}
    public static Words of(LanguagePack pack) {
        return pack.view(Words.class, Words::new);
    }

    /// {@return whether there are any}
    public boolean areThere() {
        return !texts.isEmpty();
    }

    /// {@return BCP 47 tag of the language they are in}
    String language() {
        return locale.toLanguageTag();
    }

    /// {@return the text of a key, `{0}`, `{1}` … replaced by the values}
    String say(String key, Object... values) {
        String text = texts.getOrDefault(key, key);
        for (int i = 0; i < values.length; i++)
            text = text.replace("{" + i + "}", values[i].toString());
        return text;
    }

    /// {@return the text of a key, if the table has it}
    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /// {@return the text for so many, by the language's plural rules: `key.one`, `key.few` … or
    /// else `key.other`; `{0}` is the number}
    String count(String key, long number) {
        String category = PluralRules.forLocale(locale).select((double) number);
        String exact = key + "." + category;
        return say(texts.containsKey(exact) ? exact : key + ".other", number);
    }
}
