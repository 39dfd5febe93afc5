package vigil.bench;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words of a date say of the time of day, as TIMEX3 writes it: a part of the day (`TEV`)
/// or an hour (`T22:00`). Vigil counts in days and leaves it out.
final class TimeOfDay {
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<![\\d-])(\\d{1,2})(?:[:.]\\s?(\\d{2}))?\\s*([ap]\\.?m\\b\\.?)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON =
            Pattern.compile("(?<!\\d)(\\d{1,2})[:.]\\s?(\\d{2})(?!\\d)");

    private record Part(String word, String letters) {}

    private final List<Part> parts = new ArrayList<>();

    TimeOfDay(LanguagePack pack) {
        for (Table.Row row : pack.table("time/words.tsv").rows())
            if (row.cell("class").equals("daypart"))
                for (String form : row.list("forms")) parts.add(new Part(form, row.cell("value")));
        parts.sort(Comparator.comparingInt((Part p) -> -p.word().length()));
    }

    /// {@return the suffix of the value of these words; empty if they say nothing of it}
    Optional<String> of(String words) {
        Matcher clock = CLOCK.matcher(words);
        if (clock.find()) {
            int hour = Integer.parseInt(clock.group(1)) % 12;
            if (clock.group(3).toLowerCase(Locale.ROOT).startsWith("p")) hour += 12;
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            clock.group(2) == null ? "T%02d:00" : "T%02d:" + clock.group(2),
                            hour));
        }
        String small = words.toLowerCase(Locale.ROOT);
        for (Part part : parts)
            if (Pattern.compile("(?<!\\p{L})" + Pattern.quote(part.word()) + "(?!\\p{L})")
                    .matcher(small)
                    .find())
                return Optional.of(part.letters().equals("MI") ? "T12:00" : "T" + part.letters());
        Matcher colon = COLON.matcher(words);
        return colon.find()
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "T%02d:%s",
                                Integer.parseInt(colon.group(1)),
                                colon.group(2)))
                : Optional.empty();
    }
}
