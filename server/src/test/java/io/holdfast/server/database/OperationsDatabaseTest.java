package io.holdfast.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        OperationsDatabase orphan = OperationsDatabase.start(data, Optional.empty());
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
