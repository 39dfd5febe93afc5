package vigil.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The catalogue's file: an SQLite database that may be deleted and is then made again.
///
/// Statements are short and few, so each is prepared where it is used.
final class Tables implements AutoCloseable {
    private static final int LAYOUT = 3;

    private static final List<String> TABLES =
            List.of(
                    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
                    // unread: why the document gave no page; reading: what it says
                    """
                    CREATE TABLE document (
                      entry TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL,
                      payload TEXT NOT NULL, rendition TEXT, read_as TEXT NOT NULL,
                      unread TEXT, reading BLOB, part INTEGER)\
                    """,
                    "CREATE INDEX document_payload ON document (payload)",
                    "CREATE INDEX document_rendition ON document (rendition)",
                    "CREATE INDEX document_part ON document (part)",
                    "CREATE INDEX document_loose ON document (entry) WHERE part IS NULL AND reading"
                            + " IS NOT NULL",
                    "CREATE INDEX document_read_as ON document (entry) WHERE read_as <> ''",
                    "CREATE TABLE decision (entry TEXT PRIMARY KEY, part INTEGER)",
                    "CREATE INDEX decision_part ON decision (part)",
                    // given: by which most names are told apart unread; NULL until it is asked for
                    """
                    CREATE TABLE name (
                      number INTEGER PRIMARY KEY, written TEXT NOT NULL, language TEXT NOT NULL,
                      subject INTEGER NOT NULL, given TEXT, UNIQUE (written, language, subject))\
                    """,
                    "CREATE TABLE code (code TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY"
                            + " (code, name)) WITHOUT ROWID",
                    "CREATE INDEX code_name ON code (name)",
                    // member: the entry of a document, or of a decision that names somebody
                    "CREATE TABLE bearer (name INTEGER NOT NULL, member TEXT NOT NULL, PRIMARY KEY"
                            + " (name, member)) WITHOUT ROWID",
                    "CREATE INDEX bearer_member ON bearer (member)",
                    // step: the update that put the part together, or took the document away
                    "CREATE TABLE part (number INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT"
                            + " NULL)",
                    "CREATE INDEX part_step ON part (step)",
                    "CREATE TABLE gone (id TEXT PRIMARY KEY, step INTEGER)",
                    "CREATE TABLE step (number INTEGER PRIMARY KEY AUTOINCREMENT, heads TEXT NOT"
                            + " NULL)",
                    "CREATE INDEX step_heads ON step (heads)");

    private final Connection connection;

    private Tables(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file, or makes it.
    static Tables open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Tables tables = new Tables(DriverManager.getConnection("jdbc:sqlite:" + file));
            tables.prepare();
            return tables;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Loads the library, which the first connection does else: a tenth of a second.
    static void loadLibrary() {
        try {
            DriverManager.getConnection("jdbc:sqlite::memory:").close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // readers go on while one writes; what a power cut loses is caught up with from the
            // journal
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA busy_timeout = 10000");
            // what was erased must not be found in the file
            statement.execute("PRAGMA secure_delete = ON");
        }
        connection.setAutoCommit(false);
        if (one("SELECT 1 FROM sqlite_master WHERE name = 'fact'").isEmpty()) create();
        else bringUp(fact("layout").orElse(""));
        connection.commit();
    }

    /// Another layout begins with nothing, but the one before this wants no page read again.
    private void bringUp(String layout) {
        if (layout.equals(String.valueOf(LAYOUT))) return;
        if (layout.equals("2")) {
            execute("ALTER TABLE name ADD COLUMN given TEXT");
            fact("layout", String.valueOf(LAYOUT));
        } else clear();
    }

    private void create() throws SQLException {
        for (String table : TABLES) execute(table);
        fact("layout", String.valueOf(LAYOUT));
    }

    /// Begins with nothing.
    void clear() {
        try {
            for (Row row :
                    all(
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE"
                                    + " 'sqlite_%'")) execute("DROP TABLE " + row.text(0));
            create();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// One row of an answer.
    record Row(List<Object> cells) {
        String text(int column) {
            return String.valueOf(cells.get(column));
        }

        Optional<String> maybe(int column) {
            return Optional.ofNullable(cells.get(column)).map(Object::toString);
        }

        long number(int column) {
            return ((Number) cells.get(column)).longValue();
        }

        byte[] bytes(int column) {
            return (byte[]) cells.get(column);
        }
    }

    void execute(String sql, Object... values) {
        try (PreparedStatement statement = bound(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// {@return the key of the row that was made}
    long insert(String sql, Object... values) {
        try (PreparedStatement statement = bound(sql, values)) {
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    List<Row> all(String sql, Object... values) {
        try (PreparedStatement statement = bound(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<Row> found = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) cells.add(rows.getObject(i));
                found.add(new Row(cells));
            }
            return found;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    Optional<Row> one(String sql, Object... values) {
        return all(sql, values).stream().findFirst();
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++)
            statement.setObject(
                    i + 1, values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
        return statement;
    }

    Optional<String> fact(String name) {
        return one("SELECT value FROM fact WHERE name = ?", name).map(row -> row.text(0));
    }

    void fact(String name, String value) {
        execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value);
    }

    /// Makes the log of what was written end: it holds copies of what was deleted since.
    void endLog() {
        try {
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Runs all of it or nothing.
    interface Work {
        void run() throws IOException;
    }

    void together(Work work) throws IOException {
        boolean done = false;
        try {
            work.run();
            connection.commit();
            done = true;
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            if (!done) rollBack();
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static CatalogueException broken(SQLException e) {
        return new CatalogueException(
                "the catalogue cannot be used: %s. It holds nothing that is not in the archive: run \"vigil rebuild\"."
                        .formatted(e.getMessage()),
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }
}
