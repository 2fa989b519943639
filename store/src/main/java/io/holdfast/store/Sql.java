package io.holdfast.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements in a line. A failure of the database comes out as a {@link io.holdfast.core.problem.Problem}. */
public final class Sql {
    private Sql() {}

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement whose result does not matter. */
    public static void run(Connection connection, String sql) {
        try (RunningStatement<Statement> running = RunningStatement.of(connection, connection.createStatement())) {
            running.statement().execute(sql);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /** Runs a statement with parameters in its {@code ?} and returns how many rows it changed. */
    public static long update(Connection connection, String sql, @Nullable Object... parameters) {
        try (RunningStatement<PreparedStatement> running =
                RunningStatement.of(connection, connection.prepareStatement(sql))) {
            bind(running.statement(), parameters);
            return running.statement().executeLargeUpdate();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /** Reads every row of a query whose result is small. */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... parameters) {
        try (RunningStatement<PreparedStatement> running =
                RunningStatement.of(connection, connection.prepareStatement(sql))) {
            bind(running.statement(), parameters);
            try (ResultSet result = running.statement().executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /** Reads the first row of a query. */
    public static <T> Optional<T> first(Connection connection, String sql, Row<T> row, @Nullable Object... parameters) {
        return list(connection, sql, row, parameters).stream().findFirst();
    }

    /** Reads a query of one number. */
    public static long number(Connection connection, String sql, @Nullable Object... parameters) {
        return first(connection, sql, row -> row.getLong(1), parameters).orElseThrow();
    }

    /** A text as SQL takes it. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * Whether a value is one of some texts. Neither {@code IN} nor {@code list_contains}: of both the database makes a
     * join, which hashes every row, leaves only one thread to a statement that fills a table, and loses the rows' order.
     */
    public static String isOneOf(String value, Collection<String> texts) {
        return "coalesce(list_position(" + list(texts) + ", " + value + "), 0) > 0";
    }

    /** A list of texts as SQL takes it. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
