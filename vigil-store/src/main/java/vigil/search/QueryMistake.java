package vigil.search;

/// A query that cannot be answered as it is written.
public final class QueryMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int at;

    /// @param at where in the query, in code points from 0
    /// @param sentence what is wrong there, and what to do
    QueryMistake(int at, String sentence) {
        super("at character %d of the query: %s".formatted(at + 1, sentence));
        this.at = at;
    }

    QueryMistake(int at, String sentence, Throwable cause) {
        this(at, sentence);
        initCause(cause);
    }

    /// {@return where in the query, in code points from 0}
    public int at() {
        return at;
    }
}
