package vigil.claim;

import vigil.syntax.VerbGroup.Modality;
import vigil.time.EventDate;
import vigil.time.Meaning;

/// Dates that cannot be the day of what is told as done: "was remanded to next month", "prolonged
/// it until 27 June".
final class DaysAhead {
    private DaysAhead() {}

    /// {@return whether these words name an end}
    static boolean isEnd(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Fixed(EventDate.Until _) -> true;
            case Meaning.Bounded(var edge, _) -> edge == Meaning.Edge.UNTIL;
            default -> false;
        };
    }

    /// {@return whether these words name a beginning: "since May"}
    static boolean isBeginning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Fixed(EventDate.Since _) -> true;
            case Meaning.Bounded(var edge, _) -> edge == Meaning.Edge.SINCE;
            default -> false;
        };
    }

    /// {@return whether these words count forward from the page}
    static boolean isAhead(Meaning meaning) {
        return switch (meaning) {
            case Meaning.FromPage(var amount, _) -> !amount.isZero() && !amount.isNegative();
            case Meaning.Toward(_, var side) -> side == Meaning.Side.FUTURE;
            case Meaning.Part(_, var of) -> isAhead(of);
            case Meaning.Within(_, var whole) -> isAhead(whole);
            default -> false;
        };
    }

    /// {@return whether the verb tells its act as done}
    static boolean isDone(Predicate p) {
        return p.modality() == Modality.NONE
                && switch (p.tense()) {
                    case PAST, PERFECT, PLUPERFECT -> true;
                    default -> false;
                };
    }
}
