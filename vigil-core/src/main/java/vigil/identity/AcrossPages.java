package vigil.identity;

import vigil.Reason;
import vigil.mention.MentionKey;
import vigil.name.NameMatcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Joins persons of different pages: the surest pairs of names first, and never two that one page
/// keeps apart.
final class AcrossPages {
    /// From here on two full names decide alone.
    private static final int NAME_DECIDES = NameMatcher.SAME;

    /// From here on two full names are written alike.
    private static final int ONE_NAME = 95;

    /// From here on they decide together with what the pages say of their bearers.
    private static final int NAME_SUGGESTS = 70;

    /// From here on a lone word may be part of a full name.
    private static final int LONE_FITS = 52;

    /// Fits that are this near are equally good.
    private static final int NEARLY = 4;

    /// Of several bearers of a family name one is meant if she stands on so many times more pages
    /// than the next.
    private static final int DOMINANT = 3;

    /// The main persons of a bundle stand on one page in so many, or more.
    private static final int MAIN = 3;

    private static final int SAME_TIE = 25;
    private static final int SAME_ROLE = 5;
    private static final int SHARED_COMPANY = 4;
    private static final int MAX_SHARED = 2;

    private final List<PagePerson> persons;
    private final Comparisons comparisons;
    private final Decisions decisions;
    private final Map<MentionKey, Integer> places = new HashMap<>();
    private final Map<Integer, Set<Integer>> apart;
    private final Clusters clusters;
    private final long all;
    private final List<Tied> ties;
    private final TreeMap<Integer, ReadName> names = new TreeMap<>();
    private final TreeMap<Integer, List<Integer>> bearers = new TreeMap<>();

    /// Two persons of one page and what the first is to the second.
    record Tied(int of, int to, String kind) {}

    /// Two names that may be one person's.
    private record Edge(ReadName one, ReadName other, int score, List<Reason> reasons) {
        boolean joinsFull() {
            return one.isFull() && other.isFull();
        }

        Edge with(String rule, int weight, String because) {
            var more = new ArrayList<>(reasons);
            more.add(new Reason(rule, weight, because));
            return new Edge(one, other, score + weight, more);
        }
    }

    AcrossPages(
            List<PagePerson> persons,
            List<Tied> ties,
            Comparisons comparisons,
            Decisions decisions) {
        for (int i = 0; i < persons.size(); i++)
            for (var mention : persons.get(i).mentions) places.put(mention, i);
        this.apart = decisions.apart(places);
        this.persons = persons;
        this.ties = ties;
        this.comparisons = comparisons;
        this.decisions = decisions;
        this.clusters = new Clusters(persons);
        this.all = persons.stream().map(person -> person.page).distinct().count();
        for (int i = 0; i < persons.size(); i++)
            for (ReadName name : persons.get(i).names.keySet()) {
                names.put(name.number, name);
                bearers.computeIfAbsent(name.number, _ -> new ArrayList<>()).add(i);
            }
    }

    Clusters join() {
        demanded();
        for (var name : names.values())
            if (name.isFull()) joinAll(bearers(name), bearers(name), List.of());
        var edges = edges();
        for (Edge edge : edges)
            if (edge.joinsFull() && edge.score >= NAME_DECIDES)
                joinAll(bearers(edge.one), bearers(edge.other), edge.reasons);
        joinTied(edges);
        joinSuggested(edges);
        joinLone(edges, "family-alone");
        joinLoneWithLone(edges);
        joinLone(edges, "given-alone");
        return clusters;
    }

    private List<Edge> edges() {
        var list = List.copyOf(names.values());
        var edges = new ArrayList<Edge>();
        for (var pair : new Blocking().pairs(list)) {
            var one = list.get(pair.one());
            var other = list.get(pair.other());
            var judgement = comparisons.of(one, other);
            if (judgement.score() >= LONE_FITS)
                edges.add(new Edge(one, other, judgement.score(), judgement.reasons()));
        }
        edges.sort(
                Comparator.comparingInt((Edge edge) -> -edge.score)
                        .thenComparingInt(edge -> edge.one.number)
                        .thenComparingInt(edge -> edge.other.number));
        return edges;
    }

    private List<Integer> bearers(ReadName name) {
        return bearers.getOrDefault(name.number, List.of());
    }

    private void demanded() {
        var why = List.of(new Reason("decided", 100, "a person decided that they are the same"));
        for (int[] pair : decisions.joined(places)) clusters.join(pair[0], pair[1], why);
    }

