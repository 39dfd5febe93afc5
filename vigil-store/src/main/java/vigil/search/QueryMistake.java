package vigil.search;

/// A query, or the cursor of one, that cannot be answered as it is written.
public final class QueryMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The place of a mistake that does not lie in the query.
    public static final int NOWHERE = -1;

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

    /// @param sentence what is wrong with the cursor
    QueryMistake(String sentence) {
        super(sentence);
        this.at = NOWHERE;
    }

    /// {@return where in the query, in code points from 0; [#NOWHERE] if not in it}
    public int at() {
        return at;
    }
}
