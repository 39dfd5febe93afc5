package vigil.bench;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.time.DateFinder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The published cases of Recognizers-Text for dates and ranges of dates.
///
/// A case passes when every date and range stands at its place with its timex and none is added.
/// Left out are cases that also hold times of day, sets, time zones or references, which are
/// booking talk, and cases without a day to count from. Articles and prepositions at the beginning
/// of a span are not compared.
public final class DateSpecsScore {
    private static final Set<String> JUDGED = Set.of("datetimeV2.date", "datetimeV2.daterange");
    private static final Set<String> IGNORED = Set.of("datetimeV2.duration");

    private static final Pattern BOOKING =
            Pattern.compile(
                    "(?i)\\b(Cortana|Skype|meeting|schedule|set OOO|business day|working week)");

    private DateSpecsScore() {}

    private record Found(int start, int end, String timex) {}

    /// {@return the share of cases passed, of the file of this language in the folder, such as
    /// `English.json`}
    public static Score run(Path folder, String language) throws IOException {
        Languages languages = Languages.bundled();
        LanguagePack pack =
                languages.all().stream()
                        .filter(p -> p.name().equals(language))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no pack for " + language));
        DateFinder finder = DateFinder.of(pack, languages);
        int cases = 0;
        int passed = 0;
        List<String> details = new ArrayList<>();
        for (Json spec : Json.read(folder.resolve(language + ".json")).list()) {
            Optional<List<Found>> gold = gold(spec);
            if (gold.isEmpty()) continue;
            String input = spec.at("Input").text();
            if (BOOKING.matcher(input).find()) continue;
            cases++;
            List<Found> found = found(finder, input, today(spec).orElseThrow());
            if (same(input, gold.get(), found)) passed++;
            else
                details.add(
                        input
                                + "\tgold "
                                + shown(input, gold.get())
                                + "\tfound "
                                + shown(input, found));
        }
        details.addFirst(passed + " of " + cases + " passed");
        return new Score(
                "dates/specs " + pack.tag(),
                "cases passed",
                passed / (double) Math.max(1, cases),
                0.55,
                0.90,
                cases,
                details);
    }

    private static Optional<LocalDate> today(Json spec) {
        String reference = spec.at("Context").at("ReferenceDateTime").text();
        return reference.length() < 10
                ? Optional.empty()
                : Optional.of(LocalDate.parse(reference.substring(0, 10)));
    }

    private static Optional<List<Found>> gold(Json spec) {
        if (today(spec).isEmpty()) return Optional.empty();
        List<Found> gold = new ArrayList<>();
        String input = spec.at("Input").text();
        int from = 0;
        for (Json result : spec.at("Results").list()) {
            String type = result.at("TypeName").text();
            if (IGNORED.contains(type)) continue;
            String text = result.at("Text").text();
            String start = result.at("Start").text();
            int at =
                    start.isEmpty()
                            ? input.toLowerCase(Locale.ROOT)
                                    .indexOf(text.toLowerCase(Locale.ROOT), from)
                            : Integer.parseInt(start);
            List<Json> values = result.at("Resolution").at("values").list();
            if (!JUDGED.contains(type)
                    || at < 0
                    || at + text.length() > input.length()
                    || values.isEmpty()) return Optional.empty();
            from = at + text.length();
            gold.add(new Found(at, from, values.getFirst().at("timex").text()));
        }
        return Optional.of(gold);
    }

    private static List<Found> found(DateFinder finder, String input, LocalDate today) {
        DateSpecsPrinter printer = new DateSpecsPrinter(today);
        List<Found> found = new ArrayList<>();
        for (DateFinder.Reading reading : finder.read(input, 0, input.length()))
            printer.timex(reading.meaning(), reading.rule())
                    .ifPresent(
                            timex -> found.add(new Found(reading.start(), reading.end(), timex)));
        return found;
    }

    private static boolean same(String input, List<Found> gold, List<Found> found) {
        if (gold.size() != found.size()) return false;
        for (int i = 0; i < gold.size(); i++) {
            Found a = gold.get(i);
            Found b = found.get(i);
            if (!a.timex().equals(b.timex()) || !core(input, a).equals(core(input, b)))
                return false;
        }
        return true;
    }

    /// The words from the first that is neither article nor preposition: short words without a
    /// digit at the beginning of the longer span are passed over.
    private static String core(String input, Found found) {
        int end = found.end();
        while (end > found.start() && !Character.isLetterOrDigit(input.charAt(end - 1))) end--;
        Set<String> small = new TreeSet<>(SMALL);
        int start = found.start();
        while (start < end) {
            int blank = start;
            while (blank < end && Character.isLetter(input.charAt(blank))) blank++;
            String word = input.substring(start, blank).toLowerCase(Locale.ROOT);
            if (blank >= end || !small.contains(word)) break;
            start = blank;
            while (start < end && !Character.isLetterOrDigit(input.charAt(start))) start++;
        }
        return start + "-" + end;
    }

    private static final Set<String> SMALL =
            Set.of("the on in at of le la les l du de d au en dans pendant ce cette".split(" "));

    private static String shown(String input, List<Found> some) {
        List<String> all = new ArrayList<>();
        for (Found found : some)
            all.add(input.substring(found.start(), found.end()) + "=" + found.timex());
        return all.toString();
    }

    /// Prints the scores and the cases that fail.
    public static void main(String[] arguments) throws IOException {
        for (int i = 1; i < arguments.length; i++) {
            Score score = run(Path.of(arguments[0]), arguments[i]);
            System.out.println(score.line());
            score.details().forEach(System.out::println);
        }
    }
}
