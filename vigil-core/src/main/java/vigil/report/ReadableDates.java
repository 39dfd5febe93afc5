package vigil.report;

import vigil.time.EventDate;
import vigil.time.EventDate.Qualifier;

import java.time.LocalDate;

/// Dates as people read them, in the words of a report's language, no more precise than they are
/// known.
///
/// @param words of the report
record ReadableDates(Words words) {
    String say(EventDate date) {
        return switch (date) {
            case EventDate.Day(var day, var mark) -> marked(day(day), mark);
            case EventDate.Month(var month, var mark) ->
                    marked(
                            words.say("date.month", alone(month.getMonthValue()), month.getYear()),
                            mark);
            case EventDate.InYear(var year, var mark) ->
                    marked(words.say("date.year", year.getValue()), mark);
            case EventDate.Yearless(var day) ->
                    words.say(
                            "date.yearless",
                            words.say(
                                    "date.day-month",
                                    day.getDayOfMonth(),
                                    inDate(day.getMonthValue())));
            case EventDate.YearlessMonth(var month) ->
                    words.say("date.yearless", alone(month.getValue()));
            case EventDate.Since(var from) -> words.say("date.since", say(from));
            case EventDate.Until(var to) -> words.say("date.until", say(to));
            case EventDate.Between(var from, var to) ->
                    words.say("date.between", say(from), say(to));
            case EventDate.Undated _ -> words.say("date.unknown");
        };
    }

    String day(LocalDate day) {
        return words.say(
                "date.day", day.getDayOfMonth(), inDate(day.getMonthValue()), day.getYear());
    }

    /// {@return a month as it stands on an axis}
    String axis(LocalDate day) {
        return words.say(
                "date.axis", words.say("month.short." + day.getMonthValue()), day.getYear());
    }

    private String marked(String date, Qualifier mark) {
        return switch (mark) {
            case NONE -> date;
            case APPROXIMATE -> words.say("date.about", date);
            case UNCERTAIN -> words.say("date.uncertain", date);
            case BOTH -> words.say("date.uncertain", words.say("date.about", date));
        };
    }

    private String inDate(int month) {
        return words.say("month.in-date." + month);
    }

    private String alone(int month) {
        return words.find("month.alone." + month).orElseGet(() -> inDate(month));
    }
}
