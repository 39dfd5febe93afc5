package vigil.bench;

import java.util.List;

/// One measured figure of the scoreboard, before it is held against a [Bound].
///
/// @param set the gold set, as its folder is called
/// @param metric what was measured
/// @param value a share between 0 and 1, or a count where the metric counts
/// @param cases how many pages, sentences, pairs or rows were judged
/// @param details further figures, a line each
public record Figure(String set, String metric, double value, int cases, List<String> details) {
    public Figure {
        details = List.copyOf(details);
    }

    static Figure of(Score score) {
        return new Figure(
                score.set(),
                score.metric(),
                score.value(),
                score.cases(),
                score.details().stream().limit(1).toList());
    }

    static Figure of(String set, String metric, double value, int cases) {
        return new Figure(set, metric, value, cases, List.of());
    }
}
