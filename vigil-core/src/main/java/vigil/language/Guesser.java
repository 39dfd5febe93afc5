package vigil.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Readings of unknown words from their endings, by `language/suffixes.tsv`.
///
/// The longest ending with rows that fit the word's case decides alone. A row without ending holds
/// for what no other row fits.
final class Guesser {
    private static final int MAX_ENDING = 8;

    /// Shorter stems are mostly not stems.
    private static final int MIN_STEM = 2;

    private static final int MAX_PARTICLE = 4;

    private final Map<String, List<Row>> rows = new HashMap<>();

    /// When a row holds.
    private enum Case {
        ANY,
        LOWER,
        CAPITAL
    }

    private record Row(Case when, String lemmaEnding, Pos pos, Set<Feature> features, int rank) {}

    Guesser(Table table) {
        for (Table.Row row : table.rows()) {
            String ending = row.cell("ending").equals("*") ? "" : row.cell("ending");
            String when = row.cell("case");
            String lemma = row.cell("lemma");
            rows.computeIfAbsent(ending, _ -> new ArrayList<>())
                    .add(
                            new Row(
                                    when.isEmpty()
                                            ? Case.ANY
                                            : Case.valueOf(when.toUpperCase(Locale.ROOT)),
                                    lemma.equals("*") ? "" : lemma,
                                    Pos.valueOf(row.cell("pos")),
                                    row.list("features").stream()
                                            .map(TagMap::feature)
                                            .collect(Collectors.toSet()),
                                    row.cell("rank").isEmpty()
                                            ? 0
                                            : Integer.parseInt(row.cell("rank"))));
        }
        rows.values().forEach(list -> list.sort(Comparator.comparingInt(Row::rank)));
    }

    /// "Masri" and "al-Masri" alike.
    private static boolean isCapitalised(String form) {
        int hyphen = form.indexOf('-');
        boolean particle = hyphen > 0 && hyphen <= MAX_PARTICLE && hyphen + 1 < form.length();
        return Character.isUpperCase(form.codePointAt(0))
                || (particle && Character.isUpperCase(form.codePointAt(hyphen + 1)));
    }

    List<Reading> readings(String form) {
        boolean capitalised = isCapitalised(form);
        String lower = form.toLowerCase(Locale.ROOT);
        if (lower.length() != form.length()) lower = form;
        for (int length = Math.min(MAX_ENDING, Math.max(0, form.length() - MIN_STEM));
                length >= 0;
                length--) {
            String ending = lower.substring(lower.length() - length);
            List<Row> fitting =
                    rows.getOrDefault(ending, List.of()).stream()
                            .filter(
                                    r ->
                                            r.when() == Case.ANY
                                                    || (r.when() == Case.CAPITAL) == capitalised)
                            .toList();
            if (fitting.isEmpty()) continue;
            String stem =
                    capitalised
                            ? form.substring(0, form.length() - length)
                            : lower.substring(0, lower.length() - length);
            return fitting.stream()
                    .map(r -> new Reading(stem + r.lemmaEnding(), r.pos(), r.features(), false))
                    .distinct()
                    .toList();
        }
        return List.of(new Reading(form, capitalised ? Pos.PROPN : Pos.X, Set.of(), false));
    }
}
