package vigil.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Facts that share unknown days, directly or by way of others: what one island says does not bear
/// on another.
final class Islands {
    private final Map<String, String> parents = new HashMap<>();

    private Islands() {}

    /// {@return numbers of the facts of each island, in their order}
    static List<List<Integer>> of(List<List<TimeConstraint>> demands) {
        Islands islands = new Islands();
        for (List<TimeConstraint> some : demands) {
            List<String> names = names(some);
            for (String name : names) islands.join(names.getFirst(), name);
        }
        Map<String, List<Integer>> byRoot = new TreeMap<>();
        for (int i = 0; i < demands.size(); i++) {
            List<String> names = names(demands.get(i));
            if (!names.isEmpty())
                byRoot.computeIfAbsent(islands.root(names.getFirst()), _ -> new ArrayList<>())
                        .add(i);
        }
        return List.copyOf(byRoot.values());
    }

    private static List<String> names(List<TimeConstraint> demands) {
        List<String> names = new ArrayList<>();
        for (TimeConstraint demand : demands)
            switch (demand) {
                case TimeConstraint.Among(var what, _) -> names.add(what);
                case TimeConstraint.After(var base, var what, _, _) -> {
                    names.add(base);
                    names.add(what);
                }
                case TimeConstraint.Usual(var link) -> {
                    names.add(link.base());
                    names.add(link.what());
                }
                case TimeConstraint.Near _ -> {}
            }
        return names;
    }

    private String root(String name) {
        String at = name;
        String parent = parents.get(at);
        while (parent != null) {
            at = parent;
            parent = parents.get(at);
        }
        return at;
    }

    private void join(String a, String b) {
        String first = root(a);
        String second = root(b);
        if (!first.equals(second))
            parents.put(
                    first.compareTo(second) < 0 ? second : first,
                    first.compareTo(second) < 0 ? first : second);
    }
}
