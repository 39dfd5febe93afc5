package vigil.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Places and days that stand before the first words of a report: "KYIV, 16 August 2019 (Agency) -
/// ...".
///
/// @param dates how the page prints days
record Datelines(PrintedDates dates) {
    private static final int MOST_CHARS = 80;

    /// The day stands no farther on than this.
    private static final int MOST_TO_DAY = 40;

    private static final int WORDS_OF_PLACE = 5;

    private static final String DAY = "(\\d{1,2} \\p{L}{3,12}|\\p{L}{3,12} \\d{1,2})[.,]? ?";

    private static final Pattern YEARLESS =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M} .'-]{1,30}(?:, ?\\p{Lu}[\\p{L}\\p{M} .'-]{1,25})?, ?"
                            + DAY
                            + "(?:\\([^)]{1,30}\\)|/[^/]{1,20}/|[-\\u2013\\u2014])");

    /// "5 July (Agency) - ...": without a place, a source and a dash must follow.
    private static final Pattern PLACELESS =
            Pattern.compile(DAY + "(?:\\([^)]{1,30}\\)|/[^/]{1,20}/) ?[-\\u2013\\u2014]");

    private static final Pattern BEHIND =
            Pattern.compile(
                    "[\\s\u00A0)\\]]{0,2}(?:\\([^)]{1,30}\\)\\s*)?(?:[-\u2013\u2014/:|]|[.][\\s\u00A0])");

    /// Before the date of a dateline stands a place, and no word longer than an article.
    private static final Pattern WORD_OF_A_SENTENCE =
            Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Ll}[\\p{L}\\p{M}]{2,}");

    /// A day without its year, and where it stands.
    record Yearless(String edtf, int start, int end) {}

    /// {@return the day at the head of this paragraph, which leaves its year to the reader}
    Optional<Yearless> yearless(String text) {
        Matcher line = YEARLESS.matcher(text);
        if (!line.lookingAt()) {
            line = PLACELESS.matcher(text);
            if (!line.lookingAt()) return Optional.empty();
        }
        int start = line.start(1);
        int end = line.end(1);
        return dates.yearless(line.group(1)).map(day -> new Yearless(day, start, end));
    }

    /// {@return the full date at the head of this paragraph}
    Optional<PrintedDates.Found> full(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_CHARS));
        for (PrintedDates.Found date : dates.in(start)) {
            String place = start.substring(0, date.start());
            boolean opens =
                    date.start() <= MOST_TO_DAY
                            && BEHIND.matcher(start.substring(date.end())).lookingAt()
                            && place.split("\\s+").length <= WORDS_OF_PLACE
                            && !WORD_OF_A_SENTENCE.matcher(place).find();
            if (opens) return Optional.of(date);
        }
        return Optional.empty();
    }
}
