package vigil.identity;

import vigil.Judgement;
import vigil.Reason;
import vigil.name.NameForm;
import vigil.name.NameMatcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Joins persons of different pages: the surest pairs first, and never two that one page keeps
/// apart.
final class AcrossPages {
    /// From here on names alone decide.
    private static final int NAME_DECIDES = NameMatcher.SAME;

    /// From here on names decide together with what the pages say of their bearers.
    private static final int NAME_SUGGESTS = 70;

    /// Two full names that score less are two people's, whatever else agrees.
    private static final int TWO_PEOPLE = 55;

    private static final int FAMILY_ALONE_FITS = 52;
    private static final int NEARLY = 4;
    private static final int SAME_TIE = 25;
    private static final int SAME_ROLE = 5;
    private static final int SHARED_COMPANY = 4;

    private final List<PagePerson> persons;
    private final NameMatcher matcher;
    private final Decisions decisions;
    private final Clusters clusters;
    private final List<Tied> ties;

    /// Two persons of one page and what the first is to the second.
    record Tied(int of, int to, String kind) {}

    AcrossPages(
            List<PagePerson> persons, List<Tied> ties, NameMatcher matcher, Decisions decisions) {
        this.persons = persons;
        this.ties = ties;
        this.matcher = matcher;
        this.decisions = decisions;
        this.clusters = new Clusters(persons.size());
    }

    private record Edge(Blocking.Pair pair, int score, List<Reason> reasons) {}

    Clusters join() {
        var pairs = new Blocking().pairs(persons);
        var suggested = new ArrayList<Edge>();
        var sure = new ArrayList<Edge>();
        for (var pair : pairs) {
            var one = persons.get(pair.one());
            var other = persons.get(pair.other());
            if (decisions.demands(one.mentions, other.mentions)) continue;
            var judgement = compare(one, other);
            var edge = new Edge(pair, judgement.score(), judgement.reasons());
            if (one.isFull() && other.isFull() && judgement.score() >= NAME_DECIDES) sure.add(edge);
            else if (judgement.score() >= FAMILY_ALONE_FITS) suggested.add(edge);
        }
        demanded();
        joinAll(sure);
        joinTied(suggested);
        joinSuggested(suggested);
        joinLone(suggested, false);
        joinLone(suggested, true);
        return clusters;
    }

    private void demanded() {
        for (int i = 0; i < persons.size(); i++)
            for (int j = i + 1; j < persons.size(); j++)
                if (decisions.demands(persons.get(i).mentions, persons.get(j).mentions))
                    clusters.join(
                            i,
                            j,
                            List.of(
                                    new Reason(
                                            "decided",
                                            100,
                                            "a person decided that they are the same")));
    }

    private void joinAll(List<Edge> edges) {
        edges.sort(Comparator.comparingInt((Edge edge) -> -edge.score).thenComparing(Edge::pair));
        for (Edge edge : edges) join(edge.pair.one(), edge.pair.other(), edge.reasons);
    }

    /// "Her mother Olena" here, "Olena Petrenko, mother of the same person" there.
    private void joinTied(List<Edge> suggested) {
        var edges = new ArrayList<Edge>();
        for (Edge edge : suggested) {
            for (Tied mine : ties)
                for (Tied theirs : ties)
                    if (mine.of == edge.pair.one()
                            && theirs.of == edge.pair.other()
                            && mine.kind.equals(theirs.kind)
                            && clusters.of(mine.to) == clusters.of(theirs.to))
                        edges.add(
                                with(
                                        edge,
                                        "same-relation",
                                        SAME_TIE,
                                        mine.kind + " of the same person on both pages"));
        }
        joinAll(edges);
    }

    /// Names that are near, with something else that agrees.
    private void joinSuggested(List<Edge> suggested) {
        var edges = new ArrayList<Edge>();
        for (Edge edge : suggested) {
            var one = persons.get(edge.pair.one());
            var other = persons.get(edge.pair.other());
            if (!one.isFull() || !other.isFull() || edge.score < NAME_SUGGESTS) continue;
            var supported = edge;
            if (one.roles.stream().anyMatch(other.roles::contains))
                supported =
                        with(supported, "same-role", SAME_ROLE, one.roles + " and " + other.roles);
            int company = company(edge.pair.one(), edge.pair.other());
            if (company > 0)
                supported =
                        with(
                                supported,
                                "same-company",
                                Math.min(2, company) * SHARED_COMPANY,
                                company + " others on both pages");
            if (supported.score >= NAME_DECIDES) edges.add(supported);
        }
        joinAll(edges);
    }

