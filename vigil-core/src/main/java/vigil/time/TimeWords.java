package vigil.time;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of one language that dates are made of, found by their pieces.
///
/// Built from `time/months.tsv`, `time/weekdays.tsv` and `time/words.tsv`. A form of several words
/// or with a mark inside ("aujourd'hui") is matched piece by piece.
final class TimeWords {
    /// A word found.
    ///
    /// @param kind the class that rules ask for
    /// @param label what its value is filed under
    /// @param value as in the table
    /// @param end index of the piece after the last
    record Hit(String kind, String label, String value, int end) {}

    private record Entry(
            List<String> forms, String kind, String label, String value, boolean capital) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, Set<String>> openings = new HashMap<>();
    private final Locale locale;

    TimeWords(LanguagePack pack) {
        locale = pack.locale();
        calendar(pack.table("time/months.tsv"), "month");
        calendar(pack.table("time/weekdays.tsv"), "weekday");
        for (Table.Row row : pack.table("time/words.tsv").rows())
            for (String form : row.list("forms"))
                add(form, row.cell("class"), label(row.cell("class")), row.cell("value"), false);
    }

    /// Some of the words of a class are a class of their own: `unit.one` are those of `unit` in the
    /// singular.
    private static String label(String kind) {
        int dot = kind.indexOf('.');
        return dot < 0 ? kind : kind.substring(0, dot);
    }

    /// Classes of calendar words: `month`, `month-weak` (needs a number beside it),
    /// `month-adjective`, `month-short` (an abbreviation) and so on; all filed under `month`.
    private void calendar(Table table, String label) {
        for (Table.Row row : table.rows()) {
            String kind =
                    switch (row.cell("kind")) {
                        case "adjective" -> label + "-adjective";
                        case "plural" -> label + "-plural";
                        case String _ when row.list("needs").contains("number") -> label + "-weak";
                        case "abbreviated" -> label + "-short";
                        default -> label;
                    };
            add(
                    row.cell("form"),
                    kind,
                    label,
                    row.cell(label),
                    row.list("needs").contains("capital"));
        }
    }

    private void add(String form, String kind, String label, String value, boolean capital) {
        List<String> forms =
                Piece.cut(form, 0, form.length(), locale).stream().map(Piece::form).toList();
        if (forms.isEmpty())
            throw new IllegalArgumentException("a time word of class " + kind + " is empty");
        openings.computeIfAbsent(kind, _ -> new HashSet<>()).add(forms.getFirst());
        byFirst.computeIfAbsent(forms.getFirst(), _ -> new ArrayList<>())
                .add(new Entry(forms, kind, label, value, capital));
    }

    /// {@return the words of this class that begin at `at`}
    List<Hit> at(List<Piece> pieces, int at, String kind) {
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : byFirst.getOrDefault(pieces.get(at).form(), List.of()))
            if (entry.kind().equals(kind)
                    && (!entry.capital() || pieces.get(at).capital())
                    && matches(entry.forms(), pieces, at))
                hits.add(
                        new Hit(
                                entry.kind(),
                                entry.label(),
                                entry.value(),
                                at + entry.forms().size()));
        return hits;
    }

    /// {@return the first pieces of the words of this class}
    Set<String> openings(String kind) {
        return openings.getOrDefault(kind, Set.of());
    }

    private static boolean matches(List<String> forms, List<Piece> pieces, int at) {
        if (at + forms.size() > pieces.size()) return false;
        for (int i = 0; i < forms.size(); i++)
            if (!forms.get(i).equals(pieces.get(at + i).form())) return false;
        return true;
    }
}
