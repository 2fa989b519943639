package io.holdfast.proof;

import io.holdfast.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A file as another program reads it: a table {@code raw} of texts in a database that knows nothing of Holdfast. */
final class RawFile implements AutoCloseable {
    private final Connection connection;

    RawFile(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        Sql.run(connection, "SET threads = 2");
        Sql.run(connection, "CREATE TABLE raw AS " + (file.toString().contains(".txt") ? blanks(file) : csv(file)));
    }

    private static String csv(Path file) {
        return "SELECT * FROM read_csv('%s', header = true, all_varchar = true)".formatted(file);
    }

    /** CDNOW: columns apart by any number of blanks. */
    private static String blanks(Path file) {
        return """
                SELECT part[1] AS customer_id, part[2] AS date, part[3] AS number_of_cds, part[4] AS dollar_value
                FROM (SELECT regexp_split_to_array(trim(line), ' +') AS part
                      FROM read_csv('%s', header = true, delim = '|', columns = {'line': 'VARCHAR'}))""".formatted(file);
    }

    /** The numbers of the one row of a query. */
    long[] row(String sql) {
        return rows(sql).get(0);
    }

    /** The numbers of each row of a query. */
    List<long[]> rows(String sql) {
        return Sql.list(connection, sql, row -> {
            long[] numbers = new long[row.getMetaData().getColumnCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        });
    }

    /** The rows of a query as texts, their values joined by bars. */
    List<String> texts(String sql) {
        return Sql.list(connection, sql, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return String.join("|", values);
        });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
