package vigil.time;

import vigil.time.TimeConstraint.After;
import vigil.time.TimeConstraint.Among;
import vigil.time.TimeConstraint.Near;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The days that each unknown day can be, narrowed until nothing changes.
///
/// Narrowing follows arc consistency (Mackworth 1977) over sets of days.
final class DayDomains {
    /// Steps after which narrowing stops: what is left excludes nothing that is possible.
    private static final int MAX_STEPS = 50_000;

    private final Map<String, DaySet> days;
    private final Map<String, SortedSet<Integer>> reasons;
    private final List<After> links;
    private final List<Integer> linkFacts;
    private final Map<String, List<Integer>> byName;
    private final LocalDate asOf;

    DayDomains(LocalDate asOf) {
        this(
                new TreeMap<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>(),
                asOf);
    }

    private DayDomains(
            Map<String, DaySet> days,
            Map<String, SortedSet<Integer>> reasons,
            List<After> links,
            List<Integer> linkFacts,
            Map<String, List<Integer>> byName,
            LocalDate asOf) {
        this.days = days;
        this.reasons = reasons;
        this.links = links;
        this.linkFacts = linkFacts;
        this.byName = byName;
        this.asOf = asOf;
    }

    DayDomains copy() {
        Map<String, SortedSet<Integer>> reasonsCopy = new HashMap<>();
        reasons.forEach((name, some) -> reasonsCopy.put(name, new TreeSet<>(some)));
        Map<String, List<Integer>> byNameCopy = new HashMap<>();
        byName.forEach((name, some) -> byNameCopy.put(name, new ArrayList<>(some)));
        return new DayDomains(
                new TreeMap<>(days),
                reasonsCopy,
                new ArrayList<>(links),
                new ArrayList<>(linkFacts),
                byNameCopy,
                asOf);
    }

    /// {@return the days that this can be}
    DaySet days(String name) {
        return days.getOrDefault(name, everything(name));
    }

    private DaySet everything(String name) {
        LocalDate last = name.startsWith("page ") ? asOf : asOf.plusYears(60);
        return DaySet.of(FactReading.FIRST_DAY, last);
    }

    /// {@return whether anything is known of it}
    boolean knows(String name) {
        return days.containsKey(name) && !days(name).equals(everything(name));
    }

    /// {@return numbers of the facts that narrowed it, directly or by way of others}
    SortedSet<Integer> reasons(String name) {
        return reasons.getOrDefault(name, new TreeSet<>());
    }

    SortedSet<String> names() {
        return new TreeSet<>(days.keySet());
    }

    /// Adds what a fact demands.
    ///
    /// @param fact its number
    /// @return false if some day has no possible day left; the domains are then of no more use
    boolean add(int fact, List<TimeConstraint> demands) {
        Deque<String> changed = new ArrayDeque<>();
        for (TimeConstraint demand : demands)
            switch (demand) {
                case Among(var what, var set) -> {
                    if (narrow(what, set, fact, new TreeSet<>())) changed.add(what);
                }
                case After after -> {
                    links.add(after);
                    linkFacts.add(fact);
                    byName.computeIfAbsent(after.base(), _ -> new ArrayList<>())
                            .add(links.size() - 1);
                    byName.computeIfAbsent(after.what(), _ -> new ArrayList<>())
                            .add(links.size() - 1);
                    days.putIfAbsent(after.base(), everything(after.base()));
                    days.putIfAbsent(after.what(), everything(after.what()));
                    changed.add(after.base());
                    changed.add(after.what());
                }
                case Near _, TimeConstraint.Usual _ -> {}
            }
        return settle(changed);
    }

    private boolean settle(Deque<String> changed) {
        int steps = 0;
        while (!changed.isEmpty()) {
            String name = changed.poll();
            if (days(name).isEmpty()) return false;
            for (int link : byName.getOrDefault(name, List.of())) {
                if (++steps > MAX_STEPS) return true;
                After after = links.get(link);
                int fact = linkFacts.get(link);
                boolean forward = name.equals(after.base());
                String other = forward ? after.what() : after.base();
                DaySet reach =
                        forward
                                ? days(name).plus(after.least(), after.most())
                                : days(name).plus(-after.most(), -after.least());
                if (narrow(other, reach, fact, reasons(name))) {
                    if (days(other).isEmpty()) return false;
                    changed.add(other);
                }
            }
        }
        return true;
    }

    private boolean narrow(String what, DaySet to, int fact, SortedSet<Integer> because) {
        DaySet before = days(what);
        DaySet after = before.intersect(to);
        days.put(what, after);
        if (after.equals(before)) return false;
        SortedSet<Integer> own = reasons.computeIfAbsent(what, _ -> new TreeSet<>());
        own.add(fact);
        own.addAll(because);
        return true;
    }
}
