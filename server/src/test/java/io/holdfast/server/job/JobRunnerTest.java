package io.holdfast.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.DatabaseOutage;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JobRunnerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConcurrentMap<String, Deque<Problem>> problems = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> worked = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private OperationsDatabase database;
    private JdbcClient jdbc;
    private Jobs jobs;
    private JobRunner runner;

    /** Meets the problems of its subject one after the other, then succeeds. */
    private final class Work implements JobWork {
        @Override
        public String kind() {
            return "work";
        }

        @Override
        public String run(Job job, RunningJob running) {
            worked.merge(job.what().subject(), 1, Integer::sum);
            away.set(job.what().subject().equals("done while away"));
            if (job.what().subject().equals("broken line") && worked.getOrDefault("broken line", 0) == 1) {
                throw new DataAccessResourceFailureException("broken", new SQLException("broken", "08006"));
            }
            Optional<Problem> problem =
                    Optional.ofNullable(problems.getOrDefault(job.what().subject(), new ArrayDeque<>())
                            .poll());
            problem.ifPresent(met -> {
                throw met;
            });
            return "{}";
        }
    }

    /** A database that goes away when it is told to, for two questions. */
    private final class Leaving extends DelegatingDataSource {
        private int refused;

        Leaving(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) {
                refused++;
                away.set(refused < 2);
                throw new SQLException("refused", "08001");
            }
            return super.getConnection();
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        database = OperationsDatabase.start(folder, Optional.empty());
        DatabaseAddress address = database.address();
        DriverManagerDataSource source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        jobs = new Jobs(JdbcClient.create(new Leaving(source)), Clock.systemUTC());
        runner = new JobRunner(jobs, List.of(new Work()), Clock.systemUTC(), new DatabaseOutage(Clock.systemUTC()));
        runner.start();
    }

    @AfterAll
    void stop() {
        runner.stop();
        database.close();
    }

    private Job over(String subject, Problem... met) throws InterruptedException {
        problems.put(subject, new ArrayDeque<>(List.of(met)));
        Job job = runner.add(new NewJob("work", "ann", subject, "{}"));
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (!job.state().isOver() && Clock.systemUTC().instant().isBefore(end)) {
            Thread.sleep(50);
            job = jobs.find(job.id()).orElseThrow();
        }
        return job;
    }

    @Test
    void putsAJobOffForWhatPassesByItself() throws InterruptedException {
        Job job = over(
                "early",
                new Problem(ErrorCode.STILL_STARTING, "The facts are being read."),
                new Problem(ErrorCode.STORE_LOCKED, "Somebody else writes."));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.attempts()).as("through no fault of its own").isEqualTo(1);
    }

    @Test
    void failsAJobForWhatDoesNot() throws InterruptedException {
        Job job = over("wrong", new Problem(ErrorCode.FILE_EMPTY, "The file is empty."));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure()).contains(new Job.Failure("FILE_EMPTY", "The file is empty.", Optional.empty()));
    }

    @Test
    void keepsWhatExactlyWasTheMatter() throws InterruptedException {
        Problem met = new Problem(FileParticular.COLUMN_TWICE, "orders.csv", "a \"total\"");
        assertThat(met.told()).isPresent();
        assertThat(over("twice", met).failure())
                .contains(new Job.Failure("DUPLICATE_HEADER", String.valueOf(met.getMessage()), met.told()));
    }

    /** The test itself asks too, so it waits until the database is back. */
    @Test
    void remembersWhatCameOfAJobWhileTheDatabaseWasAway() throws InterruptedException {
        Job asked = runner.add(new NewJob("work", "ann", "done while away", "{}"));
        Job job = settled(asked.id());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(worked).as("times it was done").containsEntry("done while away", 1);
    }

    @Test
    void beginsAJobAgainInWhichTheDatabaseWentAway() throws InterruptedException {
        Job job = over("broken line");
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.attempts()).as("through no fault of its own").isEqualTo(1);
    }

    @Test
    void putsBackWhatOnlyTheTableHasBegun() throws InterruptedException {
        UUID half = jdbc.sql("INSERT INTO job (kind, state, actor, subject, request, created_at, attempts)"
                        + " VALUES ('work', 'running', 'ann', 'half', '{}', now(), 1) RETURNING id")
                .query(UUID.class)
                .single();
        jobs.putBackUnworked();
        Job job = settled(half);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.attempts()).isEqualTo(1);
    }

    private Job settled(UUID asked) throws InterruptedException {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (Clock.systemUTC().instant().isBefore(end)) {
            Thread.sleep(50);
            Optional<JobState> state = jdbc.sql("SELECT state FROM job WHERE id = ?")
                    .param(asked)
                    .query((row, number) -> JobState.of(row.getString(1)))
                    .optional();
            if (state.filter(JobState::isOver).isPresent()) {
                break;
            }
        }
        return jobs.find(asked).orElseThrow();
    }
}
