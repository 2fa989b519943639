package io.holdfast.store.export;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a table, a view or the result of a query into a file. The file appears whole or not at all. Texts a
 * spreadsheet would take for a formula get an apostrophe in front, in CSV and XLSX; Parquet keeps them as they are.
 */
public final class Export {
    private final FactStore store;

    public Export(FactStore store) {
        this.store = store;
    }

    /**
     * Writes a table or a view, such as {@code contract}.
     *
     * @return how many rows
     */
    public long table(String name, Path file) {
        try (Connection connection = store.connect()) {
            List<String> names = Sql.list(
                    connection, "SELECT table_name FROM information_schema.tables ORDER BY 1", row -> row.getString(1));
            if (!names.contains(name)) {
                throw new Problem(
                        ErrorCode.INVALID_ARGUMENT,
                        "There is no table '%s'; there are %s.",
                        name,
                        String.join(", ", names));
            }
            return write(connection, "SELECT * FROM " + FactTable.quoted(name), file);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Writes the result of one {@code SELECT}.
     *
     * @return how many rows
     */
    public long query(String sql, Path file) {
        try (Connection connection = store.connect()) {
            checkSelect(connection, sql);
            return write(connection, sql, file);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long write(Connection connection, String sql, Path file) {
        ExportFormat format = ExportFormat.of(file);
        Path target = file.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(target.resolveSibling("."));
            if (Files.isDirectory(target)) {
                throw new Problem(ErrorCode.CANNOT_WRITE, "%s is a folder; name a file in it.", file);
            }
            try {
                long rows = write(connection, sql, part, format);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return rows;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be written: %s", file, failure.toString());
        }
    }

    private static long write(Connection connection, String sql, Path part, ExportFormat format) throws IOException {
        return switch (format) {
            case PARQUET -> copy(connection, sql, part, "FORMAT parquet, COMPRESSION zstd");
            case CSV -> copy(connection, guarded(connection, sql), part, "FORMAT csv, HEADER");
            case XLSX -> new SpreadsheetWriter(connection).write(guarded(connection, sql), part);
        };
    }

    private static long copy(Connection connection, String sql, Path part, String options) {
        return Sql.update(connection, "COPY (" + sql + "\n) TO " + Sql.literal(part.toString()) + " (" + options + ")");
    }

    /** The query with every text made harmless. Numbers stay as they are, though they may begin with a sign. */
    private static String guarded(Connection connection, String sql) {
        String from = " FROM (" + sql + "\n)";
        return Sql.list(connection, "DESCRIBE SELECT *" + from, row -> column(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.joining(", ", "SELECT ", from));
    }

    private static String column(String name, String type) {
        String column = FactTable.quoted(name);
        if (!type.toUpperCase(Locale.ROOT).startsWith("VARCHAR")) {
            return column;
        }
        return "CASE WHEN regexp_matches(" + column + ", '^[=+@\\t\\r-]') AND try_cast(" + column
                + " AS DOUBLE) IS NULL THEN '''' || " + column + " ELSE " + column + " END AS " + column;
    }

    /** Only what reads, and only one of it. The database's own parser says so. */
    private static void checkSelect(Connection connection, String sql) {
        long selects = Sql.number(
                connection,
                "SELECT CASE WHEN json_extract(tree, '$.error')::BOOLEAN THEN 0"
                        + " ELSE json_array_length(tree, '$.statements') END FROM (SELECT json_serialize_sql(?) AS tree)",
                sql);
        if (selects != 1) {
            throw new Problem(ErrorCode.INVALID_ARGUMENT, "An export takes one SELECT and nothing else: %s", sql);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DESCRIBE " + sql);
        } catch (SQLException mistake) {
            throw new Problem(
                    mistake,
                    ErrorCode.INVALID_ARGUMENT,
                    "The query has a mistake: %s",
                    String.valueOf(mistake.getMessage()));
        }
    }
}
