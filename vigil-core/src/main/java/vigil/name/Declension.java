package vigil.name;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How names are declined in one language: one paradigm a row of `declension.tsv`.
///
/// @param paradigms in the table's order; none for a language without cases
record Declension(List<Paradigm> paradigms) {
    private static final String ZERO = "0";
    private static final int MIN_STEM = 2;

    /// The endings of one class of names.
    record Paradigm(
            String part,
            Gender gender,
            String nominative,
            List<String> stems,
            Map<NameCase, List<String>> endings,
            int likely) {
        /// {@return whether it is the class of names that have one form for all cases}
        boolean isIndeclinable() {
            return endings.getOrDefault(NameCase.GENITIVE, List.of()).equals(List.of(nominative));
        }

        /// {@return the stem of `word` under this ending, or an empty one if it is none of this
        /// paradigm}
        String stem(String word, String ending) {
            if (!word.endsWith(ending)) return "";
            var stem = word.substring(0, word.length() - ending.length());
            boolean fits = stems.isEmpty() || stems.stream().anyMatch(stem::endsWith);
            boolean broken = stem.endsWith("'") && ending.isEmpty();
            return fits && stem.length() >= MIN_STEM && !broken ? stem : "";
        }
    }

    static Declension of(Languages languages, String language) {
        var pack = languages.pack(language);
        var own = pack.map(p -> p.table("name/declension.tsv")).orElse(Table.empty(""));
        var primary = language.split("-", 2)[0];
        LanguagePack neutral = languages.neutral();
        return of(
                own.rows().isEmpty() ? neutral.table("name/declension-" + primary + ".tsv") : own);
    }

    private static Declension of(Table table) {
        var paradigms = new ArrayList<Paradigm>();
        for (Table.Row row : table.rows()) {
            var endings = new EnumMap<NameCase, List<String>>(NameCase.class);
            for (NameCase one : NameCase.ALL)
                endings.put(one, row.list(one.column).stream().map(Declension::ending).toList());
            paradigms.add(
                    new Paradigm(
                            row.cell("part"),
                            Gender.of(row.cell("gender")),
                            ending(row.cell("nominative")),
                            row.list("stem"),
                            endings,
                            row.cell("likely").isEmpty()
                                    ? 0
                                    : Integer.parseInt(row.cell("likely"))));
        }
        return new Declension(List.copyOf(paradigms));
    }

    private static String ending(String cell) {
        return cell.equals(ZERO) ? "" : cell;
    }
}