    private void joinAll(List<Integer> ones, List<Integer> others, List<Reason> why) {
        for (int one : ones) for (int other : others) join(one, other, why);
    }

    private void join(int one, int other, List<Reason> why) {
        if (clusters.number(one) != clusters.number(other) && mayJoin(one, other))
            clusters.join(one, other, why);
    }

    /// "Her mother Olena" here, "Olena Petrenko, mother of the same person" there.
    private void joinTied(List<Edge> edges) {
        if (ties.isEmpty()) return;
        for (Edge edge : edges)
            for (Tied mine : ties)
                for (Tied theirs : ties)
                    if (mine.kind.equals(theirs.kind)
                            && bears(mine.of, edge.one)
                            && bears(theirs.of, edge.other)
                            && clusters.number(mine.to) == clusters.number(theirs.to)) {
                        var because = mine.kind + " of the same person on both pages";
                        join(
                                mine.of,
                                theirs.of,
                                edge.with("same-relation", SAME_TIE, because).reasons);
                    }
    }

    private boolean bears(int person, ReadName name) {
        return persons.get(person).names.containsKey(name);
    }

    /// Full names that are near, with something else that agrees.
    private void joinSuggested(List<Edge> edges) {
        for (Edge edge : edges) {
            if (!edge.joinsFull() || edge.score >= NAME_DECIDES || edge.score < NAME_SUGGESTS)
                continue;
            for (int one : bearers(edge.one))
                for (int other : bearers(edge.other)) {
                    if (clusters.number(one) == clusters.number(other)) continue;
                    var supported = supported(edge, one, other);
                    if (supported.score >= NAME_DECIDES) join(one, other, supported.reasons);
                }
        }
    }

    private Edge supported(Edge edge, int one, int other) {
        var supported = edge;
        var roles = persons.get(one).roles;
        var theirs = persons.get(other).roles;
        if (roles.stream().anyMatch(theirs::contains))
            supported = supported.with("same-role", SAME_ROLE, roles + " and " + theirs);
        int company = Math.min(MAX_SHARED, company(one, other));
        return company == 0
                ? supported
                : supported.with(
                        "same-company",
                        company * SHARED_COMPANY,
                        company + " or more others on both pages");
    }

    /// How many others stand beside both.
    private int company(int one, int other) {
        Set<Integer> beside = beside(one);
        beside.retainAll(beside(other));
        return beside.size();
    }

    private Set<Integer> beside(int person) {
        var beside = new HashSet<Integer>();
        for (int i = 0; i < persons.size(); i++)
            if (i != person && persons.get(i).page == persons.get(person).page)
                beside.add(clusters.number(i));
        return beside;
    }

    /// A page that says no full name means the person whom the others call so, if it is clear who
    /// that is.
    private void joinLone(List<Edge> edges, String rule) {
        var targets = new TreeMap<Integer, List<Edge>>();
        for (Edge edge : edges) {
            if (edge.one.isFull() == edge.other.isFull()) continue;
            if (edge.reasons.stream().noneMatch(reason -> reason.rule().equals(rule))) continue;
            targets.computeIfAbsent(
                            (edge.one.isFull() ? edge.other : edge.one).number,
                            _ -> new ArrayList<>())
                    .add(edge);
        }
        targets.forEach(
                (number, fits) -> {
                    for (int lone : bearers.getOrDefault(number, List.of()))
                        if (!persons.get(lone).isFull())
                            joinLone(lone, fits, rule.startsWith("given"));
                });
    }

    private record Fit(int person, Edge edge) {}

    private void joinLone(int lone, List<Edge> edges, boolean byGiven) {
        var fits = new TreeMap<Integer, Fit>();
        for (Edge edge : edges)
            for (int person : bearers(edge.one.isFull() ? edge.one : edge.other))
                if (clusters.number(person) != clusters.number(lone) && mayJoin(lone, person))
                    fits.putIfAbsent(clusters.number(person), new Fit(person, edge));
        int best = fits.values().stream().mapToInt(fit -> fit.edge.score).max().orElse(0);
        var near =
                fits.values().stream()
                        .filter(fit -> fit.edge.score >= best - NEARLY)
                        .sorted(
                                Comparator.comparingInt((Fit fit) -> -pages(fit.person))
                                        .thenComparingInt(fit -> clusters.number(fit.person)))
                        .toList();
        if (near.isEmpty()) return;
        int first = pages(near.getFirst().person);
        boolean clear =
                near.size() == 1
                        ? !byGiven || isMain(lone, near.getFirst().person)
                        : first >= DOMINANT * pages(near.get(1).person);
        if (clear) clusters.join(lone, near.getFirst().person, near.getFirst().edge.reasons);
    }

