package io.holdfast.server.database;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A PostgreSQL of the company's own, asked once before anything is built on it: what is wrong is told in a sentence. */
final class OutsideDatabase {
    private static final String POSTGRES = "jdbc:postgresql:";

    private static final String MAY_MAKE_TABLES = "SELECT to_regclass('flyway_schema_history') IS NOT NULL"
            + " OR coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)";

    private OutsideDatabase() {}

    /** Refuses an address that is none of PostgreSQL, and a database that does not let us in. */
    static void require(DatabaseAddress address) {
        if (!address.url().startsWith(POSTGRES)) {
            throw noAddress(address);
        }
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            requirePlace(connection, address);
        } catch (SQLException failure) {
            throw told(address, failure);
        }
    }

    /** Tables of ours that are there have been made by who may. */
    private static void requirePlace(Connection connection, DatabaseAddress address) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY_MAKE_TABLES)) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new Problem(
                        ErrorCode.INVALID_ARGUMENT,
                        "In the database %s '%s' may make no tables. Have it given to '%s' (ALTER DATABASE … OWNER TO), or a"
                                + " schema of its own made there.",
                        address.place(),
                        address.user(),
                        address.user());
            }
        }
    }

    /** The states of SQL: 08001 also of an address the driver cannot read, which no other field tells apart. */
    private static Problem told(DatabaseAddress address, SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        if (state.startsWith("28") || state.equals("08004")) {
            return new Problem(
                    failure,
                    ErrorCode.INVALID_ARGUMENT,
                    "The database %s does not let '%s' in: %s. Check --db-user, and the password in HOLDFAST_DB_PASSWORD.",
                    address.place(),
                    address.user(),
                    said(failure));
        } else if (state.startsWith("3D")) {
            return new Problem(
                    failure,
                    ErrorCode.INVALID_ARGUMENT,
                    "There is no such database at %s: %s. Have it made, or correct its name at the end of --db-url.",
                    address.place(),
                    said(failure));
        }
        return new Problem(
                failure,
                ErrorCode.DATABASE_UNAVAILABLE,
                "The database %s cannot be reached: %s. Check --db-url, and whether it runs and listens there.",
                address.place(),
                said(failure));
    }

    private static Problem noAddress(DatabaseAddress address) {
        return new Problem(
                ErrorCode.INVALID_ARGUMENT,
                "'%s' is no address of a PostgreSQL. Write --db-url as jdbc:postgresql://HOST:5432/DATABASE, and who we are"
                        + " there as --db-user and HOLDFAST_DB_PASSWORD.",
                address.place());
    }

    /** On one line, and without the point our sentence sets. */
    private static String said(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("\\.$", "");
    }
}
