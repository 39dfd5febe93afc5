package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The table of gold queries has the shape that its README says.
class GoldQueriesTest {
    private static final List<GoldQuery> QUERIES = GoldQuery.all();

    @Test
    void there_are_120_queries_numbered_in_order_40_a_language() {
        assertThat(QUERIES)
                .extracting(GoldQuery::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
        assertThat(QUERIES.stream().collect(groupingBy(GoldQuery::language, counting())))
                .isEqualTo(Map.of("en", 40L, "fr", 40L, "uk", 40L));
    }

    @Test
    void no_query_is_asked_twice_or_empty() {
        assertThat(QUERIES)
                .extracting(GoldQuery::query)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void every_named_page_exists_once_a_row_in_order_and_outside_the_blind_pages() {
        var examples = GoldQuery.examples();

        assertThat(QUERIES)
                .allSatisfy(
                        query ->
                                assertThat(query.documents())
                                        .isSorted()
                                        .doesNotHaveDuplicates()
                                        .noneMatch(page -> page.startsWith("blind/"))
                                        .allSatisfy(
                                                page ->
                                                        assertThat(examples.resolve(page))
                                                                .isRegularFile()));
    }

    @Test
    void some_queries_should_find_nothing() {
        assertThat(QUERIES).anyMatch(query -> query.documents().isEmpty());
    }
}
