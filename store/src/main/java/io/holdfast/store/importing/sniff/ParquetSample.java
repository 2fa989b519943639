package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a Parquet file as text, under a row of column names. */
final class ParquetSample {
    private static final int ROWS = 2000;

    private ParquetSample() {}

    static List<List<String>> rows(Path path) {
        String file = "'" + path.toString().replace("'", "''") + "'";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet(" + file + ") LIMIT " + ROWS)) {
            return read(result);
        } catch (SQLException broken) {
            throw new Problem(broken, FileParticular.PARQUET_BROKEN, path.getFileName());
        }
    }

    private static List<List<String>> read(ResultSet result) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        List<List<String>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add(result.getMetaData().getColumnName(i));
        }
        rows.add(names);
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                String value = result.getString(i);
                row.add(value == null ? "" : value);
            }
            rows.add(row);
        }
        return rows;
    }
}
