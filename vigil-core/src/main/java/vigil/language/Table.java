package vigil.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of a language pack: UTF-8, NFC, tab-separated, comment lines with `#` first, of which
/// the line `# columns` names the columns.
///
/// The format is described in `docs/lexicons.md`.
///
/// @param name path inside the pack, such as `time/months.tsv`
/// @param columns names of the columns, in order
/// @param rows one a line, in the file's order
public record Table(String name, List<String> columns, List<Row> rows) {
    private static final String MAGIC = "#! vigil-lexicon 1";

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// {@return an empty table, for packs that lack one}
    public static Table empty(String name) {
        return new Table(name, List.of(), List.of());
    }

    /// One line of a table. A cell that the line lacks is the empty string.
    ///
    /// @param line 1-based line number in the file, for messages
    /// @param cells by column name
    public record Row(int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /// {@return the cell of this column; empty if the line lacks it}
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /// {@return the cell's words, parted by `|`; no words for an empty cell}
        public List<String> list(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }
    }

    /// Parses a table.
    ///
    /// @param name for messages
    /// @param text the whole file
    /// @throws IllegalArgumentException if the header is missing or a line has more cells than
    ///   there are columns
    public static Table parse(String name, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(MAGIC))
            throw new IllegalArgumentException(name + " does not begin with \"" + MAGIC + "\"");
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("# columns")) {
                String[] parts = line.substring("# columns".length()).strip().split(",\\s*");
                // a column's name is its first word; what follows in brackets explains it
                for (String part : parts) columns.add(part.strip().split("[\\s(]", 2)[0]);
                continue;
            }
            if (line.startsWith("#") || line.isBlank()) continue;
            if (columns.isEmpty())
                throw new IllegalArgumentException(
                        name + " has a row before its \"# columns\" line, in line " + (i + 1));
            String[] cells = line.split("\t", -1);
            if (cells.length > columns.size())
                throw new IllegalArgumentException(
                        "%s line %d has %d cells, but there are %d columns: %s"
                                .formatted(
                                        name,
                                        i + 1,
                                        cells.length,
                                        columns.size(),
                                        Arrays.toString(cells)));
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < cells.length; c++) row.put(columns.get(c), cells[c].strip());
            rows.add(new Row(i + 1, row));
        }
        return new Table(name, columns, rows);
    }
}
