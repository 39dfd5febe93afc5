package vigil.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.language.Languages;
import vigil.language.Table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Makes `und/name/known-given-names.tsv` again from the locale files and compares.
class KnownGivenNamesTest {
    private static final List<String> LOCALES =
            List.of(
                    ("be bg cs-CZ cs da-DK de el-GR en/name es es-MX et fi-FI fr fr-CA hr hu hy it"
                         + " ka ko lv mk nb-NO no-NO pl pt pt-BR ru sk sq sv tr uk ar fa en-IN"
                         + " en-PAK en-NG en-ZA _MD")
                            .split(" "));
    private static final Map<String, String> LISTS =
            Map.of(
                    "male_first_name", "m",
                    "man_first_name", "m",
                    "female_first_name", "f",
                    "woman_first_name", "f",
                    "first_name", "x");
    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z_0-9\\-]+):(.*)$");
    private static final Pattern ITEM = Pattern.compile("^ *- *(.*)$");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['’ʼ-][\\p{L}\\p{M}]+)*");

    @Test
    void the_table_is_what_the_locale_files_give() throws IOException {
        var made = new TreeMap<String, String>();
        for (String locale : LOCALES) read(locale, made);

        var table = Languages.bundled().neutral().table("name/known-given-names.tsv");

        var kept = new TreeMap<String, String>();
        for (Table.Row row : table.rows())
            for (String form : row.list("forms")) kept.put(form, row.cell("gender"));
        assertThat(kept).hasSizeGreaterThan(10_000);
        assertThat(without(made, kept)).as("names that the table lacks").isEmpty();
        assertThat(without(kept, made)).as("names that no locale file gives").isEmpty();
        made.replaceAll((_, seen) -> gender(seen));
        assertThat(kept).isEqualTo(made);
    }

    private static List<String> without(Map<String, String> some, Map<String, String> others) {
        return some.keySet().stream().filter(name -> !others.containsKey(name)).toList();
    }

    private static String gender(String seen) {
        boolean male = seen.contains("m");
        boolean female = seen.contains("f");
        return male == female ? "x" : male ? "m" : "f";
    }

    private static void read(String locale, Map<String, String> made) throws IOException {
        String list = "";
        String open = "";
        for (String line : lines("/" + locale + ".yml")) {
            var key = KEY.matcher(line);
            if (!open.isEmpty() || !key.matches()) {
                var item = ITEM.matcher(line);
                if (!open.isEmpty()) open += " " + line.strip();
                else if (!list.isEmpty() && item.matches()) add(item.group(1), list, made);
            } else {
                list = LISTS.getOrDefault(key.group(2), "");
                // an anchor may stand before the value: "first_name: &names [Anna, Olga]"
                var rest = key.group(3).strip().replaceFirst("^&\\w+ ", "");
                if (!list.isEmpty() && rest.startsWith("[")) open = rest;
            }
            if (open.contains("]")) {
                for (String item : open.substring(1, open.indexOf(']')).split(","))
                    add(item, list, made);
                open = "";
            }
        }
    }

    private static void add(String item, String gender, Map<String, String> made) {
        var name = Normalizer.normalize(item.strip(), Normalizer.Form.NFC);
        if (name.length() > 1 && "\"'".indexOf(name.charAt(0)) >= 0)
            name = name.substring(1, name.length() - 1).strip();
        var lower = name.toLowerCase(Locale.ROOT);
        var upper = name.toUpperCase(Locale.ROOT);
        if (name.length() < 3 || !NAME.matcher(name).matches()) return;
        if (!lower.equals(upper) && (!Character.isUpperCase(name.charAt(0)) || name.equals(upper)))
            return;
        made.merge(name, gender, String::concat);
    }

    private static List<String> lines(String resource) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        KnownGivenNamesTest.class.getResourceAsStream(resource),
                                        resource),
                                StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) lines.add(line);
        }
        return lines;
    }
}
