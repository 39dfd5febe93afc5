package vigil.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything known about one language.
///
/// Each room asks for the tables it owns and keeps its own view of them; the pack does not know what they mean.
public final class LanguagePack {
    private final String tag;
    private final Map<String, Table> tables;
    private final Dictionary dictionary;

    LanguagePack(String tag, Map<String, Table> tables, Dictionary dictionary) {
        this.tag = tag;
        this.tables = Map.copyOf(tables);
        this.dictionary = dictionary;
    }

    /// {@return the language's BCP 47 tag}
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// {@return the table with this path, such as `time/months.tsv`; an empty one if the pack lacks it}
    public Table table(String path) {
        Table table = tables.get(path);
        return table == null ? Table.empty(tag + "/" + path) : table;
    }

    /// {@return the paths of all tables, sorted}
    public List<String> tablePaths() {
        return tables.keySet().stream().sorted().toList();
    }

    /// {@return all readings of a form as written, likeliest first; guessed from the ending where no dictionary holds it}
    public List<Reading> readings(String form) {
        return dictionary.readings(form);
    }
}
