package vigil.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// In what order hits come. Each order is total: equal hits follow by the document's id.
public enum SearchOrder {
    /// What holds most of what was asked first; of equals the one published last.
    RELEVANCE("relevance"),
    /// By the first act told, earliest first; documents without a dated act last.
    DATE("date"),
    /// By the last act told, latest first.
    DATE_LATEST("-date"),
    /// By the date of publication, earliest first; undated documents last.
    PUBLISHED("published"),
    /// By the date of publication, latest first.
    PUBLISHED_LATEST("-published");

    private final String code;

    SearchOrder(String code) {
        this.code = code;
    }

    /// {@return its name on the command line}
    public String code() {
        return code;
    }

    /// {@return the order of this name}
    public static Optional<SearchOrder> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }

    /// {@return the names of all}
    public static String all() {
        return Arrays.stream(values()).map(SearchOrder::code).collect(Collectors.joining(", "));
    }

    Sort sort() {
        List<SortField> fields = new ArrayList<>();
        SortField newest = day(PageDocument.PUBLISHED_DAY, true);
        switch (this) {
            case RELEVANCE -> fields.addAll(List.of(SortField.FIELD_SCORE, newest));
            case DATE -> fields.add(day(PageDocument.FIRST_DAY, false));
            case DATE_LATEST -> fields.add(day(PageDocument.LAST_DAY, true));
            case PUBLISHED -> fields.add(day(PageDocument.PUBLISHED_DAY, false));
            case PUBLISHED_LATEST -> fields.add(newest);
        }
        fields.add(new SortField(SearchField.DOCUMENT.code(), SortField.Type.STRING));
        return new Sort(fields.toArray(SortField[]::new));
    }

    /// Undated documents come last, whichever way it goes.
    private static SortField day(String field, boolean latestFirst) {
        return new SortField(
                field,
                SortField.Type.INT,
                latestFirst,
                latestFirst ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    }
}
