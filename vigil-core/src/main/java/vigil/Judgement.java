package vigil;

import java.util.List;

/// A score that travels with its reasons.
///
/// @param score an integer, so that the same input gives the same order everywhere; its scale is
///   the judge's: a reading's is per mille of certainty
/// @param reasons strongest first
public record Judgement(int score, List<Reason> reasons) {
    public Judgement {
        reasons = List.copyOf(reasons);
    }
}
