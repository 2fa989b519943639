package io.holdfast.store;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * All facts as files beside one another, one for each table, in a form other programs read too (Parquet). Written while the
 * store is in use, as of one moment; read into a new store, also by a later version of this program.
 */
public final class FactsArchive {
    private static final String VERSION = "version";
    private static final String ENDING = ".parquet";

    private FactsArchive() {}

    /** Writes every table into an empty folder. */
    public static void write(FactStore store, Path folder) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            Connection connection = one.all().get(0);
            for (String table : tables(connection)) {
                Sql.run(
                        connection,
                        "COPY (SELECT * FROM " + FactTable.quoted(table) + ") TO "
                                + Sql.literal(folder.resolve(table + ENDING).toString())
                                + " (FORMAT parquet, COMPRESSION zstd)");
            }
            Files.writeString(folder.resolve(VERSION), Integer.toString(Schema.VERSION));
        } catch (IOException failure) {
            throw new Problem(failure, StoreParticular.FACTS_NOT_WRITTEN, folder, failure.toString());
        }
    }

    /** Makes a store of what was written. */
    public static void read(Path folder, Path directory, Clock clock) {
        requireKnownVersion(folder);
        try (FactStore store = FactStore.open(directory, clock);
                Stream<Path> files = Files.list(folder)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            store.rewrite(connection -> {
                tables.forEach(file -> read(connection, file));
                Schema.refreshViews(connection);
            });
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be read: %s", folder, failure.toString());
        }
    }

    private static void read(Connection connection, Path file) {
        String table = file.getFileName().toString().replace(ENDING, "");
        boolean settings = table.equals("workspace");
        // How the views were made last is known to the new store alone; its own secret gives way to that of the
        // archive.
        String rows = settings ? " WHERE name <> " + Sql.literal(Settings.VIEWS) : "";
        Sql.run(
                connection,
                (settings ? "INSERT OR REPLACE INTO " : "INSERT INTO ") + FactTable.quoted(table)
                        + " BY NAME SELECT * FROM read_parquet(" + Sql.literal(file.toString()) + ")" + rows);
    }

    private static void requireKnownVersion(Path folder) {
        try {
            int version =
                    Integer.parseInt(Files.readString(folder.resolve(VERSION)).strip());
            if (version > Schema.VERSION) {
                throw new Problem(
                        ErrorCode.STORE_VERSION,
                        "The backup has version %d of the facts' tables; this program knows up to %d. Update Holdfast.",
                        version,
                        Schema.VERSION);
            }
        } catch (IOException | NumberFormatException absent) {
            throw new Problem(
                    absent, ErrorCode.STORE_DAMAGED, "The backup says nothing of its version: it is not whole.");
        }
    }

    private static List<String> tables(Connection connection) {
        return Sql.list(
                connection,
                "SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND NOT internal AND table_name <>"
                        + " 'migrations' ORDER BY 1",
                row -> row.getString(1));
    }
}
