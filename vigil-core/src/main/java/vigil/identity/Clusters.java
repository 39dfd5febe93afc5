package vigil.identity;

import vigil.Reason;

import java.util.ArrayList;
import java.util.List;

/// Disjoint groups of numbers, each known by its smallest member, with the reasons that joined it.
final class Clusters {
    private final int[] cluster;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<List<Reason>> reasons = new ArrayList<>();

    Clusters(int size) {
        cluster = new int[size];
        for (int i = 0; i < size; i++) {
            cluster[i] = i;
            members.add(new ArrayList<>(List.of(i)));
            reasons.add(new ArrayList<>());
        }
    }

    int of(int member) {
        return cluster[member];
    }

    List<Integer> members(int member) {
        return members.get(cluster[member]);
    }

    List<Reason> reasons(int member) {
        return reasons.get(cluster[member]);
    }

    void join(int one, int other, List<Reason> why) {
        int small = Math.min(cluster[one], cluster[other]);
        int large = Math.max(cluster[one], cluster[other]);
        if (small == large) return;
        for (int member : members.get(large)) cluster[member] = small;
        members.get(small).addAll(members.get(large));
        members.get(small).sort(null);
        for (Reason reason : reasons.get(large)) add(reason, reasons.get(small));
        for (Reason reason : why) add(reason, reasons.get(small));
        members.get(large).clear();
    }

    private static void add(Reason reason, List<Reason> to) {
        if (!to.contains(reason)) to.add(reason);
    }
}
