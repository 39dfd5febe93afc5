package vigil.claim;

import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.List;

/// "Three days after the hearing of 8 May": the second date belongs to what is counted from.
final class CountedBases {
    /// The date that is counted from stands no farther behind.
    private static final int REACH = 60;

    /// Between a day and what says it again stand a comma and a small word.
    private static final int MOST_BETWEEN = 6;

    private CountedBases() {}

    /// {@return the dates without those that another of them counts from, and without what is
    /// counted beside the day itself}
    static List<DateExpression> without(List<DateExpression> dates, String text) {
        return dates.stream()
                .filter(d -> dates.stream().noneMatch(c -> isBase(c, d, text)))
                .filter(d -> dates.stream().noneMatch(c -> isTheDay(c, d, text)))
                .toList();
    }

    /// "On 13 August 2013, two days after the broadcast", "two days later, on 13 August".
    private static boolean isTheDay(DateExpression day, DateExpression counted, String text) {
        boolean named =
                switch (day.meaning()) {
                    case Meaning.Fixed(EventDate.Day _) -> true;
                    case Meaning.Open open -> open.day().isPresent() && open.month().isPresent();
                    default -> false;
                };
        if (!named || counted.meaning().fromEvent().isEmpty()) return false;
        boolean first = day.passage().start() < counted.passage().start();
        int from = (first ? day : counted).passage().end();
        int to = (first ? counted : day).passage().start();
        return from <= to
                && to - from <= MOST_BETWEEN
                && text.substring(from, to).stripLeading().startsWith(",");
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
