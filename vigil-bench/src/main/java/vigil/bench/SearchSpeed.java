package vigil.bench;

import vigil.language.Languages;
import vigil.search.Search;
import vigil.search.SearchAnswer;
import vigil.search.SearchIndex;
import vigil.search.SearchOrder;
import vigil.search.SearchRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// How long searches take over many invented passages, what the index weighs, and how long it takes
/// to build.
///
/// Arguments: a folder for the index, kept if it holds one already, and the number of passages.
/// Wall clock: the figures say little on a machine that has other work.
public final class SearchSpeed {
    private static final long SEED = 20_261_126;
    private static final int QUERIES_A_KIND = 40;
    private static final int ROUNDS = 3;
    private static final int HITS = 10;

    private final InventedPages pages;
    private final Search search;

    private SearchSpeed(InventedPages pages, Search search) {
        this.pages = pages;
        this.search = search;
    }

    /// Prints the figures.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int passages = Integer.parseInt(arguments[1]);
        Languages languages = Languages.bundled();
        InventedPages pages = new InventedPages(SEED, languages);
        if (SearchIndex.reflected(folder, languages).isEmpty())
            build(folder, passages / InventedPages.PASSAGES_A_PAGE, pages, languages);
        System.out.printf(Locale.ROOT, "index: %.1f MB%n", bytes(folder) / 1e6);
        try (Search search = Search.open(folder, languages)) {
            new SearchSpeed(pages, search).run();
        }
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "heap in use behind a collection: %.0f MB%n",
                (memory.totalMemory() - memory.freeMemory()) / 1e6);
    }

    private static void build(Path folder, int count, InventedPages pages, Languages languages)
            throws IOException {
        long begun = System.nanoTime();
        try (SearchIndex index = SearchIndex.open(folder, languages)) {
            for (var person : pages.persons()) index.put(person);
            for (int i = 0; i < count; i++) index.put(pages.page(i));
            index.commit(List.of());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "built from nothing: %d pages of %d passages in %.1f s, %.0f passages a second%n",
                count,
                InventedPages.PASSAGES_A_PAGE,
                seconds,
                count * InventedPages.PASSAGES_A_PAGE / seconds);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) bytes += Files.size(file);
            return bytes;
        }
    }

    /// Makes a query of its kind.
    @FunctionalInterface
    private interface Kind {
        SearchRequest request(Random random);
    }

    private void run() throws IOException {
        List<Long> all = new ArrayList<>();
        List<Long> pages = new ArrayList<>();
        for (Map.Entry<String, Kind> kind : kinds().entrySet()) {
            List<Long> times = new ArrayList<>();
            long total = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Random random = new Random(SEED);
                for (int i = 0; i < QUERIES_A_KIND; i++) {
                    SearchRequest request = kind.getValue().request(random);
                    long begun = System.nanoTime();
                    SearchAnswer answer = search.search(request);
                    long took = System.nanoTime() - begun;
                    // the first round warms up
                    if (round == 0) total += answer.total();
                    else times.add(took);
                }
            }
            print(kind.getKey(), times, total / QUERIES_A_KIND);
            if (kind.getKey().contains("facets")) pages.addAll(times);
            else all.addAll(times);
        }
        print("ALL without facets", all, 0);
        print("ALL with facets", pages, 0);
    }

    private static void print(String kind, List<Long> times, long hits) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-36s p50 %7.2f ms  p95 %7.2f ms  most %7.2f ms  %8d documents on average%n",
                kind,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6,
                hits);
    }

    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new java.util.LinkedHashMap<>();
        kinds.put("word", r -> SearchRequest.of(content(r), HITS));
        kinds.put("most frequent word", r -> SearchRequest.of(pages.word(r, language(r)), HITS));
        kinds.put("two words", r -> SearchRequest.of(content(r) + " " + content(r), HITS));
        kinds.put(
                "OR, NOT",
                r ->
                        SearchRequest.of(
                                "(%s OR %s) NOT %s".formatted(content(r), content(r), content(r)),
                                HITS));
        kinds.put("name in any spelling", r -> SearchRequest.of(pages.family(r), HITS));
        kinds.put("exact:name", r -> SearchRequest.of("exact:" + pages.family(r), HITS));
        kinds.put("phrase", r -> SearchRequest.of(phrase(r), HITS));
        kinds.put("NEAR", r -> SearchRequest.of(content(r) + " NEAR/8 " + pages.family(r), HITS));
        kinds.put(
                "wildcard behind",
                r -> SearchRequest.of(pages.family(r).substring(0, 4) + "*", HITS));
        kinds.put(
                "wildcard before", r -> SearchRequest.of("*" + pages.family(r).substring(1), HITS));
        kinds.put("fuzzy", r -> SearchRequest.of(pages.family(r) + "~", HITS));
        kinds.put(
                "person and act",
                r -> SearchRequest.of("person:%s act:arrest".formatted(pages.family(r)), HITS));
        kinds.put(
                "act and date",
                r ->
                        SearchRequest.of(
                                "act:arrest date:%d-03..%1$d-06".formatted(2011 + r.nextInt(12)),
                                HITS));
        kinds.put(
                "published and word",
                r ->
                        SearchRequest.of(
                                "published:%d %s".formatted(2011 + r.nextInt(12), content(r)),
                                HITS));
        kinds.put("word, by date", r -> SearchRequest.of(content(r), HITS).in(SearchOrder.DATE));
        kinds.put("everything, by date", _ -> SearchRequest.of("*", HITS).in(SearchOrder.DATE));
        kinds.put("word, with facets", r -> faceted(content(r)));
        kinds.put("everything, with facets", _ -> faceted("*"));
        return kinds;
    }

    private static SearchRequest faceted(String query) {
        return new SearchRequest(
                query, SearchOrder.RELEVANCE, Optional.empty(), HITS, 3, 10, Map.of());
    }

    private int language(Random random) {
        return random.nextInt(pages.languages());
    }

    private String content(Random random) {
        return pages.contentWord(random, language(random));
    }

    /// Two words that stand beside each other on some page.
    private String phrase(Random random) {
        String[] words =
                pages.page(random.nextInt(1_000)).passages().getFirst().text().split("[ .]");
        int at = random.nextInt(words.length - 1);
        return "\"" + words[at] + " " + words[at + 1] + "\"";
    }
}
