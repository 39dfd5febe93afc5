package vigil.time;

import vigil.time.Meaning.Anchor;
import vigil.time.Meaning.Edge;
import vigil.time.Meaning.Grain;
import vigil.time.Meaning.Open;
import vigil.time.Meaning.Side;
import vigil.time.Meaning.Slice;
import vigil.time.Meaning.When;
import vigil.time.Sense.Senses;

import java.util.List;
import java.util.Optional;

/// The steps that rules of a `time/grammar.tsv` name in their column `meaning`, each with the parts
/// it takes.
///
/// A step that cannot make sense of its parts (31 June) gives nothing, and the words are not read
/// that way.
final class MeaningBuilder {
    private MeaningBuilder() {}

    static Optional<Meaning> build(String step, Senses parts) {
        List<Meaning> meant = parts.meanings();
        return switch (step) {
            // year, month, day, num (a day told by an ordinal), weekday
            case "date" -> CalendarParts.date(parts);
            // a date in digits whose day and month other writers of the language put the other way
            // round
            case "date-slashed" -> CalendarParts.slashed(parts);
            // months ("3-5"), year; or num and size (a third quarter: num=3 size=3)
            case "months" -> CalendarParts.months(parts);
            // two years, or two days of one month: "8 to 9 June", "June 8-9"
            case "years" -> CalendarParts.years(parts);
            case "days" -> CalendarParts.days(parts);
            // decade or num (1990); roman or num
            case "decade" -> CalendarParts.decade(parts);
            // a feast on a fixed day: month and day ("12-25")
            case "feast" -> CalendarParts.feast(parts);
            // one or two years before our era, in digits
            case "ancient" -> CalendarParts.ancient(parts);
            case "century" -> CalendarParts.century(parts);
            // unit, sign, num
            case "page" ->
                    Shift.of(parts)
                            .map(s -> s.about(new Meaning.FromPage(s.amount(), s.grain()), parts));
            // the calendar unit that is so many units away: "last month"
            case "page-unit" ->
                    Shift.of(parts).map(s -> new Meaning.FromPage(s.amount(), s.grain()));
            case "event" ->
                    Shift.of(parts)
                            .map(
                                    s ->
                                            s.about(
                                                    new Meaning.FromEvent(
                                                            s.amount(), s.grain(), anchor(parts)),
                                                    parts));
            case "event-unit" ->
                    Shift.of(parts)
                            .map(s -> new Meaning.FromEvent(s.amount(), s.grain(), anchor(parts)));
            // a weekday in the days after an act: "the following Monday"
            case "within-event" ->
                    Shift.of(parts)
                            .map(s -> new Meaning.FromEvent(s.amount(), s.grain(), anchor(parts)))
                            .flatMap(week -> first(meant).flatMap(day -> within(day, week)));
            case "from-date" ->
                    first(meant).flatMap(base -> Shift.of(parts).map(s -> s.from(base)));
            case "toward" -> toward(meant, parts);
            case "weekend" -> toward(List.of(Spans.WEEKEND), parts);
            case "within" -> within(meant);
            case "span" ->
                    meant.size() < 2
                            ? Optional.empty()
                            : Spans.join(meant.getFirst(), meant.get(1));
            // the page's date and so many units around it: "the past two years", "the next three
            // days"
            case "reach" -> Shift.of(parts).map(Spans::reach);
            case "week-of" -> first(meant).map(Meaning.WeekOf::new);
            // the night that ends on a day
            case "eve" -> first(meant).flatMap(Spans::eve);
            case "bounded" -> first(meant).map(m -> Spans.bounded(edge(parts), m));
            case "part" -> first(meant).map(m -> part(m, parts));
            case "lasting" -> Durations.of(parts).map(Meaning.Lasting::new);
            case "life" -> Optional.of(new Meaning.Lasting(DurationTold.LIFE));
            case "repeated" -> Optional.of(new Meaning.Repeated(repeated(parts)));
            case "vague" ->
                    Optional.of(
                            new Meaning.Vague(When.valueOf(parts.word("when").orElse("PRESENT"))));
            case "same" -> first(meant);
            // a date told twice, the second time more plainly: "yesterday (9 June)"
            case "clearer" -> meant.isEmpty() ? Optional.empty() : Optional.of(meant.getLast());
            default ->
                    throw new IllegalArgumentException(
                            "no step of date rules is called \"" + step + "\"");
        };
    }

    private static Optional<Meaning> first(List<Meaning> meant) {
        return meant.stream().findFirst();
    }

    private static Anchor anchor(Senses parts) {
        return parts.word("anchor").map(Anchor::valueOf).orElse(Anchor.TOLD_BEFORE);
    }

    private static Edge edge(Senses parts) {
        return Edge.valueOf(parts.word("edge").orElse("SINCE"));
    }

    private static Meaning part(Meaning of, Senses parts) {
        Slice slice = Slice.valueOf(parts.word("slice").orElse("ABOUT"));
        if (slice == Slice.ABOUT && of instanceof Meaning.Fixed(var date))
            return new Meaning.Fixed(CalendarParts.approximate(date));
        return new Meaning.Part(slice, of);
    }

    private static Optional<Meaning> toward(List<Meaning> meant, Senses parts) {
        int sign = Shift.sign(parts);
        for (Meaning meaning : meant) {
            if (meaning instanceof Open open) return Optional.of(toward(open, sign));
            if (meaning instanceof Meaning.Span(Open from, Open to))
                return Optional.of(new Meaning.Span(toward(from, sign), toward(to, sign)));
        }
        return Optional.empty();
    }

    private static Meaning toward(Open open, int sign) {
        if (sign != 0) return new Meaning.Toward(open, sign < 0 ? Side.PAST : Side.FUTURE);
        Grain grain = open.month().isPresent() ? Grain.YEAR : Grain.WEEK;
        return new Meaning.Within(open, new Meaning.FromPage(java.time.Period.ZERO, grain));
    }

    /// The smaller part may stand before or after the whole: "Friday last week", "минулого тижня у
    /// п'ятницю".
    private static Optional<Meaning> within(List<Meaning> meant) {
        return meant.size() < 2 ? Optional.empty() : within(meant.getFirst(), meant.get(1));
    }

    private static Optional<Meaning> within(Meaning a, Meaning b) {
        if (a instanceof Open part) return Optional.of(new Meaning.Within(part, b));
        if (b instanceof Open part) return Optional.of(new Meaning.Within(part, a));
        return Optional.empty();
    }

    private static String repeated(Senses parts) {
        Optional<Integer> weekday =
                parts.whole("weekday").or(() -> parts.word("weekday").map(Integer::valueOf));
        if (weekday.isPresent()) return "XXXX-WXX-" + weekday.get();
        Optional<Integer> month = parts.word("month").map(Integer::valueOf);
        if (month.isPresent()) return "XXXX-%02d".formatted(month.get());
        return Shift.of(parts).map(s -> Durations.iso(s.hundredths(), s.grain())).orElse("P1D");
    }
}
