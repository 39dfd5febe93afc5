package vigil.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Reads a run of pieces by a [TimeGrammar], keeping what it has read, so that no rule is tried
/// twice at one place.
final class TimeChart {
    /// A stretch read as a class.
    ///
    /// @param end index of the piece after the last
    /// @param senses what it says
    /// @param rule id of the outermost rule that made a meaning; empty for words and numbers
    record Match(int end, List<Sense> senses, String rule) {
        Match {
            senses = List.copyOf(senses);
        }
    }

    private record Place(String kind, int at) {}

    private record Progress(int end, List<Sense> senses, String rule) {}

    /// More ways to read one pattern at one place than any page needs: beyond it the rest is left.
    private static final int MAX_WAYS = 64;

    private final TimeGrammar grammar;
    private final List<Piece> pieces;
    private final Map<Place, List<Match>> read = new HashMap<>();

    TimeChart(TimeGrammar grammar, List<Piece> pieces) {
        this.grammar = grammar;
        this.pieces = List.copyOf(pieces);
    }

    /// {@return the longest reading of this class at `at` that may end where it ends; of equally
    /// long ones the earliest rule's}
    Optional<Match> longest(String kind, int at, IntPredicate mayEnd) {
        Match best = null;
        for (Match match : matches(kind, at))
            if (mayEnd.test(match.end()) && (best == null || match.end() > best.end()))
                best = match;
        return Optional.ofNullable(best);
    }

    /// {@return all readings of this class at `at`, at most one for each end}
    List<Match> matches(String kind, int at) {
        if (at >= pieces.size() || !grammar.mayBegin(kind, pieces.get(at))) return List.of();
        Place place = new Place(kind, at);
        List<Match> known = read.get(place);
        if (known != null) return known;
        List<Match> found = new ArrayList<>();
        for (TimeRule rule : grammar.giving(kind, pieces.get(at))) apply(rule, at, found);
        if (grammar.giving(kind).isEmpty()) words(kind, at, found);
        read.put(place, found);
        return found;
    }

    private void words(String kind, int at, List<Match> found) {
        if (TimeNumbers.knows(kind)) {
            for (TimeNumbers.Hit hit : TimeNumbers.at(grammar.numbers(), pieces, at, kind))
                keep(found, new Match(hit.end(), List.of(new Sense(hit.label(), hit.value())), ""));
            return;
        }
        for (TimeWords.Hit hit : grammar.words().at(pieces, at, kind))
            keep(
                    found,
                    new Match(
                            hit.end(),
                            List.of(new Sense(hit.label(), new Sense.Word(hit.value()))),
                            ""));
    }

    private static void keep(List<Match> found, Match match) {
        if (found.stream().noneMatch(m -> m.end() == match.end())) found.add(match);
    }

    private void apply(TimeRule rule, int at, List<Match> found) {
        if (!standsBehind(rule.before(), at)) return;
        List<Progress> ways = List.of(new Progress(at, List.of(), ""));
        for (TimeRule.Element element : rule.pattern()) {
            List<Progress> next = new ArrayList<>();
            for (Progress way : ways) step(element, way, way.end() == at, next);
            ways = next;
            if (ways.isEmpty()) return;
        }
        for (Progress way : ways) {
            if (way.end() == at) continue;
            List<Sense> senses = new ArrayList<>(way.senses());
            senses.addAll(rule.constants());
            if (rule.builder().equals(TimeRule.PARTS))
                keep(found, new Match(way.end(), senses, way.rule()));
            else {
                boolean passes = rule.builder().equals(TimeRule.SAME) && !way.rule().isEmpty();
                MeaningBuilder.build(rule.builder(), new Sense.Senses(senses))
                        .ifPresent(
                                meaning ->
                                        keep(
                                                found,
                                                new Match(
                                                        way.end(),
                                                        List.of(
                                                                new Sense(
                                                                        rule.gives(),
                                                                        new Sense.Meant(meaning))),
                                                        passes ? way.rule() : rule.id())));
            }
        }
    }

    private boolean standsBehind(List<Set<String>> before, int at) {
        if (at < before.size()) return false;
        for (int i = 0; i < before.size(); i++)
            if (!before.get(i).contains(pieces.get(at - before.size() + i).form())) return false;
        return true;
    }

    /// What only has to follow lends its parts without being read: "eight and two years" gives
    /// "eight" its unit.
    private Optional<Progress> follows(TimeRule.Element element, Progress way) {
        if (element.forms().contains(pieces.get(way.end()).form())) return Optional.of(way);
        for (String kind : element.kinds())
            for (Match match : matches(kind, way.end())) {
                List<Sense> senses = new ArrayList<>(way.senses());
                senses.addAll(match.senses());
                return Optional.of(new Progress(way.end(), senses, way.rule()));
            }
        return Optional.empty();
    }

    private void step(TimeRule.Element element, Progress way, boolean first, List<Progress> next) {
        int at = way.end();
        if (at < pieces.size() && (first || !element.glued() || pieces.get(at).glued())) {
            if (element.ahead()) {
                follows(element, way).ifPresent(next::add);
                return;
            }
            if (element.forms().contains(pieces.get(at).form()))
                next.add(new Progress(at + 1, way.senses(), way.rule()));
            for (String kind : element.kinds())
                for (Match match : matches(kind, at)) {
                    if (next.size() >= MAX_WAYS) break;
                    List<Sense> senses = new ArrayList<>(way.senses());
                    senses.addAll(match.senses());
                    next.add(
                            new Progress(
                                    match.end(),
                                    senses,
                                    match.rule().isEmpty() ? way.rule() : match.rule()));
                }
        }
        if (element.optional() && next.size() < MAX_WAYS) next.add(way);
    }
}
