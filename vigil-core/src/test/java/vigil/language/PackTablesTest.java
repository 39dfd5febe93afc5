package vigil.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every table of every pack keeps to `docs/lexicons.md`.
class PackTablesTest {
    private static final Languages LANGUAGES = Languages.bundled();

    static Stream<Named> tables() {
        List<LanguagePack> packs = new ArrayList<>(LANGUAGES.all());
        packs.add(LANGUAGES.neutral());
        return packs.stream().flatMap(p -> p.tablePaths().stream().map(path -> new Named(p, path)));
    }

    record Named(LanguagePack pack, String path) {
        String text() {
            return new String(pack.folder().bytes(path), StandardCharsets.UTF_8);
        }

        List<String> rows() {
            return text().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        }

        String header(String key) {
            return text().lines()
                    .filter(l -> l.startsWith("# " + key))
                    .findFirst()
                    .map(l -> l.substring(key.length() + 2).strip())
                    .orElse("");
        }

        @Override
        public String toString() {
            return pack.tag() + "/" + path;
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_says_what_it_is(Named table) {
        assertThat(table.text())
                .startsWith("#! vigil-lexicon 1\n")
                .endsWith("\n")
                .doesNotContain("\r");
        for (String key : List.of("what", "columns", "order", "source"))
            assertThat(table.header(key)).as("line \"# %s\"", key).isNotEmpty();
        assertThatCode(() -> table.pack().table(table.path())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_has_columns_of_different_names_and_rows_that_begin_with_something(Named table) {
        Table parsed = table.pack().table(table.path());

        assertThat(parsed.columns()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(parsed.columns()).allMatch(c -> c.matches("[a-z][a-z0-9-]*"));
        assertThat(parsed.rows()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_is_in_normal_form_without_blanks_at_the_ends_of_cells(Named table) {
        String text = table.text();

        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        for (String row : table.rows())
            for (String cell : row.split("\t", -1))
                assertThat(cell).as(row).isEqualTo(cell.strip());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_has_no_row_twice(Named table) {
        Set<String> seen = new HashSet<>();
        for (String row : table.rows())
            assertThat(seen.add(row)).as("a second \"%s\"", row).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_is_sorted_unless_its_order_means_something(Named table) {
        if (table.header("order").startsWith("significant")) return;
        Table parsed = table.pack().table(table.path());
        List<String> keys = sortColumns(table.header("order"), parsed.columns());

        List<Table.Row> rows = parsed.rows();
        for (int i = 1; i < rows.size(); i++) {
            Table.Row before = rows.get(i - 1);
            Table.Row row = rows.get(i);
            assertThat(compare(before, row, keys))
                    .as("line %d of %s, sorted by %s", row.line(), table, keys)
                    .isLessThanOrEqualTo(0);
        }
    }

    /// The columns that the order names, or else the first.
    private static List<String> sortColumns(String order, List<String> columns) {
        List<String> named = new ArrayList<>();
        String columnsPart = order.split("by code point|;", 2)[0];
        for (String word : columnsPart.split("[,\\s]+"))
            if (columns.contains(word)) named.add(word);
        return named.isEmpty() ? List.of(columns.getFirst()) : named;
    }

    private static int compare(Table.Row a, Table.Row b, List<String> columns) {
        for (String column : columns) {
            String left = a.cell(column);
            String right = b.cell(column);
            boolean numbers = left.matches("\\d+") && right.matches("\\d+");
            int order =
                    numbers
                            ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
                            : BY_CODE_POINT.compare(left, right);
            if (order != 0) return order;
        }
        return 0;
    }

    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    @ParameterizedTest
    @MethodSource("tables")
    void tables_of_this_room_name_only_what_it_knows(Named table) {
        if (!table.path().startsWith("language/")) return;

        assertThatCode(
                        () -> {
                            table.pack().readings("Abc");
                            Agreement.of(table.pack());
                        })
                .doesNotThrowAnyException();
        for (Table.Row row : table.pack().table(table.path()).rows()) {
            if (!row.cell("pos").isEmpty())
                assertThatCode(() -> Pos.valueOf(row.cell("pos"))).doesNotThrowAnyException();
            for (String feature : row.list("features"))
                assertThatCode(() -> TagMap.feature(feature.replaceFirst("^-", "")))
                        .as(feature)
                        .doesNotThrowAnyException();
        }
    }
}
