package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Makes the tables of a new store, and brings those of an older one up to date. */
final class Schema {
    static final int VERSION = 8;
    private static final int LAST_OF_FILES = 5;
    private static final int FIRST_WITH_CONTACTS = 6;
    private static final int FIRST_THAT_SAYS_WITH_WHOM = 8;

    private Schema() {}

    /** Brings the tables up to {@link #VERSION}, one transaction in all; a store from the future is refused. */
    static void migrate(Connection connection, long nowMicros) {
        Sql.run(
                connection,
                "CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, applied_at TIMESTAMP NOT NULL)");
        long found = Sql.number(connection, "SELECT coalesce(max(version), 0) FROM migrations");
        if (found > VERSION) {
            throw new Problem(
                    ErrorCode.STORE_VERSION,
                    "The store has version %d of its tables; this program knows up to %d. Update Holdfast, or use"
                            + " another folder.",
                    found,
                    VERSION);
        }
        if (found < VERSION) {
            inTransaction(connection, () -> {
                if (found == 0) {
                    createTables(connection);
                } else if (found == 1) {
                    Sql.run(connection, FactTable.create(FactKind.FX_RATE));
                }
                if (found > 0 && found < FIRST_WITH_CONTACTS) {
                    Sql.run(connection, FactTable.create(FactKind.CONTACT));
                }
                if (found > 0 && found < FIRST_THAT_SAYS_WITH_WHOM) {
                    Sql.run(connection, "ALTER TABLE interactions ADD COLUMN IF NOT EXISTS contact_id VARCHAR");
                }
                for (long version = Math.max(found, 2) + 1; version <= LAST_OF_FILES; version++) {
                    SqlResource.statements("schema-" + version + ".sql")
                            .forEach(statement -> Sql.run(connection, statement));
                }
                ErasedIds.makeSecret(connection);
                Sql.update(connection, "INSERT INTO migrations VALUES (?, make_timestamp(?))", VERSION, nowMicros);
            });
        }
    }

    private static void createTables(Connection connection) {
        SqlResource.statements("schema-1.sql").forEach(statement -> Sql.run(connection, statement));
        for (FactKind kind : FactKind.values()) {
            Sql.run(connection, FactTable.create(kind));
        }
        Sql.run(connection, FactTable.createPeople());
    }

    /** Makes the macros and views again where their text would differ from what the store has. */
    static void refreshViews(Connection connection) {
        Set<String> versioned =
                Set.copyOf(Sql.list(connection, "SELECT table_name FROM versioned", row -> row.getString(1)));
        boolean undone = Sql.number(connection, "SELECT count(*) FROM undone") > 0;
        List<String> statements = new ArrayList<>(KnownViews.create(new KnownViews.Needs(versioned, undone)));
        statements.addAll(DayViews.create(Settings.workspace(connection), versioned, ReadingZones.of(connection)));
        String fingerprint = sha256(String.join(";", statements));
        if (Settings.read(connection, Settings.VIEWS)
                .filter(fingerprint::equals)
                .isPresent()) {
            return;
        }
        statements.forEach(statement -> Sql.run(connection, statement));
        Settings.write(connection, Settings.VIEWS, fingerprint);
    }

    /** Runs work as one transaction: all of it or nothing. */
    static void inTransaction(Connection connection, Runnable work) {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            work.run();
            connection.commit();
            done = true;
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException over) {
            // A commit that fails, as on a full disk, has ended the transaction: that failure is what is told.
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
