package vigil.journal;

import vigil.time.DateExpression;
import vigil.time.DurationTold;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;

/// Worded dates in a content, both ways.
final class MeaningJson {
    private MeaningJson() {}

    static Json write(DateExpression date) {
        return new Fields.Writer()
                .put("words", ClaimJson.write(date.passage()))
                .put("meaning", write(date.meaning()))
                .put("rule", date.rule())
                .end();
    }

    static DateExpression expression(Json json) {
        return Fields.all(
                json,
                "a worded date",
                f ->
                        new DateExpression(
                                ClaimJson.passage(f.need("words")),
                                meaning(f.need("meaning")),
                                f.text("rule")));
    }

    static Json write(Meaning meaning) {
        var json = new Fields.Writer();
        switch (meaning) {
            // an undated one has no EDTF, and no page words one
            case Meaning.Fixed(var date) -> json.put("is", "fixed").put("date", date);
            case Meaning.Open open -> {
                json.put("is", "open");
                open.day().ifPresent(day -> json.put("day", day));
                open.month().ifPresent(month -> json.put("month", month.getValue()));
                open.weekday().ifPresent(day -> json.put("weekday", day.getValue()));
            }
            case Meaning.FromPage(var amount, var grain) ->
                    json.put("is", "from-page")
                            .put("amount", amount.toString())
                            .put("grain", grain);
            case Meaning.FromEvent(var amount, var grain, var anchor) ->
                    json.put("is", "from-event")
                            .put("amount", amount.toString())
                            .put("grain", grain)
                            .put("anchor", anchor);
            case Meaning.FromDate(var base, var amount, var grain) ->
                    json.put("is", "from-date")
                            .put("base", write(base))
                            .put("amount", amount.toString())
                            .put("grain", grain);
            case Meaning.Toward(var open, var side) ->
                    json.put("is", "toward").put("open", write(open)).put("side", side);
            case Meaning.Within(var part, var whole) ->
                    json.put("is", "within").put("part", write(part)).put("whole", write(whole));
            case Meaning.Span(var from, var to) ->
                    json.put("is", "span").put("from", write(from)).put("to", write(to));
            case Meaning.WeekOf(var day) -> json.put("is", "week-of").put("day", write(day));
            case Meaning.Bounded(var edge, var of) ->
                    json.put("is", "bounded").put("edge", edge).put("of", write(of));
            case Meaning.Part(var slice, var of) ->
                    json.put("is", "part").put("slice", slice).put("of", write(of));
            case Meaning.Lasting(var duration) ->
                    json.put("is", "lasting").put("duration", write(duration));
            case Meaning.Vague(var when) -> json.put("is", "vague").put("when", when);
            case Meaning.Repeated(var every) -> json.put("is", "repeated").put("every", every);
            case Meaning.Ancient(var from, var to) ->
                    json.put("is", "ancient").put("from", from).put("to", to);
        }
        return json.end();
    }

    static Meaning meaning(Json json) {
        return Fields.all(json, "a date's meaning", MeaningJson::meaning);
    }

    private static Meaning meaning(Fields f) {
        String is = f.text("is");
        return switch (is) {
            case "fixed" -> new Meaning.Fixed(f.date("date"));
            case "open" ->
                    new Meaning.Open(
                            f.mayNumber("day"),
                            f.mayNumber("month").map(MeaningJson::month),
                            f.mayNumber("weekday").map(MeaningJson::weekday));
            case "from-page" ->
                    new Meaning.FromPage(amount(f), f.code("grain", Meaning.Grain.class));
            case "from-event" ->
                    new Meaning.FromEvent(
                            amount(f),
                            f.code("grain", Meaning.Grain.class),
                            f.code("anchor", Meaning.Anchor.class));
            case "from-date" ->
                    new Meaning.FromDate(
                            meaning(f.need("base")),
                            amount(f),
                            f.code("grain", Meaning.Grain.class));
            case "toward" ->
                    new Meaning.Toward(open(f.need("open")), f.code("side", Meaning.Side.class));
            case "within" -> new Meaning.Within(open(f.need("part")), meaning(f.need("whole")));
            case "span" -> new Meaning.Span(meaning(f.need("from")), meaning(f.need("to")));
            case "week-of" -> new Meaning.WeekOf(meaning(f.need("day")));
            case "bounded" ->
                    new Meaning.Bounded(f.code("edge", Meaning.Edge.class), meaning(f.need("of")));
            case "part" ->
                    new Meaning.Part(f.code("slice", Meaning.Slice.class), meaning(f.need("of")));
            case "lasting" -> new Meaning.Lasting(duration(f.need("duration")));
            case "vague" -> new Meaning.Vague(f.code("when", Meaning.When.class));
            case "repeated" -> new Meaning.Repeated(f.text("every"));
            case "ancient" -> new Meaning.Ancient(f.number("from"), f.number("to"));
            default -> throw f.unknown("is", is);
        };
    }

    private static Meaning.Open open(Json json) {
        if (meaning(json) instanceof Meaning.Open open) return open;
        throw new IllegalArgumentException("a day, month or weekday is expected inside a date");
    }

    private static Period amount(Fields f) {
        String amount = f.text("amount");
        try {
            return Period.parse(amount);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + amount + "\" is no period of days", e);
        }
    }

    private static Month month(int number) {
        if (number < 1 || number > 12)
            throw new IllegalArgumentException("there is no month " + number);
        return Month.of(number);
    }

    private static DayOfWeek weekday(int number) {
        if (number < 1 || number > 7)
            throw new IllegalArgumentException("there is no day %d in a week".formatted(number));
        return DayOfWeek.of(number);
    }

    static Json write(DurationTold duration) {
        return new Fields.Writer()
                .put("minDays", duration.minDays())
                .put("maxDays", duration.maxDays())
                .put("iso", duration.iso())
                .end();
    }

    static DurationTold duration(Json json) {
        return Fields.all(
                json,
                "a duration",
                f -> new DurationTold(f.number("minDays"), f.number("maxDays"), f.text("iso")));
    }

    /// {@return the meaning as a phrase for a reader who compares two}
    static String words(Meaning meaning) {
        return meaning instanceof Meaning.Fixed(var date)
                ? EventDates.print(date)
                : new String(write(meaning).bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
