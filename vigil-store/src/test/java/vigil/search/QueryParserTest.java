package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.search.QueryNode.Likeness;
import vigil.time.EventDates;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class QueryParserTest {
    @ParameterizedTest
    @CsvFileSource(resources = "query-parser.csv", numLinesToSkip = 1, emptyValue = "")
    void a_query_is_understood_as_the_table_says(String query, String understood) {
        String asked = query == null ? "" : query;

        assertThat(read(asked)).matches(said -> fits(said, understood), understood);
    }

    /// A mistake is told as `!place: part of the sentence`.
    private static boolean fits(String said, String understood) {
        if (!understood.startsWith("!")) return said.equals(understood);
        int colon = understood.indexOf(':');
        return said.startsWith(understood.substring(0, colon + 1))
                && said.contains(understood.substring(colon + 2));
    }

    private static String read(String query) {
        try {
            return written(QueryParser.parse(query));
        } catch (QueryMistake e) {
            return "!" + e.at() + ": " + e.getMessage();
        }
    }

    private static String written(QueryNode node) {
        return switch (node) {
            case QueryNode.Everything _ -> "everything";
            case QueryNode.All all -> "(AND " + written(all.parts()) + ")";
            case QueryNode.Any any -> "(OR " + written(any.parts()) + ")";
            case QueryNode.Not not -> "(NOT " + written(not.part()) + ")";
            case QueryNode.Near near ->
                    "(NEAR/%d %s %s)"
                            .formatted(near.words(), written(near.left()), written(near.right()));
            case QueryNode.Words words ->
                    words.field().code()
                            + (words.likeness() == Likeness.EXACT ? "=" : ":")
                            + (words.quoted() ? "\"" + words.text() + "\"" : words.text());
            case QueryNode.Pattern pattern -> pattern.field().code() + ":" + pattern.text();
            case QueryNode.Fuzzy fuzzy ->
                    fuzzy.field().code() + ":" + fuzzy.word() + "~" + fuzzy.letters();
            case QueryNode.Dated dated ->
                    dated.which().code()
                            + (dated.fit() == Fit.CERTAINLY ? "=" : ":")
                            + EventDates.print(dated.range());
        };
    }

    private static String written(List<QueryNode> nodes) {
        return nodes.stream().map(QueryParserTest::written).collect(Collectors.joining(" "));
    }

    @Test
    void ten_thousand_words_are_refused_with_a_sentence() {
        String query = "a ".repeat(9_999) + "a";

        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOf(QueryMistake.class)
                .hasMessageContaining("at most 1000 words and phrases");
    }

    @Test
    void a_query_of_a_megabyte_is_refused_with_a_sentence() {
        String query = "a".repeat(1 << 20);

        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOf(QueryMistake.class)
                .hasMessageContaining("at most 20000 characters");
    }

    @Test
    void deep_nesting_is_refused_with_a_sentence() {
        String parentheses = "(".repeat(900) + "a" + ")".repeat(900);
        String fields = "person:".repeat(900) + "a";

        assertThatThrownBy(() -> QueryParser.parse(parentheses))
                .isInstanceOf(QueryMistake.class)
                .hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> QueryParser.parse(fields))
                .isInstanceOf(QueryMistake.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void any_run_of_marks_and_words_is_understood_or_refused_with_a_place_in_it() {
        String[] pieces = {
            "a", "b*", "(", ")", "\"", "AND", "OR", "NOT", "NEAR/2", ":", "person:", "date:", "~",
            "=", "-", "*", "?", " ", " ", " ", "2017", "..", "/", "\u00AB", "\u00BB", "\uD83D\uDE00"
        };
        for (int run = 0; run < 5_000; run++) {
            Random random = new Random(run);
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--)
                query.append(pieces[random.nextInt(pieces.length)]);

            try {
                assertThat(QueryParser.parse(query.toString())).isNotNull();
            } catch (QueryMistake e) {
                assertThat(e.at())
                        .as("run %d: %s", run, query)
                        .isBetween(0, query.codePointCount(0, query.length()));
            }
        }
    }
}
