package vigil.casefile;

import vigil.claim.DateTold;
import vigil.claim.PageClaims;
import vigil.claim.Telling;
import vigil.text.Passage;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What "three days later", "the same day" and "three days after the arrest" count from, on one
/// page: the last date or act of the story told before, or the act named behind.
final class CountedFrom {
    /// A story is not taken up again from farther, in units of text.
    private static final int REACH = 700;

    /// So many units of text lie between the words and the act that they name.
    private static final int MOST_TO_NAMED = 40;

    private final PageClaims page;
    private final List<Attributed> here;
    private final Function<Attributed, String> names;
    private final Map<Passage, String> dated = new HashMap<>();

    CountedFrom(PageClaims page, List<Attributed> here, Function<Attributed, String> names) {
        this.page = page;
        this.here = here;
        this.names = names;
        for (Attributed a : here)
            a.claim()
                    .when()
                    .filter(CountedFrom::dates)
                    .ifPresent(w -> dated.putIfAbsent(w.expression().passage(), names.apply(a)));
    }

    /// {@return the name of what a date dates: an act of the page, or something that is not told}
    String eventOf(DateExpression date) {
        return dated.getOrDefault(
                date.passage(),
                "date|" + page.mentions().page().id() + "|" + date.passage().start());
    }

    /// {@return the name of the event that these words count from}
    ///
    /// @param told what is dated, if it is an act
    Optional<String> base(DateExpression words, Meaning.Anchor anchor, Optional<Attributed> told) {
        return switch (anchor) {
            case TOLD_BEFORE -> before(words, told);
            case NAMED_AFTER -> dateBehind(words).or(() -> named(words.passage(), told));
        };
    }

    /// The nearest date before, or an act told nearer than it without any date.
    private Optional<String> before(DateExpression words, Optional<Attributed> told) {
        int place = words.passage().start();
        DateExpression last = null;
        for (DateExpression date : page.dates())
            if (date.passage().end() <= place
                    && place - date.passage().end() <= REACH
                    && isMoment(date.meaning())
                    && (last == null || date.passage().compareTo(last.passage()) > 0)) last = date;
        Attributed act = null;
        for (Attributed other : here) {
            int start = other.claim().key().start();
            if (!(other.claim().told() instanceof Telling.ActTold)
                    || other.claim().when().isPresent()
                    || start >= place
                    || place - start > REACH
                    || (last != null && start < last.passage().start())
                    || told.filter(a -> isOneOf(a, other)).isEmpty()) continue;
            if (act == null || start > act.claim().key().start()) act = other;
        }
        if (act != null && last == null) return Optional.of(names.apply(act));
        return Optional.ofNullable(last).map(this::eventOf);
    }

    /// "three days after the hearing of 8 May": the date of what is named, told with it.
    private Optional<String> dateBehind(DateExpression words) {
        String text = page.mentions().page().rendition().text();
        int from = words.passage().end();
        return page.dates().stream()
                .filter(d -> d.passage().start() >= from && isMoment(d.meaning()))
                .min(Comparator.comparing(DateExpression::passage))
                .filter(d -> d.passage().start() - from <= MOST_TO_NAMED)
                .filter(
                        d ->
                                text.substring(from, d.passage().start())
                                        .chars()
                                        .noneMatch(c -> c == ',' || c == '.' || c == ';'))
                .map(this::eventOf);
    }

    private static boolean isOneOf(Attributed a, Attributed other) {
        return other.person().equals(a.person()) && !other.claim().key().equals(a.claim().key());
    }

    /// An act of the same person goes before one of somebody else: "arrested two days after the
    /// verdict against his wife".
    private Optional<String> named(Passage words, Optional<Attributed> told) {
        Attributed best = null;
        for (Attributed other : here) {
            int gap = other.claim().key().start() - words.end();
            if (!(other.claim().told() instanceof Telling.ActTold)
                    || gap < 0
                    || gap > MOST_TO_NAMED
                    || told.filter(a -> a.claim().key().equals(other.claim().key())).isPresent())
                continue;
            boolean better =
                    best == null
                            || other.claim().key().start() < best.claim().key().start()
                            || (other.claim().key().start() == best.claim().key().start()
                                    && told.filter(a -> isOneOf(a, other)).isPresent());
            if (better) best = other;
        }
        return Optional.ofNullable(best).map(b -> names.apply(toldBefore(b).orElse(b)));
    }

    /// "The verdict" is the last one that the page dated before, whomever it concerned.
    private Optional<Attributed> toldBefore(Attributed named) {
        if (named.claim().when().isPresent()) return Optional.empty();
        return here.stream()
                .filter(a -> a.claim().told().type().equals(named.claim().told().type()))
                .filter(a -> a.claim().key().start() < named.claim().key().start())
                .filter(a -> a.claim().reality() == named.claim().reality())
                .filter(a -> a.claim().when().filter(CountedFrom::dates).isPresent())
                .max(Comparator.comparing((Attributed a) -> a.claim().key()));
    }

    private static boolean dates(DateTold when) {
        return when.tie() == DateTold.Tie.OWN || when.tie() == DateTold.Tie.CLAUSE;
    }

    /// {@return whether something can be counted from it in days}
    static boolean isMoment(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Fixed(var date) -> date instanceof EventDate.Day || isMonth(date);
            case Meaning.Open _,
                    Meaning.FromPage _,
                    Meaning.FromEvent _,
                    Meaning.FromDate _,
                    Meaning.Toward _,
                    Meaning.Within _ ->
                    true;
            case Meaning.Part(_, var of) -> isMoment(of);
            case Meaning.Span _,
                    Meaning.WeekOf _,
                    Meaning.Bounded _,
                    Meaning.Lasting _,
                    Meaning.Vague _,
                    Meaning.Repeated _,
                    Meaning.Ancient _ ->
                    false;
        };
    }

    private static boolean isMonth(EventDate date) {
        return date instanceof EventDate.Month;
    }
}
