package vigil.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Reasons from what pages say to when they were written and when things happened (DESIGN section
/// 4).
///
/// Every unknown day has a set of days it can be; facts narrow the sets, and sets narrow each
/// other, until nothing changes. Facts are taken strongest first; one that would leave no day for
/// something is set aside and reported.
public final class TimeSolver {
    private TimeSolver() {}

    /// Solves the facts of one bundle.
    ///
    /// @param facts in any order: the result does not depend on it
    /// @param asOf no page was written after this day
    public static TimeSolution solve(List<TimeFact> facts, LocalDate asOf) {
        return new TimeSolution(Map.of(), Map.of(), List.of());
    }
}
