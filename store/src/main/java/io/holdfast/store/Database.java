package io.holdfast.store;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Opens the file of the facts. Only one process can have it open; the first has it. */
final class Database {
    static final String FILE = "facts.duckdb";
    static final String TEMPORARY = "tmp";

    private Database() {}

    static DuckDBConnection open(Path directory, StoreOptions options) {
        Path file = directory.resolve(FILE);
        DuckDBConnection connection = connect(file);
        try {
            Path temporary = cleanTemporary(directory);
            for (String setting : settings(temporary, options)) {
                Sql.run(connection, setting);
            }
            return connection;
        } catch (Problem | IllegalStateException failure) {
            close(connection);
            throw failure;
        }
    }

    /** Another connection to the same open file. */
    static Connection duplicate(DuckDBConnection connection) {
        try {
            return connection.duplicate();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    private static DuckDBConnection connect(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, new Properties());
            NativeLibrary.removeUnpackedCopy();
            return connection.unwrap(DuckDBConnection.class);
        } catch (SQLException failure) {
            throw StoreFailure.opening(failure, file.toString());
        } catch (IOException failure) {
            throw new Problem(
                    failure, StoreParticular.STORE_FOLDER_NOT_MADE, file, String.valueOf(failure.getMessage()));
        }
    }

    /** What a killed process left there is of no use; the lock on the file says nobody else is using it. */
    private static Path cleanTemporary(Path directory) {
        Path temporary = directory.resolve(TEMPORARY);
        try {
            Files.createDirectories(temporary);
            try (Stream<Path> files = Files.list(temporary)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return temporary;
        } catch (IOException failure) {
            throw new Problem(
                    failure, StoreParticular.STORE_NOT_CLEANED, temporary, String.valueOf(failure.getMessage()));
        }
    }

    private static List<String> settings(Path temporary, StoreOptions options) {
        return List.of(
                "SET temp_directory = " + Sql.literal(temporary.toAbsolutePath().toString()),
                "SET memory_limit = '" + (options.memoryBytes() >> 10) + "KiB'",
                "SET threads = " + options.threads(),
                "SET autoinstall_known_extensions = false",
                "SET autoload_known_extensions = false",
                "SET allow_community_extensions = false");
    }
}
