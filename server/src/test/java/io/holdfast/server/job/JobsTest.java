package io.holdfast.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JobsTest {
    private OperationsDatabase database;
    private JdbcClient jdbc;
    private Jobs jobs;

    @BeforeAll
    void start(@TempDir Path folder) {
        database = OperationsDatabase.start(folder, Optional.empty());
        DatabaseAddress address = database.address();
        DriverManagerDataSource source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        jobs = new Jobs(jdbc, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("DELETE FROM job").update();
    }

    private Job add(String subject) {
        return jobs.add(new NewJob("import", "ann", subject, "{}"));
    }

    private Job now(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    @Test
    void areBegunInTheOrderTheyWereAskedFor() {
        Job first = add("a");
        Job second = add("b");
        assertThat(jobs.claim().orElseThrow().id()).isEqualTo(first.id());
        assertThat(jobs.claim().orElseThrow().id()).isEqualTo(second.id());
        assertThat(jobs.claim()).isEmpty();
        assertThat(now(first).state()).isEqualTo(JobState.RUNNING);
        assertThat(now(first).attempts()).isEqualTo(1);
    }

    @Test
    void areBegunAgainAfterTheServerDiedButNotForEver() {
        Job job = add("a");
        for (int attempt = 1; attempt <= Jobs.MOST_ATTEMPTS; attempt++) {
            assertThat(jobs.claim().orElseThrow().attempts()).isEqualTo(attempt);
            jobs.putBackLeft();
        }
        assertThat(now(job).state()).isEqualTo(JobState.FAILED);
        assertThat(now(job).failure().orElseThrow().code()).isEqualTo("JOB_GIVEN_UP");
        assertThat(now(job).failure().orElseThrow().sentence()).contains("3 times");
        assertThat(now(job).failure().orElseThrow().particular().orElseThrow())
                .isEqualTo(new Problem.Told("JOB_BEGUN_TOO_OFTEN", new TreeMap<>(Map.of("times", "3"))));
        assertThat(jobs.claim()).isEmpty();
    }

    @Test
    void keepTheirTriesWhenTheyWerePutBackInGoodOrder() {
        Job job = add("a");
        for (int turn = 0; turn <= Jobs.MOST_ATTEMPTS; turn++) {
            assertThat(jobs.claim().orElseThrow().attempts()).isEqualTo(1);
            jobs.putBack(job.id());
        }
        assertThat(now(job).startedAt()).isPresent();
    }

    @Test
    void areOverAtOnceWhenTheyAreCancelledInTheQueue() {
        Job waits = add("a");
        assertThat(jobs.requestCancel(waits.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(now(waits).finishedAt()).isPresent();
        assertThat(jobs.claim()).isEmpty();
        assertThat(jobs.requestCancel(waits.id())).as("twice").isEmpty();
    }

    @Test
    void areNotBegunAgainWhenSomebodyHadCancelledThemBeforeTheServerDied() {
        Job runs = add("a");
        jobs.claim();
        assertThat(jobs.requestCancel(runs.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        assertThat(jobs.isCancelRequested(runs.id())).isTrue();
        jobs.putBackLeft();
        assertThat(now(runs).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void arePagedFromTheNewest() {
        Job first = add("a");
        Job second = add("b");
        Job other = jobs.add(new NewJob("nightly", "server", "c", "{}"));
        assertThat(jobs.before("", Long.MAX_VALUE, 2)).extracting(Job::id).containsExactly(other.id(), second.id());
        assertThat(jobs.before("", second.number(), 2)).extracting(Job::id).containsExactly(first.id());
        assertThat(jobs.before("nightly", Long.MAX_VALUE, 9))
                .extracting(Job::id)
                .containsExactly(other.id());
    }

    @Test
    void forgetWhatCameOfAKindLongAgoAndNothingElse() {
        Job old = jobs.add(new NewJob("rehearsal", "ann", "old.csv", "{}"));
        Job other = add("old too");
        jobs.done(old.id(), "{\"sample\":[\"ann@example.org\"]}");
        jobs.done(other.id(), "{}");
        Instant between = Clock.systemUTC().instant().plusMillis(1);
        jdbc.sql("UPDATE job SET finished_at = finished_at - INTERVAL '1 day'").update();
        Job young = jobs.add(new NewJob("rehearsal", "ann", "young.csv", "{}"));
        jobs.done(young.id(), "{}");
        jobs.forgetResults("rehearsal", between.minusSeconds(3600));
        assertThat(now(old).result()).isEmpty();
        assertThat(now(old).state()).isEqualTo(JobState.DONE);
        assertThat(now(other).result()).isPresent();
        assertThat(now(young).result()).isPresent();
    }
}
