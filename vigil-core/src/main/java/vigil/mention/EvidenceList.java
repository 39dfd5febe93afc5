package vigil.mention;

import vigil.text.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects evidence in reading order of the candidates.
final class EvidenceList {
    private final List<Evidence> found = new ArrayList<>();

    void add(Spot spot, NamedKind kind, int weight, String rule, Passage anchor) {
        if (weight != 0) found.add(new Evidence(spot.key(), kind, weight, rule, anchor));
    }

    /// Adds evidence whose reason stands in the tokens from `first` to `end` of the candidate's own
    /// line.
    void add(Spot spot, NamedKind kind, int weight, String rule, int first, int end) {
        add(
                spot,
                kind,
                weight,
                rule,
                spot.line().passage(Math.max(0, first), Math.min(end, spot.line().size())));
    }

    /// Adds a verb that is said of persons.
    void add(Spot spot, Verbs.Found verb) {
        add(spot, NamedKind.PERSON, verb.weight(), verb.rule(), verb.token(), verb.token() + 1);
    }

    /// {@return the sum of what was found for this kind}
    int sum(Spot spot, NamedKind kind) {
        return found.stream()
                .filter(e -> e.candidate().equals(spot.key()) && e.kind() == kind)
                .mapToInt(Evidence::weight)
                .sum();
    }

    void addAll(List<Evidence> more) {
        found.addAll(more);
    }

    List<Evidence> sorted() {
        List<Evidence> sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.comparing(Evidence::candidate)
                        .thenComparing(Evidence::kind)
                        .thenComparing(Evidence::rule)
                        .thenComparing(Evidence::anchor));
        return List.copyOf(sorted);
    }
}
