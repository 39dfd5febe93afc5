package vigil.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What the tags of a dictionary mean, by the pack's table `language/tags.tsv`.
///
/// A row names parts of a tag, all of which the tag must have (`verb:past`), or a regular
/// expression between slashes that it must match as a whole. All rows that fit add their features;
/// the last one that names a part of speech decides it. A feature after a `-` is taken away.
final class TagMap {
    private final List<Rule> rules;
    private final String separator;

    /// A dictionary has some hundred different tags.
    private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

    /// What a tag means.
    ///
    /// @param rank how unusual the form is: 0 is usual, more is rarer
    record Meaning(Pos pos, Set<Feature> features, int rank) {}

    private record Rule(
            List<String> parts, Pattern whole, String pos, List<String> features, int rank) {
        boolean fits(String tag, Set<String> tagParts) {
            return parts.isEmpty() ? whole.matcher(tag).matches() : tagParts.containsAll(parts);
        }
    }

    TagMap(Table table, String separator) {
        this.separator = separator;
        List<Rule> list = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String tag = row.cell("tag");
            boolean regex = tag.length() > 1 && tag.startsWith("/") && tag.endsWith("/");
            String rank = row.cell("rank");
            list.add(
                    new Rule(
                            regex ? List.of() : parts(tag),
                            Pattern.compile(regex ? tag.substring(1, tag.length() - 1) : ""),
                            row.cell("pos"),
                            row.list("features"),
                            rank.isEmpty() ? 0 : Integer.parseInt(rank)));
        }
        this.rules = List.copyOf(list);
    }

    private List<String> parts(String tag) {
        return separator.isEmpty() ? List.of(tag) : List.of(tag.split(Pattern.quote(separator)));
    }

    Meaning meaning(String tag) {
        return meanings.computeIfAbsent(tag, this::read);
    }

    private Meaning read(String tag) {
        Set<String> tagParts = Set.copyOf(new java.util.HashSet<>(parts(tag)));
        Pos pos = Pos.X;
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        int rank = 0;
        for (Rule rule : rules) {
            if (!rule.fits(tag, tagParts)) continue;
            if (!rule.pos().isEmpty()) pos = Pos.valueOf(rule.pos());
            rank += rule.rank();
            for (String feature : rule.features()) {
                if (feature.startsWith("-")) features.remove(feature(feature.substring(1)));
                else features.add(feature(feature));
            }
        }
        return new Meaning(pos, Set.copyOf(features), rank);
    }

    static Feature feature(String name) {
        return Feature.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
