package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Posts of a network shown in a page, each with its day: "- Name (@handle) September 15, 2020".
final class EmbeddedPosts {
    private static final Pattern HANDLE = Pattern.compile("\\(@\\w{2,30}\\)[ \\u00A0]{1,3}");
    private static final int MAX_DATE = 30;

    private final PrintedDates dates;
    private final Map<String, Integer> weekdays = new HashMap<>();

    EmbeddedPosts(PrintedDates dates, LanguagePack pack) {
        this.dates = dates;
        for (Table.Row row : pack.table("time/weekdays.tsv").rows())
            if (!row.cell("kind").equals("abbreviated") && !row.cell("kind").equals("plural"))
                weekdays.put(row.cell("form"), Integer.valueOf(row.cell("weekday")));
    }

    /// A post's day.
    ///
    /// @param start of its date in the rendition, inclusive
    /// @param end exclusive
    record Post(LocalDate day, int start, int end) {}

    /// {@return the latest post, if the page speaks of its weekday and tells no later day; others
    /// may be years older than the page}
    Optional<Post> latest(Rendition rendition) {
        String text = rendition.text();
        List<Post> posts = new ArrayList<>();
        Matcher handle = HANDLE.matcher(text);
        while (handle.find()) {
            String after =
                    text.substring(handle.end(), Math.min(text.length(), handle.end() + MAX_DATE));
            dates.in(after).stream()
                    .filter(f -> f.start() == 0)
                    .findFirst()
                    .ifPresent(
                            f ->
                                    posts.add(
                                            new Post(
                                                    f.day(),
                                                    handle.end(),
                                                    handle.end() + f.end())));
        }
        Post latest = null;
        for (Post post : posts)
            if (latest == null || post.day().isAfter(latest.day())) latest = post;
        if (latest == null || !weekdaysTold(text).contains(latest.day().getDayOfWeek().getValue()))
            return Optional.empty();
        LocalDate day = latest.day();
        return dates.in(text).stream().anyMatch(f -> f.day().isAfter(day))
                ? Optional.empty()
                : Optional.of(latest);
    }

    private Set<Integer> weekdaysTold(String text) {
        Set<Integer> told = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+")) {
            Integer day = weekdays.get(word);
            if (day != null) told.add(day);
        }
        return told;
    }
}
