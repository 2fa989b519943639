package io.holdfast.server.idempotency;

import io.holdfast.server.database.DatabaseAway;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of keys that were used in the last day, with the answers. */
@Repository
class KeptAnswers implements InitializingBean {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    /** What could not be written while the database was away. */
    private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an earlier server was answering when it ended is not being answered any more. */
    @Override
    public void afterPropertiesSet() {
        jdbc.sql("DELETE FROM idempotency_key WHERE request_hash IS NULL").update();
    }

    /** Takes a key for a request that is about to be done; false when it is taken. */
    boolean take(byte[] name) {
        settle();
        jdbc.sql("DELETE FROM idempotency_key WHERE created_at <= ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("INSERT INTO idempotency_key (name, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(name, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The answer under a key; empty while it is not there yet. */
    Optional<KeptAnswer> find(byte[] name) {
        return jdbc.sql("SELECT * FROM idempotency_key WHERE name = ? AND request_hash IS NOT NULL")
                .param(name)
                .query(KeptAnswers::read)
                .optional();
    }

    /** Keeps an answer; one that the database cannot take just now is kept before the next key is taken. */
    void keep(byte[] name, KeptAnswer answer) {
        settleOrOwe(() -> write(name, answer));
    }

    /** Gives a key back: what it was taken for has changed nothing. Done later when the database is away. */
    void release(byte[] name) {
        settleOrOwe(() -> jdbc.sql("DELETE FROM idempotency_key WHERE name = ? AND request_hash IS NULL")
                .param(name)
                .update());
    }

    private void settleOrOwe(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException failure) {
            if (!DatabaseAway.explains(failure)) {
                throw failure;
            }
            owed.add(write);
        }
    }

    private synchronized void settle() {
        for (@Nullable Runnable first = owed.peek(); first != null; first = owed.peek()) {
            first.run();
            owed.remove();
        }
    }

    private void write(byte[] name, KeptAnswer answer) {
        jdbc.sql("UPDATE idempotency_key SET request_hash = ?, status = ?, content_type = ?, location = ?,"
                        + " sealed_body = ? WHERE name = ?")
                .param(answer.requestHash())
                .param(answer.status())
                .param(answer.contentType().orElse(null))
                .param(answer.location().orElse(null))
                .param(answer.sealedBody())
                .param(name)
                .update();
    }

    private static KeptAnswer read(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                row.getBytes("request_hash"),
                row.getInt("status"),
                Optional.ofNullable(row.getString("content_type")),
                Optional.ofNullable(row.getString("location")),
                row.getBytes("sealed_body"));
    }
}
