package vigil.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A `sources.csv`: what a person states about the files beside it, one row a file.
///
/// Columns `file, url, published, publisher, language, retrieved`, in any order, found by the
/// header line; all but `file` may be missing, and others are ignored. Cells are parted by commas
/// or semicolons, whichever the header line has more of, as spreadsheets of different countries
/// save them.
public final class SourcesTable {
    /// Name of the file, in any case of letters. It is not itself a document.
    public static final String FILE_NAME = "sources.csv";

    /// No row.
    public static final SourcesTable EMPTY = new SourcesTable(Map.of(), List.of());

    private final Map<String, SourceFacts> byFile;
    private final List<String> problems;

    private SourcesTable(Map<String, SourceFacts> byFile, List<String> problems) {
        this.byFile = Map.copyOf(byFile);
        this.problems = List.copyOf(problems);
    }

    /// Reads a table; what is wrong with it is kept as [#problems()].
    ///
    /// @param name for messages
    /// @param text the whole file, with or without a byte order mark
    public static SourcesTable parse(String name, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> problems = new ArrayList<>();
        Map<String, SourceFacts> rows = new TreeMap<>();
        Map<String, Integer> columns = new HashMap<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(content))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(content)) {
            for (CsvRecord row : reader) {
                if (columns.isEmpty()) {
                    for (int i = 0; i < row.getFieldCount(); i++)
                        columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
                    if (!columns.containsKey("file")) {
                        problems.add(
                                "%s has no column \"file\", so that nothing in it could be used; its first line is \"%s\""
                                        .formatted(name, String.join(", ", row.getFields())));
                        break;
                    }
                    continue;
                }
                cell(row, columns, "file")
                        .ifPresent(file -> rows.putIfAbsent(key(file), facts(row, columns)));
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            problems.add("%s could be read only in part: %s".formatted(name, e.getMessage()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a text in memory could not be closed", e);
        }
        return new SourcesTable(rows, problems);
    }

    /// {@return what is stated about a file}
    ///
    /// @param relative its path from the table's folder, with `/`; a row that names only the file
    ///   fits in any folder below
    public SourceFacts facts(String relative) {
        SourceFacts exact = byFile.get(key(relative));
        if (exact != null) return exact;
        String leaf = relative.substring(relative.lastIndexOf('/') + 1);
        return byFile.getOrDefault(key(leaf), SourceFacts.NONE);
    }

    /// {@return what was wrong with the table, a sentence each}
    public List<String> problems() {
        return problems;
    }

    private static char separator(String content) {
        String header = content.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        if (tabs > commas && tabs > semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }

    private static String key(String file) {
        return file.strip().replace('\\', '/');
    }

    private static SourceFacts facts(CsvRecord row, Map<String, Integer> columns) {
        return new SourceFacts(
                cell(row, columns, "url"),
                cell(row, columns, "published"),
                cell(row, columns, "publisher"),
                cell(row, columns, "language"),
                cell(row, columns, "retrieved"));
    }

    private static Optional<String> cell(
            CsvRecord row, Map<String, Integer> columns, String column) {
        Integer index = columns.get(column);
        if (index == null || index >= row.getFieldCount()) return Optional.empty();
        return Optional.of(row.getField(index).strip()).filter(c -> !c.isEmpty());
    }
}
