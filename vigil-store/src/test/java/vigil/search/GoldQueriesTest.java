package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class GoldQueriesTest {
    private static final double RECALL_FLOOR = 0.98;

    @Test
    void what_a_careful_person_wants_found_is_found(@TempDir Path folder) throws IOException {
        int wanted = 0;
        int hits = 0;
        int extra = 0;
        int rowsRight = 0;
        int rows = 0;
        List<String> wrong = new ArrayList<>();
        try (var search = Examples.search(folder)) {
            for (GoldQuery gold : GoldQuery.all()) {
                Set<String> found = found(search, gold.query(), wrong);
                Set<String> missed = new TreeSet<>(gold.documents());
                missed.removeAll(found);
                Set<String> more = new TreeSet<>(found);
                more.removeAll(gold.documents());
                rows++;
                wanted += gold.documents().size();
                hits += gold.documents().size() - missed.size();
                extra += more.size();
                if (missed.isEmpty() && more.isEmpty()) rowsRight++;
                else
                    wrong.add(
                            "%s %s%n    missed %s%n    extra  %s%n    %s"
                                    .formatted(
                                            gold.number(),
                                            gold.query(),
                                            missed,
                                            more,
                                            gold.note()));
            }
        }
        double recall = hits / (double) wanted;
        System.out.printf(
                "gold queries: recall %.4f (%d of %d), precision %.4f (%d extra), %d of %d rows"
                        + " right%n",
                recall, hits, wanted, hits / (double) (hits + extra), extra, rowsRight, rows);
        if (Boolean.getBoolean("vigil.details")) wrong.forEach(System.out::println);

        assertThat(recall).isGreaterThanOrEqualTo(RECALL_FLOOR);
    }

    private static Set<String> found(Search search, String query, List<String> wrong)
            throws IOException {
        Set<String> found = new TreeSet<>();
        try {
            for (Hit hit : search.search(SearchRequest.of(query, 100)).hits())
                found.add(Examples.path(hit.page().document()));
        } catch (QueryMistake e) {
            wrong.add(query + ": " + e.getMessage());
        }
        return found;
    }

    /// A row of `gold-queries.csv`.
    record GoldQuery(String number, String query, List<String> documents, String note) {
        static List<GoldQuery> all() throws IOException {
            List<GoldQuery> all = new ArrayList<>();
            for (List<String> row : Csv.read("gold-queries.csv"))
                all.add(
                        new GoldQuery(
                                row.get(0) + " " + row.get(1),
                                row.get(2),
                                row.get(3).isEmpty()
                                        ? List.of()
                                        : Arrays.asList(row.get(3).split("\\|")),
                                row.get(4)));
            return all;
        }
    }
}