    /// A given name alone is enough only for somebody whom many of the pages are about.
    private boolean isMain(int lone, int person) {
        int about = pages(person) + pages(lone);
        return about > 2 && (long) about * MAIN >= all;
    }

    private int pages(int person) {
        return clusters.of(person).pages.size();
    }

    /// Pages of which none gives a full name.
    private void joinLoneWithLone(List<Edge> edges) {
        for (var name : names.values()) if (!name.isFull()) joinOpen(name, name, List.of());
        for (Edge edge : edges)
            if (!edge.one.isFull() && !edge.other.isFull() && edge.score >= NameMatcher.COMPATIBLE)
                joinOpen(edge.one, edge.other, edge.reasons);
    }

    private void joinOpen(ReadName one, ReadName other, List<Reason> why) {
        for (int mine : bearers(one))
            for (int theirs : bearers(other))
                if (clusters.of(mine).full.isEmpty() && clusters.of(theirs).full.isEmpty())
                    join(mine, theirs, why);
    }

    /// Two clusters stay apart if one page keeps two of their members apart, a person said so,
    /// their genders clash, or two full names do.
    private boolean mayJoin(int one, int other) {
        var a = clusters.of(one);
        var b = clusters.of(other);
        if (a.gender.clashesWith(b.gender) && !bearOneName(a, b)) return false;
        for (int page : common(a, b))
            if (!areOneNameInParts(
                    a.pages.getOrDefault(page, List.of()), b.pages.getOrDefault(page, List.of())))
                return false;
        if (areKeptApart(a.members, b.members)) return false;
        for (ReadName mine : a.full.values())
            for (ReadName theirs : b.full.values())
                if (mine.number != theirs.number
                        && comparisons.clash(mine, theirs)
                        && !goesByBoth(a, mine, theirs)
                        && !goesByBoth(b, theirs, mine)
                        && !isCut(mine, a, theirs)
                        && !isCut(theirs, b, mine)) return false;
        return true;
    }

    /// What a page says of a person's gender is read from a word or two; a whole name that is the
    /// same, gender of its forms included, says more.
    private boolean bearOneName(Clusters.Cluster a, Clusters.Cluster b) {
        for (ReadName mine : a.full.values())
            for (ReadName theirs : b.full.values())
                if (mine.number == theirs.number || comparisons.score(mine, theirs) >= ONE_NAME)
                    return true;
        return false;
    }

    /// "Ould Dah Abeid" where the page also says "Biram Ould Dah Abeid": what was left out makes no
    /// clash with a name that the longer one fits.
    private boolean isCut(ReadName name, Clusters.Cluster cluster, ReadName other) {
        for (ReadName longer : cluster.full.values())
            if (longer.words() > name.words()
                    && comparisons.score(longer, name) >= NAME_DECIDES
                    && comparisons.score(longer, other) >= NAME_DECIDES) return true;
        return false;
    }

    /// "Jane Roe, alias Jay Moe": of names that would clash, a page gave both to one person;
    /// another page may give either.
    private boolean goesByBoth(Clusters.Cluster cluster, ReadName name, ReadName other) {
        for (ReadName second : cluster.full.values())
            if (second.number != name.number
                    && comparisons.clash(name, second)
                    && (second.number == other.number
                            || comparisons.of(second, other).score() >= NAME_DECIDES)) return true;
        return false;
    }

    private boolean areKeptApart(Set<Integer> ones, Set<Integer> others) {
        if (apart.isEmpty()) return false;
        for (int one : ones) {
            var from = apart.get(one);
            if (from != null && others.stream().anyMatch(from::contains)) return true;
        }
        return false;
    }

    private static Set<Integer> common(Clusters.Cluster a, Clusters.Cluster b) {
        var few = a.pages.size() < b.pages.size() ? a : b;
        var many = few == a ? b : a;
        var common = new TreeSet<Integer>();
        for (int page : few.pages.keySet()) if (many.pages.containsKey(page)) common.add(page);
        return common;
    }

    /// A page that says "Olena" here and "Petrenko" there, and never both together, may mean one
    /// person.
    private static boolean areOneNameInParts(List<PagePerson> ones, List<PagePerson> others) {
        for (PagePerson one : ones)
            for (PagePerson other : others) if (one.isFull() || other.isFull()) return false;
        return true;
    }
}
