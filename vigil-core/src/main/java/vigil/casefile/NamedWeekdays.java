package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;
import vigil.time.TimeFact;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The days that an undated page means by "Friday": where it writes "Friday, March 3, 2023" once,
/// every other Friday without more is that one.
final class NamedWeekdays {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /// A weekday, a day, a month, and a year.
    private static final int LEAST_WORDS = 4;

    private final Map<DayOfWeek, EventDate.Day> days = new TreeMap<>();

    NamedWeekdays(PageClaims page) {
        Map<DayOfWeek, List<EventDate.Day>> written =
                page.dates().stream()
                        .flatMap(date -> day(date).stream())
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        day -> day.value().getDayOfWeek(),
                                        TreeMap::new,
                                        Collectors.toList()));
        // two Fridays of a page leave it open which one is meant
        written.forEach(
                (weekday, all) -> {
                    if (all.size() == 1) days.put(weekday, all.getFirst());
                });
    }

    /// {@return the day that is written out with its weekday}
    private static Optional<EventDate.Day> day(DateExpression date) {
        String words = date.passage().quote();
        boolean named =
                Character.isLetter(words.codePointAt(0))
                        && WORDS.matcher(words).results().count() >= LEAST_WORDS;
        return named && date.meaning() instanceof Meaning.Fixed(EventDate.Day day)
                ? Optional.of(day)
                : Optional.empty();
    }

    /// {@return the same tellings, of weekdays that are written out elsewhere, with their days}
    List<TimeFact> twins(List<TimeFact> told) {
        List<TimeFact> twins = new ArrayList<>();
        for (TimeFact fact : told)
            if (fact
                    instanceof
                    TimeFact.Told(var page, var event, Meaning.Open open, var tense, var words))
                meant(open)
                        .ifPresent(
                                day ->
                                        twins.add(
                                                new TimeFact.Told(
                                                        page,
                                                        event,
                                                        new Meaning.Fixed(day),
                                                        tense,
                                                        words)));
        return twins;
    }

    private Optional<EventDate.Day> meant(Meaning.Open open) {
        return open.day().isPresent() || open.month().isPresent()
                ? Optional.empty()
                : open.weekday().flatMap(day -> Optional.ofNullable(days.get(day)));
    }
}
