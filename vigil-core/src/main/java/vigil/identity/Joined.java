package vigil.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Numbers that were joined, as sets that share no member (Tarjan's union by path halving).
final class Joined {
    private final int[] parent;

    Joined(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) parent[i] = i;
    }

    void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    boolean areOne(int one, int other) {
        return root(one) == root(other);
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// {@return the sets, each in order, in the order of their smallest members}
    List<List<Integer>> groups() {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++)
            groups.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(i);
        return List.copyOf(groups.values());
    }
}
