package io.holdfast.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.DatabaseOutage;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

final class SessionSweepTest {
    @TempDir
    Path folder = Path.of("");

    private final AtomicBoolean away = new AtomicBoolean();

    private SessionSweep sweepOf(DriverManagerDataSource source) {
        DataSource leaving = new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("refused", "08001");
                }
                return super.getConnection();
            }
        };
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(leaving), new TransactionTemplate(new JdbcTransactionManager(leaving)));
        return new SessionSweep(sessions, new DatabaseOutage(Clock.systemUTC()));
    }

    @Test
    void removesWhatIsOverAndGoesOnAfterADatabaseThatWasAway() {
        try (OperationsDatabase database = OperationsDatabase.start(folder, Optional.empty())) {
            DatabaseAddress address = database.address();
            DriverManagerDataSource source =
                    new DriverManagerDataSource(address.url(), address.user(), address.password());
            Flyway.configure().dataSource(source).load().migrate();
            JdbcClient jdbc = JdbcClient.create(source);
            long now = Clock.systemUTC().millis();
            for (long expiry : new long[] {now - 1_000, now + 600_000}) {
                jdbc.sql("INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time,"
                                + " max_inactive_interval, expiry_time) VALUES (?, ?, 0, 0, 600, ?)")
                        .params("p" + expiry, "s" + expiry, expiry)
                        .update();
            }
            SessionSweep sweep = sweepOf(source);

            away.set(true);
            sweep.sweep();
            away.set(false);
            sweep.sweep();

            assertThat(jdbc.sql("SELECT trim(session_id) FROM spring_session")
                            .query(String.class)
                            .list())
                    .containsExactly("s" + (now + 600_000));
        }
    }
}
