package io.holdfast.server.job;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.KeptParticular;
import io.holdfast.server.problem.ServerParticular;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of jobs. A server has it alone: what is running there and not here was broken off by its end. */
@Repository
public class Jobs {
    static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Jobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a job into the queue. */
    public Job add(NewJob wanted) {
        return jdbc.sql("INSERT INTO job (kind, state, actor, subject, request, created_at)"
                        + " VALUES (?, 'queued', ?, ?, ?::jsonb, ?) RETURNING *")
                .params(wanted.kind(), wanted.actor(), wanted.subject(), wanted.request(), now())
                .query(Jobs::read)
                .single();
    }

    public Optional<Job> find(UUID id) {
        return jdbc.sql("SELECT * FROM job WHERE id = ?")
                .param(id)
                .query(Jobs::read)
                .optional();
    }

    /** The newest jobs of a kind before a number, newest first; of every kind when the kind is empty. */
    public List<Job> before(String kind, long number, int limit) {
        return jdbc.sql("SELECT * FROM job WHERE (kind = ? OR ? = '') AND number < ? ORDER BY number DESC LIMIT ?")
                .params(kind, kind, number, limit)
                .query(Jobs::read)
                .list();
    }

    /** The jobs of a kind that are not over, oldest first. */
    public List<Job> open(String kind) {
        return jdbc.sql("SELECT * FROM job WHERE kind = ? AND state IN ('queued', 'running') ORDER BY number")
                .param(kind)
                .query(Jobs::read)
                .list();
    }

    /** The newest job of a kind that is over. */
    public Optional<Job> lastOver(String kind) {
        return jdbc.sql("SELECT * FROM job WHERE kind = ? AND state NOT IN ('queued', 'running')"
                        + " ORDER BY number DESC LIMIT 1")
                .param(kind)
                .query(Jobs::read)
                .optional();
    }

    /** Begins the oldest job in the queue. */
    Optional<Job> claim() {
        return jdbc.sql("UPDATE job SET state = 'running', attempts = attempts + 1,"
                        + " started_at = coalesce(started_at, ?) WHERE number ="
                        + " (SELECT min(number) FROM job WHERE state = 'queued') AND state = 'queued' RETURNING *")
                .param(now())
                .query(Jobs::read)
                .optional();
    }

    /** Puts a job back that was begun and has come to nothing through no fault of its own. */
    void putBack(UUID id) {
        jdbc.sql("UPDATE job SET state = 'queued', attempts = attempts - 1 WHERE id = ? AND state = 'running'")
                .param(id)
                .update();
    }

    /** Puts back what was begun in the table and not here: the database went away before its answer came. */
    void putBackUnworked() {
        jdbc.sql("UPDATE job SET state = 'queued', attempts = attempts - 1 WHERE state = 'running'")
                .update();
    }

    /** Puts back what an earlier server died in, unless that has happened too often or it was not wanted any more. */
    void putBackLeft() {
        jdbc.sql("UPDATE job SET state = 'cancelled', finished_at = ? WHERE state = 'running' AND cancel_requested")
                .param(now())
                .update();
        Problem givenUp = new Problem(ServerParticular.JOB_BEGUN_TOO_OFTEN, MOST_ATTEMPTS);
        jdbc.sql("UPDATE job SET state = 'failed', finished_at = ?, problem_code = ?, problem = ?,"
                        + " problem_particular = nullif(?, '')::jsonb WHERE state = 'running' AND attempts >= ?")
                .params(
                        now(),
                        givenUp.code().name(),
                        String.valueOf(givenUp.getMessage()),
                        KeptParticular.write(givenUp.told()),
                        MOST_ATTEMPTS)
                .update();
        jdbc.sql("UPDATE job SET state = 'queued' WHERE state = 'running'").update();
    }

    void done(UUID id, String result) {
        jdbc.sql("UPDATE job SET state = 'done', finished_at = ?, result = ?::jsonb WHERE id = ?")
                .params(now(), result, id)
                .update();
    }

    void failed(UUID id, Job.Failure failure) {
        jdbc.sql("UPDATE job SET state = 'failed', finished_at = ?, problem_code = ?, problem = ?,"
                        + " problem_particular = nullif(?, '')::jsonb WHERE id = ?")
                .params(now(), failure.code(), failure.sentence(), KeptParticular.write(failure.particular()), id)
                .update();
    }

    void cancelled(UUID id) {
        jdbc.sql("UPDATE job SET state = 'cancelled', finished_at = ? WHERE id = ?")
                .params(now(), id)
                .update();
    }

    /** Notes that a job is not wanted any more; one that was not begun is over by that. Empty when it is over already. */
    Optional<Job> requestCancel(UUID id) {
        return jdbc.sql("UPDATE job SET cancel_requested = true,"
                        + " finished_at = CASE WHEN state = 'queued' THEN ?::timestamptz END,"
                        + " state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END"
                        + " WHERE id = ? AND state IN ('queued', 'running') RETURNING *")
                .params(now(), id)
                .query(Jobs::read)
                .optional();
    }

    /** Forgets what came of the jobs of a kind that were over before a moment; that they were done is still known. */
    public void forgetResults(String kind, Instant before) {
        jdbc.sql("UPDATE job SET result = NULL WHERE kind = ? AND finished_at < ? AND result IS NOT NULL")
                .params(kind, before.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isCancelRequested(UUID id) {
        return jdbc.sql("SELECT cancel_requested FROM job WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Job read(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                new NewJob(
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getString("request")),
                JobState.of(row.getString("state")),
                Optional.ofNullable(row.getString("result")),
                failure(row),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                moment(row.getTimestamp("started_at")),
                moment(row.getTimestamp("finished_at")));
    }

    private static Optional<Job.Failure> failure(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new Job.Failure(
                        code,
                        String.valueOf(row.getString("problem")),
                        KeptParticular.read(row.getString("problem_particular"))));
    }

    private static Optional<Instant> moment(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
