package vigil.identity;

import vigil.Reason;
import vigil.name.Gender;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Groups of persons of different pages, each known by its smallest member.
final class Clusters {
    private final int[] cluster;
    private final List<Cluster> all = new ArrayList<>();

    /// What is known of one group.
    static final class Cluster {
        final TreeSet<Integer> members = new TreeSet<>();

        /// Members by page.
        final TreeMap<Integer, List<PagePerson>> pages = new TreeMap<>();

        /// Full names of its members, by number.
        final TreeMap<Integer, ReadName> full = new TreeMap<>();

        final List<Reason> reasons = new ArrayList<>();
        Gender gender = Gender.UNKNOWN;

        private Cluster(int number, PagePerson person) {
            members.add(number);
            pages.put(person.page, new ArrayList<>(List.of(person)));
            for (ReadName name : person.names.keySet())
                if (name.isFull()) full.put(name.number, name);
            gender = person.gender;
        }
    }

    Clusters(List<PagePerson> persons) {
        cluster = new int[persons.size()];
        for (int i = 0; i < persons.size(); i++) {
            cluster[i] = i;
            all.add(new Cluster(i, persons.get(i)));
        }
    }

    /// {@return the number of the group of this person: its smallest member}
    int number(int person) {
        return cluster[person];
    }

    Cluster of(int person) {
        return all.get(cluster[person]);
    }

    void join(int one, int other, List<Reason> why) {
        int small = Math.min(cluster[one], cluster[other]);
        int large = Math.max(cluster[one], cluster[other]);
        if (small == large) return;
        var into = all.get(small);
        var from = all.get(large);
        for (int member : from.members) cluster[member] = small;
        into.members.addAll(from.members);
        from.pages.forEach(
                (page, persons) ->
                        into.pages.computeIfAbsent(page, _ -> new ArrayList<>()).addAll(persons));
        into.full.putAll(from.full);
        into.gender = into.gender.or(from.gender);
        for (Reason reason : from.reasons) add(reason, into.reasons);
        for (Reason reason : why) add(reason, into.reasons);
    }

    private static void add(Reason reason, List<Reason> to) {
        if (!to.contains(reason)) to.add(reason);
    }
}
