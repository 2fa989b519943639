package io.holdfast.server.backup;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * The rows of the operational tables as JSON, a line each, table by table. PostgreSQL's own program for it must be of the
 * server's version and is not at hand everywhere; the tables themselves are made by the migrations.
 */
final class OperationRows {
    private static final String ENDING = ".jsonl";
    private static final int AT_ONCE = 500;
    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename"
                    + " NOT LIKE 'spring\\_session%' AND tablename <> 'flyway_schema_history' ORDER BY 1";
    private static final String REFERENCES =
            "SELECT child.relname, parent.relname FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid"
                    + " JOIN pg_class parent ON parent.oid = c.confrelid WHERE c.contype = 'f' AND child.oid <>"
                    + " parent.oid";
    private static final String COUNTERS = "SELECT table_name, column_name FROM information_schema.columns WHERE"
            + " table_schema = current_schema() AND (is_identity = 'YES' OR column_default LIKE 'nextval%')";

    private final DataSource source;

    OperationRows(DataSource source) {
        this.source = source;
    }

    /** Writes every table as of one moment. */
    void write(ZipOutputStream zip) throws IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String table : texts(connection, TABLES)) {
                zip.putNextEntry(new ZipEntry(Backup.OPERATIONS + "/" + table + ENDING));
                write(connection, table, zip);
                zip.closeEntry();
            }
            connection.rollback();
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** Reads them into tables that the migrations have made and nobody has used yet; all or nothing. */
    void read(Path folder) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            requireUnused(connection);
            for (String table : parentsFirst(connection)) {
                Path file = folder.resolve(table + ENDING);
                if (Files.exists(file)) {
                    read(connection, table, file);
                }
            }
            for (String counter : counters(connection)) {
                texts(connection, counter);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw unavailable(failure);
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be read: %s", folder, failure.toString());
        }
    }

    private static void write(Connection connection, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT row_to_json(t)::text FROM " + quoted(table) + " t")) {
                while (rows.next()) {
                    zip.write((rows.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** A column the rows do not know, being older than it, gets what a new row would have there. */
    private static void read(Connection connection, String table, Path file) throws SQLException, IOException {
        try (BufferedReader rows = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = rows.readLine();
            if (first == null) {
                return;
            }
            String columns = columns(connection, first);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + quoted(table) + " (" + columns
                    + ") OVERRIDING SYSTEM VALUE SELECT " + columns + " FROM json_populate_record(NULL::"
                    + quoted(table)
                    + ", ?::json)")) {
                int waiting = 0;
                for (String row = first; row != null; row = rows.readLine()) {
                    insert.setString(1, row);
                    insert.addBatch();
                    waiting++;
                    if (waiting % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static String columns(Connection connection, String row) throws SQLException {
        try (PreparedStatement keys = connection.prepareStatement("SELECT json_object_keys(?::json)")) {
            keys.setString(1, row);
            try (ResultSet names = keys.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (names.next()) {
                    columns.add(quoted(names.getString(1)));
                }
                return String.join(", ", columns);
            }
        }
    }

    /** A server that runs has rows before it has people: tokens by which programs use it, jobs, its audit trail. */
    private static void requireUnused(Connection connection) throws SQLException {
        for (String table : texts(connection, TABLES)) {
            if (!texts(connection, "SELECT 'used' FROM " + quoted(table) + " LIMIT 1")
                    .isEmpty()) {
                throw new Problem(
                        ErrorCode.INVALID_ARGUMENT,
                        "The database is in use: there is something in its table '%s', which a restore would mix with the"
                                + " backup. Restore into an empty database; nothing was restored.",
                        table);
            }
        }
    }

    /** The tables, each after those its rows point to. */
    private static List<String> parentsFirst(Connection connection) throws SQLException {
        List<String> left = new ArrayList<>(texts(connection, TABLES));
        Set<List<String>> references = new LinkedHashSet<>(pairs(connection, REFERENCES));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(pair -> pair.get(0).equals(table) && left.contains(pair.get(1))))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that point to one another in a circle: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    /** Statements after which numbers go on where they were. */
    private static List<String> counters(Connection connection) throws SQLException {
        return pairs(connection, COUNTERS).stream()
                .map(pair ->
                        "SELECT setval(pg_get_serial_sequence('%s', '%s'), coalesce(max(%s), 0) + 1, false)::text FROM %s"
                                .formatted(quoted(pair.get(0)), pair.get(1), quoted(pair.get(1)), quoted(pair.get(0))))
                .toList();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static List<List<String>> pairs(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> pairs = new ArrayList<>();
            while (rows.next()) {
                pairs.add(List.of(rows.getString(1), rows.getString(2)));
            }
            return pairs;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Problem unavailable(SQLException failure) {
        return new Problem(failure, ServerParticular.BACKUP_DATABASE_FAILED, String.valueOf(failure.getMessage()));
    }
}
