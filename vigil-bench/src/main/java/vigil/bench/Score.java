package vigil.bench;

import java.util.List;
import java.util.Locale;

/// One figure of the scoreboard.
///
/// @param set the gold set, as its folder is called
/// @param metric what was measured
/// @param value between 0 and 1
/// @param floor a run below fails
/// @param goal where it should be
/// @param cases how many pages, sentences or pairs were judged
/// @param details further figures and the worst cases, a line each
public record Score(
        String set,
        String metric,
        double value,
        double floor,
        double goal,
        int cases,
        List<String> details) {
    public Score {
        details = List.copyOf(details);
    }

    /// {@return one line for a table}
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-24s %-34s %.4f  floor %.3f  goal %.3f  %d cases",
                set,
                metric,
                value,
                floor,
                goal,
                cases);
    }
}
