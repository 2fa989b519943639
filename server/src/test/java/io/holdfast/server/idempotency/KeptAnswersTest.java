package io.holdfast.server.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.DatabaseAway;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

final class KeptAnswersTest {
    private static final byte[] DONE = {1};
    private static final byte[] FAILED = {2};
    private static final byte[] OLD = {3};

    private static final KeptAnswer ANSWER =
            new KeptAnswer(new byte[] {7}, 201, Optional.empty(), Optional.empty(), new byte[] {8});

    @TempDir
    Path folder = Path.of("");

    private final AtomicBoolean away = new AtomicBoolean();
    private Optional<OperationsDatabase> database = Optional.empty();

    private DataSource source() {
        OperationsDatabase started = OperationsDatabase.start(folder, Optional.empty());
        database = Optional.of(started);
        DatabaseAddress address = started.address();
        DriverManagerDataSource source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure().dataSource(source).load().migrate();
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("refused", "08001");
                }
                return super.getConnection();
            }
        };
    }

    private static KeptAnswers answers(DataSource source) {
        KeptAnswers answers = new KeptAnswers(JdbcClient.create(source), Clock.systemUTC());
        answers.afterPropertiesSet();
        return answers;
    }

    @AfterEach
    void stop() {
        database.ifPresent(OperationsDatabase::close);
    }

    /** Else what was done would be done again, and what was not could not be sent again. */
    @Test
    void keepAndReleaseLateWhatCameOfARequestWhileTheDatabaseWasAway() {
        KeptAnswers answers = answers(source());
        assertThat(answers.take(DONE)).isTrue();
        assertThat(answers.take(FAILED)).isTrue();

        away.set(true);
        answers.keep(DONE, ANSWER);
        answers.release(FAILED);
        assertThatThrownBy(() -> answers.take(DONE))
                .as("not known to be done")
                .satisfies(failure -> assertThat(DatabaseAway.explains(failure)).isTrue());
        away.set(false);

        assertThat(answers.take(DONE)).as("done already").isFalse();
        assertThat(answers.find(DONE).orElseThrow().status()).isEqualTo(201);
        assertThat(answers.take(FAILED)).as("may be sent again").isTrue();
    }

    @Test
    void freeAKeyWhoseDatabaseWentAwayAsItWasTaken() {
        KeptAnswers answers = answers(source());
        away.set(true);
        assertThatThrownBy(() -> answers.take(FAILED)).isInstanceOf(DataAccessException.class);
        away.set(false);

        assertThat(answers.take(FAILED)).isTrue();
        assertThat(answers.take(FAILED)).as("being answered").isFalse();
        assertThat(answers.find(FAILED)).isEmpty();
    }

    @Test
    void freeWhatAnEarlierServerWasAnsweringWhenItEndedAndKeepWhatItHadDone() {
        DataSource source = source();
        KeptAnswers killed = answers(source);
        assertThat(killed.take(DONE)).isTrue();
        killed.keep(DONE, ANSWER);
        assertThat(killed.take(FAILED)).isTrue();
        JdbcClient.create(source)
                .sql("INSERT INTO idempotency_key (name, created_at) VALUES (?, now())")
                .param(OLD)
                .update();

        KeptAnswers next = answers(source);
        assertThat(next.take(DONE)).isFalse();
        assertThat(next.take(FAILED)).isTrue();
        assertThat(next.take(OLD)).as("written down by an earlier version").isTrue();
    }
}
