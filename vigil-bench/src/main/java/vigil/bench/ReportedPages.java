package vigil.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Short reports about invented people, the same for the same seed: what an archive is filled with
/// to be measured.
///
/// One person has five pages on average, some have fifty. Family names have four syllables of many,
/// so that few of different people sound alike and the parts of the archive stay small.
final class ReportedPages {
    private static final int PAGES_A_PERSON = 5;
    private static final int MOST_PAGES = 50;
    private static final String CONSONANTS = "bdfghklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final List<String> GIVEN =
            List.of(
                    "Anna", "Boris", "Clara", "Daniel", "Elena", "Felix", "Greta", "Hugo", "Irina",
                    "Jonas", "Karin", "Leon", "Maria", "Nora", "Oscar", "Paula", "Robert", "Sonia",
                    "Thomas", "Vera");
    private static final List<String> TOWNS =
            List.of("Lisbon", "Vienna", "Warsaw", "Madrid", "Dublin", "Prague", "Oslo", "Athens");
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");
    private static final List<String> TOLD =
            List.of(
                    "%1$s was arrested in %3$s on %2$s. Police searched the flat and took away"
                            + " two computers.",
                    "On %2$s a court in %3$s sentenced %1$s to four years in prison. The lawyer"
                            + " said that they would appeal.",
                    "%1$s was transferred to a prison near %3$s on %2$s, relatives said.",
                    "On %2$s %1$s went on hunger strike in the prison of %3$s, demanding to see"
                            + " a doctor.",
                    "A court in %3$s prolonged the detention of %1$s by two months on %2$s.",
                    "%1$s was released on %2$s and came back to %3$s.",
                    "On %2$s the human rights organisation called for the release of %1$s, who"
                            + " is held in %3$s.");
    private static final List<String> ASIDE =
            List.of(
                    "The hearing lasted for three hours and was held behind closed doors.",
                    "Journalists were not let into the building.",
                    "The family has heard nothing since then.",
                    "Neighbours brought warm clothes and food.",
                    "No official has answered our questions so far.",
                    "About forty people had come to the court.");

    private final long seed;
    private final List<String> people;

    /// @param count of pages that will be asked for
    ReportedPages(long seed, int count) {
        this.seed = seed;
        Random random = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < Math.max(1, count / PAGES_A_PERSON))
            names.add(one(GIVEN, random) + " " + family(random));
        people = new ArrayList<>(names);
    }

    private static String family(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++)
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /// {@return the text of a page}
    String page(int number) {
        Random random = new Random(seed * 31 + number);
        // some people are written about more often
        int nth = random.nextInt(people.size());
        if (random.nextInt(4) == 0) nth = nth / MOST_PAGES * MOST_PAGES % people.size();
        String person = people.get(nth);
        StringBuilder text = new StringBuilder("Report %d: %s\n\n".formatted(number, person));
        int year = 2012 + random.nextInt(10);
        text.append(one(TOLD, random).formatted(person, day(year, random), one(TOWNS, random)));
        if (random.nextBoolean()) text.append(' ').append(one(ASIDE, random));
        text.append('\n');
        return text.toString();
    }

    private static String day(int year, Random random) {
        return "%d %s %d".formatted(1 + random.nextInt(28), one(MONTHS, random), year);
    }
}
