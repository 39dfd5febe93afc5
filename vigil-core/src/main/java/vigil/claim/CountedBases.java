package vigil.claim;

import vigil.time.DateExpression;
import vigil.time.Meaning;

import java.util.List;

/// "Three days after the hearing of 8 May": the second date belongs to what is counted from.
final class CountedBases {
    /// The date that is counted from stands no farther behind.
    private static final int REACH = 60;

    private CountedBases() {}

    /// {@return the dates without those that another of them counts from}
    static List<DateExpression> without(List<DateExpression> dates, String text) {
        return dates.stream()
                .filter(d -> dates.stream().noneMatch(c -> isBase(c, d, text)))
                .toList();
    }

    private static boolean isBase(DateExpression counted, DateExpression date, String text) {
        int from = counted.passage().end();
        int to = date.passage().start();
        boolean forward =
                counted.meaning()
                        .fromEvent()
                        .filter(e -> e.anchor() == Meaning.Anchor.NAMED_AFTER)
                        .isPresent();
        return forward && from <= to && to - from <= REACH && text.indexOf(',', from, to) < 0;
    }
}
