package vigil.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// One row of `gold-queries.csv`: a query and the pages that should be found; see the README beside
/// the table.
///
/// @param language of the person who asks; not a filter
/// @param documents paths under `examples/`, sorted; empty where nothing should be found
record GoldQuery(int number, String language, String query, List<String> documents, String note) {
    private static final Pattern CELL =
            Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

    GoldQuery {
        documents = List.copyOf(documents);
    }

    /// {@return every row, in the order of the table}
    static List<GoldQuery> all() {
        try (var table =
                Objects.requireNonNull(
                        GoldQuery.class.getResourceAsStream("gold-queries.csv"),
                        "gold-queries.csv is not on the class path")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(GoldQuery::row)
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read gold-queries.csv", broken);
        }
    }

    /// {@return the folder `examples` of the checkout that the tests run in}
    static Path examples() {
        for (var place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve("examples/swap"))) return place.resolve("examples");
        }
        throw new IllegalStateException("there is no folder examples above");
    }

    private static GoldQuery row(String line) {
        var cells = new ArrayList<String>();
        var cell = CELL.matcher(line);
        boolean more = true;
        while (more && cell.find()) {
            cells.add(
                    cell.group(1) != null
                            ? cell.group(1).replace("\"\"", "\"")
                            : Objects.requireNonNullElse(cell.group(2), ""));
            more = !cell.group(3).isEmpty();
        }
        if (more || cells.size() != 5)
            throw new IllegalStateException("not a row of five cells: " + line);
        return new GoldQuery(
                Integer.parseInt(cells.get(0)),
                cells.get(1),
                cells.get(2),
                cells.get(3).isEmpty() ? List.of() : List.of(cells.get(3).split("\\|")),
                cells.get(4));
    }
}
