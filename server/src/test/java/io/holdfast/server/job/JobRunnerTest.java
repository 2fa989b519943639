package io.holdfast.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JobRunnerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConcurrentMap<String, Deque<Problem>> problems = new ConcurrentHashMap<>();
    private OperationsDatabase database;
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
            Optional<Problem> problem =
                    Optional.ofNullable(problems.getOrDefault(job.what().subject(), new ArrayDeque<>())
                            .poll());
            problem.ifPresent(met -> {
                throw met;
            });
            return "{}";
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        database = OperationsDatabase.start(folder, Optional.empty());
        DatabaseAddress address = database.address();
        DriverManagerDataSource source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure().dataSource(source).load().migrate();
        jobs = new Jobs(JdbcClient.create(source), Clock.systemUTC());
        runner = new JobRunner(jobs, List.of(new Work()), Clock.systemUTC());
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
        assertThat(job.failure()).contains(new Job.Failure("FILE_EMPTY", "The file is empty."));
    }
}
