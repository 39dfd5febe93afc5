package vigil.claim;

import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.Comparator;
import java.util.List;

/// "Was charged in 2013 and in 2017", "prolongée en juin, puis à nouveau en septembre": each of the
/// days that are joined is the day of an act of its own.
final class FurtherDates {
    private FurtherDates() {}

    /// {@return the dates of the verb that are joined with `first`, in reading order, with it; it
    /// alone if none are}
    static List<DateExpression> with(DateExpression first, Predicate p, SentenceDates dates) {
        if (!(p.site() instanceof Predicate.Site.Verb(int verb)) || !isPoint(first))
            return List.of(first);
        List<DateExpression> all =
                dates.ofVerb(verb).stream()
                        .flatMap(noun -> dates.at(noun).stream())
                        .filter(FurtherDates::isPoint)
                        .distinct()
                        .sorted(Comparator.comparing(DateExpression::passage))
                        .toList();
        int at = all.indexOf(first);
        if (at < 0) return List.of(first);
        int from = at;
        while (from > 0 && joined(dates.s(), all.get(from - 1), all.get(from))) from--;
        int to = at + 1;
        while (to < all.size() && joined(dates.s(), all.get(to - 1), all.get(to))) to++;
        return all.subList(from, to);
    }

    /// A day, month or year, or one that counts from the page; no bound, length or repetition.
    private static boolean isPoint(DateExpression date) {
        return switch (date.meaning()) {
            case Meaning.Fixed(EventDate.Point _) -> true;
            case Meaning.Open _, Meaning.Within _ -> true;
            default -> false;
        };
    }

    /// Whether nothing but what joins two dates stands between them.
    private static boolean joined(SentenceSyntax s, DateExpression one, DateExpression next) {
        boolean joins = false;
        for (int t = 0; t < s.words().size(); t++) {
            if (SentenceDates.offset(s, t) < one.passage().end()) continue;
            if (SentenceDates.offset(s, t) >= next.passage().start()) return joins;
            WordClass kind = s.words().get(t).kind();
            switch (kind) {
                case COORDINATOR -> joins = true;
                case ADVERB, PARTICLE -> joins |= t > 0 && comesAgain(s, t);
                case COMMA, PREPOSITION, DATE -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /// "puis", "then again": an adverb right behind the first date or its comma joins as well.
    private static boolean comesAgain(SentenceSyntax s, int adverb) {
        WordClass before = s.words().get(adverb - 1).kind();
        return before == WordClass.DATE || before == WordClass.COMMA;
    }
}