    /// A page that says no full name means the person whom the others call so, if there is only
    /// one.
    private void joinLone(List<Edge> suggested, boolean byGiven) {
        var targets = new TreeMap<Integer, TreeMap<Integer, Edge>>();
        for (Edge edge : suggested) {
            boolean isGiven =
                    edge.reasons.stream().anyMatch(reason -> reason.rule().equals("given-alone"));
            if (isGiven != byGiven) continue;
            for (int[] way :
                    new int[][] {
                        {edge.pair.one(), edge.pair.other()}, {edge.pair.other(), edge.pair.one()}
                    })
                if (!persons.get(way[0]).isFull())
                    targets.computeIfAbsent(way[0], _ -> new TreeMap<>())
                            .merge(clusters.of(way[1]), edge, (a, b) -> b.score > a.score ? b : a);
        }
        targets.forEach(
                (lone, fits) -> {
                    // a given name alone is enough only for somebody whom several pages are about
                    var open =
                            fits.entrySet().stream()
                                    .filter(
                                            fit ->
                                                    !byGiven
                                                            || clusters.members(fit.getKey()).size()
                                                                    > 1)
                                    .map(Map.Entry::getValue)
                                    .filter(this::mayJoin)
                                    .toList();
                    int best = open.stream().mapToInt(Edge::score).max().orElse(0);
                    var nearest =
                            open.stream().filter(edge -> edge.score >= best - NEARLY).toList();
                    if (nearest.size() == 1 && (!byGiven || fits.size() == 1))
                        joinAll(new ArrayList<>(nearest));
                });
    }

    private boolean mayJoin(Edge edge) {
        return clusters.of(edge.pair.one()) == clusters.of(edge.pair.other())
                || allowed(edge.pair.one(), edge.pair.other());
    }

    private static Edge with(Edge edge, String rule, int weight, String because) {
        var reasons = new ArrayList<>(edge.reasons);
        reasons.add(new Reason(rule, weight, because));
        return new Edge(edge.pair, edge.score + weight, reasons);
    }

    /// How many others stand beside both.
    private int company(int one, int other) {
        Set<Integer> beside = new HashSet<>();
        for (int i = 0; i < persons.size(); i++)
            if (i != one && persons.get(i).page == persons.get(one).page)
                beside.add(clusters.of(i));
        int shared = 0;
        for (int i = 0; i < persons.size(); i++)
            if (i != other
                    && persons.get(i).page == persons.get(other).page
                    && beside.contains(clusters.of(i))) shared++;
        return shared;
    }

    private Judgement compare(PagePerson one, PagePerson other) {
        Judgement best = new Judgement(0, List.of());
        for (NameForm mine : one.forms.keySet())
            for (NameForm theirs : other.forms.keySet()) {
                var judgement = matcher.compare(mine, theirs);
                if (judgement.score() > best.score()) best = judgement;
            }
        return one.gender.clashesWith(other.gender)
                ? new Judgement(best.score() / 2, best.reasons())
                : best;
    }

    private void join(int one, int other, List<Reason> reasons) {
        if (clusters.of(one) != clusters.of(other) && allowed(one, other))
            clusters.join(one, other, reasons);
    }

    /// A page that says "Olena" here and "Petrenko" there, and never both together, may mean one
    /// person.
    private static boolean isOneNameInParts(PagePerson a, PagePerson b) {
        return !a.isFull() && !b.isFull() && !a.gender.clashesWith(b.gender);
    }

    /// Two clusters stay apart if one page keeps two of their members apart, a person said so, or
    /// two full names are two people's.
    private boolean allowed(int one, int other) {
        for (int mine : clusters.members(one))
            for (int theirs : clusters.members(other)) {
                var a = persons.get(mine);
                var b = persons.get(theirs);
                if ((a.page == b.page && !isOneNameInParts(a, b))
                        || decisions.forbids(a.mentions, b.mentions)) return false;
                if (a.gender.clashesWith(b.gender)) return false;
                if (a.isFull() && b.isFull() && compare(a, b).score() < TWO_PEOPLE) return false;
            }
        return true;
    }
}
