package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.search.SearchAnswer.Count;
import vigil.search.SearchAnswer.FacetCounts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SearchTest {
    @TempDir private static Path folder;
    private static Search examples;
    private static Search few;

    @BeforeAll
    static void indexes() throws IOException {
        examples = Examples.search(folder.resolve("examples"));
        try (SearchIndex index = SearchIndex.open(folder.resolve("few"), Examples.LANGUAGES)) {
            index.put(
                    Invented.page(
                            "a-day",
                            "en",
                            Optional.of("2019-08-16"),
                            List.of("arrest 2017-10-25"),
                            "The lawyers met Fr\u00e9d\u00e9ric at the harbour.",
                            "A guard left."));
            index.put(
                    Invented.page(
                            "a-month",
                            "en",
                            Optional.of("2019-09"),
                            List.of("arrest 2017-10", "release 2018-03-01"),
                            "One lawyer came late. A guard met nobody."));
            index.put(
                    Invented.page(
                            "about",
                            "fr",
                            Optional.of("2019~"),
                            List.of("release 2015~"),
                            "L\u2019avocate de Jean-Claude a quitt\u00e9 le port."));
            index.put(
                    Invented.page(
                            "since",
                            "uk",
                            Optional.empty(),
                            List.of("arrest 2016-05/.."),
                            "\u0410\u0434\u0432\u043e\u043a\u0430\u0442\u0438"
                                    + " \u043f\u0440\u0438\u0439\u0448\u043b\u0438."));
            index.put(
                    Invented.page(
                            "open",
                            "und",
                            Optional.empty(),
                            List.of("arrest XXXX-10-25", "search XXXX"),
                            "\u5f8b\u5e08\u88ab\u62d8\u7559 \u0623\u062d\u0645\u062f \u7684"));
            index.commit(List.of());
        }
        few = Search.open(folder.resolve("few"), Examples.LANGUAGES);
    }

    @AfterAll
    static void close() throws IOException {
        examples.close();
        few.close();
    }

    private static List<String> ids(Search search, String query) throws IOException {
        return search.search(SearchRequest.of(query, 100)).hits().stream()
                .map(hit -> hit.page().document())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "operators.csv", numLinesToSkip = 1)
    void each_operator_finds_what_the_table_says(String query, String documents, String note)
            throws IOException {
        List<String> wanted = documents == null ? List.of() : Arrays.asList(documents.split(" "));

        assertThat(ids(few, query)).as("%s (%s)", query, note).isEqualTo(wanted);
    }

    @Test
    void a_hit_shows_the_passages_that_answer_with_their_words_marked() throws IOException {
        Hit hit = few.search(SearchRequest.of("\"the lawyers\"", 1)).hits().getFirst();

        Hit.Found found = hit.passages().getFirst();
        assertThat(hit.passages()).hasSize(1);
        assertThat(
                        found.marks().stream()
                                .map(m -> found.passage().text().substring(m.start(), m.end())))
                .containsExactly("The", "lawyers");
        assertThat(found.passage().startPoint()).isZero();
    }

    @Test
    void a_hit_says_whether_its_dates_fit_certainly_or_possibly() throws IOException {
        List<Hit> hits = few.search(SearchRequest.of("act:arrest date:2017-10-20..", 10)).hits();

        assertThat(hits)
                .extracting(
                        hit -> hit.page().document(),
                        hit -> hit.passages().getFirst().acts().getFirst().fit())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a-day", Optional.of(Fit.CERTAINLY)),
                        org.assertj.core.groups.Tuple.tuple("a-month", Optional.of(Fit.POSSIBLY)),
                        org.assertj.core.groups.Tuple.tuple("since", Optional.of(Fit.POSSIBLY)));
    }

    @Test
    void facets_are_counted_over_all_hits_and_sideways() throws IOException {
        SearchRequest all =
                new SearchRequest("*", SearchOrder.RELEVANCE, Optional.empty(), 1, 0, 10, Map.of());
        SearchRequest french =
                new SearchRequest(
                        "*",
                        SearchOrder.RELEVANCE,
                        Optional.empty(),
                        1,
                        0,
                        10,
                        Map.of(Facet.LANGUAGE, List.of("fr")));

        SearchAnswer narrowed = examples.search(french);

        assertThat(narrowed.total()).isLessThan(examples.search(all).total());
        assertThat(counts(narrowed, Facet.LANGUAGE))
                .isEqualTo(counts(examples.search(all), Facet.LANGUAGE))
                .extracting(Count::value)
                .containsExactlyInAnyOrder("en", "fr", "uk");
        assertThat(counts(narrowed, Facet.ACT))
                .isNotEmpty()
                .allMatch(count -> count.documents() <= narrowed.total());
    }

    private static List<Count> counts(SearchAnswer answer, Facet facet) {
        return answer.counts().stream()
                .filter(counts -> counts.facet() == facet)
                .map(FacetCounts::values)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_name_is_found_in_every_spelling_unless_asked_for_as_written() throws IOException {
        assertThat(ids(examples, "Mokrohuz")).hasSizeGreaterThan(2);
        assertThat(ids(examples, "exact:Mokrohuz"))
                .isNotEmpty()
                .hasSizeLessThan(ids(examples, "Mokrohuz").size());
        assertThat(ids(examples, "=Mokrohuz")).isEqualTo(ids(examples, "exact:Mokrohuz"));
    }

    @Test
    void dates_sort_documents_and_those_without_come_last() throws IOException {
        assertThat(
                        few
                                .search(SearchRequest.of("*", 10).in(SearchOrder.PUBLISHED_LATEST))
                                .hits()
                                .stream()
                                .map(hit -> hit.page().document()))
                .containsExactly("a-month", "a-day", "about", "open", "since");
        assertThat(
                        few.search(SearchRequest.of("*", 10).in(SearchOrder.DATE)).hits().stream()
                                .map(hit -> hit.page().document()))
                .containsExactly("about", "since", "a-month", "a-day", "open");
    }

    @Test
    void hostile_patterns_are_answered_or_refused_with_a_sentence() throws IOException {
        assertThat(ids(few, "(a+)+$")).isEmpty();
        assertThat(ids(few, "/(a|a)+b/")).isEmpty();
        assertThat(ids(few, "aaa?????????")).isEmpty();
        assertThat(ids(few, "*?*?*?*?*?abc")).isEmpty();
        assertThatThrownBy(() -> ids(few, "*a"))
                .isInstanceOf(QueryMistake.class)
                .hasMessageContaining("at least 3 letters");
        assertThatThrownBy(() -> ids(few, "language:fr NEAR port"))
                .isInstanceOf(QueryMistake.class)
                .hasMessageContaining("take the fields away");
        assertThatThrownBy(() -> ids(few, "act:arest"))
                .isInstanceOf(QueryMistake.class)
                .hasMessageContaining("Types are abduction");
    }

    @Test
    void a_thousand_alternatives_are_answered() throws IOException {
        String query = "lawyer" + " OR zzq".repeat(900);

        assertThat(ids(few, query)).isEqualTo(List.of("a-day", "a-month"));
    }
}
