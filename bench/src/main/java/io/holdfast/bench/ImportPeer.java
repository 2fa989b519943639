package io.holdfast.bench;

import io.holdfast.core.fact.FactKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table like ours in a file of its own, filled by DuckDB's own reader with every type told to it: nothing is checked,
 * compared or looked for. The rows' numbers are the one thing its reader does not give, so there are two ways to have them.
 */
final class ImportPeer implements AutoCloseable {
    /** How the rows get their numbers. */
    enum Numbering {
        /** They get none: less than an equal table, and the least the reader can take. */
        NONE,
        /** While they are read, on one thread. */
        READING,
        /** Afterwards, from their places in the table. */
        AFTERWARDS
    }

    private final Connection connection;
    private int batch;

    /** @param table the statement by which our store made its table */
    ImportPeer(Path folder, String table, long memory, int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("peer.duckdb"));
        execute("SET memory_limit = '" + (memory >> 10) + "KiB'");
        execute("SET threads = " + threads);
        execute("SET TimeZone = 'UTC'");
        execute(table);
    }

    /** Fills the table and commits. */
    void load(FactKind kind, Path file, Numbering numbering) throws SQLException {
        batch++;
        String number = numbering == Numbering.READING ? "row_number() OVER ()" : "0";
        execute("BEGIN TRANSACTION");
        execute(insert(kind, "make_timestamp(1), 'bench', " + batch + ", " + number, file));
        if (numbering == Numbering.AFTERWARDS) {
            String own = " FROM " + kind.table() + " WHERE batch_id = " + batch;
            execute("UPDATE " + kind.table() + " SET row_no = rowid - (SELECT min(rowid)" + own
                    + ") + 1 WHERE batch_id = " + batch);
        }
        execute("COMMIT");
    }

    private static String insert(FactKind kind, String common, Path file) {
        return switch (kind) {
            case ACTIVITY ->
                "INSERT INTO activities (valid_at, known_at, source, batch_id, row_no, customer_id, \"at\", name, value) SELECT t, "
                        + common + ", c, t, n, v FROM "
                        + reader(file, "'c': 'VARCHAR', 't': 'TIMESTAMP', 'n': 'VARCHAR', 'v': 'DOUBLE'");
            case ORDER ->
                "INSERT INTO orders (valid_at, known_at, source, batch_id, row_no, order_id, customer_id, ordered_at, amount,"
                        + " currency, product) SELECT t, " + common + ", o, c, t, (a * 100)::BIGINT, m, p FROM "
                        + reader(
                                file,
                                "'o': 'VARCHAR', 'c': 'VARCHAR', 't': 'TIMESTAMP', 'a': 'DECIMAL(18,2)', 'm': 'VARCHAR',"
                                        + " 'p': 'VARCHAR'");
            default ->
                "INSERT INTO contracts (valid_at, known_at, source, batch_id, row_no, customer_id, contract_id, plan,"
                        + " started_at, ended_at, amount, currency, \"interval\") SELECT s, " + common
                        + ", c, k, p, s, e, (a * 100)::BIGINT, m, CASE i WHEN 'month' THEN 'P1M' WHEN 'year' THEN 'P1Y' END"
                        + " FROM "
                        + reader(
                                file,
                                "'c': 'VARCHAR', 'k': 'VARCHAR', 'p': 'VARCHAR', 's': 'TIMESTAMP', 'e': 'TIMESTAMP',"
                                        + " 'a': 'DECIMAL(18,2)', 'm': 'VARCHAR', 'i': 'VARCHAR'");
        };
    }

    private static String reader(Path file, String columns) {
        return "read_csv('" + file.toAbsolutePath()
                + "', auto_detect = false, header = true, delim = ',', quote = '\"'," + " escape = '\"', columns = {"
                + columns + "})";
    }

    /** The count of the rows and a sum over them that is another as soon as any field of any row is another. */
    static String sum(Connection connection, FactKind kind, boolean numbers) throws SQLException {
        String fields = String.join(
                ", ",
                kind.fields().stream().map(field -> '"' + field.name() + '"').toList());
        String sql = "SELECT count(*) || ' ' || sum(hash(valid_at, batch_id, " + (numbers ? "row_no, " : "") + fields
                + ")) FROM " + kind.table();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    String sum(FactKind kind, boolean numbers) throws SQLException {
        return sum(connection, kind, numbers);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void checkpoint() throws SQLException {
        execute("CHECKPOINT");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
