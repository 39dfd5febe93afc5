package vigil.text;

import com.ibm.icu.util.ULocale;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises full dates as pages print them above an article: "16 August 2019", "16.08.2019,
/// 12:30", "August 16th, 2019".
///
/// Months come from the table `time/months.tsv` of the page's language and, where there is no pack,
/// from CLDR. Dates that are told in running text are the business of the room of time; here only a
/// date that stands by itself matters, so all three parts must be there.
final class PrintedDates {
    private static final String MONTHS = "time/months.tsv";
    private static final int EARLIEST = 1990;
    private static final int LEAP = 2000;
    private static final int MAX_YEARLESS_LINE = 45;

    /// A line no longer than this holds little but its date.
    private static final int MAX_LINE_OF_DATE = 32;

    private static final Pattern YEARLESS =
            Pattern.compile(
                    "(?:[\\p{L} .-]{2,25},)?(?: ?\\p{L}{2,12},?)? ?(?:(\\d{1,2})\\.?"
                            + " (\\p{L}{3,12})|(\\p{L}{3,12}) (\\d{1,2}))(?:[,.]?"
                            + " (?:[01]?\\d|2[0-3])[:.h]\\d{2}(?: ?[A-Z]{2,4}(?:[+-]\\d{1,2})?)?(?:"
                            + " [\\p{Lu}-]{3,20})?)?");
    private static final int LATEST = 2099;

    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<![\\d.,/-])((?:19|20)\\d{2})([-./])(\\d{1,2})\\2(\\d{1,2})(?![\\d/])");
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "(?:(?<![\\d.,/-])|(?<=(?<!\\d)\\d{2}:\\d{2}))(\\d{1,2})([-./])(\\d{1,2})\\2((?:19|20)?\\d{2})(?![\\d/])(?!\\.\\d)");
    private static final Pattern SPACED =
            Pattern.compile(
                    "(?<![\\d.,/-] ?)(\\d{1,2}) ([-./]) (\\d{1,2}) \\2 ((?:19|20)\\d{2})(?!"
                            + " ?/| \\d|\\d(?!\\d? \\p{L}))");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<![\\d.,:/-])(\\d{1,2})(?:\\.|\\p{L}{1,2})?[\\s\u00A0-]+(?:\\p{L}{1,3}\\s+)?(\\p{L}[\\p{L}\\p{M}'\u2019]{1,14})\\.?,?[\\s\u00A0-]+(?:\\p{L}{1,3}\\s+)?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?[\\s\u00A0]+(\\d{1,2})(?:\\p{L}{2})?(?:,[\\s\u00A0]*|[\\s\u00A0]+)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern CLOCK =
            Pattern.compile("(?<!\\d)(?:[01]?\\d|2[0-3])[:.h]\\d{2}(?!\\d)");

    private final Map<String, Integer> months = new HashMap<>();
    private final boolean languageKnown;
    private final boolean monthBeforeDay;

    /// A date that stands in a text.
    ///
    /// @param start offset in the text given, inclusive
    /// @param end exclusive
    /// @param ambiguous whether day and month might be the other way round
    record Found(int start, int end, LocalDate day, boolean ambiguous) {}

    /// @param language `und` admits months of any language; BCP 47 tag the page declares or was
    ///   detected to have; its region decides whether 3/4 is in March or in April
    PrintedDates(Languages languages, String language) {
        for (Table.Row row : languages.packOrNeutral(language).table(MONTHS).rows())
            months.putIfAbsent(row.cell("form"), Integer.valueOf(row.cell("month")));
        if (!language.equals(LanguagePack.NEUTRAL_TAG))
            CldrMonths.of(new ULocale(language.replace('-', '_'))).forEach(months::putIfAbsent);
        // pages in a small language often keep their system's English dates
        for (LanguagePack pack : languages.all())
            for (Table.Row row : pack.table(MONTHS).rows())
                if (row.cell("kind").equals("full"))
                    months.putIfAbsent(row.cell("form"), Integer.valueOf(row.cell("month")));
        this.monthBeforeDay = monthLeads(language);
        this.languageKnown = !language.equals(LanguagePack.NEUTRAL_TAG);
    }

    private static boolean monthLeads(String language) {
        String pattern =
                ((com.ibm.icu.text.SimpleDateFormat)
                                com.ibm.icu.text.DateFormat.getDateInstance(
                                        com.ibm.icu.text.DateFormat.SHORT,
                                        new ULocale(language.replace('-', '_'))))
                        .toPattern();
        int month = pattern.indexOf('M');
        int day = pattern.indexOf('d');
        return month >= 0 && month < day && pattern.indexOf('y') > month;
    }

    static String fold(String form) {
        return form.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }

    /// Dates whose month is a word; the numbers are the groups that hold each part.
    private void withNamedMonth(
            List<Found> found,
            Matcher matcher,
            int yearGroup,
            int monthGroup,
            int dayGroup,
            boolean anyLanguage) {
        while (matcher.find()) {
            OptionalInt month = month(matcher.group(monthGroup), anyLanguage);
            if (month.isPresent())
                add(
                        found,
                        matcher,
                        number(matcher, yearGroup),
                        month.getAsInt(),
                        number(matcher, dayGroup),
                        false);
        }
    }

    /// Dates of numbers that end with their year.
    private void allNumbers(List<Found> found, Matcher matcher) {
        while (matcher.find()) {
            int first = number(matcher, 1);
            int second = number(matcher, 3);
            int year = number(matcher, 4);
            if (year < 100) year += 2000;
            boolean swapped =
                    second > 12 || (matcher.group(2).equals("/") && monthBeforeDay && first <= 12);
            boolean ambiguous =
                    first <= 12 && second <= 12 && first != second && !matcher.group(2).equals(".");
            add(
                    found,
                    matcher,
                    year,
                    swapped ? first : second,
                    swapped ? second : first,
                    ambiguous);
        }
    }

    /// {@return the dates in this text, in reading order, none overlapping another}
    List<Found> in(String written) {
        // blanks that do not break stand in dates more often than elsewhere; offsets stay
        String text = written.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2009', ' ');
        List<Found> found = new ArrayList<>();
        // a site in one language quotes articles in another
        boolean alone = text.strip().length() <= MAX_LINE_OF_DATE;
        Matcher matcher = YEAR_FIRST.matcher(text);
        while (matcher.find())
            add(found, matcher, number(matcher, 1), number(matcher, 3), number(matcher, 4), false);
        withNamedMonth(found, DAY_FIRST.matcher(text), 3, 2, 1, alone);
        withNamedMonth(found, MONTH_FIRST.matcher(text), 3, 1, 2, alone);
        allNumbers(found, YEAR_LAST.matcher(text));
        allNumbers(found, SPACED.matcher(text));
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /// {@return the day of a line that is nothing but a day and month with a weekday or a place, as
    /// `XXXX-05-09`}
    Optional<String> yearless(String line) {
        if (line.length() > MAX_YEARLESS_LINE) return Optional.empty();
        Matcher matcher = YEARLESS.matcher(line.replace('\u00A0', ' ').strip());
        if (!matcher.matches()) return Optional.empty();
        String word = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        int day = Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(4));
        OptionalInt month = month(word, false);
        if (month.isEmpty() || date(LEAP, month.getAsInt(), day).isEmpty()) return Optional.empty();
        return Optional.of("XXXX-%02d-%02d".formatted(month.getAsInt(), day));
    }

    /// {@return whether the text tells a time of day}
    static boolean hasClock(String text) {
        return CLOCK.matcher(text).find();
    }

    /// {@return how many letters the text has besides its dates}
    int lettersBeside(String text) {
        StringBuilder rest = new StringBuilder(text);
        List<Found> dates = in(text);
        for (int i = dates.size() - 1; i >= 0; i--)
            rest.delete(dates.get(i).start(), dates.get(i).end());
        return (int) rest.codePoints().filter(Character::isLetter).count();
    }

    private OptionalInt month(String word, boolean anyLanguage) {
        Integer month = months.get(fold(word));
        if (month == null && (anyLanguage || !languageKnown))
            month = CldrMonths.byName().get(fold(word));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static void add(
            List<Found> found, Matcher matcher, int year, int month, int day, boolean ambiguous) {
        date(year, month, day)
                .ifPresent(
                        date -> {
                            for (Found other : found)
                                if (matcher.start() < other.end() && other.start() < matcher.end())
                                    return;
                            found.add(new Found(matcher.start(), matcher.end(), date, ambiguous));
                        });
    }

    /// {@return the day, if there is such a day and a page of the web may carry it}
    static Optional<LocalDate> date(int year, int month, int day) {
        if (year < EARLIEST || year > LATEST) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
