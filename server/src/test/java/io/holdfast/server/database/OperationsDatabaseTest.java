package io.holdfast.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OperationsDatabaseTest {
    @TempDir
    private Path data;

    @Test
    void keepsWhatWasCommittedAcrossARestart() throws SQLException {
        try (OperationsDatabase first = OperationsDatabase.start(data, Optional.empty())) {
            run(first.address(), "CREATE TABLE kept AS SELECT 7 AS n");
        }
        try (OperationsDatabase second = OperationsDatabase.start(data, Optional.empty())) {
            assertThat(number(second.address(), "SELECT n FROM kept")).isEqualTo(7);
        }
    }

    @Test
    void takesOverWhatAKilledServerLeftRunning() throws SQLException {
        EmbeddedPostgres orphan = EmbeddedPostgres.start(data.resolve("operations"));
        run(orphan.address(), "CREATE TABLE kept AS SELECT 7 AS n");
        try (OperationsDatabase next = OperationsDatabase.start(data, Optional.empty())) {
            assertThat(number(next.address(), "SELECT n FROM kept")).isEqualTo(7);
        }
    }

    @Test
    void joinsARunningServerWithoutStoppingIt() throws SQLException {
        try (OperationsDatabase server = OperationsDatabase.start(data, Optional.empty())) {
            try (OperationsDatabase joined = OperationsDatabase.join(data, Optional.empty())) {
                assertThat(joined.address()).isEqualTo(server.address());
            }
            assertThat(number(server.address(), "SELECT 1")).isEqualTo(1);
        }
    }

    /** By its file the copy would name the process of the folder it was copied from, and stop that. */
    @Test
    void refusesACopyOfARunningFolderAndLeavesThatOneAlone(@TempDir Path copy) throws SQLException, IOException {
        try (OperationsDatabase server = OperationsDatabase.start(data, Optional.empty())) {
            copyOf("operations/cluster/postmaster.pid", copy);
            copyOf("operations/password", copy);
            assertThatThrownBy(() -> OperationsDatabase.start(copy, Optional.empty()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("was copied while the server of")
                    .hasMessageContaining("holdfast backup");
            assertThatThrownBy(() -> OperationsDatabase.join(copy, Optional.empty()))
                    .isInstanceOf(Problem.class);
            assertThat(number(server.address(), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void takesOverAfterItsFolderWasMoved(@TempDir Path elsewhere) throws SQLException, IOException {
        Path before = data.resolve("before");
        EmbeddedPostgres orphan = EmbeddedPostgres.start(before.resolve("operations"));
        run(orphan.address(), "CREATE TABLE kept AS SELECT 7 AS n");
        Path after = Files.move(before, elsewhere.resolve("after"));
        try (OperationsDatabase next = OperationsDatabase.start(after, Optional.empty())) {
            assertThat(number(next.address(), "SELECT n FROM kept")).isEqualTo(7);
        }
    }

    @Test
    void refusesAWrongPasswordAndKeepsChecksums() throws SQLException {
        try (OperationsDatabase server = OperationsDatabase.start(data, Optional.empty())) {
            DatabaseAddress wrong =
                    new DatabaseAddress(server.address().url(), server.address().user(), "guess");
            assertThatThrownBy(() -> run(wrong, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(number(server.address(), "SELECT (current_setting('data_checksums') = 'on')::int"))
                    .isEqualTo(1);
            assertThat(number(server.address(), "SELECT (current_setting('fsync') = 'on')::int"))
                    .isEqualTo(1);
        }
    }

    @Test
    void saysNothingOfThePassword() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/x", "me", "secret").toString())
                .doesNotContain("secret");
    }

    private void copyOf(String file, Path to) throws IOException {
        Files.createDirectories(to.resolve(file).getParent());
        Files.copy(data.resolve(file), to.resolve(file));
    }

    private static void run(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
