package vigil.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares a grouping of items with the true one.
///
/// @param <T> what is grouped; the same items in both
/// @param gold true group of each item
/// @param found group of each item as found
record Clustering<T>(Map<T, String> gold, Map<T, String> found) {
    /// Precision, recall and their harmonic mean, 0 to 1.
    record Score(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /// {@return B-cubed (Bagga and Baldwin 1998), every item counted once}
    Score b3() {
        double precision = 0;
        double recall = 0;
        var golds = groups(gold);
        var founds = groups(found);
        for (T item : gold.keySet()) {
            var truth = golds.getOrDefault(gold.get(item), Set.of());
            var made = founds.getOrDefault(found.get(item), Set.of());
            long common = truth.stream().filter(made::contains).count();
            precision += common / (double) Math.max(1, made.size());
            recall += common / (double) Math.max(1, truth.size());
        }
        int items = Math.max(1, gold.size());
        return new Score(precision / items, recall / items);
    }

    /// {@return LEA (Moosavi and Strube 2016): links, weighted by the size of the group}
    Score lea() {
        return new Score(lea(found, gold), lea(gold, found));
    }

    private double lea(Map<T, String> of, Map<T, String> by) {
        double sum = 0;
        double weight = 0;
        for (Set<T> group : groups(of).values()) {
            double resolved;
            if (group.size() == 1) {
                T one = group.iterator().next();
                long mates = by.values().stream().filter(v -> v.equals(by.get(one))).count();
                resolved = mates == 1 ? 1 : 0;
            } else {
                Map<String, Integer> parts = new HashMap<>();
                for (T item : group)
                    parts.merge(by.getOrDefault(item, "?" + item), 1, Integer::sum);
                double links = parts.values().stream().mapToDouble(n -> links(n)).sum();
                resolved = links / links(group.size());
            }
            sum += group.size() * resolved;
            weight += group.size();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static double links(int size) {
        return size * (size - 1) / 2.0;
    }

    private static <T> Map<String, Set<T>> groups(Map<T, String> grouping) {
        Map<String, Set<T>> groups = new HashMap<>();
        grouping.forEach(
                (item, group) -> groups.computeIfAbsent(group, _ -> new HashSet<>()).add(item));
        return groups;
    }

    /// {@return a line for each found group that mixes true ones, and for each true one that is
    /// torn}
    List<String> errors() {
        var lines = new ArrayList<String>();
        groups(found)
                .forEach(
                        (_, items) -> {
                            var parts = new HashMap<String, List<String>>();
                            for (T item : items)
                                parts.computeIfAbsent(
                                                String.valueOf(gold.get(item)),
                                                _ -> new ArrayList<>())
                                        .add(item.toString());
                            if (parts.size() > 1) lines.add("MIXED " + parts);
                        });
        groups(gold)
                .forEach(
                        (name, items) -> {
                            var parts = new HashMap<String, List<String>>();
                            for (T item : items)
                                parts.computeIfAbsent(
                                                String.valueOf(found.get(item)),
                                                _ -> new ArrayList<>())
                                        .add(item.toString());
                            if (parts.size() > 1) lines.add("TORN " + name + " " + parts);
                        });
        lines.sort(null);
        return lines;
    }
}
