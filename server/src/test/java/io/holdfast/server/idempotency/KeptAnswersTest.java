package io.holdfast.server.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

final class KeptAnswersTest {
    private static final byte[] DONE = {1};
    private static final byte[] FAILED = {2};

    @TempDir
    Path folder = Path.of("");

    /** Else what was done would be done again, and what was not could not be sent again. */
    @Test
    void keepAndReleaseLateWhatCameOfARequestWhileTheDatabaseWasAway() {
        AtomicBoolean away = new AtomicBoolean();
        try (OperationsDatabase database = OperationsDatabase.start(folder, Optional.empty())) {
            DatabaseAddress address = database.address();
            DriverManagerDataSource source =
                    new DriverManagerDataSource(address.url(), address.user(), address.password());
            Flyway.configure().dataSource(source).load().migrate();
            KeptAnswers answers = new KeptAnswers(
                    JdbcClient.create(new DelegatingDataSource(source) {
                        @Override
                        public Connection getConnection() throws SQLException {
                            if (away.get()) {
                                throw new SQLException("refused", "08001");
                            }
                            return super.getConnection();
                        }
                    }),
                    Clock.systemUTC());
            assertThat(answers.take(DONE)).isTrue();
            assertThat(answers.take(FAILED)).isTrue();

            away.set(true);
            answers.keep(DONE, new KeptAnswer(new byte[] {7}, 201, Optional.empty(), Optional.empty(), new byte[] {8}));
            answers.release(FAILED);
            away.set(false);

            assertThat(answers.take(DONE)).as("done already").isFalse();
            assertThat(answers.find(DONE).orElseThrow().status()).isEqualTo(201);
            assertThat(answers.take(FAILED)).as("may be sent again").isTrue();
        }
    }
}
