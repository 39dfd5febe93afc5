package vigil.bench;

import vigil.claim.ActType;
import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;
import vigil.search.IndexedPage;
import vigil.search.IndexedPassage;
import vigil.search.IndexedPassage.Part;
import vigil.search.IndexedPassage.ToldAct;
import vigil.search.IndexedPerson;
import vigil.source.Sha256;
import vigil.time.EventDate;
import vigil.time.EventDate.Day;
import vigil.time.EventDate.Month;
import vigil.time.EventDate.Qualifier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Pages of invented words about invented people, the same for the same seed: as many as a search
/// is to be measured with.
///
/// Frequent words are those of the packs' profiles, further ones those of their frames, and a long
/// tail is made of syllables; frequencies fall as in running text (Zipf). Three pages in four speak
/// of one to three of the persons.
final class InventedPages {
    static final int PASSAGES_A_PAGE = 20;
    private static final int PERSONS = 5_000;
    private static final int TAIL = 60_000;
    private static final int MIN_WORDS = 8;
    private static final int MORE_WORDS = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 15 * 365;
    private static final String[] SYLLABLES = {
        "ba", "dor", "ki", "lan", "mer", "no", "pra", "ruk", "sel", "ta", "vin", "zo", "gar", "hul",
        "je", "fas"
    };

    private final long seed;
    private final List<LanguagePack> packs;
    private final List<List<String>> words = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final List<String> given = new ArrayList<>();

    InventedPages(long seed, Languages languages) {
        this.seed = seed;
        this.packs = languages.all();
        for (LanguagePack pack : packs) words.add(vocabulary(pack));
        Random random = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < PERSONS) names.add(capital(syllables(random, 2 + random.nextInt(3))));
        families.addAll(names);
        Set<String> first = new LinkedHashSet<>();
        while (first.size() < PERSONS / 20) first.add(capital(syllables(random, 2)));
        given.addAll(first);
    }

    private static List<String> vocabulary(LanguagePack pack) {
        Set<String> words = new LinkedHashSet<>();
        for (Table.Row row : pack.table("language/profile.tsv").rows())
            words.addAll(row.list("words"));
        for (Table.Row row : pack.table("claim/frames.tsv").rows())
            for (String lemma : row.list("triggers")) if (lemma.indexOf(' ') < 0) words.add(lemma);
        for (Table.Row row : pack.table("claim/classes.tsv").rows())
            if (row.cell("word").indexOf(' ') < 0) words.add(row.cell("word"));
        Random random = new Random(pack.tag().hashCode());
        while (words.size() < TAIL) words.add(syllables(random, 2 + random.nextInt(4)));
        return List.copyOf(words);
    }

    private static String syllables(Random random, int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// {@return the place of a word in a list of `size`, the first ones much oftener}
    private static int zipf(Random random, int size) {
        return (int) Math.min(size - 1L, (long) Math.pow(size, random.nextDouble()) - 1);
    }

    String word(Random random, int language) {
        return words.get(language).get(zipf(random, words.get(language).size()));
    }

    /// {@return a word that tells something: none of the hundred most frequent}
    String contentWord(Random random, int language) {
        List<String> all = words.get(language);
        return all.get(100 + zipf(random, all.size() - 100));
    }

    int languages() {
        return packs.size();
    }

    String family(Random random) {
        return families.get(zipf(random, families.size()));
    }

    List<IndexedPerson> persons() {
        List<IndexedPerson> persons = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            String name = given.get(i % given.size()) + " " + families.get(i);
            persons.add(
                    new IndexedPerson(
                            id(i),
                            name,
                            List.of(
                                    new IndexedPerson.Spelling(name, packs.getFirst().tag()),
                                    new IndexedPerson.Spelling(
                                            families.get(i), packs.getFirst().tag()))));
        }
        return persons;
    }

    private static String id(int person) {
        return String.format(Locale.ROOT, "person-%05d", person);
    }

    /// {@return the page of this number, from 0}
    IndexedPage page(int number) {
        Random random = new Random(seed * 31 + number);
        int language = random.nextInt(packs.size());
        List<Integer> about = new ArrayList<>();
        if (random.nextInt(4) > 0)
            for (int i = 0; i <= random.nextInt(3); i++) about.add(zipf(random, families.size()));
        LocalDate published = FIRST_DAY.plusDays(random.nextInt(DAYS));
        List<IndexedPassage> passages = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < PASSAGES_A_PAGE; i++) {
            IndexedPassage passage = passage(random, language, about, published, start, i);
            passages.add(passage);
            start = passage.end() + 1;
        }
        String id = String.format(Locale.ROOT, "page-%06d", number);
        return new IndexedPage(
                id,
                Sha256.of(id),
                packs.get(language).tag(),
                Optional.of(passages.getFirst().text()),
                Optional.of("Paper " + zipf(random, 200)),
                Optional.of(new Day(published, Qualifier.NONE)),
                passages);
    }

    private IndexedPassage passage(
            Random random,
            int language,
            List<Integer> about,
            LocalDate published,
            int start,
            int number) {
        StringBuilder text = new StringBuilder(capital(word(random, language)));
        int length = MIN_WORDS + random.nextInt(MORE_WORDS);
        List<String> persons = new ArrayList<>();
        int named = random.nextInt(3) == 0 ? random.nextInt(length) : -1;
        for (int i = 0; i < length; i++) {
            text.append(' ');
            if (i == named && !about.isEmpty()) {
                int person = about.get(random.nextInt(about.size()));
                text.append(families.get(person));
                persons.add(id(person));
            } else text.append(word(random, language));
        }
        text.append('.');
        List<ToldAct> acts = new ArrayList<>();
        if (!persons.isEmpty() && random.nextBoolean()) {
            ActType[] types = ActType.values();
            acts.add(
                    new ToldAct(
                            types[random.nextInt(types.length)].code(), date(random, published)));
        }
        return new IndexedPassage(
                start,
                start + text.length(),
                start,
                start + text.length(),
                number / 4,
                text.toString(),
                packs.get(language).tag(),
                Part.ARTICLE,
                persons,
                acts,
                random.nextInt(6) == 0 ? List.of(family(random)) : List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static EventDate date(Random random, LocalDate published) {
        LocalDate day = published.minusDays(random.nextInt(900));
        return switch (random.nextInt(4)) {
            case 0 -> new Month(YearMonth.from(day), Qualifier.NONE);
            case 1 -> new EventDate.Since(new Month(YearMonth.from(day), Qualifier.NONE));
            default -> new Day(day, Qualifier.NONE);
        };
    }
}
