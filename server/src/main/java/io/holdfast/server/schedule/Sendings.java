package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.KeptParticular;
import io.holdfast.server.problem.ServerParticular;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sendings. What is due at a moment is in it once, however often that moment is seen. */
@Repository
class Sendings {
    /** After so many refusals it is given up. */
    static final int MOST_ATTEMPTS = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sendings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a letter is to be sent; empty when that is noted already. */
    Optional<Sending> add(Schedule schedule, Instant dueAt, String askedBy) {
        return jdbc.sql("INSERT INTO mail_sending (schedule, due_at, asked_by, state, try_at, recipients)"
                        + " VALUES (?, ?, ?, 'waiting', ?, ?) ON CONFLICT (schedule, due_at) DO NOTHING RETURNING *")
                .params(
                        schedule.id(),
                        at(dueAt),
                        askedBy,
                        at(clock.instant()),
                        String.join(", ", schedule.content().recipients()))
                .query(Sendings::read)
                .optional();
    }

    Optional<Sending> find(UUID id) {
        return jdbc.sql("SELECT * FROM mail_sending WHERE id = ?")
                .param(id)
                .query(Sendings::read)
                .optional();
    }

    /** The last ones of a schedule, newest first. */
    List<Sending> last(UUID schedule, int limit) {
        return jdbc.sql("SELECT * FROM mail_sending WHERE schedule = ? ORDER BY number DESC LIMIT ?")
                .params(schedule, limit)
                .query(Sendings::read)
                .list();
    }

    /** Those to be tried now that no job works on. */
    List<Sending> ready() {
        return jdbc.sql("SELECT s.* FROM mail_sending s LEFT JOIN job j ON j.id = s.job WHERE s.state = 'waiting'"
                        + " AND s.try_at <= ? AND (j.id IS NULL OR j.state NOT IN ('queued', 'running'))"
                        + " ORDER BY s.number")
                .param(at(clock.instant()))
                .query(Sendings::read)
                .list();
    }

    void setJob(UUID id, UUID job) {
        jdbc.sql("UPDATE mail_sending SET job = ? WHERE id = ?").params(job, id).update();
    }

    /** Marks it before it is handed over; false when it was no longer waiting, and must not be handed over. */
    boolean begin(UUID id) {
        return jdbc.sql("UPDATE mail_sending SET state = 'sending', attempts = attempts + 1 WHERE id = ?"
                                + " AND state = 'waiting'")
                        .param(id)
                        .update()
                == 1;
    }

    void sent(UUID id) {
        jdbc.sql("UPDATE mail_sending SET state = 'sent', problem_code = NULL, problem = NULL,"
                        + " problem_particular = NULL, finished_at = ? WHERE id = ?")
                .params(at(clock.instant()), id)
                .update();
    }

    /** It was refused, so it is tried again later. */
    void putOff(UUID id, Duration pause, Sending.Failure why) {
        jdbc.sql("UPDATE mail_sending SET state = 'waiting', try_at = ?, problem_code = ?, problem = ?,"
                        + " problem_particular = nullif(?, '')::jsonb WHERE id = ?")
                .params(at(clock.instant().plus(pause)), why.code(), why.sentence(), particular(why), id)
                .update();
    }

    /** It is over without having been sent, or without anybody knowing. */
    void over(UUID id, Sending.State state, Sending.Failure why) {
        jdbc.sql("UPDATE mail_sending SET state = ?, problem_code = ?, problem = ?,"
                        + " problem_particular = nullif(?, '')::jsonb, finished_at = ? WHERE id = ?")
                .params(word(state), why.code(), why.sentence(), particular(why), at(clock.instant()), id)
                .update();
    }

    /**
     * Settles those that nobody works on any more and nobody has settled, because their job broke in the middle: what was
     * handed over by then may have been sent, and what was not is tried no more, as it would break the next job too.
     */
    void settleLeft() {
        Sending.Failure broke = Sending.Failure.of(new Problem(ServerParticular.FAILED_AT_LETTER));
        jdbc.sql("UPDATE mail_sending s SET state = 'uncertain', problem_code = ?, problem = ?,"
                        + " problem_particular = nullif(?, '')::jsonb, finished_at = ? WHERE s.state = 'sending' AND NOT EXISTS (SELECT 1 FROM job j WHERE j.id = s.job"
                        + " AND j.state IN ('queued', 'running'))")
                .params(broke.code(), broke.sentence(), particular(broke), at(clock.instant()))
                .update();
        Sending.Failure cancelled = Sending.Failure.of(new Problem(ServerParticular.LETTER_CANCELLED));
        jdbc.sql("UPDATE mail_sending s SET state = 'failed', problem_code = coalesce(j.problem_code, ?),"
                        + " problem = coalesce(j.problem, ?), problem_particular = CASE WHEN j.problem IS NULL"
                        + " THEN nullif(?, '')::jsonb ELSE j.problem_particular END, finished_at = ? FROM job j WHERE j.id = s.job"
                        + " AND s.state = 'waiting' AND j.state IN ('failed', 'cancelled')")
                .params(cancelled.code(), cancelled.sentence(), particular(cancelled), at(clock.instant()))
                .update();
    }

    private static String particular(Sending.Failure why) {
        return KeptParticular.write(why.particular());
    }

    static String word(Sending.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Sending read(ResultSet row, int number) throws SQLException {
        return new Sending(
                row.getObject("id", UUID.class),
                row.getObject("schedule", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                row.getString("asked_by"),
                Sending.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getTimestamp("try_at").toInstant(),
                row.getString("recipients"),
                failure(row),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }

    private static Optional<Sending.Failure> failure(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new Sending.Failure(
                        code,
                        String.valueOf(row.getString("problem")),
                        KeptParticular.read(row.getString("problem_particular"))));
    }
}
